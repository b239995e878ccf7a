import { basename, extname } from 'node:path'
import type { Draft } from '../../core/draft/draft'
import type { DocumentOutline } from '../../core/export/outline'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { ComparedText } from '../../node/compared-pair'
import { type Command, FINE, type Given, NOT_READY } from '../command'
import { markedWords } from '../marked-words'
import type { Streams } from '../streams'

const DOCUMENTS: readonly string[] = ['.docx', '.pdf']

export const diff: Command = {
  name: 'diff',
  summary: 'cli.diff.summary',
  details: message('cli.diff.details'),
  operands: [
    { name: 'A', help: 'cli.diff.operand.a' },
    { name: 'B', help: 'cli.diff.operand.b' },
  ],
  options: {
    output: { type: 'value', short: 'o', value: 'FILE', help: 'cli.diff.option.output' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'cli.export.option.paper' },
    json: { type: 'switch', help: 'cli.diff.option.json' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const [first = '-', second = '-'] = given.operands
    const output = given.value('output')
    if (output !== undefined && !DOCUMENTS.includes(extname(output).toLowerCase()))
      return failure('usage', message('cli.diff.output', { name: basename(output) }))
    const { isComparedAsText } = await import('../../node/compared-kinds')
    return isComparedAsText(first) || isComparedAsText(second)
      ? diffTexts(first, second, given, streams)
      : diffDrafts(first, second, given, streams)
  },
}

async function diffDrafts(first: string, second: string, given: Given, streams: Streams): Promise<Result<number>> {
  const { readDraftFrom } = await import('../draft-input')
  const { installedPacks, templateForDraft } = await import('../installed-templates')
  const { compareDrafts } = await import('../../core/draft/compare-drafts')
  const before = await readDraftFrom(first, streams)
  if (!before.ok) return before
  const after = await readDraftFrom(second, streams)
  if (!after.ok) return after
  const { template } = templateForDraft(after.value, await installedPacks(streams))
  const comparison = compareDrafts(before.value, after.value, template)
  if (given.has('output')) {
    const { draftComparisonOf } = await import('../../core/export/comparison')
    const names = { before: shownName(first), after: shownName(second) }
    const document = draftComparisonOf(before.value, after.value, template, names, laterOf(before.value, after.value))
    const written = await writeComparison(document, [first, second], given, streams)
    if (!written.ok) return written
  }
  if (given.has('json')) streams.out(`${JSON.stringify(comparison, null, 2)}\n`)
  else if (!given.has('output')) {
    for (const { id, chosen, texts } of comparison.parts) {
      if (chosen !== null) streams.out(`${text('cli.diff.chosen', { id, chosen })}\n`)
      for (const { id: slot, segments } of texts) streams.out(`${id}/${slot}:\n${markedWords(segments)}\n\n`)
    }
    for (const part of comparison.others) streams.out(`${text('cli.diff.other', { part })}\n`)
    if (comparison.isSame) streams.out(`${text('cli.diff.same')}\n`)
  }
  return success(comparison.isSame ? FINE : NOT_READY)
}

/** Files that are no drafts, or a draft and such a file, as one text each. */
async function diffTexts(first: string, second: string, given: Given, streams: Streams): Promise<Result<number>> {
  const { inDocumentThread } = await import('../document-thread')
  const before = await comparedText(first, streams)
  if (!before.ok) return before
  const after = await comparedText(second, streams)
  if (!after.ok) return after
  const pair = { before: before.value, after: after.value }
  const compared = await inDocumentThread(streams, (documents) => documents.compare(pair))
  if (!compared.ok) return compared
  const { segments, language, notes, ...names } = compared.value
  for (const each of notes) streams.err(`${text('cli.diff.note', each)}\n`)
  const isSame = segments.every(({ kind }) => kind === 'same')
  if (given.has('output')) {
    const { textComparisonOf } = await import('../../core/export/comparison')
    const now = new Date().toISOString()
    const document = textComparisonOf(segments, language, names, now)
    const written = await writeComparison(document, [first, second], given, streams)
    if (!written.ok) return written
  }
  if (given.has('json')) streams.out(`${JSON.stringify({ language, segments, isSame }, null, 2)}\n`)
  else if (!given.has('output')) streams.out(isSame ? `${text('cli.diff.same')}\n` : `${markedWords(segments)}\n`)
  return success(isSame ? FINE : NOT_READY)
}

async function comparedText(path: string, streams: Streams): Promise<Result<ComparedText>> {
  const { isComparedAsText } = await import('../../node/compared-kinds')
  if (isComparedAsText(path)) return success({ path })
  const { readDraftFrom } = await import('../draft-input')
  const { installedPacks, templateForDraft } = await import('../installed-templates')
  const draft = await readDraftFrom(path, streams)
  if (!draft.ok) return draft
  const { template } = templateForDraft(draft.value, await installedPacks(streams))
  return success({ draft: draft.value, template, name: shownName(path) })
}

async function writeComparison(
  document: DocumentOutline,
  madeOf: readonly string[],
  given: Given,
  streams: Streams,
): Promise<Result<void>> {
  const path = given.value('output') ?? ''
  const { inDocumentThread } = await import('../document-thread')
  const { writeMade } = await import('../written-document')
  const format = extname(path).toLowerCase() === '.pdf' ? 'pdf' : 'docx'
  const paper = given.value('paper') === 'letter' ? 'letter' : 'a4'
  const made = await inDocumentThread(streams, (documents) => documents.results({ document, format, paper }))
  const written = made.ok ? await writeMade(path, made.value, given) : made
  const { sayNotLocked } = await import('../passphrase')
  if (written.ok) await sayNotLocked(madeOf, streams)
  // Beside JSON, standard output is for programs alone.
  if (written.ok && !given.has('json')) streams.out(`${text('cli.diff.written', { name: basename(path) })}\n`)
  return written
}

/** Of two drafts, when the later was changed: the same two give the same document. */
function laterOf(before: Draft, after: Draft): string {
  return [before.modified, after.modified].sort().at(-1) ?? ''
}

function shownName(path: string): string {
  return path === '-' ? text('cli.standardInput') : basename(path)
}
