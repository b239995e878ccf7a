import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { countryPattern } from './countries'
import { passagesOfDraft, placeIn, prose } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

const LEADER = '(?:(?:President|Prime Minister|King|Queen|General|Chancellor)\\s+\\p{Lu}\\p{L}+)'
const BLAME =
  '(?:(?:has|have|had|is|are|was|were|continues? to|keeps?)\\s+)?(?:(?:repeatedly|systematically|routinely|deliberately|openly|again)\\s+)?(?:violat(?:e|es|ed|ing)|censor(?:s|ed|ing)?|block(?:s|ed|ing)?|shut(?:s|ting)? down|persecut(?:e|es|ed|ing)|jail(?:s|ed|ing)?|imprison(?:s|ed|ing)?|detain(?:s|ed|ing)?|arrest(?:s|ed|ing)?|tortur(?:e|es|ed|ing)|silenc(?:e|es|ed|ing)|oppress(?:es|ed|ing)?|repress(?:es|ed|ing)?|crack(?:s|ed|ing)? down|harass(?:es|ed|ing)?|spy(?:ing)?|spies|spied|surveil(?:s|led|ling)?|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|ignor(?:e|es|ed|ing)|attack(?:s|ed|ing)?|threaten(?:s|ed|ing)?|invad(?:e|es|ed|ing)|lie[sd]?|mislead(?:s|ing)?|misled|abus(?:e|es|ed|ing)|obstruct(?:s|ed|ing)?)\\b'
const JUDGED =
  /\b(?:regime|dictatorship|dictator|autocra\p{L}+|authoritarian|oppressive|repressive|corrupt|illegitimate|brutal|tyran\p{L}+)\b/iu

let pattern: RegExp | null = null
/** A State, its government or its leader, directly before what is held against it; or a country beside a word that condemns it. */
function blamed(): RegExp {
  pattern ??= new RegExp(
    `(?:${countryPattern('en').source}(?:[’']s\\s+(?:\\p{Ll}+\\s+)?(?:government|authorities|police|army|military|leaders?|courts?|regulator|minist\\p{L}+))?|${LEADER})\\s+${BLAME}`,
    'u',
  )
  return pattern
}

const scan = rememberText((text, language) => {
  if (!isEnglish(language)) return []
  const own = prose(text, '')
  if (own.match(countryPattern('en')) === null && !/\p{Lu}/u.test(own)) return []
  return sentencesIn(text, language).flatMap(({ start, end }) => {
    const sentence = own.slice(start, end)
    const country = sentence.match(countryPattern('en'))?.[0]
    const direct = blamed().exec(sentence)
    if (!direct && !(country && JUDGED.test(sentence))) return []
    return end - start < 2
      ? []
      : [{ start, end, who: country ?? /^\S+(?:\s+\S+)?/u.exec(direct?.[0] ?? '')?.[0] ?? null }]
  })
})

/**
 * A sentence that criticises a Member State or its leader by name, where the chosen profile wants none: a country, its government or a
 * titled leader directly before a verb of blame, or a country in a sentence with a word that condemns. English alone, by lists; it
 * cannot see irony. Source: the profile’s.
 */
export const profileCriticism = draftCheck('profile/no-criticism-of-states', (subject) => {
  const asked = askedByProfile(subject, 'no-criticism-of-states')
  if (!asked) return []
  return passagesOfDraft(subject).flatMap((passage) =>
    scan(passage.text, passage.language).map(({ start, end, who }) => ({
      ...asked.said,
      at: placeIn(passage, start, end),
      message: who === null ? message('finding.profile.criticism') : message('finding.profile.criticismOf', { who }),
    })),
  )
})
