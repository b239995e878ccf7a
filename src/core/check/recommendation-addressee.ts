import { message } from '../../messages/message'
import { headlineLacks } from '../draft/recommendation-words'
import { isEnglish } from '../text/language-tag'
import { passagesOf, placeIn, prose } from './passages'
import { sectionCheck } from './rule'

/**
 * A headline recommendation that says what, but not who: no State, body, group or agent before “should”. What is to be done to the text
 * itself (name, add, delete) is addressed to its drafters. A headline without a verb is the business of `recommendation/verb`. English
 * alone. Source: the headline’s hint, who should do what.
 */
export const recommendationAddressee = sectionCheck('recommendation/addressee', (subject) => {
  const headline = passagesOf(subject).filter(({ slot, kind }) => slot?.role === 'headline' && kind !== 'quote')
  const [first] = headline
  if (!first || !headline.every(({ language }) => isEnglish(language))) return []
  const lacks = headlineLacks(prose(headline.map((passage) => passage.text).join('\n'), ''), '')
  if (lacks.verb || !lacks.addressee) return []
  return [
    {
      level: 'advice',
      at: placeIn(first, first.text.length - first.text.trimStart().length, first.text.trimEnd().length),
      message: message('finding.recommendationAddressee'),
      reason: message('finding.recommendationAddressee.why'),
      source: message('finding.recommendationAddressee.source'),
    },
  ]
})
