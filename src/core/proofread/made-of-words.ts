import { editDistance } from '../text/edit-distance'
import type { PackedWords } from '../text/packed-words'
import { isEveryday } from './everyday'
import { isSlipOfHand } from './slip-of-hand'

/** Prefixes that English sets before any word of fitting kind. */
const PREFIX =
  /^(?:anti|agri|agro|auto|bio|co|counter|crypto|cyber|de|dis|eco|electro|ethno|extra|geo|hetero|homo|hyper|info|infra|inter|intra|macro|mega|meta|micro|mini|mis|mono|multi|nano|neo|neuro|non|out|over|para|photo|pluri|poly|post|pre|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|supra|techno|tele|trans|tri|ultra|un|under|uni)-?/u
/** Behind a prefix of so few letters a short rest is a word by chance: “resorce”, “unform”. */
const SHORT_PREFIX = 3
const REST_BEHIND_SHORT = 5
const REST = 4

/**
 * Endings that make a word of a known one, with what the known one ends in where the ending takes it away. Endings whose vowel has to be learnt by heart
 * (-ance, -ence, -ant, -ent, -ation behind a verb) are not among them: there a regular form is the slip (“explaination”, “maintainance”).
 */
const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/(?<=al|iv|ar|il|ic)it(?:y|ies)$/u, ['', 'e']],
  [/abilit(?:y|ies)$/u, ['able', '', 'e']],
  [/ibilit(?:y|ies)$/u, ['ible']],
  [/inesse?s?$/u, ['y']],
  [/(?:(?<!y)ness|less|like|ships?|hood|wise|proof|worthy)$/u, ['']],
  [/i[sz](?:e[srd]?|ers|ing|ations?|able)$/u, ['', 'e', 'y', 'ic', 'ism', 'ist']],
  [/if(?:y|ies|ied|ying|iers?|ications?)$/u, ['', 'e', 'y']],
  [/is(?:ms?|ts?|tic|tically)$/u, ['', 'e', 'y', 'ic']],
  [/(?<=al|iv|ous|ful|less|ish|ing|ed)ly$/u, ['']],
  [/(?<=iv)ely$/u, ['e']],
  [/abl[ey]$/u, ['', 'e']],
  [/(?:esque|ocracy|ocrats?|ocratic|olog(?:y|ies|ists?)|ophobi[ac]|omics)$/u, ['', 'e', 'o', 'y']],
  [/(?<!ed|ing|er|or|is[tm]|ion|[sy])ers?$/u, ['', 'e']],
]
/**
 * Endings of number and tense, as they are spelt behind what they stand behind; none stands behind another. Of words that everybody uses the list has all plurals and pasts that
 * there are, so that “informations” and “breaked” are none; nouns become verbs every day (“chording”).
 */
const INFLECTIONS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/(?<![sxz]|ch|sh|[^aeou]y|ed|ing|ly)s$/u, ['']],
  [/(?<=[sxzo]|ch|sh)es$/u, ['']],
  [/ies$/u, ['y']],
  [/ied$/u, ['y']],
  [/(?<!ed|ing|ly|[se])ed$/u, ['', 'e']],
]
const GERUND: typeof ENDINGS = [[/(?<!ed|ing|ly|[se])ing$/u, ['', 'e']]]
const STEM = 4
/** No word of English is longer; what is would be tried at each of its letters. */
const LONGEST = 40

/** Of two words in one, neither may be a word of grammar: “atleast” and “eachother” lack their space. */
const OF_GRAMMAR =
  /^(?:about|after|also|another|around|because|been|before|being|both|could|does|during|each|else|even|ever|every|from|have|here|into|itself|just|least|less|many|might|more|most|much|must|never|only|onto|other|others|same|shall|should|since|some|such|than|that|their|them|then|there|these|they|this|those|though|through|till|together|towards|until|upon|very|well|were|what|when|where|which|while|will|with|would|your)$/u
const HALF = 4
/** Short nouns that stand in many such words: “skillset”, “oilspill”. */
const SHORT_HALF =
  /^(?:air|bag|box|bus|car|day|gas|job|key|kit|lab|law|log|man|map|men|net|oil|pay|sea|set|sun|tax|way|web)$/u
/** “mixins”, “rollouts”: what is done, named by a verb and where to. */
const PARTICLE = /(?:backs|downs|ins|offs|ons|outs|overs|ups)$/u
const VERB = 3
/** So many prefixes and endings a word may have: “deplatformisation”. */
const STEPS = 2

/**
 * True for a word that is made of words that a list of English knows, as English makes new ones: one with a productive prefix (“multistakeholder”), one with a productive ending
 * (“virality”, “tokenised”), or two that everybody uses, set together (“skillsets”). Not where a word that everybody uses is one slip away: “cofirms” is more likely to be one than a
 * colleague’s firms.
 */
export function isMadeOfWords(word: string, suggestions: readonly string[], larger: PackedWords): boolean {
  const small = word.toLowerCase().replace(/['’]s?$/u, '')
  if (small.length > LONGEST || !/^[a-z-]+$/.test(small)) return false
  // “learnings”, “scaffoldings”: what is learnt, said of as things.
  if (small.endsWith('ings') && larger.has(small.slice(0, -1))) return true
  const particle = PARTICLE.exec(small)?.[0] ?? ''
  if (particle !== '' && small.length - particle.length >= VERB && isEveryday(small.slice(0, -particle.length), larger))
    return true
  if (suggestions.some((known) => isOneSlip(small, known.toLowerCase(), larger))) return false
  return isMade(small, larger, STEPS)
}

/** Verbs whose past is no regular form, which is a slip there (“breaked”, “teached”). */
const STRONG =
  /^(?:be(?:come|gin|nd|at)?|bind|bite|bleed|blow|break|breed|bring|build|burst|buy|cast|catch|choose|cling|come|cost|creep|cut|deal|dig|do|draw|drink|drive|eat|fall|feed|feel|fight|find|flee|fly|forbid|forget|forgive|freeze|get|give|go|grow|hang|have|hear|hide|hit|hold|hurt|keep|know|lay|lead|leave|lend|let|lose|make|mean|meet|mistake|overcome|overrun|overtake|pay|put|quit|read|ride|ring|rise|run|say|see|seek|sell|send|set|shake|shed|shoot|show|shut|sing|sink|sit|sleep|slide|speak|spend|spin|split|spread|stand|steal|stick|sting|strike|strive|swear|sweep|swim|swing|take|teach|tear|tell|think|throw|understand|undertake|uphold|wake|wear|weave|weep|win|withdraw|withstand|write)$/u
/** Behind these an s is no plural: they are one. */
const PLURAL = /(?:men|children|people|feet|teeth|mice)$/u

/**
 * True for a word in small letters that is a regular form of a known one, near whatever other word it is: what is done with a thing (“roading”), more than one of what is seldom counted (“literatures”,
 * “feedbacks”), and what a known form is made of (“indebt” of “indebted”). `word` has no possessive.
 */
export function isRegularForm(word: string, larger: PackedWords): boolean {
  if (!/^[a-z]{5,}$/u.test(word) || word.length > LONGEST) return false
  const stem = word.replace(/(?:ing|s)$/u, '')
  if (stem !== word && stem.length >= STEM && larger.has(stem))
    return word.endsWith('ing') ? !/[^eoy]e$/u.test(stem) : !/[sxz]$|[cs]h$|[^aeou]y$/u.test(stem) && !PLURAL.test(stem)
  // “colloquia”: more than one colloquium.
  if (/[^a]a$/u.test(word) && larger.has(`${word.slice(0, -1)}um`)) return true
  // “surnamed”: what has a thing, or what was done with it.
  if (word.endsWith('ed') && [word.slice(0, -1), word.slice(0, -2)].some((base) => isVerbOrThing(base, larger)))
    return true
  if (/[^e]ing$/u.test(word) && stem.length >= STEM && larger.has(`${stem}e`)) return true
  return !larger.has(`${word}e`) && (larger.has(`${word}ed`) || larger.has(`${word}ing`))
}

function isVerbOrThing(base: string, larger: PackedWords): boolean {
  return base.length >= STEM && larger.has(base) && !STRONG.test(base) && !/ed$|[^aeou]y$/u.test(base)
}

function isOneSlip(word: string, known: string, larger: PackedWords): boolean {
  return isEveryday(known, larger) && (editDistance(word, known, 1) === 1 || isSlipOfHand(word, known))
}

function isMade(word: string, larger: PackedWords, steps: number): boolean {
  const isWord = (part: string): boolean => larger.has(part) || (steps > 0 && isMade(part, larger, steps - 1))
  const prefix = PREFIX.exec(word)?.[0] ?? ''
  const rest = word.slice(prefix.length)
  const enough = prefix.length <= SHORT_PREFIX && !prefix.endsWith('-') ? REST_BEHIND_SHORT : REST
  if (prefix !== '' && rest.length >= enough && isWord(rest)) return true
  if (isWith(ENDINGS, word, isWord)) return true
  if (steps === STEPS && isWith(GERUND, word, isWord)) return true
  if (steps === STEPS && isWith(INFLECTIONS, word, (stem) => !isEveryday(stem, larger) && isWord(stem))) return true
  for (let at = HALF - 1; at <= word.length - HALF + 1; at += 1)
    if (isHalf(word.slice(0, at), larger) && isHalf(word.slice(at), larger)) return true
  return false
}

function isWith(endings: typeof ENDINGS, word: string, isWord: (part: string) => boolean): boolean {
  return endings.some(([ending, bases]) => {
    const stem = word.replace(ending, '')
    if (stem === word || stem.length < STEM) return false
    if (bases.some((base) => isWord(stem + base))) return true
    // “upskilled”, “onboarding”, “scrapped”: the letter that the ending doubles.
    return /(?:ed|ing|ers?)$/u.test(word) && /([bdgmnprt])\1$/u.test(stem) && isWord(stem.slice(0, -1))
  })
}

function isHalf(part: string, larger: PackedWords): boolean {
  return (part.length >= HALF || SHORT_HALF.test(part)) && isEveryday(part, larger) && !OF_GRAMMAR.test(part)
}
