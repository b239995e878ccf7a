import { areaNoun, choosableSections, isChoosable } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { listed, thousands } from '../text/wording'
import { draftCheck } from './rule'

/** No thematic area or Action Line was taken in, though the template needs one. Source: the template's own, which asks by area. */
export const noArea = draftCheck('areas/none-chosen', ({ template, reading }) => {
  const areas = choosableSections(template)
  const chosen = reading.some((step) => step.type === 'section' && isChoosable(step.subject.asked))
  if (areas.length === 0 || chosen || !template.areasNeeded) return []
  const examples = areas.slice(0, 2).map(({ shortTitle, title }) => `“${shortTitle ?? title}”`)
  return [
    {
      level: 'blocker',
      at: { section: null },
      settledIn: 'areas',
      message: `None of the ${thousands(areas.length)} ${areaNoun(template).many} is chosen: choose those that you have something to say on, such as ${listed(examples)}.`,
      reason: `Inputs are read and summarised by ${areaNoun(template).one}; one without any may be passed over.`,
      source: sourcesLine(template.sources),
    },
  ]
})
