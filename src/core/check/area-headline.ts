import { isChoosable, sectionName } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { isAnswerEmpty } from '../text/block-text'
import { sentence } from '../text/wording'
import { sectionCheck } from './rule'

/**
 * A chosen area without its headline recommendation, or, where it asks for none, without any text. An area in which nothing at all is
 * written gets this one finding and no other. Source: the template's area; the habit of a headline from inputs that were handed in.
 */
export const areaHeadline = sectionCheck('areas/headline', ({ asked, answers }) => {
  const headlines = answers.filter(({ slot }) => slot.role === 'headline')
  const empty = answers.every(({ blocks }) => isAnswerEmpty(blocks))
  const first = headlines[0] ?? (empty ? answers[0] : undefined)
  if (!isChoosable(asked) || !first || headlines.some(({ blocks }) => !isAnswerEmpty(blocks))) return []
  const wanted = headlines.length > 0 ? 'write its headline recommendation' : 'write what you have to say on it'
  return [
    {
      level: 'blocker',
      at: { section: asked.id, slot: first.slot.id },
      message: empty
        ? `${sentence(sectionName(asked))} is chosen, but nothing is written in it: ${wanted}, or leave it out.`
        : `${sentence(sectionName(asked))} has text but no headline recommendation: say in one or two sentences what should be done.`,
      reason:
        headlines.length > 0
          ? 'Whoever summarises the inputs of an area takes the headline first, and often nothing else.'
          : 'What is chosen and empty looks forgotten.',
      source: sourcesLine(asked.sources),
    },
  ]
})
