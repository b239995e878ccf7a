import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'

/** Words that join others. A third to a half of the words of any English prose are among these; of names, figures and what a machine wrote few are. */
const JOINING: ReadonlySet<string> = new Set(
  (
    'the a an this that these those and or but nor so yet if when while because although though as than whether unless until since where which who whom whose what how why ' +
    'of to in on at by for with from into onto over under about between among through during before after against within without across towards toward upon per via ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must not no ' +
    'i we you he she it they me us him her them my our your his its their one there here all any both each every few many more most much other others some such only also just very too then now never still'
  ).split(' '),
)

/** What parts columns and entries: tabs, strokes, and the points of a list or a trail of links. */
const PARTS = /\t|(?:^|\s)[|•·●▪◦‣»›](?=\s|$)|\|/gu
const FEWEST_PARTS = 3

/** A word as prose has it, with the marks beside it. */
const WORD =
  /^[\p{Ps}\p{Pi}"'¿¡]{0,4}\p{L}[\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[\p{Pe}\p{Pf}"'.,;:!?…—–-]{0,6}$/u

/** Pieces between spaces below which a share says nothing. */
const ENOUGH = 12
/** Share of pieces that are words, below which a text is a row of figures, a log or a formula. */
const WORDS = 0.5
/** Words below which their kind says nothing, and share of joining ones below which they are a list of names or terms. */
const ENOUGH_WORDS = 20
const JOINED = 0.12

/** What pages put around a text: “Posted on …”, “Tel.: …”, “© …”, and where it is no sentence “Share this” as well. */
const FURNITURE =
  /^\s*(?:posted (?:by|on|in)|published (?:by|on)|last (?:updated|modified)|tags?:|categor(?:y|ies):|filed under|all rights reserved|copyright|©|(?:photo|image|picture)s?(?: credits?| by)?:|tel(?:ephone)?[.:]|phone:|fax[.:]|e-?mail:|contact(?: details| information)?:|address:|p\.? ?o\.? box|for immediate release)/iu
const CALLS =
  /^\s*(?:share (?:this|on)|read more|learn more|click (?:here|to)|skip to|back to top|related (?:posts?|articles?|links?)|subscribe|follow us|sign up|for (?:more|further) information)(?!\p{L})/iu
const STOPPED = /[.!?]["”’)]{0,2}\s{0,4}$/u
const FURNITURE_WORDS = 25
/** Characters at the end of a text. */
const LINE_END = 8

interface Made {
  /** Pieces between spaces. */
  pieces: number
  words: number
  joining: number
}

function madeOf(text: string): Made {
  const pieces = text.match(/\S+/gu) ?? []
  const words = pieces.filter((piece) => WORD.test(piece))
  return {
    pieces: pieces.length,
    words: words.length,
    joining: words.filter((word) => JOINING.has(word.replace(/[^\p{L}]/gu, '').toLowerCase())).length,
  }
}

const made = rememberText((text) => madeOf(text))

/**
 * False for what has the form of no prose: rows of tables and logs, lists of names that lost their lines, trails of links and what pages put around a text. Nothing that is said
 * of sentences holds there. What is too short to say is taken for prose. Words that join others are looked for in English alone. Source: our own, from what was wrong in real papers.
 */
export const isRunningText = rememberText((text, language): boolean => {
  if ((text.match(PARTS)?.length ?? 0) >= FEWEST_PARTS) return false
  const { pieces, words, joining } = made(text, '')
  if (pieces <= FURNITURE_WORDS && (FURNITURE.test(text) || (CALLS.test(text) && !STOPPED.test(text.slice(-LINE_END)))))
    return false
  if (pieces >= ENOUGH && words < pieces * WORDS) return false
  return !(isEnglish(language) && words >= ENOUGH_WORDS && joining < words * JOINED)
})

/** Words of the shortest sentence, and of those that join others. */
const SENTENCE_WORDS = 3
const SENTENCE_JOINING = 1

/** Characters of a line on either side that are looked at: a title or a row is no longer. */
const NEAR = 300

/**
 * True where an offset stands in an English sentence or an item of a few words, and in no title, caption or row: its line has words that join others, and most words have small letters.
 * Asked where figures and signs have a form of their own outside sentences.
 */
export function isInSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at)
  const after = text.slice(at, at + NEAR)
  const end = after.indexOf('\n')
  const line = before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end))
  const { pieces, words, joining } = madeOf(line)
  if (words < SENTENCE_WORDS || joining < SENTENCE_JOINING || words * 2 < pieces) return false
  const long = (line.match(/(?<!\p{L})\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter(
    (word) => !JOINING.has(word.toLowerCase()),
  )
  return long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 <= long.length * 2
}

/** Share of joining words of a paragraph that people read from its first word to its last. */
const READ_THROUGH = 0.25

/** True for English paragraphs of sentences, and for any running text in other languages: lists of terms and names are read otherwise. */
export const isReadThrough = rememberText((text, language): boolean => {
  if (!isRunningText(text, language)) return false
  const { words, joining } = made(text, '')
  return !isEnglish(language) || joining >= words * READ_THROUGH
})

/** Verbs that sentences have and fragments have not. */
const FINITE =
  /(?<![\p{L}’'-])(?:is|are|was|were|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot|\p{L}+n[’']t|(?:it|that|there|here|what|who|he|she)[’']s|(?:we|you|they)[’']re|(?:I|we|you|they)[’']ve|(?:[Ww]e|I|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]his|[Ww]ho|[Ww]hich)\s(?:\p{Ll}+ly\s|also\s)?\p{Ll}{2,}|\p{Ll}{3,}ed|grew|rose|fell|made|took|held|came|went|gave|said|sa[iy]s?|told|wrote|saw|met|began|became|found|left|led|lost|won|ran|set|put|paid|spent|sent|built|brought|thought|shows?|makes?|takes?|holds?|gives?|means?|needs?|remains?|accounts?|represents?|receives?|provides?|includes?|requires?|allows?|increases?|reduces?|raises?|lowers?|affects?|costs?|gets?|starts?|ends?|begins?|closes?|opens?|runs?|goes|comes?|lives?|works?|uses?|know|knows|join|read|see|note|please)(?![\p{L}’'-])/u

/**
 * True for a line that has a verb as sentences have. With `isInSentence` it tells sentences from entries, headlines and the fragments of lists, in which dates and shares have the form that such lines have. In
 * doubt it is false. English alone.
 */
export const hasVerb = rememberText((text) => FINITE.test(text))

/** Characters at the end of a line in which its stop stands. */
const STOP = 12

/** True for an English item of a list or a line that is a sentence: it ends with a stop and has a verb. */
export const isWholeSentence = rememberText(
  (text) => /[.!?;:]["”’)\]\p{N}]{0,4}\s{0,4}$/u.test(text.slice(-STOP)) && hasVerb(text, ''),
)

/** “date: …”, “Deadline: …”, “When: …”: lines of a form, not of a text. */
const METADATA =
  /^\s{0,4}[*_-]{0,3}\s?(?:(?:\p{L}+\s)?(?:dates?|day|time|deadline|venue|location|place|when|where)|published|updated|created|modified|author|version|posted|filed|issued|received|submitted|effective|status|period|duration|adopted|signed|meeting|ref(?:erence)?|re|subject|from|to|born|died)(?:\s(?:on|at|by))?\s?[*_]{0,3}:/iu

/** True for a line that says of a text or a meeting when, where or by whom it is, as “date: 1 August 2015”. */
export const isMetadata = rememberText((text) => METADATA.test(text.slice(0, META)) && !text.slice(META).includes('. '))
/** Characters at the start of a line in which its label stands. */
const META = 60
