import { message } from '../../messages/message'
import { headlineLacks } from '../draft/recommendation-words'
import { isEnglish } from '../text/language-tag'
import { passagesOf, placeIn, prose } from './passages'
import { sectionCheck } from './rule'

/**
 * A headline recommendation in which nothing is done: a noun without a verb, such as “Stronger support for local media”. Seen by lists
 * of auxiliaries and of the verbs that recommendations use; English alone. Source: the headline’s hint, who should do what; GFMD tip 1.
 */
export const recommendationVerb = sectionCheck('recommendation/verb', (subject) => {
  const headline = passagesOf(subject).filter(({ slot, kind }) => slot?.role === 'headline' && kind !== 'quote')
  const [first] = headline
  if (!first || !headline.every(({ language }) => isEnglish(language))) return []
  const text = headline.map((passage) => passage.text).join('\n')
  if (!headlineLacks(prose(text, ''), '').verb) return []
  return [
    {
      level: 'advice',
      at: placeIn(first, first.text.length - first.text.trimStart().length, first.text.trimEnd().length),
      message: message('finding.recommendationVerb'),
      reason: message('finding.recommendationVerb.why'),
      source: message('finding.recommendationVerb.source'),
    },
  ]
})
