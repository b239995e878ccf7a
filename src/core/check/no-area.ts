import { draftCheck } from './rule'
import { listed, sourcesLine, thousands } from './wording'

/** No thematic area was taken in, though the template has some. Source: the template's own, which asks by area. */
export const noArea = draftCheck('areas/none-chosen', ({ template, reading }) => {
  const areas = template.sections.filter(({ kind }) => kind === 'area')
  const chosen = reading.some((step) => step.type === 'section' && step.subject.asked.kind === 'area')
  if (areas.length === 0 || chosen) return []
  const examples = areas.slice(0, 2).map(({ shortTitle, title }) => `“${shortTitle ?? title}”`)
  return [
    {
      level: 'blocker',
      at: { section: null },
      message: `None of the ${thousands(areas.length)} thematic areas is chosen: choose those that you have something to say on, such as ${listed(examples)}.`,
      reason: 'Inputs are read and summarised by thematic area; one without an area may be passed over.',
      source: sourcesLine(template.sources),
    },
  ]
})
