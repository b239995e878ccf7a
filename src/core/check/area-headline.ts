import { isAnswerEmpty } from '../draft/text'
import { sectionCheck } from './rule'
import { sectionName, sentence, sourcesLine } from './wording'

/**
 * A chosen area without its headline recommendation. An area in which nothing at all is written gets this one finding and no
 * other. Source: the template's area; the habit of a headline from inputs that were handed in.
 */
export const areaHeadline = sectionCheck('areas/headline', ({ asked, answers }) => {
  const headlines = answers.filter(({ slot }) => slot.role === 'headline')
  const [first] = headlines
  if (asked.kind !== 'area' || !first || headlines.some(({ blocks }) => !isAnswerEmpty(blocks))) return []
  const empty = answers.every(({ blocks }) => isAnswerEmpty(blocks))
  return [
    {
      level: 'blocker',
      at: { section: asked.id, slot: first.slot.id },
      message: empty
        ? `${sentence(sectionName(asked))} is chosen, but nothing is written in it: write its headline recommendation, or leave the area out.`
        : `${sentence(sectionName(asked))} has text but no headline recommendation: say in one or two sentences what should be done.`,
      reason: 'Whoever summarises the inputs of an area takes the headline first, and often nothing else.',
      source: sourcesLine(asked.sources),
    },
  ]
})
