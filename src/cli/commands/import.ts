import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { failure, success } from '../../core/result'
import { inEnglish, sentence } from '../../messages/sentence'
import { type Command, FINE, NEW_DRAFT_OPTIONS, needed } from '../command'

const KINDS: Readonly<Record<string, 'markdown' | 'text'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
}

export const importDraft: Command = {
  name: 'import',
  summary: 'Make a draft of a Markdown or plain text.',
  details:
    'Puts each part under the area or question that its heading names by title or number. What fits nowhere is kept in the\nsection “Unplaced” and listed.',
  operands: [{ name: 'FILE', help: 'Text to read: .md or .txt, or - for Markdown from standard input.' }],
  options: {
    ...NEW_DRAFT_OPTIONS,
    json: {
      type: 'switch',
      help: 'Write {draft, placed: [{heading, section, slot}], unplaced, notes} to standard output.',
    },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const kind = path === '-' ? 'markdown' : KINDS[extname(path).toLowerCase()]
    if (!kind)
      return failure(
        'not-ours',
        `“${basename(path)}” is neither Markdown (.md) nor plain text (.txt). Save it as one of these and try again.`,
      )
    const { MAX_TEXT_BYTES, readTextFile, textOf } = await import('../../node/text-files')
    const { installedTemplate } = await import('../installed-templates')
    const { writeNewDraft } = await import('../new-file')
    const found = await installedTemplate(needed(given.value('template')), streams)
    if (!found.ok) return found
    const { template, pack } = found.value
    const input = path === '-' ? await streams.input(MAX_TEXT_BYTES) : null
    if (input && !input.ok) return input
    const text = input ? textOf(input.value, 'Standard input') : await readTextFile(path)
    if (!text.ok) return text
    const { importText } = await import('../../core/import/import-text')
    const now = new Date().toISOString()
    const { draft, placed, unplaced, notes } = importText(text.value, kind, template, pack, { id: randomUUID(), now })
    const output = needed(given.value('output'))
    const written = await writeNewDraft(output, draft, given.has('force'))
    if (!written.ok) return written
    if (given.has('json')) {
      streams.out(`${JSON.stringify({ draft: output, placed, unplaced, notes: notes.map(inEnglish) }, null, 2)}\n`)
      return success(FINE)
    }
    const { sectionName } = await import('../../core/template/section-names')
    for (const { heading, section, slot } of placed) {
      const asked = template.sections.find(({ id }) => id === section)
      const label = asked?.slots.find(({ id }) => id === slot)?.label ?? slot
      streams.out(`${heading} → ${asked ? sectionName(asked) : section}, ${label}\n`)
    }
    if (unplaced.length > 0) streams.out('Unplaced, kept at the end of the draft:\n')
    for (const part of unplaced) streams.out(`  ${part}\n`)
    for (const note of notes) streams.out(`${sentence(note)}\n`)
    streams.out(`“${basename(output)}” holds the draft.\n`)
    return success(FINE)
  },
}
