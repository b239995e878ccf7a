import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { success } from '../../core/result'
import { type Command, FINE, NEW_DRAFT_OPTIONS, needed } from '../command'

export const create: Command = {
  name: 'new',
  summary: 'Start a draft from a template.',
  details: 'Writes an empty draft. A file that is there already is left alone.',
  operands: [],
  options: {
    ...NEW_DRAFT_OPTIONS,
    title: { type: 'value', value: 'TITLE', help: 'Title of the document; otherwise the template’s.' },
  },
  async run(given, streams) {
    const { newDraft } = await import('../../core/draft/create')
    const { setTitle } = await import('../../core/draft/edit')
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
