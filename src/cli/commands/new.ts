import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { newDraft } from '../../core/draft/create'
import { setTitle } from '../../core/draft/edit'
import { success } from '../../core/result'
import { type Command, FINE, needed } from '../command'

export const create: Command = {
  name: 'new',
  summary: 'Start a draft from a template.',
  details: 'Writes an empty draft. A file that is there already is left alone.',
  operands: [],
  options: {
    template: { type: 'value', value: 'ID', required: true, help: 'Template to start from; see rostrum templates.' },
    output: {
      type: 'value',
      short: 'o',
      value: 'FILE',
      required: true,
      help: 'Draft to write, such as input.rostrum.',
    },
    title: { type: 'value', value: 'TITLE', help: 'Title of the document; otherwise the template’s.' },
    force: { type: 'switch', help: 'Replace a file of that name.' },
  },
  async run(given, streams) {
    const { installedTemplate } = await import('../installed-templates')
    const { writeNewDraft } = await import('../new-file')
    const found = await installedTemplate(needed(given.value('template')), streams)
    if (!found.ok) return found
    const { template, pack } = found.value
    const fresh = newDraft(template, pack, { id: randomUUID(), now: new Date().toISOString() })
    const title = given.value('title')
    const path = needed(given.value('output'))
    const written = await writeNewDraft(path, title === undefined ? fresh : setTitle(fresh, title), given.has('force'))
    if (!written.ok) return written
    streams.out(`“${basename(path)}” is ready to write in: ${template.title}.\n`)
    return success(FINE)
  },
}
