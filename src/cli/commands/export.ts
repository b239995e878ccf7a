import { type Delivery, MARKINGS } from '../../core/draft/draft'
import { failure, success } from '../../core/result'
import { DOCUMENT_KINDS } from '../../core/template/document-kinds'
import { text } from '../../messages/sentence'
import { type Command, FINE, type Given, needed } from '../command'
import { meansMany } from '../many/draft-list'
import { MANY_DETAILS, MANY_OPTIONS, onlyForMany } from '../many/options'

const FORMATS = ['docx', 'pdf', 'eml'] as const
const PROPOSALS = ['matrix', 'prose'] as const

export const exportDraft: Command = {
  name: 'export',
  summary: 'Make the documents to hand in.',
  details: `Writes a Word document, a PDF and an e-mail draft with both attached; only those that are named, when some are. A delivery copy\nand an interpreter’s pack come without an e-mail draft, unless it is named. Files that are there already are left alone, and then nothing is written. A folder that is missing is made.\n\n${MANY_DETAILS}\nEach draft gets a folder of its own in FOLDER.`,
  operands: [
    { name: 'FILE', help: 'Draft to export, or - for standard input; or several drafts and folders.', many: true },
  ],
  options: {
    to: { type: 'value', value: 'FOLDER', required: true, help: 'Folder to write to.' },
    docx: { type: 'switch', help: 'Write the Word document.' },
    pdf: { type: 'switch', help: 'Write the PDF.' },
    eml: { type: 'switch', help: 'Write the e-mail draft.' },
    as: {
      type: 'value',
      value: 'KIND',
      oneOf: DOCUMENT_KINDS,
      help: 'text to hand in, delivery copy to read aloud from, or pack for the interpreter; otherwise text.',
    },
    'large-type': { type: 'switch', help: 'Set the delivery copy in 16 points, for a lectern.' },
    'line-numbers': { type: 'switch', help: 'Number the lines of the delivery copy.' },
    marking: {
      type: 'value',
      value: 'MARKING',
      oneOf: [...MARKINGS, 'none'],
      help: 'check (“Check against delivery”), verbatim (“Read out verbatim”) or none; otherwise the draft’s own.',
    },
    cut: {
      type: 'value',
      value: 'NAME',
      help: 'Take one of the draft’s versions, by its name or id; otherwise the whole text.',
    },
    order: { type: 'value', value: 'ORDER', help: 'form or area; otherwise the draft’s own.' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'a4 or letter; otherwise a4.' },
    proposals: {
      type: 'value',
      value: 'FORM',
      oneOf: PROPOSALS,
      help: 'matrix or prose (“Amend paragraph 12 to read: …”); otherwise the template’s own.',
    },
    clean: { type: 'switch', help: 'Give proposed text as it would read, without what is added and deleted.' },
    boxes: {
      type: 'switch',
      get help() {
        return text('cli.export.help.boxes')
      },
    },
    json: {
      type: 'switch',
      help: 'Write [{format, path, bytes, pages}] to standard output; of many drafts [{file, documents} or {file, problem}].',
    },
    force: { type: 'switch', help: 'Replace files of the same names.' },
    ...MANY_OPTIONS,
  },
  async run(given, streams) {
    const { operands } = given
    const named = FORMATS.filter((format) => given.has(format))
    const as = DOCUMENT_KINDS.find((kind) => kind === given.value('as')) ?? 'text'
    const delivery = deliveryChanges(given)
    if (as !== 'delivery' && Object.keys(delivery).length > 0)
      return failure(
        'usage',
        '--large-type, --line-numbers and --marking belong to a delivery copy: add --as delivery. See rostrum export --help.',
      )
    const request = {
      // Who reads aloud or interprets needs the document; nothing is handed in by it.
      formats: named.length > 0 ? named : FORMATS.filter((format) => as === 'text' || format !== 'eml'),
      as,
      delivery,
      cut: given.value('cut'),
      order: given.value('order') ?? null,
      paper: given.value('paper') === 'letter' ? ('letter' as const) : ('a4' as const),
      proposals: PROPOSALS.find((form) => form === given.value('proposals')) ?? null,
      changes: !given.has('clean'),
      boxes: given.has('boxes'),
      folder: needed(given.value('to')),
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
    const { chosenText } = await import('../chosen-version')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const { template, note } = templateForDraft(draft.value, await installedPacks(streams))
    const chosen = await chosenText(draft.value, template, request.cut)
    if (!chosen.ok) return chosen
    const written = await exportTo({ ...request, ...chosen.value, template })
    if (!written.ok) return written
    for (const line of [note, chosen.value.note]) if (line !== null) streams.err(`${line}\n`)
    if (given.has('json')) streams.out(`${JSON.stringify(written.value, null, 2)}\n`)
    else
      for (const { path: file, bytes, pages } of written.value) {
        const size = `${Math.ceil(bytes / 1000)} kB`
        streams.out(`${file} (${pages === null ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`})\n`)
      }
    return success(FINE)
  },
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
