import { message } from '../../messages/message'
import { UNPLACED_SECTION } from '../template/unplaced'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { ownWords, placeIn } from './passages'
import { draftCheck } from './rule'

/** Ways to start that say nothing yet. */
const OPENERS: readonly RegExp[] = [
  /^(?:dear\s(?:all|sirs?|madam|co-|colleagues|friends|members|chair|mr|ms|excellenc)|(?:your )?excellenc(?:y|ies)\b|distinguished\b|ladies and gentlemen|(?:mr|madam|mister)\.? (?:chair|president))/iu,
  /^(?:on behalf of [^.]{3,160}?,?\s)?(?:I|we)\s(?:would like to|wish to|want to|should like to)\s(?:\p{L}+ly\s)?(?:thank|express (?:our|my) (?:\p{L}+ )?(?:thanks|gratitude|appreciation)|begin by|start by|congratulate|commend)\b/iu,
  /^(?:it is (?:an?|our|my) (?:\p{L}+ )?(?:hono(?:u)?r|privilege|pleasure)|(?:I|we) have the hono(?:u)?r)\b/iu,
  /^allow (?:me|us) to\b/iu,
  /^(?:we|our \p{L}+|the \p{L}+)\s+(?:\p{L}+ly\s+)?(?:welcomes?|appreciates?|(?:is|are) (?:grateful|thankful|pleased|honou?red|delighted)(?: for| to have| to)?|thanks?)\b.*\bopportunity\b/iu,
  // Who thanks for coming or for a letter says with it what he writes for.
  // Nor do “Thanks to the tide, boats stop” and who thanks those who came.
  /^(?:thank you|thanks|many thanks)\b(?!,?\s(?:so much\s|very much\s|all\s)?(?:to\s|for\s(?:joining|attending|attended|joined|coming|came|registering|subscribing|reading|participating|visiting|considering|taking (?:part|the time)|(?:showing|expressing|having)\s(?:an\s|your\s)?interest|being\s|your (?:interest|letter|e-?mail|support|donation|patience|time))))/iu,
  /^(?:in|over) (?:recent|the (?:last|past)(?: (?:few|two|three))?) (?:years?|decades?),? (?:we have seen|the world has|there has been|technolog|digital)/iu,
  /^(?:as (?:we all know|is well known|everyone knows)|it is (?:widely|generally|well|commonly) (?:recogni[sz]ed|accepted|known|acknowledged))\b/iu,
  /^in (?:today[’']s|an? (?:increasingly|ever)\b)/iu,
  /^(?:since|from) the (?:dawn|beginning|birth) of\b/iu,
  /^(?:the (?:purpose|aim|objective) of this (?:paper|input|submission|section|answer|document)|this (?:paper|input|submission|section|answer|document) (?:aims|seeks|intends|sets out|attempts)) /iu,
  /^(?:we (?:live|find ourselves) in\b|now more than ever\b|it goes without saying\b)/iu,
]

const opener = rememberText((text, language) => {
  if (!isEnglish(language)) return null
  const [first] = sentencesIn(text, language)
  return first && OPENERS.some((pattern) => pattern.test(first.text)) ? first : null
})

/**
 * An answer of a written input that starts with thanks, the spirit of the age or an account of itself, where its main point should
 * stand. Statements are left alone: they are spoken, and thanks are good manners there; so is text without a place, which answers nothing. English alone.
 * Source: GFMD tip 1; calls of the Office of the President of the General Assembly ask for the key idea first (secondary source).
 */
export const keyPointFirst = draftCheck('clarity/key-point-first', ({ reading, template }) => {
  if (template.kind !== 'written-input') return []
  return reading.flatMap((step) => {
    if (step.type !== 'section' || step.subject.asked.id === UNPLACED_SECTION) return []
    const seen = new Set<string>()
    return ownWords(step.subject).flatMap((passage) => {
      if (passage.kind === 'heading' || !passage.slot || seen.has(passage.slot.id)) return []
      seen.add(passage.slot.id)
      const first = opener(passage.text, passage.language)
      if (!first) return []
      return [
        {
          level: 'advice' as const,
          at: placeIn(passage, first.start, first.end),
          message: message('finding.keyPointFirst'),
          reason: message('finding.keyPointFirst.why'),
          source: message('finding.keyPointFirst.source'),
        },
      ]
    })
  })
})
