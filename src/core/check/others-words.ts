import { quotationsIn } from '../draft/quotations'
import type { Run } from '../text/blocks'
import { rememberText } from '../text/remember'

/** What is asked of a passage here; those of a section in reading order. */
export interface Spoken {
  kind: string
  text: string
  runs: readonly Run[]
  at: { slot?: string; block?: number }
}

/** “Article 109 of the Charter reads:”, “as the Minister said in May:”: what follows is quoted, with or without marks. Not what the writer says. */
const INTRODUCES =
  /(?<!\p{L})(?:reads?|says?|said|stated|wrote|writes|quot(?:es?|ed|ing|ation)|declare[sd]|testified|tweeted|note[sd]|observe[sd]|add(?:s|ed)|point(?:s|ed) out|put(?:s)? it|argue[sd]|conclude[sd]|warn(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|told \p{L}[^.!?:]{0,60}|excerpts?|extracts?|in (?:his|her|their|its) (?:own )?words|(?:the )?words of|the text of|(?:states|provides|stipulates|provided|stipulated)(?= (?:that|as follows|in part)|\s*:))(?!\p{L})[^.!?:]{0,80}:\s*$/u
/** “Key excerpts:”, “the press release in its entirety:”, “the full text of the bill:”: more than one paragraph is quoted. */
const INTRODUCES_MORE =
  /(?<!\p{L})(?:excerpts?|extracts?|in (?:its|their) entirety|in full|(?:the )?full text)(?!\p{L})[^.!?:]{0,160}:\s*$/iu
const FIRST_PERSON = /(?<!\p{L})(?:[Ww]e|I|[Oo]ur|[Mm]y|[Uu]s)(?!\p{L})/u
/** Characters of the end of a passage in which it introduces what follows. */
const INTRODUCTION = 200

/** “Article 5.”, “Section 12(1) –”, “§ 4”: what stands behind it is the text of a law. “Article 5 of the Charter” goes on as a sentence. */
const LAW_TITLE =
  /^\s*(?:(?:Article|Art\.|Section|Sec\.|Clause|Rule|Regulation|ARTICLE|SECTION|SEC\.)\s?|§{1,2}\s?)\d{1,4}\p{L}?(?:\.\d{1,3}){0,3}(?:\(\w{1,4}\)){0,3}\s*(?:[.:–—-]\s|\(|$|\n)/u
/** “(1)”, “(a)”, “2.”: a part of an article, and of many other lists. */
const NUMBERED = /^\s*(?:\(\p{L}{1,4}\)|\(\d{1,3}\)|\d{1,3}[.)]|\p{Ll}\))\s/u
const NUMBERED_IN_BRACKETS = /^\s*\(\d{1,3}\)\s/u
/** “2.6 The Employer shall …”: a clause of an agreement. */
const CLAUSE = /^\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s/u
const COMMANDS = /(?<!\p{L})shall(?!\p{L})/u
/** What an organisation asks for is no text of a law. */
const ASKS =
  /(?<!\p{L})(?:should|recommend\p{L}*|propos\p{L}+|urge[sd]?|calls? (?:on|for|upon)|suggest\p{L}*)(?!\p{L})/u

/** “[…]”, “[sic]”, “[t]he”, “… and so it ends”: marks of somebody who shortens or changes what another wrote. */
const SHORTENED = /^\s*(?:…|\.{3}) ?\p{Ll}|\[(?:…|\.{3}|sic|\. \. \.)\]|(?<!\p{L})\[\p{L}\]\p{Ll}/u

/** “— Audre Lorde, 1984”: who said the lines above it. */
const ATTRIBUTES = /^\s*(?:[—–]|--)\s?\p{Lu}[^.!?\n]{2,100}$/u
const SAYS_SOMETHING =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|should|must|shall|will|would|can|may|might|do|does|did)(?!\p{L})/u

/** Words of a passage in italics as a whole that is more than a name or a title. */
const SET_APART = 12
/** Share of the letters of a section above which italics are how all of it is set, and set nothing apart. */
const MOSTLY = 0.5

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

const isShortened = rememberText((text) => {
  if (!/[[…]|^\s*\.{3}/u.test(text)) return false
  const own: string[] = []
  let at = 0
  for (const { start, end } of quotationsIn(text, { acrossLines: true })) {
    own.push(text.slice(at, start))
    at = end
  }
  return SHORTENED.test([...own, text.slice(at)].join(' '))
})

/** The last clause of a line that ends with a colon; empty for any other. */
function introduction(text: string): string {
  if (!/:\s*$/u.test(text)) return ''
  return (
    text
      .slice(-INTRODUCTION)
      .split(/[.!?;]\s/u)
      .pop() ?? ''
  )
}

const introduces = rememberText((text) => {
  const clause = introduction(text)
  return INTRODUCES.test(clause) && !FIRST_PERSON.test(clause)
})

const introducesMore = rememberText((text) => INTRODUCES_MORE.test(introduction(text)))

function inItalics(runs: readonly Run[]): boolean {
  return runs.every(({ italic, text }) => italic === true || !/\p{L}/u.test(text))
}

/**
 * Which passages of a section are another's words, as far as their form says so, by their place in `passages`: what a line introduces as
 * quoted, articles of a law, what is shortened by “[…]”, and what is set in italics as a whole or has its author below it. Block quotes and
 * quotation marks are not looked at here. Rules about wording and style leave such passages alone: nobody may correct them.
 * Source: our own, from what was wrong in real papers.
 */
export function othersWords(passages: readonly Spoken[]): ReadonlySet<number> {
  const found = new Set<number>()
  addQuoted(passages, found)
  addLaw(passages, found)
  addItalics(passages, found)
  for (const [index, { kind, text }] of passages.entries()) {
    const next = passages[index + 1]
    if (isShortened(text, '')) found.add(index)
    if (
      kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      ATTRIBUTES.test(next.text) &&
      !SAYS_SOMETHING.test(next.text) &&
      !ATTRIBUTES.test(text) &&
      !/:\s*$/u.test(text) &&
      !ATTRIBUTES.test(passages[index + 2]?.text ?? '')
    )
      found.add(index)
  }
  return found
}

/** What a line introduces: the block behind it, of numbered ones all in a row, and of excerpts all until somebody else says “we”. */
function addQuoted(passages: readonly Spoken[], found: Set<number>): void {
  for (const [index, { text, kind }] of passages.entries()) {
    if (found.has(index) || kind === 'heading') continue
    const more = introducesMore(text, '')
    if (!more && !introduces(text, '')) continue
    const first = passages[index + 1]
    if (first === undefined || first.kind === 'heading') continue
    const speaks = FIRST_PERSON.test(first.text)
    const numbered = NUMBERED.test(first.text) || LAW_TITLE.test(first.text)
    for (let at = index + 1; at < passages.length; at += 1) {
      const passage = passages[at]
      if (passage === undefined || passage.kind === 'heading') break
      const sameBlock = passage.at.block === first.at.block && passage.at.slot === first.at.slot
      const goesOn = more ? speaks || !FIRST_PERSON.test(passage.text) : numbered && NUMBERED.test(passage.text)
      if (!sameBlock && !goesOn) break
      found.add(at)
    }
  }
}

/** Articles of a law, from a line that is named as one to the last part of it that commands. */
function addLaw(passages: readonly Spoken[], found: Set<number>): void {
  let inLaw = false
  for (const [index, { text }] of passages.entries()) {
    const titled = LAW_TITLE.test(text)
    const clause = NUMBERED_IN_BRACKETS.test(text) || CLAUSE.test(text)
    // Most passages are neither: what stands in them is not looked at.
    if (!titled && !clause && !inLaw) continue
    const own = FIRST_PERSON.test(text) || ASKS.test(text)
    const commands = COMMANDS.test(text)
    const isLaw: boolean = !own && (commands || (!titled && inLaw && (clause || NUMBERED.test(text))))
    if (isLaw) found.add(index)
    inLaw = titled || isLaw
  }
}

function addItalics(passages: readonly Spoken[], found: Set<number>): void {
  const set = passages.flatMap(({ kind, runs, text }, index) =>
    (kind === 'paragraph' || kind === 'item') && inItalics(runs) && wordsIn(text) >= SET_APART ? [index] : [],
  )
  if (set.length === 0) return
  const all = passages.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const italic = set.reduce((sum, index) => sum + lettersIn(passages[index]?.text ?? ''), 0)
  if (italic < all * MOSTLY) for (const index of set) found.add(index)
}

const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const WHEN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS}\\.?(?:,?\\s\\d{4})?|${MONTHS}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}[:.]\\d\\d(?!\\d))`
const STARTS_WITH_WHEN = new RegExp(`^[\\s(\\[*•–—-]{0,4}(?:\\p{L}{2,9}day,?\\s)?${WHEN}`, 'u')
const ENDS_WITH_WHEN = new RegExp(`${WHEN}[\\s).,;\\]]{0,4}$`, 'u')

/** Passages in a row that start or end with a date before they are a record. */
const ENTRIES = 3
/** Most words of an entry of a record. */
const ENTRY_WORDS = 40

/**
 * Which passages of a section are entries of a record, an agenda, a chronology or a list of documents, by their place in `passages`: three or more in a row, short, each of which starts or ends with a date or
 * a time. Their dates are in the form that such lists have. Source: our own, from what was wrong in real papers.
 */
export function recordEntries(passages: readonly Spoken[]): ReadonlySet<number> {
  const found = new Set<number>()
  let row: number[] = []
  const close = () => {
    if (row.length >= ENTRIES) for (const index of row) found.add(index)
    row = []
  }
  for (const [index, { kind, text }] of passages.entries())
    if (kind !== 'heading' && isEntry(text, '')) row.push(index)
    else close()
  close()
  return found
}

const isEntry = rememberText((text) => {
  const line = text.trim()
  return (STARTS_WITH_WHEN.test(line) || ENDS_WITH_WHEN.test(line.slice(-ENTRY_END))) && wordsIn(line) <= ENTRY_WORDS
})
/** Characters at the end of an entry in which its date stands. */
const ENTRY_END = 40
