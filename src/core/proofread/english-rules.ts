import { startsSentence } from '../check/passages'
import type { Stretch } from './readings'

/**
 * Which remarks of Harper reach the writer: those that name a mistake. Advice on style, length and choice of words is left out, because the
 * checks in `core/check` give it with sources of this field, and because Harper’s is for blogs and code.
 */
const MISTAKES: ReadonlySet<string> = new Set([
  'Agreement',
  'BoundaryError',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Nonstandard',
  'Punctuation',
  'Repetition',
  'Typo',
  'Usage',
  'WordOrder',
])

/** Mistakes too, although Harper files them under choice of words. */
const MISTAKEN_WORDS: ReadonlySet<string> = new Set(['AnA', 'DespiteOf', 'ModalOf'])

/**
 * Rules that are wrong about papers of this kind. Harper should not be asked for them: of remarks on the same words it gives one alone, so that one that is thrown
 * away would hide another.
 */
export const NOISE: ReadonlySet<string> = new Set([
  // “an in depth examination”; “such as how data should be processed”.
  'AndIn',
  'AsHow',
  // “Its negotiating functions”, “its furthering of”: what ends in -ing is a noun here. A check of our own finds “it’s” for “its”.
  'ItsContraction',
  // “Thank you for your kind attention.”
  'YourPredicateAdjective',
  // “who suffer damages”, which lawyers write.
  'Damages',
  // “Otherwise these words …”: the comma that it misses is a matter of taste.
  'DiscourseMarkers',
  // “is being built in conjunction with”; “may constitute as much as 40 per cent”; “for some the election is”; “wishes them to be is the first step”.
  'BuiltIn',
  'ConstituteAs',
  'SomeOfThe',
  'SingleBe',
  // “there are few with an interest”, “there is lots we do not know”.
  'ThereIsAgreement',
  // “what governance can do to protect humans”.
  'DoToDueTo',
  // “one of the most comprehensive sources”: a check of our own finds a singular there.
  'OneOfTheSingular',
  // “if that brings you feelings of guilt”, “a symposium she guest-edited”: takes an object for a verb.
  'PronounVerbAgreement',
  // “we ask that that is done”: good English, and spoken more than any other doubled word.
  'RedundantThat',
  // “Te Tiriti o Waitangi”: an article of another language.
  'The',
  // “a hearing”, “a finding”: nouns that can be counted here.
  'MassNouns',
  // “See also General Comment No. 27”.
  'MissingDeterminer',
  // “including, but not limited to,”: the comma is a matter of taste.
  'IncludingButNotLimitedToPunctuation',
  // “what effect it may have had”, “continues to affect indigenous peoples”.
  'NounVerbConfusion',
  // “for quite some time”; “how and by whom should it be prepared”.
  'QuiteQuiet',
  'WhomSubjectOfVerb',
  // “some 5 million people”: here “some” is “about”.
  'QuantifierNumeralConflict',
  // “inf formation”, “i sues”: takes words apart that are misspelt, and those that it does not know (“multistakeholder”).
  'SplitWords',
  // “a decision to retract their previously granted access”: takes an adverb for the sign of a verb.
  'TheirToTheyre',
  'TheirToThere',
  // “providers they are not familiar with they could be accused”: takes the subject of a clause for an object.
  'TheyToThem',
  // “Plate-forme des acteurs”: words that it does not know.
  'TransposedSpace',
  // “from the very beginning of this process”.
  'VerbToAdjective',
  // “a vicious cycle” is in dictionaries beside the circle.
  'ViciousCircle',
  // “Where you ask to revise …”: takes a clause of place for a slip.
  'WereWhere',
  // “was eventually decided after a while”: good English as two words.
  'AWhile',
  // “far more honest”: takes “honest” for the highest degree of something.
  'AdjectiveDoubleDegree',
  // “a protest on mass surveillance”.
  'EnMasse',
  // “the employees who use it are stymied”: takes the nearest pronoun for the subject.
  'PronounInflectionBe',
  // “etc. etc.”, a transcript: a check of our own finds doubled words, with fewer mistakes.
  'RepeatedWords',
  // Hyphens of computer manuals.
  'RightClick',
  // “the little I had began to fall apart”.
  'SimplePastToPastParticiple',
  // “There is a danger that”, “no other that”.
  'ThatThan',
  // “commitment towards a free Internet”: not wrong, only rarer.
  'CommitmentTo',
  // “accept that phenomena happen”: a plural, taken for a singular.
  'CriteriaPhenomena',
  // “Lessons learned to find a fit”.
  'FindFine',
  // “For while it introduces reforms, it …”: for because.
  'ForAWhile',
  // “good in heavy industry”, “all that is bad in the world”.
  'GoodAt',
  // “investment into care”: not wrong, only rarer.
  'InvestIn',
  // “I am not sure if it would have been effective”: an indirect question.
  'IfWouldve',
  // “the crisis will spread like a plague”.
  'LikeThePlague',
  // “you are saying no to something else”.
  'NotTo',
  // “This principle aims to …”: a rule is no head of a school.
  'PrincipleToPrincipalRoleNoun',
  // “for the sole reason of applying”: a matter of taste.
  'ReasonForDoing',
  // “wellbeing”, which British dictionaries have beside “well-being”.
  'WellBeing',
  // “a common will is displayed”: takes a noun for a verb.
  'WillNonLemma',
])

/**
 * True for a remark of Harper that the writer should see. `rule` and `kind` are Harper’s names; `text` is what it read, and `start` and `end` are
 * the UTF-16 offsets that it points at.
 */
export function isMistake(rule: string, kind: string, text: string, { start, end }: Stretch): boolean {
  // “Keep paragraph A as it is”: a letter that names something is no article.
  if (rule === 'AnA' && /^\p{Lu}$/u.test(text.slice(start, end)) && !startsSentence(text, start)) return false
  if (rule === 'AnA' && isNoArticle(text, start, end)) return false
  // “the capacity or will of the enemy”: a noun.
  if (rule === 'ModalOf' && /^will\b/i.test(text.slice(start, end))) return false
  // “It's self evident”, “and although it is late, it’s worth asking”: where a clause starts it is two words as a rule.
  if (rule === 'ItsPossessive' && !/\p{L} $/u.test(text.slice(Math.max(0, start - 2), start))) return false
  // “the projects that she did called for more”.
  if (rule === 'DidPast' && /^(?:called|named)\b/.test(text.slice(start, end))) return false
  // “IT Schedule 70’s vendors”: a decade stands behind “the” or a part of it.
  if (
    rule === 'PluralDecades' &&
    !/\b(?:the|early|late|mid|and|or|to|of|since|in)[\s-]+['’]?$/i.test(text.slice(Math.max(0, start - 8), start))
  )
    return false
  // “a reality that hypothesises”, “Mr Davys”: a verb and a name, taken for plurals.
  if (rule === 'RegularIrregulars' && /^\p{Lu}|ises$/u.test(text.slice(start, end))) return false
  // “this type of data”, which counts nothing; “this kind of people”.
  if (rule === 'ThisTypeOfThing' && /^(?:data|media|information|people)\b/i.test(text.slice(start, end))) return false
  // “Corruption in Details”: a title.
  if (rule === 'InDetail' && /\p{Lu}/u.test(text.slice(start, end))) return false
  // Lines of a verse that were joined: “the common,But let …”.
  if (rule === 'CommaFixes' && /^\p{Lu}/u.test(text.slice(end, end + 1))) return false
  // “There needs to be a shared understanding”.
  if (
    rule === 'ThereToTheir' &&
    (/\b(?:are|is|was|were)\s+$/i.test(text.slice(Math.max(0, start - 6), start)) ||
      /^\s+(?:needs?|is|are|was|were|has|have|must|should|will|can)\b/.test(text.slice(end, end + 20)))
  )
    return false
  return MISTAKEN_WORDS.has(rule) || (MISTAKES.has(kind) && !NOISE.has(rule))
}

/** An h that nobody says (“an honour”, “an heir”), and one that some do not (“an historic day”). */
const SILENT_H = /^\s+(?:honou?r|heir|hour|honest|histori)\p{L}*/iu
/** “a Ugandan group”, “a one-off”, “a euro”: vowels that are said with a consonant before them. */
const CONSONANT_SAID =
  /^\s+(?:Ugand|Ukrain|uni(?!d|n|m)|U[NSK]\b|usu|use|uti|uto|ubiq|urani|urolog|Urugu|Utah|eu|ewe|one|once)/iu
/** “an unidentified official”: a u that is said as in “under”, though “uni” stands there. */
const SHORT_U = /^\s+uni(?:d|n|m)\p{L}+/iu
/** An acronym whose first letter has a name that starts with a vowel: “an MoU”, “an FAQ”, “an SDG”, “an LDC’s”, “an ssh tunnel”. */
const NAME_STARTS_WITH_VOWEL = /^\s+(?:[AEFHILMNORSX][\p{L}\p{N}&]*\p{Lu}|[fhlmnrsx][b-df-hj-np-tv-xz]{1,4}(?!\p{L}))/u

/** “(a)” and “a)” count items, and acronyms that are said as words (“a SCOSTA standard”) are known to nobody but the writer. */
function isNoArticle(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40)
  if (
    /^an$/i.test(text.slice(start, end)) &&
    (SILENT_H.test(after) || SHORT_U.test(after) || NAME_STARTS_WITH_VOWEL.test(after))
  )
    return true
  // “an onerous process”: Harper takes it for “one”.
  if (/^an$/i.test(text.slice(start, end)) && /^\s+oner/i.test(after)) return true
  // “al-Gamaʿa”: the end of a word.
  if (/[\p{L}\p{M}]/u.test(text.charAt(start - 1))) return true
  if (/^a$/i.test(text.slice(start, end)) && CONSONANT_SAID.test(after)) return true
  // “An Taisce”: a name of another language.
  if (text.slice(start, end) === 'An' && /^\s+\p{Lu}\p{Ll}/u.test(after)) return true
  // “we aim to create a or, at least,”: behind it stands no noun.
  if (/^\s+(?:and|or)\b/u.test(after)) return true
  return /^\s*[).]/.test(after) || text[start - 1] === '(' || /^\s+(?:\p{Lu}{4,}|R\d)/u.test(after)
}
