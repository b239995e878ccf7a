import { listOf, message } from '../../messages/message'
import { choosableSections, isChoosable } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { draftCheck } from './rule'

/** No thematic area or Action Line was taken in, though the template needs one. Source: the template's own, which asks by area. */
export const noArea = draftCheck('areas/none-chosen', ({ template, reading }) => {
  const areas = choosableSections(template)
  const chosen = reading.some((step) => step.type === 'section' && isChoosable(step.subject.asked))
  if (areas.length === 0 || chosen || !template.areasNeeded) return []
  const kind = areas[0]?.kind === 'action-line' ? 'actionLine' : 'other'
  const examples = areas
    .slice(0, 2)
    .map(({ shortTitle, title }) => message('words.quoted', { words: shortTitle ?? title }))
  return [
    {
      level: 'blocker',
      at: { section: null },
      settledIn: 'areas',
      message: message('finding.noArea', { areas: areas.length, kind, examples: listOf(examples) }),
      reason: message('finding.noArea.why', { kind }),
      source: sourcesLine(template.sources),
    },
  ]
})
