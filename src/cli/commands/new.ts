import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, NEW_DRAFT_OPTIONS, needed } from '../command'

export const create: Command = {
  name: 'new',
  summary: 'cli.new.summary',
  details: message('cli.new.details'),
  operands: [],
  options: {
    ...NEW_DRAFT_OPTIONS,
    title: { type: 'value', value: 'TITLE', help: 'cli.new.option.title' },
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
    streams.out(`${text('cli.new.written', { name: basename(path), template: template.title })}\n`)
    return success(FINE)
  },
}
