import { message } from '../../messages/message'
import { isChoosable, sectionWords } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import { answerText, isAnswerEmpty } from '../text/block-text'
import type { Block } from '../text/blocks'
import { sectionCheck } from './rule'

/** A salutation or thanks and nothing else, in the languages of the United Nations that have capitals. */
const SALUTES =
  /^(?:dear|your|thank you|thanks|good (?:morning|afternoon|evening)|ladies and|honou?rable|distinguished|excellenc(?:y|ies)|co-?(?:facilitators?|chairs?)|m(?:r|s|rs|adam)\.?|chair|chers?|chère|mesdames|monsieur|madame|merci|estimad[oa]s?|señor(?:es|as)?|gracias|уважаемые|спасибо)(?!\p{L})/iu

/** True where every clause salutes somebody, and none is long enough to say more. */
function isSalutation(text: string): boolean {
  const clauses = text.split(/[.:;!?,\n]/).flatMap((clause) => (clause.trim() === '' ? [] : [clause.trim()]))
  return clauses.length > 0 && clauses.every((clause) => clause.length <= 80 && SALUTES.test(clause))
}

/**
 * A chosen area without its headline recommendation, or, where it asks for none, without any text. An area in which nothing at all is
 * written gets this one finding and no other. Source: the template's area; the habit of a headline from inputs that were handed in.
 */
export const areaHeadline = sectionCheck('areas/headline', ({ asked, answers }) => {
  const headlines = answers.filter(({ slot }) => slot.role === 'headline')
  const says = (blocks: readonly Block[]) => !isAnswerEmpty(blocks) && !isSalutation(answerText(blocks))
  const empty = answers.every(({ blocks }) => isAnswerEmpty(blocks))
  const first = headlines[0] ?? (empty ? answers[0] : undefined)
  if (!isChoosable(asked) || !first || headlines.some(({ blocks }) => says(blocks))) return []
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
