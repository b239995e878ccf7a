import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { failure, success } from '../../core/result'
import { message } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import { type Command, FINE, NEW_DRAFT_OPTIONS, needed } from '../command'

const KINDS: Readonly<Record<string, 'markdown' | 'text'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
}

export const importDraft: Command = {
  name: 'import',
  summary: 'cli.import.summary',
  details: message('cli.import.details'),
  operands: [{ name: 'FILE', help: 'cli.import.operand.file' }],
  options: {
    ...NEW_DRAFT_OPTIONS,
    json: { type: 'switch', help: 'cli.import.option.json' },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const kind = path === '-' ? 'markdown' : KINDS[extname(path).toLowerCase()]
    if (!kind) return failure('not-ours', message('cli.import.notOurs', { name: basename(path) }))
    const { MAX_TEXT_BYTES, readTextFile, textOf } = await import('../../node/text-files')
    const { installedTemplate } = await import('../installed-templates')
    const { writeNewDraft } = await import('../new-file')
    const found = await installedTemplate(needed(given.value('template')), streams)
    if (!found.ok) return found
    const { template, pack } = found.value
    const input = path === '-' ? await streams.input(MAX_TEXT_BYTES) : null
    if (input && !input.ok) return input
    const read = input ? textOf(input.value, message('cli.standardInput.start')) : await readTextFile(path)
    if (!read.ok) return read
    const { importText } = await import('../../core/import/import-text')
    const now = new Date().toISOString()
    const { draft, placed, unplaced, notes } = importText(read.value, kind, template, pack, { id: randomUUID(), now })
    const output = needed(given.value('output'))
    const written = await writeNewDraft(output, draft, given.has('force'))
    if (!written.ok) return written
    if (given.has('json')) {
      streams.out(`${JSON.stringify({ draft: output, placed, unplaced, notes: notes.map(inEnglish) }, null, 2)}\n`)
      return success(FINE)
    }
    const { sectionWords } = await import('../../core/template/section-names')
    for (const { heading, section, slot } of placed) {
      const asked = template.sections.find(({ id }) => id === section)
      const label = asked?.slots.find(({ id }) => id === slot)?.label ?? slot
      const placedIn = asked ? sectionWords(asked) : section
      streams.out(`${text('cli.import.placed', { heading, section: placedIn, label })}\n`)
    }
    if (unplaced.length > 0) streams.out(`${text('cli.import.unplaced')}\n`)
    for (const part of unplaced) streams.out(`  ${part}\n`)
    for (const note of notes) streams.out(`${sentence(note)}\n`)
    streams.out(`${text('cli.import.written', { name: basename(output) })}\n`)
    return success(FINE)
  },
}
