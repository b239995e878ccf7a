import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { FidelityLine, FidelityReport } from '../../core/import/fidelity'
import type { TextKind } from '../../core/import/import-text'
import { failure, type Result, success } from '../../core/result'
import { languageTag } from '../../core/text/language-tag'
import { message } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import type { ImportRequest } from '../../node/document-worker'
import { IMPORTED_KINDS } from '../../node/office-endings'
import { type Command, FINE, type Given, NEW_DRAFT_OPTIONS, needed } from '../command'
import type { Streams } from '../streams'

const KINDS: typeof IMPORTED_KINDS = { ...IMPORTED_KINDS, '.text': 'text' }

export const importDraft: Command = {
  name: 'import',
  summary: 'cli.import.summary',
  details: message('cli.import.details'),
  operands: [{ name: 'FILE', help: 'cli.import.operand.file' }],
  options: {
    ...NEW_DRAFT_OPTIONS,
    changes: { type: 'value', value: 'HOW', oneOf: ['accept', 'reject'], help: 'cli.import.option.changes' },
    report: { type: 'value', value: 'FILE', help: 'cli.import.option.report' },
    lang: { type: 'value', value: 'LANG', help: 'cli.import.option.lang' },
    json: { type: 'switch', help: 'cli.import.option.json' },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const kind = path === '-' ? 'markdown' : KINDS[extname(path).toLowerCase()]
    const output = needed(given.value('output'))
    const language = given.value('lang')
    if (language !== undefined && !isKnownLanguage(language))
      return failure('usage', message('cli.import.lang', { given: language }))
    if (!kind) return failure('not-ours', message('cli.import.notOurs', { name: basename(path) }))
    const { installedTemplate } = await import('../installed-templates')
    const { writeNewDraft } = await import('../new-file')
    const found = await installedTemplate(needed(given.value('template')), streams)
    if (!found.ok) return found
    const { template, pack } = found.value
    const read = await sourceOf(path, kind, given, streams)
    if (!read.ok) return read
    const { source, note } = read.value
    const { inDocumentThread } = await import('../document-thread')
    const request = { source, template, pack, given: { id: randomUUID(), now: new Date().toISOString(), language } }
    const imported = await inDocumentThread(streams, (documents) => documents.importText(request))
    if (!imported.ok) return imported
    const { draft, placed, likely, unplaced, report } = imported.value
    const notes = [...(note ? [note] : []), ...imported.value.notes]
    const written = await writeNewDraft(output, draft, given.has('force'))
    if (!written.ok) return written
    const { fidelityText } = await import('../../core/import/fidelity')
    const told = {
      language: draft.language,
      placed,
      likely,
      unplaced,
      notes: notes.map(inEnglish),
      ...(report ? { fidelity: reportRows(report, fidelityText) } : {}),
    }
    const reportPath = given.value('report')
    if (reportPath !== undefined) {
      const { writeWhole } = await import('../../node/safe-write')
      const text = `${JSON.stringify({ draft: output, ...told }, null, 2)}\n`
      const reported = await writeWhole(reportPath, text, { replace: given.has('force') })
      if (!reported.ok) return reported
    }
    if (given.has('json')) {
      streams.out(`${JSON.stringify({ draft: output, ...told }, null, 2)}\n`)
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
    for (const line of report?.lines ?? []) streams.out(`${sentence(fidelityText(line))}\n`)
    streams.out(`${text('cli.import.written', { name: basename(output) })}\n`)
    return success(FINE)
  },
}

/** “french” and “xy” are tags by their form, and a draft would carry them into every document. */
function isKnownLanguage(tag: string): boolean {
  if (!languageTag.safeParse(tag).success) return false
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined
}

async function sourceOf(
  path: string,
  kind: TextKind | 'office',
  given: Given,
  streams: Streams,
): Promise<Result<{ source: ImportRequest['source']; note: Message | null }>> {
  if (kind === 'office') {
    const { readOfficeBytes } = await import('../../node/read-office')
    const bytes = await readOfficeBytes(path)
    if (!bytes.ok) return bytes
    const changes = given.value('changes') === 'reject' ? 'reject' : 'accept'
    return success({ source: { kind, bytes: bytes.value, name: basename(path), changes }, note: null })
  }
  const { MAX_TEXT_BYTES, readTextFile, textOf } = await import('../../node/text-files')
  const input = path === '-' ? await streams.input(MAX_TEXT_BYTES) : null
  if (input && !input.ok) return input
  const read = input ? textOf(input.value, message('cli.standardInput.start')) : await readTextFile(path)
  return read.ok ? success({ source: { kind, text: read.value.text }, note: read.value.note }) : read
}

/** The report for programs: each line with its English sentence. */
function reportRows({ lines, changes }: FidelityReport, said: (line: FidelityLine) => Message) {
  return { lines: lines.map((line) => ({ ...line, sentence: inEnglish(said(line)) })), changes }
}
