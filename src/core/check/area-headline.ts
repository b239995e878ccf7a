import { message } from '../../messages/message'
import { isChoosable, sectionWords } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { isAnswerEmpty } from '../text/block-text'
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
  const headline = headlines.length > 0
  const section = sectionWords(asked, 'start')
  return [
    {
      level: 'blocker',
      at: { section: asked.id, slot: first.slot.id },
      message: empty
        ? message('finding.areaHeadline.nothingWritten', { section, headline })
        : message('finding.areaHeadline.noHeadline', { section }),
      reason: message(headline ? 'finding.areaHeadline.why' : 'finding.areaHeadline.whyForgotten'),
      source: sourcesLine(asked.sources),
    },
  ]
})
