import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, success } from '../../core/result'
import { type Command, FINE, needed } from '../command'

const FORMATS = ['docx', 'pdf', 'eml'] as const

export const exportDraft: Command = {
  name: 'export',
  summary: 'Make the documents to hand in.',
  details:
    'Writes a Word document, a PDF and an e-mail draft with both attached; only those that are named, when some are. Files that\nare there already are left alone, and then nothing is written. A folder that is missing is made.',
  operands: [{ name: 'FILE', help: 'Draft to export, or - for standard input.' }],
  options: {
    to: { type: 'value', value: 'FOLDER', required: true, help: 'Folder to write to.' },
    docx: { type: 'switch', help: 'Write the Word document.' },
    pdf: { type: 'switch', help: 'Write the PDF.' },
    eml: { type: 'switch', help: 'Write the e-mail draft.' },
    order: { type: 'value', value: 'ORDER', help: 'form or area; otherwise the draft’s own.' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'a4 or letter; otherwise a4.' },
    json: { type: 'switch', help: 'Write [{format, path, bytes, pages}] to standard output.' },
    force: { type: 'switch', help: 'Replace files of the same names.' },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const folder = needed(given.value('to'))
    const { readDraftFrom } = await import('../draft-input')
    const { installedTemplate } = await import('../installed-templates')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const found = await installedTemplate(draft.value.template.id, streams)
    if (!found.ok) return found
    const { template } = found.value
    const orders = template.orders.map(({ id }) => id)
    const order = given.value('order') ?? orders.find((id) => id === draft.value.order) ?? needed(orders[0])
    if (!orders.includes(order))
      return failure('usage', `--order takes ${orders.join(' or ')}, not “${order}”. See rostrum export --help.`)
    const { fileProblem } = await import('../../node/file-problems')
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EEXIST')
        return failure('not-a-folder', `“${basename(folder)}” is a file, not a folder. Name a folder to write to.`)
      return { ok: false, problem: fileProblem(error, folder, 'write') }
    }
    const named = FORMATS.filter((format) => given.has(format))
    const { exportDocuments } = await import('../../node/documents')
    const written = await exportDocuments({
      draft: draft.value,
      template,
      formats: named.length > 0 ? named : [...FORMATS],
      order,
      paper: given.value('paper') === 'letter' ? 'letter' : 'a4',
      folder,
      replace: given.has('force'),
    })
    if (!written.ok)
      return written.problem.code === 'exists'
        ? failure('exists', `${written.problem.sentence} To replace, add --force.`)
        : written
    if (given.has('json')) streams.out(`${JSON.stringify(written.value, null, 2)}\n`)
    else
      for (const { path: file, bytes, pages } of written.value) {
        const size = `${Math.ceil(bytes / 1000)} kB`
        streams.out(`${file} (${pages === null ? size : `${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}`})\n`)
      }
    return success(FINE)
  },
}
