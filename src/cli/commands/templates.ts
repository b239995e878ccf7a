import { success } from '../../core/result'
import { deadlineOf } from '../../core/template/calendar'
import type { CalendarStep } from '../../core/template/pack'
import { type Command, FINE } from '../command'

export const templates: Command = {
  name: 'templates',
  summary: 'List the templates that a draft can start from.',
  details: 'Lists the id, title, kind and pack of every template; with --json also what the start page tells of it.',
  operands: [],
  options: {
    json: {
      type: 'switch',
      help: 'Write [{id, title, summary, group, kind, language, pack, deadline: {step, title, date, dateText, verified} or null, sample}] to standard output.',
    },
  },
  async run(given, streams) {
    const { loadAllPacks } = await import('../../node/pack-install')
    const { samplesOf } = await import('../../node/packs')
    const { placed, refused } = await loadAllPacks()
    for (const { sentence } of refused) streams.err(`${sentence}\n`)
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
    else for (const { id, title, kind, pack } of rows) streams.out(`${id}  ${title} (${kind}, pack ${pack})\n`)
    return success(FINE)
  },
}

function deadlineRow(step: CalendarStep | null) {
  if (!step) return null
  const { id, title, date, dateText, verified } = step
  return { step: id, title, date, dateText, verified }
}
