import { success } from '../../core/result'
import { type Command, FINE } from '../command'

export const templates: Command = {
  name: 'templates',
  summary: 'List the templates that a draft can start from.',
  details: 'Lists the id, title, kind and pack of every template.',
  operands: [],
  options: { json: { type: 'switch', help: 'Write [{id, title, kind, pack}] to standard output.' } },
  async run(given, streams) {
    const { installedPacks } = await import('../installed-templates')
    const rows = (await installedPacks(streams)).flatMap(({ manifest, templates: members }) =>
      members.map(({ id, title, kind }) => ({ id, title, kind, pack: manifest.id })),
    )
    if (given.has('json')) streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else for (const { id, title, kind, pack } of rows) streams.out(`${id}  ${title} (${kind}, pack ${pack})\n`)
    return success(FINE)
  },
}
