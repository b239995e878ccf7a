import { problemText, success } from '../../core/result'
import { deadlineOf } from '../../core/template/calendar'
import type { CalendarStep } from '../../core/template/pack'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE } from '../command'

export const templates: Command = {
  name: 'templates',
  summary: 'cli.templates.summary',
  details: message('cli.templates.details'),
  operands: [],
  options: {
    json: { type: 'switch', help: 'cli.templates.option.json' },
  },
  async run(given, streams) {
    const { loadAllPacks } = await import('../../node/pack-install')
    const { samplesOf } = await import('../../node/packs')
    const { placed, refused } = await loadAllPacks()
    for (const problem of refused) streams.err(`${problemText(problem)}\n`)
    const rows = (
      await Promise.all(
        placed.map(async ({ pack, path }) => {
          const samples = new Set(await samplesOf(pack, path))
          return pack.templates.map((template) => ({
            id: template.id,
            title: template.title,
            summary: template.summary ?? null,
            group: template.group,
            kind: template.kind,
            language: template.language,
            pack: pack.manifest.id,
            deadline: deadlineRow(deadlineOf(template, pack.manifest)),
            sample: samples.has(template.id),
          }))
        }),
      )
    ).flat()
    if (given.has('json')) streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else
      for (const { id, title, kind, pack } of rows)
        streams.out(`${text('cli.templates.row', { id, title, kind, pack })}\n`)
    return success(FINE)
  },
}

function deadlineRow(step: CalendarStep | null) {
  if (!step) return null
  const { id, title, date, dateText, verified } = step
  return { step: id, title, date, dateText, verified }
}
