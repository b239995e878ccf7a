import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { failure, success } from '../../core/result'
import { languageTag } from '../../core/text/language-tag'
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
    lang: { type: 'value', value: 'LANG', help: 'cli.import.option.lang' },
    json: { type: 'switch', help: 'cli.import.option.json' },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const kind = path === '-' ? 'markdown' : KINDS[extname(path).toLowerCase()]
    const output = needed(given.value('output'))
    const language = given.value('lang')
    if (language !== undefined && !languageTag.safeParse(language).success)
      return failure('usage', message('cli.import.lang', { given: language }))
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
    const { draft, placed, likely, unplaced, notes } = importText(read.value.text, kind, template, pack, {
      id: randomUUID(),
      now,
      language,
    })
    if (read.value.note) notes.unshift(read.value.note)
    const written = await writeNewDraft(output, draft, given.has('force'))
    if (!written.ok) return written
    if (given.has('json')) {
      streams.out(
        `${JSON.stringify({ draft: output, language: draft.language, placed, likely, unplaced, notes: notes.map(inEnglish) }, null, 2)}\n`,
      )
      return success(FINE)
    }
    const { sectionWords } = await import('../../core/template/section-names')
    for (const [sure, { heading, section, slot }] of [
      ...placed.map((each) => ['placed', each] as const),
      ...likely.map((each) => ['likely', each] as const),
    ]) {
      const asked = template.sections.find(({ id }) => id === section)
      const label = asked?.slots.find(({ id }) => id === slot)?.label ?? slot
      const placedIn = asked ? sectionWords(asked) : section
      streams.out(`${text(`cli.import.${sure}`, { heading, section: placedIn, label })}\n`)
    }
    if (unplaced.length > 0) streams.out(`${text('cli.import.unplaced')}\n`)
    for (const part of unplaced) streams.out(`  ${part}\n`)
    for (const note of notes) streams.out(`${sentence(note)}\n`)
    streams.out(`${text('cli.import.written', { name: basename(output) })}\n`)
    return success(FINE)
  },
}
