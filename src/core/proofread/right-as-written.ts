import { isSetApart, prose, startsSentence } from '../check/passages'
import { quotationsInSingleMarks } from '../draft/quotations'
import { editDistance } from '../text/edit-distance'
import { rememberText } from '../text/remember'
import type { Fault } from './fault'
import { isFieldWord, isSpeltLarge } from './field-words'
import type { Reading, Stretch } from './readings'
import { isSlipOfHand } from './slip-of-hand'

/** What a draft itself says of words that no dictionary has. */
export interface OwnSpelling {
  /** How often each stands in it, in small letters. */
  times: ReadonlyMap<string, number>
  /** Those that stand with a capital inside a sentence, in small letters. */
  names: ReadonlySet<string>
}

/** Whoever writes a word so often means it. */
const MEANT = 3
/** Short names are one letter away from some word by chance: Tolon and talon, Mixe and mice. */
const LONG_ENOUGH = 6
/** Words before which a short quotation opens, at most. */
const QUOTED_WITHIN = 60

/** The unknown words of a whole draft, counted. */
export function ownSpelling(read: Iterable<readonly [Reading, readonly Fault[]]>): OwnSpelling {
  const times = new Map<string, number>()
  const names = new Set<string>()
  for (const [{ passage }, faults] of read)
    for (const { rule, start, end } of faults) {
      if (rule !== null) continue
      const word = passage.text.slice(start, end)
      const small = word.toLowerCase()
      times.set(small, (times.get(small) ?? 0) + 1)
      if (/^\p{Lu}/u.test(word) && passage.kind !== 'heading' && isInsideSentence(passage.text, start)) names.add(small)
    }
  return { times, names }
}

/**
 * True for a word that no dictionary has and that is right all the same: names, domains and names of files, foreign words
 * (in italics, in quotation marks, beside other foreign ones), the other of two right spellings, regular forms of a word that is known, and what the
 * draft itself uses again and again; and what a larger list has, but for plurals of what is not counted, which games allow. `unknown` are the words around it that nobody
 * knows, itself among them.
 */
export function isRightAsWritten(reading: Reading, fault: Fault, unknown: readonly Fault[], own: OwnSpelling): boolean {
  const { passage, language } = reading
  const { start, end, suggestions } = fault
  const { text } = passage
  const word = text.slice(start, end)
  return (
    (fault.opinion === 'right' && !UNCOUNTED.test(word.toLowerCase())) ||
    fault.opinion === 'doubtful' ||
    isFieldWord(word.replace(/ly$/u, ''), language) ||
    isOfItsText(text, fault) ||
    isInAddress(text, start, end) ||
    isInSingleMarks(text, start, end) ||
    isSetApart(passage, start, end) ||
    (language === 'en' &&
      ((fault.opinion !== 'slip' && !isNearKnown(word, suggestions)) ||
        isForeign(text, fault, unknown) ||
        suggestions.some((known) => isOtherSpelling(word, known)))) ||
    (language !== 'en' &&
      (isHalfOfBoth(text, start, end) ||
        !isSlipAbroad(word, suggestions) ||
        (!lacksAccent(word, suggestions) &&
          (isFormAbroad(word, language) || unknown.some((other) => isBeside(other, start, end)))))) ||
    (fault.opinion !== 'slip' && suggestions.some((known) => isFormOf(word, known))) ||
    isName(passage.text, fault, own) ||
    isMeant(word, suggestions, own)
  )
}

/** In shorter words one letter more or less makes another word by chance. */
const LETTERS_TO_SLIP = 5
/** In words of so many letters two may be wrong. */
const LETTERS_FOR_TWO = 9

/**
 * True where a known word is one slip away, of longer words two in their middle. A word that is near none is one that the dictionary lacks (“pneumatology”, “federatable”): of such remarks
 * in unseen papers none was right. Ends in ’s are no words of their own.
 */
function isNearKnown(word: string, suggestions: readonly string[]): boolean {
  if (word.length < LETTERS_TO_SLIP || /['’]\p{Lu}/u.test(word)) return false
  const small = word.toLowerCase()
  const known = suggestions.filter((each) => !/['’]s?$|[ -]/u.test(each)).map((each) => each.toLowerCase())
  // “prototyped”, “geoeconomic”: an ending that the dictionary lacks is none that a hand slips on.
  const isForm = known.some((each) => `${small}s` === each || ENDINGS.some((ending) => small === each + ending))
  if (isForm && !UNCOUNTED.test(small)) return false
  return known.some(
    (each) =>
      // Hands seldom slip on the first letter.
      each[0] === small[0] &&
      (editDistance(small, each, 1) === 1 ||
        (word.length >= LETTERS_FOR_TWO &&
          each.slice(0, 4) === small.slice(0, 4) &&
          each.slice(-3) === small.slice(-3) &&
          editDistance(small, each, 2) === 2)),
  )
}

/** “auteur·rice·s”, “développeur·euse”: endings for women and men. */
function isHalfOfBoth(text: string, start: number, end: number): boolean {
  return /[·•‧]$/u.test(text.slice(Math.max(0, start - 1), start)) || /^[·•‧]/u.test(text.slice(end, end + 1))
}

/** Of other languages no second list is asked; fewer letters make another word by chance, above all at the end, where they say number and person. */
const LETTERS_ABROAD = 6
const LETTERS_ABROAD_AT_END = 8
const LETTERS_TO_ACCENT = 4

/** True where a known word of another language than English differs by an accent, by a slip of the hand, or by one letter that is not the first. Compounds are made every day. */
function isSlipAbroad(word: string, suggestions: readonly string[]): boolean {
  if (lacksAccent(word, suggestions)) return true
  const small = plain(word.toLowerCase())
  if (small.length < LETTERS_ABROAD || /[-‐‑]/u.test(small)) return false
  return suggestions.some((each) => {
    const known = plain(each.toLowerCase())
    if (small[0] !== known[0] || /[ -]/u.test(known)) return false
    if (isSlipOfHand(small, known)) return true
    const atEnd = small.startsWith(known) || known.startsWith(small) || small.slice(0, -1) === known.slice(0, -1)
    return small.length >= (atEnd ? LETTERS_ABROAD_AT_END : LETTERS_ABROAD) && editDistance(small, known, 1) === 1
  })
}

/** “despues”, “Etablir”, “álguien”: the right word but for its accents. */
function lacksAccent(word: string, suggestions: readonly string[]): boolean {
  const bare = plain(word.toLowerCase())
  return bare.length >= LETTERS_TO_ACCENT && suggestions.some((known) => plain(known.toLowerCase()) === bare)
}

/** “enfócate”, “definirlo”; “creativamente”: forms that Spanish makes of any verb and any adjective, and its dictionary has of few. */
function isFormAbroad(word: string, language: string): boolean {
  return (
    language === 'es' &&
    /(?:[áéíóú]\p{L}{0,12}|[aei]r|ando|iendo)(?:me|te|se|nos|les?|l[ao]s?)$|\p{L}{4}mente$/u.test(word.toLowerCase())
  )
}

/** Without accents, and with ligatures taken apart: “cœur” and “coeur” are one. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

const ENDINGS = ['d', 'ed', 'ing', 's', 'es'] as const

/** “uidai.gov.in” and “back-to-top.html”: a full stop between letters, the one after it small, joins no sentences. */
function isInAddress(text: string, start: number, end: number): boolean {
  const token = /^[^\s,;()[\]“”"]*/u.exec(text.slice(end, end + QUOTED_WITHIN))?.[0] ?? ''
  let from = start
  while (from > 0 && start - from < QUOTED_WITHIN && /[^\s,;()[\]“”"]/u.test(text.charAt(from - 1))) from -= 1
  const whole = text.slice(from, end) + token
  if (text.slice(end, end + 4) === '(at)') return true
  return /[\p{L}\p{N}]\.\p{Ll}/u.test(whole) || /[@#/\\_]\p{L}|\p{L}[@/\\_]/u.test(whole)
}

/** Of few words too, which `prose` leaves to the writer. */
function isInSingleMarks(text: string, start: number, end: number): boolean {
  return singleMarksOf(text, '').some((quotation) => quotation.start <= start && end <= quotation.end)
}

const singleMarksOf = rememberText((text) => quotationsInSingleMarks(prose(text, '')))

/** How far around a word its language is looked for, in UTF-16 units, and what makes it another one. */
const NEARBY = 45
const MANY_UNKNOWN = 3
const SHARE_UNKNOWN = 0.22

const FOREIGN_SMALL =
  /^(?:au|aux|avec|contra|da|das|de|degli|dei|del|della|dem|den|der|des|di|dos|du|el|en|et|für|il|la|las|le|les|los|nos|por|pour|sur|und|une|van|von|y|zum|zur|janvier|avril|juin|juillet|septembre|octobre|novembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|junho|julho|setembro|outubro|dezembro)$/u
/** “Réseau des femmes |rurales”: a word with an accent, an article of such a language and one word more. */
const IN_FOREIGN_NAME =
  /(?<!\p{L})(?=[A-Za-z]{0,20}[^\p{ASCII}\P{L}])\p{L}{1,40}\s(?:da|das|de|del|des|do|dos|du|la|las|les|los)\s\p{L}{1,25}\s$/u
const WORD_BEFORE = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,25})['’]?[^\p{L}\p{M}.!?]{0,5}$/u
const WORD_AFTER = /^[^\p{L}\p{M}.!?]{0,5}([\p{L}\p{M}]+)/u

/** A word with letters that English lacks, or one beside a foreign article or preposition or beside another unknown word that is so. */
function isForeign(text: string, { start, end }: Fault, unknown: readonly Fault[]): boolean {
  const word = text.slice(start, end)
  if (/[^\p{ASCII}’‐‑]/u.test(word) || FOREIGN_SMALL.test(word) || /^(?:d|l|qu)['’]\p{L}/iu.test(word)) return true
  if (isAmongForeign(text, start, end, unknown)) return true
  const [before = ''] = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.slice(1) ?? []
  const [after = ''] = WORD_AFTER.exec(text.slice(end, end + 30))?.slice(1) ?? []
  if ([before, after].some((beside) => FOREIGN_SMALL.test(beside) || /[^\p{ASCII}]/u.test(beside))) return true
  if (IN_FOREIGN_NAME.test(text.slice(Math.max(0, start - 60), start))) return true
  // “zaakgericht werken”: beside a word that is near none it is that word's language.
  if (
    unknown.some(
      (other) =>
        (other.end + 1 === start || end + 1 === other.start) &&
        text.charAt(other.end <= start ? other.end : end) === ' ' &&
        !isNearKnown(text.slice(other.start, other.end), other.suggestions) &&
        other.end - other.start >= LETTERS_TO_SLIP,
    )
  )
    return true
  // Two unknown words with capitals side by side are a name; small ones may both be slips.
  return /^\p{Lu}/u.test(word) && unknown.some((other) => isBeside(other, start, end))
}

/** A sentence of another language in an English passage: nobody misspells every third word, unless most of them are slips. */
function isAmongForeign(text: string, start: number, end: number, unknown: readonly Fault[]): boolean {
  const [from, to] = [Math.max(0, start - NEARBY), end + NEARBY]
  const others = unknown.filter((other) => other.start >= from && other.end <= to && other.start !== start)
  if (others.length < MANY_UNKNOWN) return false
  if (others.length <= (text.slice(from, to).match(/\p{L}{2,}/gu)?.length ?? 0) * SHARE_UNKNOWN) return false
  return !areMostlySlips(text, others)
}

/** Within a sentence, so many characters on either side of a remark. */
const SENTENCE = 120
/** Small words of other languages that are no words of English, nor part of a person’s name (“von”, “da”): “the site of la Repubblica is”. */
const FOREIGN_SIGN =
  /(?<![\p{L}\p{M}’'-])(?:aux|avec|degli|dei|della|dem|des|et(?! al)|für|il|la|las|le|les|los|nos|por|pour|que|und|une|y|zum|zur)(?![\p{L}\p{M}’'-])/u

/**
 * True for a remark of grammar in a sentence with words of another language, to which the rules of English do not apply: a small word of one, or two words, in small letters, that
 * nobody knows and that are no slips.
 */
export function isAmidForeign(text: string, { start, end }: Stretch, unknown: readonly Fault[]): boolean {
  const before = text.slice(Math.max(0, start - SENTENCE), start).split(/[.!?\n]\s/u)
  const [after = ''] = text.slice(end, end + SENTENCE).split(/[.!?\n]\s/u)
  const from = start - (before[before.length - 1] ?? '').length
  const to = end + after.length
  if (FOREIGN_SIGN.test(text.slice(from, to))) return true
  const strange = unknown.filter(
    (other) =>
      other.start >= from &&
      other.end <= to &&
      other.opinion === 'doubtful' &&
      /^\p{Ll}/u.test(text.slice(other.start, other.end)),
  )
  return strange.length > 1
}

/** In shorter words a letter is a fifth of all, and every foreign one is near some word. */
const LETTERS_OF_A_SLIP = 5

/**
 * True where more than half of some unknown words of a text are one slip away from a word that is known: then somebody writes in haste, and not in
 * another language. Words of fewer than five letters say nothing, and count among those that are not.
 */
export function areMostlySlips(text: string, unknown: readonly Fault[]): boolean {
  const slips = unknown.filter(({ start, end, suggestions, opinion }) => {
    if (opinion !== undefined) return opinion === 'slip'
    const word = text.slice(start, end).toLowerCase()
    return (
      word.length >= LETTERS_OF_A_SLIP &&
      suggestions.some((known) => isSlipOfHand(word, known) || editDistance(word, known.toLowerCase(), 1) === 1)
    )
  })
  return slips.length * 2 > unknown.length
}

function isBeside(other: Stretch, start: number, end: number): boolean {
  return (other.end <= start && start - other.end <= 2) || (other.start >= end && other.start - end <= 2)
}

const SWAPS: readonly [RegExp, string][] = [
  [/is(?=e|ing|ation|able)/g, 'iz'],
  [/ys(?=e|ing)/g, 'yz'],
  [/our/g, 'or'],
  // Only where the last syllable is not stressed: “controled” is right nowhere.
  [
    /(?<=travel|model|label|signal|cancel|channel|counsel|fuel|level|total|rival|tunnel|panel|equal|initial|marvel|unravel|libel|medal)l(?=ed|ing|er)/g,
    '',
  ],
  [/(?<=focus|bias)s(?=ed|ing)/g, ''],
  [
    /(?<=(?:cent|met|lit|fib|theat|calib|lust|meag|somb|spect|sab|manoeuv|maneuv|reconnoit|och|sepulch))re(?=s?$)/g,
    'er',
  ],
  [/ogue/g, 'og'],
  [/dge(?=ment)/g, 'dg'],
  [/[ao]e/g, 'e'],
  [/sk(?=ept)/g, 'sc'],
  // “whiskey” and “whisky”.
  [/(?<=k)ey(?=s?$)/g, 'y'],
  // “useable”, “likeable”: the e may stay.
  [/e(?=able$)/g, ''],
]

/** True where two spellings differ as British and American do; “colored” beside “coloured”, “acknowledgment”, “organisational”. */
function isOtherSpelling(word: string, known: string): boolean {
  const one = word.toLowerCase()
  const other = known.toLowerCase()
  return SWAPS.some(([from, to]) => one.replace(from, to) === other.replace(from, to))
}

/** First halves of words, which are near others by chance (“electro-optical”, elector). */
const COMBINING = /^\p{L}{3,}o$/u

/** Taken with any word: new ones are made of them every day. */
const COINING = /^(?:cyber|agro|socio|neuro|nano|crypto)\p{L}{4,}/u

/** Nouns without a plural, which languages beside English have one of. */
const UNCOUNTED =
  /^(?:advice|baggage|equipment|evidence|expertise|hardware|homework|information|knowledge|legislation|machinery|progress|software|traffic|vocabulary)s$/u

const PREFIX =
  /^(?:un|dis|re|pre|non|co|mis|over|under|inter|intra|multi|micro|macro|mini|cyber|post|sub|trans|anti|counter|bio|eco|geo|agro|socio|tele|pluri|hyper|super|ultra|neo|pro|semi|pseudo|self|extra|e)-?/u

/** “disbenefit”, “unclearly”, “flexibilities”, “timeframes”: a known word with a prefix or a regular ending, or two known words in one. */
function isFormOf(given: string, suggestion: string): boolean {
  const word = given.toLowerCase().replace(/['’]s$/u, '')
  const known = suggestion.toLowerCase().replace(/['’]s$/u, '')
  if (known.length < 4) return false
  const prefix = PREFIX.exec(word)?.[0] ?? ''
  if (prefix !== '' && word.slice(prefix.length) === known) return true
  const parts = known.split(/[ -]/)
  if (parts.length === 2 && parts.every((part) => part.length >= 4) && parts.join('') === word) return true
  return (
    word === `${known}ly` ||
    word === `${known}ness` ||
    (word === `${known}s` && !UNCOUNTED.test(word)) ||
    (known.length > 6 && known.endsWith('e') && word === `${known}r`) ||
    (known.endsWith('ion') && word === `${known}al`) ||
    (known.length > 6 && word === `${known}ity`) ||
    (known.endsWith('ity') && word === `${known.slice(0, -1)}ies`) ||
    (known.endsWith('ate') && word === `${known.slice(0, -1)}ive`) ||
    (known.endsWith('ating') && word === `${known.slice(0, -3)}ion`) ||
    (known.endsWith('bly') && word === `${known.slice(0, -3)}bility`) ||
    (known.endsWith('ies') && word === `${known.slice(0, -1)}r`) ||
    (known.endsWith('ist') && word === `${known.slice(0, -1)}m`) ||
    (known.endsWith('ist') && [`${known.slice(0, -3)}ical`, `${known.slice(0, -3)}ic`].includes(word))
  )
}

/** “unzoned” where the text has “zoned”, “(zg)” that counts an item, “nbn™”, the first half of “socio-economic”. */
function isOfItsText(text: string, fault: Fault): boolean {
  const { start, end, suggestions } = fault
  const word = text.slice(start, end)
  const small = word.toLowerCase()
  const prefix = PREFIX.exec(small)?.[0] ?? ''
  const rest = small.slice(prefix.length)
  if (prefix !== '' && rest.length >= 4 && hasWord(around(text, fault), rest)) return true
  if (prefix !== '' && rest.length >= 6 && suggestions.length === 0) return true
  // “volte-face”, “nitty-gritty”: halves that never stand alone.
  const half =
    /[\p{L}\d][-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-‐‑]\p{L}/u.test(text.slice(end, end + 2))
  if (half && (COMBINING.test(small) || !suggestions.some((known) => isSlipOfHand(word, known)))) return true
  if (word.length <= 3 && text[start - 1] === '(' && text[end] === ')') return true
  if (/^[™®©]/u.test(text.slice(end, end + 1))) return true
  return (fault.opinion !== 'slip' && COINING.test(small)) || prefix.length === word.length
}

/** So far around a word the text is asked for another one, in UTF-16 units: to ask all of it for each word would cost the square of its length. */
const ASKED = 300

function around(text: string, { start, end }: Stretch): string {
  return text.slice(Math.max(0, start - ASKED), end + ASKED)
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))
}

/**
 * A capital inside a sentence makes a name, unless it is one slip away from a word that papers of this field write large (“Goverment”) or that
 * stands beside it in the text. At the start of a sentence it is a name where the draft has it inside one, or where no word is near.
 */
function isName(text: string, fault: Fault, { names }: OwnSpelling): boolean {
  const { start, end, suggestions } = fault
  const word = text.slice(start, end)
  if (!/^\p{Lu}/u.test(word)) return names.has(word.toLowerCase())
  const near = word.length < LONG_ENOUGH ? [] : suggestions.filter((known) => editDistance(word, known, 1) === 1)
  const beside = near.length === 0 ? '' : around(text, fault)
  if (near.some((known) => isSpeltLarge(known) || hasWord(beside, known))) return false
  // “Thank you. Kochai.” is how a transcript says who speaks.
  if (/^[.:]/.test(text.slice(end, end + 1))) return true
  // “Callum is a fellow”, callus: a short name may be near a word wherever it stands.
  return (
    near.length === 0 || word.length <= LONG_ENOUGH || names.has(word.toLowerCase()) || isInsideSentence(text, start)
  )
}

/** Also after “Prof.”, an initial and a colon, behind which English goes on in small letters. */
function isInsideSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return !startsSentence(text, start) || /(?:\b(?:Prof|Dr|Mr|Mrs|Ms|St|Hon|Amb|Sen|Rev|Gen|\p{Lu})\.|:) $/u.test(before)
}

function isMeant(word: string, suggestions: readonly string[], { times }: OwnSpelling): boolean {
  return (times.get(word.toLowerCase()) ?? 0) >= MEANT && !suggestions.some((known) => isSlipOfHand(word, known))
}
