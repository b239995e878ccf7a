import { basename, dirname, extname, join } from 'node:path'
import { type Delivery, MARKINGS } from '../../core/draft/draft'
import { failure, type Result, success } from '../../core/result'
import { DOCUMENT_KINDS } from '../../core/template/document-kinds'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { type Command, FINE, type Given, misused, NOT_READY } from '../command'
import { meansMany } from '../many/draft-list'
import { MANY_DETAILS, MANY_OPTIONS, onlyForMany } from '../many/options'
import type { Streams } from '../streams'
import { writeMade } from '../written-document'

/** Those that come without being asked for. */
const USUAL = ['docx', 'pdf', 'eml'] as const
const FORMATS = [...USUAL, 'md', 'txt', 'html'] as const
const PROPOSALS = ['matrix', 'prose'] as const

export const exportDraft: Command = {
  name: 'export',
  summary: 'cli.export.summary',
  details: message('cli.export.details', { many: MANY_DETAILS }),
  operands: [{ name: 'FILE', help: 'cli.export.operand.file', many: true }],
  options: {
    to: { type: 'value', value: 'FOLDER', help: 'cli.export.option.to' },
    review: { type: 'switch', help: 'cli.export.option.review' },
    output: { type: 'value', short: 'o', value: 'FILE', help: 'cli.export.option.output' },
    docx: { type: 'switch', help: 'cli.export.option.docx' },
    pdf: { type: 'switch', help: 'cli.export.option.pdf' },
    eml: { type: 'switch', help: 'cli.export.option.eml' },
    md: { type: 'switch', help: 'cli.export.option.md' },
    txt: { type: 'switch', help: 'cli.export.option.txt' },
    html: { type: 'switch', help: 'cli.export.option.html' },
    as: {
      type: 'value',
      value: 'KIND',
      oneOf: DOCUMENT_KINDS,
      help: 'cli.export.option.as',
    },
    'large-type': { type: 'switch', help: 'cli.export.option.largeType' },
    'line-numbers': { type: 'switch', help: 'cli.export.option.lineNumbers' },
    marking: {
      type: 'value',
      value: 'MARKING',
      oneOf: [...MARKINGS, 'none'],
      help: 'cli.export.option.marking',
    },
    cut: {
      type: 'value',
      value: 'NAME',
      help: 'cli.export.option.cut',
    },
    order: { type: 'value', value: 'ORDER', help: 'cli.export.option.order' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'cli.export.option.paper' },
    proposals: {
      type: 'value',
      value: 'FORM',
      oneOf: PROPOSALS,
      help: 'cli.export.option.proposals',
    },
    clean: { type: 'switch', help: 'cli.export.option.clean' },
    boxes: { type: 'switch', help: 'cli.export.option.boxes' },
    'decorative-images': { type: 'switch', help: 'cli.export.option.decorativeImages' },
    'without-unplaced': { type: 'switch', help: 'cli.export.option.withoutUnplaced' },
    json: {
      type: 'switch',
      help: 'cli.export.option.json',
    },
    force: { type: 'switch', help: 'cli.export.option.force' },
    ...MANY_OPTIONS,
  },
  async run(given, streams) {
    const { operands } = given
    if (given.has('review')) return exportForReview(given, streams)
    if (given.has('output')) return misused('export', message('cli.export.outputReviewOnly'))
    const to = given.value('to')
    if (to === undefined)
      return misused('export', message('cli.usage.optionMissing', { option: '--to', value: 'FOLDER' }))
    const named = FORMATS.filter((format) => given.has(format))
    const as = DOCUMENT_KINDS.find((kind) => kind === given.value('as')) ?? 'text'
    const delivery = deliveryChanges(given)
    if (as !== 'delivery' && Object.keys(delivery).length > 0)
      return misused('export', message('cli.export.deliveryOnly'))
    const request = {
      // Who reads aloud or interprets needs the document; nothing is handed in by it.
      formats: named.length > 0 ? named : USUAL.filter((format) => as === 'text' || format !== 'eml'),
      as,
      delivery,
      cut: given.value('cut'),
      order: given.value('order') ?? null,
      paper: given.value('paper') === 'letter' ? ('letter' as const) : ('a4' as const),
      proposals: PROPOSALS.find((form) => form === given.value('proposals')) ?? null,
      changes: !given.has('clean'),
      boxes: given.has('boxes'),
      unplaced: !given.has('without-unplaced'),
      decorations: given.has('decorative-images'),
      folder: to,
      replace: given.has('force'),
    }
    if (await meansMany(operands)) {
      const { rowForm, workOnMany } = await import('../many/many')
      const form = rowForm(given, 'export')
      return form.ok ? workOnMany(operands, { kind: 'export', form: form.value, ...request }, given, streams) : form
    }
    const plain = onlyForMany(given, 'export')
    if (!plain.ok) return plain
    const [path = '-'] = operands
    const { readDraftFrom } = await import('../draft-input')
    const { installedPacks, templateForDraft } = await import('../installed-templates')
    const { exportTo } = await import('../export-one')
    const { inDocumentThread } = await import('../document-thread')
    const { chosenText } = await import('../chosen-version')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const { template, note } = templateForDraft(draft.value, await installedPacks(streams))
    const chosen = await chosenText(draft.value, template, request.cut, request)
    if (!chosen.ok) return chosen
    const { unplaced, decorations } = chosen.value
    if (decorations > 0) streams.err(`${text('cli.export.decorations', { images: decorations })}\n`)
    if (unplaced > 0) {
      const { isRunningText } = await import('../../core/draft/unplaced-text')
      const running = isRunningText(chosen.value.draft)
      streams.err(`${text('cli.export.unplaced', { words: unplaced, running })}\n`)
    }
    const written = await exportTo({ ...request, ...chosen.value, template }, (wanted) =>
      inDocumentThread(streams, (documents) => documents.make(wanted)),
    )
    if (!written.ok) return written
    const { sayNotLocked } = await import('../passphrase')
    await sayNotLocked([path], streams)
    for (const line of [note, chosen.value.note]) if (line !== null) streams.err(`${sentence(line)}\n`)
    if (given.has('json')) streams.out(`${JSON.stringify(written.value, null, 2)}\n`)
    else {
      const { sizeText } = await import('../size-text')
      for (const { path: file, bytes, pages } of written.value) {
        const size = sizeText(bytes)
        const line =
          pages === null
            ? text('cli.export.written', { file, size })
            : text('cli.export.writtenPages', { file, size, pages })
        streams.out(`${line}\n`)
      }
    }
    return success(unplaced > 0 ? NOT_READY : FINE)
  },
}

/** What a review copy takes besides its switch; all else is about documents to hand in. */
const REVIEW_OPTIONS = ['review', 'output', 'to', 'paper', 'force', 'json']

/** A review copy: to the file that is named, else beside the draft, or to the folder that is named. */
async function exportForReview(given: Given, streams: Streams): Promise<Result<number>> {
  const [path = '-', ...others] = given.operands
  const unfit = Object.keys(exportDraft.options).find((name) => given.has(name) && !REVIEW_OPTIONS.includes(name))
  if (unfit !== undefined) return misused('export', message('cli.export.reviewAlone', { option: `--${unfit}` }))
  if (others.length > 0 || (await meansMany(given.operands))) return misused('export', message('cli.export.reviewOne'))
  const { readDraftFrom } = await import('../draft-input')
  const { installedPacks, templateForDraft } = await import('../installed-templates')
  const { inDocumentThread } = await import('../document-thread')
  const { suggestedFileName } = await import('../../core/export/file-name')
  const draft = await readDraftFrom(path, streams)
  if (!draft.ok) return draft
  const { template, note } = templateForDraft(draft.value, await installedPacks(streams))
  const folder = given.value('to') ?? (path === '-' ? '.' : dirname(path))
  const name = suggestedFileName(draft.value, template, 'text', text('review.fileName'))
  const file = given.value('output') ?? join(folder, `${name}.docx`)
  if (extname(file).toLowerCase() !== '.docx')
    return failure('usage', message('cli.export.reviewDocx', { name: basename(file) }))
  const paper = given.value('paper') === 'letter' ? 'letter' : 'a4'
  const made = await inDocumentThread(streams, (documents) =>
    documents.review({ do: 'send', draft: draft.value, template, paper }),
  )
  if (!made.ok) return made
  const bytes = made.value
  const written = await writeMade(file, bytes, given)
  if (!written.ok) return written
  const { sayNotLocked } = await import('../passphrase')
  await sayNotLocked([path], streams)
  if (note !== null) streams.err(`${sentence(note)}\n`)
  const row = { format: 'docx', path: file, bytes: bytes.byteLength }
  if (given.has('json')) streams.out(`${JSON.stringify([row], null, 2)}\n`)
  else {
    const { sizeText } = await import('../size-text')
    streams.out(`${text('cli.export.written', { file, size: sizeText(bytes.byteLength) })}\n`)
  }
  return success(FINE)
}

/** What the command line says about the delivery copy, over what the draft says. */
function deliveryChanges(given: Given): Partial<Delivery> {
  const marking = given.value('marking')
  return {
    ...(given.has('large-type') ? { largeType: true } : {}),
    ...(given.has('line-numbers') ? { lineNumbers: true } : {}),
    ...(marking === undefined ? {} : { marking: MARKINGS.find((known) => known === marking) ?? null }),
  }
}
