import { listOf, message } from '../../messages/message'
import { choosableSections, isChoosable } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { isAnswerEmpty } from '../text/block-text'
import { draftCheck } from './rule'

/** No thematic area or Action Line was taken in and no question answered, though the template needs one of them. Source: the template's own, which asks by area. */
export const noArea = draftCheck('areas/none-chosen', ({ template, reading }) => {
  const areas = choosableSections(template)
  const chosen = reading.some((step) => step.type === 'section' && isChoosable(step.subject.asked))
  // Whoever answers the questions has written an input, whatever they think of areas.
  const answered = reading.some(
    (step) =>
      step.type === 'section' &&
      step.subject.asked.kind === 'question' &&
      step.subject.answers.some(({ blocks }) => !isAnswerEmpty(blocks)),
  )
  if (areas.length === 0 || chosen || answered || !template.areasNeeded) return []
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
