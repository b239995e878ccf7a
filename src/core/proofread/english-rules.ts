import { startsSentence } from '../check/passages'
import { NEVER_RIGHT, ONE_WORD, RIGHT_WHERE_READ } from './believed-rules'
import type { Stretch } from './readings'

/**
 * The rules of Harper whose remarks may reach the writer, by its names; it has some seven hundred more. One that is not among them has been wrong about papers of this kind, says what is a
 * matter of taste, or has not been met often enough to be believed. Harper is not asked for those: of remarks on the same words it gives one alone, so that one that is thrown away would hide another.
 */
export const SHOWN: ReadonlySet<string> = new Set(
  [NEVER_RIGHT, ONE_WORD, RIGHT_WHERE_READ].flatMap((names) => names.split(' ')),
)

/** Verbs that are no nouns. */
const VERBS_ALONE =
  /\bto\s+(?:be|become|begin|bring|collaborate|continue|discuss|engage|explore|get|have|hear|join|know|learn|make|meet|participate|receive|see|share|take)\b/i

/** “csv,conf,v7” is a name: what lacks a space behind one comma has spaces, or a stop, behind the next word. “e,g.” lacks a stop. */
const SPACE_LACKING = /^(?:\p{Ll}[\p{L}'’-]+|a(?=\s))(?:[\s.;:!?)]|$)/u

/** What a rule must meet beside being asked for. */
const CONDITIONS: Readonly<Record<string, (text: string, at: Stretch) => boolean>> = {
  // “along side streets”.
  Alongside: (text, at) => /^\s(?:the|an?|our|their|his|her|its|with|other|each|this|these)\b/.test(behind(text, at)),
  // “who they can allow to read”: whom stands before it.
  AllowTo: (text, at) => !/\b(?:who|whom|what|which|that|those|people|it|them|us)\b/i.test(clauseBefore(text, at)),
  AnA: isWrongArticle,
  // “and the likes of these”.
  AndTheLike: (text, at) => !/^\s+of\b/.test(behind(text, at)),
  // “many arrive to find nothing”.
  ArriveTo: (text, { start, end }) =>
    /\bto\s+(?:the|an?|this|these|our|their|\p{Lu}\p{Ll}+)(?!\p{L})/u.test(text.slice(start, end + 16)),
  // “such rules as follow from it”.
  AsFollows: (text, at) => /^\s*(?:[:.]|$)/.test(behind(text, at)),
  // “before hand washing”.
  Beforehand: (text, at) => /^\s*(?:[.,;:!?)]|$)/.test(behind(text, at)),
  // A space before a comma, or none behind it. Lines of a verse that were joined: “the common,But let …”; what is no letter is something else that went wrong.
  CommaFixes: (text, at) =>
    (text.slice(at.start, at.end).trim() === '' ? /^,\s/ : SPACE_LACKING).test(behind(text, at)),
  // “the curious of all ages”.
  CuriousAbout: (text, at) => !/\b(?:the|most)\s$/i.test(before(text, at)),
  // “the projects that she did called for more”, “those who did worked for us”; “did not found a school”.
  DidPast: (text, at) =>
    /\bdid(?:n['’]t| not)\s$/i.test(before(text, at)) &&
    !/^(?:found|ground|wound|felt|saw|lay|bound)\b/iu.test(text.slice(at.start, at.end)),
  // “all, except of course the last”.
  ExceptOf: (text, { start, end }) => !/\bof\s+course\b/i.test(text.slice(start, end + 8)),
  // “friends of her family”.
  FriendOfMe: (text, { start, end }) => !/\bher\b/i.test(text.slice(start, end)),
  // “those whom they helped raised the rest”.
  HelpedPast: (text, at) =>
    !/\b(?:I|we|you|he|she|it|they|whom)\s+(?:ha(?:ve|s|d)\s+)?helped\s*$/i.test(before(text, at)),
  // “Corruption in Details”: a title. “in details of the plan”: of something there are many.
  InDetail: (text, at) =>
    !/\p{Lu}/u.test(text.slice(at.start, at.end)) && !/^\s+(?:of|that|which)\b/.test(behind(text, at)),
  // “looking forward to work”: most verbs are nouns too.
  LookingForwardTo: (text, { start, end }) => VERBS_ALONE.test(text.slice(start, end + 14)),
  // “the capacity or will of the enemy”, “in May of that year”: nouns.
  ModalOf: (text, at) =>
    /^(?:would|could|should)(?:n['’]t)?\b/i.test(text.slice(at.start, at.end)) &&
    !/^(?:\s*of)?\s+course\b/i.test(behind(text, at)),
  // “Not only he is late” says that others are too.
  NotOnlyInversion: (text, { start, end }) =>
    /\bonly\s+(?:it|there)\b/i.test(text.slice(Math.max(0, start - 10), end + 10)),
  // “peak interest rates”.
  PiqueInterest: (text, { start, end }) => /\b(?:my|our|your|his|her|their)\b/i.test(text.slice(start, end + 8)),
  // “IT Schedule 70’s vendors”: a decade stands behind “the” or a part of it.
  PluralDecades: (text, at) => /\b(?:the|early|late|mid|and|or|to|of|since|in)[\s-]+['’]?$/i.test(before(text, at)),
  // “a reality that hypothesises”, “Mr Davys”: a verb and a name, taken for plurals; “the librarys new rooms” lacks its apostrophe, and is no plural.
  RegularIrregulars: (text, at) =>
    !/^\p{Lu}|ises$/u.test(text.slice(at.start, at.end)) &&
    !(
      text.slice(at.start, at.end).endsWith('ys') &&
      /\b(?:the|an?|its|our|my|his|her|their|this|that|each|every)\s$/i.test(before(text, at)) &&
      OWNS.test(behind(text, at))
    ),
  // “a relay on the line”.
  RelayOnForRely: (text, at) => !/\b(?:an?|the|each|first|second)\s$/i.test(before(text, at)),
  // “rather sooner than later”.
  SoonerOrLater: (text, at) => !/\brather\s$/i.test(before(text, at)),
  // “as I suppose to some it is”: the verb itself, but behind a form of “be”.
  SupposedTo: (text, at) => /(?:\b(?:am|is|are|was|were|be|been|not)|['’](?:m|re|s))\s$/i.test(before(text, at)),
  // “in the last days of the war” are its last ones.
  TheLastDays: (text, at) => !/^(?:\s+\p{L}+)?\s+(?:of|before|in which|when)\b/u.test(behind(text, at)),
  // “the My Health Record”: a name. “its the year of the boats” lacks an apostrophe, and has no word too many.
  TheMy: (text, { start, end }) => !/\s\p{Lu}|^[Ii]ts\s/u.test(text.slice(start, end)),
  // “the farmers there own their land”.
  ThereOwn: (text, at) =>
    /\b(?:of|in|on|for|with|to|by|from|at|under|have|has|make|use|and)\s$/i.test(before(text, at)),
  // “this type of data”, which counts nothing; “this kind of people”; “it sees that types of data vary”.
  ThisTypeOfThing: (text, { start, end }) => !/^(?:data|media|information|people|that\b)/i.test(text.slice(start, end)),
  // The hyphen is a matter of taste.
  WorstCaseScenario: (text, { start, end }) => /\bworse\b/i.test(text.slice(start, end)),
}

/** So far around a remark its sentence is asked, in UTF-16 units. */
const NEARBY = 40

function before(text: string, { start }: Stretch): string {
  return text.slice(Math.max(0, start - NEARBY), start)
}

function clauseBefore(text: string, at: Stretch): string {
  const clauses = before(text, at).split(/[.,;:]/)
  return clauses[clauses.length - 1] ?? ''
}

function behind(text: string, { end }: Stretch): string {
  return text.slice(end, end + NEARBY)
}

/** A noun of its own, and no word that goes on behind one. */
const OWNS =
  /^\s(?!(?:of|in|on|at|for|with|by|from|to|and|or|but|as|that|which|who|whose|where|when|than|is|are|was|were|be|has|have|had|do|did|will|would|can|could|may|might|must|shall|should|not|also|under|within|without|between|among|because|if)(?!\p{L}))\p{L}/u

const JOINED: ReadonlySet<string> = new Set(ONE_WORD.split(' '))

/**
 * True for a remark of Harper that the writer should see. `rule` is Harper’s name of it; `text` is what it read, and `start` and `end` are the UTF-16
 * offsets that it points at.
 */
export function isMistake(rule: string, text: string, at: Stretch): boolean {
  // “some how-to guides”, “it self-destructs”: half of another word.
  if (JOINED.has(rule) && /^[-‐‑]/u.test(behind(text, at))) return false
  return SHOWN.has(rule) && (CONDITIONS[rule]?.(text, at) ?? true)
}

/** Behind a space, a dash or a mark that opens a quotation: “(a)”, “al-Gamaʿa” and “/a” are no articles. */
const BEFORE_ARTICLE = /(?:^|[\s“‘"—–])$/u
const NEXT_WORD = /^\s([\p{L}\p{N}][\p{L}\p{M}\p{N}’'&-]*)/u
/** Before these “a” is a letter that names something (“vitamin a and”, “create a or, at least,”), or a word of another language. */
const NO_NOUN =
  /^(?:about|after|against|al|all|along|am|among|an|and|any|are|around|as|at|el|est|et|il|in|into|is|it|its|of|off|on|or|ou|our|out|over|un|una|up|upon)$/u
/** Words whose first sound is a vowel: “old”, “unusual”, “utmost”. Not “one-off”, “European”, “union”. */
const VOWEL_FIRST =
  /^(?:(?!eu|ew|one|once|ou[ai]|oui|i[aou])[aeio]\p{Ll}|un(?!i|anim)|uni[mn]|unid(?!i)|up(?!silon)|ult|umb|ugl|urg|urb|utter|utmost|hour|honest|hono|heir)\p{Ll}*/u
const VOWEL_FIRST_OF_NAME = /^(?!Eu|Ew|One|Once|Ou[ai]|I[aeou])[AEIO]\p{Ll}{2,}/u
/** Acronyms that start with a vowel whether they are spelt out or said as a word, those without a vowel, which can only be spelt out, and some of this field: “IT”, “AI”, “LLB”, “NGO”. Not places, which are read as their words as often: “NSW”, “NZ”. */
const VOWEL_FIRST_OF_ACRONYM =
  /^(?:(?!ONE|EU)[AIOE]\p{Lu}+s?|(?!(?:NSW|NZ|HK|N[CDHJMTV]|S[CDK]|MD|MS|MT)$)[FHLMNRSX](?:\p{Lu}(?<![AEIOUY]))+s?|LGBT\p{Lu}*|MPhil|MSc|MSMEs?|MoUs?|NGOs?|NHRIs?|SMEs?)$/u
/** “high”, “new”, “user”, “one-time”. Not “hour”, “historic”, “x-ray”, “mRNA”. */
const CONSONANT_FIRST =
  /^(?:[bcdfgjklmnpqrstvwz](?:[aeiouy]|[lrhw]|(?<=s)[ckmnpqt]|(?<=[gk])n|(?<=p)[sn])\p{Ll}|y[aeiou]|h(?:alf|and|app|ard|ead|ealth|eav|elp|idden|igh|ome(?!o)|ouse|uge|uman(?!it))|uni(?![dmn])|us(?:e|ing|ual)|util|ubiq|unanim|eu|one-|once-)/u
const CONSONANT_FIRST_OF_ACRONYM = /^(?:[BCDGJKPQTVWYZ]\p{Lu}+|U(?:N|K|S|SA|NESCO|NICEF|NHCR|NDP))s?$/u

/** “a” before a vowel, or “an” before a consonant, as they are said, before words of which that is certain: how “a SCOSTA standard” is said nobody but the writer knows. */
function isWrongArticle(text: string, { start, end }: Stretch): boolean {
  const article = text.slice(start, end)
  const [, next = ''] = NEXT_WORD.exec(behind(text, { start, end })) ?? []
  if (!BEFORE_ARTICLE.test(text.slice(Math.max(0, start - 1), start)) || NO_NOUN.test(next)) return false
  // “Keep paragraph A as it is”; “An Taisce”, a name of another language.
  if (article !== article.toLowerCase() && (!startsSentence(text, start) || /^\p{Lu}/u.test(next))) return false
  if (article.toLowerCase() === 'an') return CONSONANT_FIRST.test(next) || CONSONANT_FIRST_OF_ACRONYM.test(next)
  return VOWEL_FIRST.test(next) || VOWEL_FIRST_OF_NAME.test(next) || VOWEL_FIRST_OF_ACRONYM.test(next)
}
