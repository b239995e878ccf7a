import { matchesIn } from '../text/matches'
/** A stretch of a text; offsets count in UTF-16. */
export interface Stretch {
  start: number
  end: number
}

/** Opening marks of the six languages, each with the marks that close it. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
  ['"', '"'],
  ['「', '」'],
])

/**
 * Quotations in the double marks of the six languages, with their marks, in order and never inside each other. One ends at the first mark
 * that closes it, and one that is not closed on its line is none; with `acrossLines` only straight marks end with their line.
 * Costs time in proportion to the text’s length: a regular expression looks for the end anew from every mark that nothing closes.
 */
export function quotationsIn(text: string, { acrossLines = false } = {}): Stretch[] {
  const found: Stretch[] = []
  // Where each mark stands next; it is looked up once for all that open before it.
  const ahead = new Map<string, number>()
  const next = (mark: string, from: number): number => {
    const known = ahead.get(mark)
    if (known !== undefined && known >= from) return known
    const at = text.indexOf(mark, from)
    const where = at < 0 ? text.length : at
    ahead.set(mark, where)
    return where
  }
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    const closing = CLOSING.get(mark)
    if (closing === undefined) continue
    const own = Math.min(...[...closing].map((each) => next(each, at + 1)))
    const line = next('\n', at + 1)
    const end = mixedEnd(mark, own, line, (each) => next(each, at + 1))
    const limit = acrossLines && mark !== '"' && end === own ? text.length : line
    if (end >= limit) continue
    found.push({ start: at, end: end + 1 })
    at = end
  }
  return found
}

/**
 * Where a quotation ends whose marks are mixed, as where text was pasted into text: “so" and "so”. A curly one that closes as it should keeps
 * straight marks inside it.
 */
function mixedEnd(mark: string, own: number, line: number, next: (mark: string) => number): number {
  if (mark === '“') {
    const straight = next('"')
    return (own >= line || next('“') < own) && straight < Math.min(own, line, next('“')) ? straight : own
  }
  if (mark === '"') {
    const curly = next('”')
    return curly < Math.min(own, line, next('“')) ? curly : own
  }
  return own
}

/**
 * Quotations and what `other` finds outside them, from left to right: whichever starts first is taken, of two that start together the
 * quotation. `other` is global. `match` is null for a quotation.
 */
export function* quotationsAnd(
  text: string,
  other: RegExp,
  lines: { acrossLines?: boolean } = {},
): Generator<Stretch & { match: RegExpExecArray | null }> {
  const pattern = new RegExp(other)
  const nextOther = (from: number): RegExpExecArray | null => {
    pattern.lastIndex = from
    return pattern.exec(text)
  }
  let match = nextOther(0)
  let at = 0
  for (const quotation of quotationsIn(text, lines)) {
    while (match && match.index < quotation.start) {
      at = match.index + match[0].length
      yield { start: match.index, end: at, match }
      match = nextOther(at)
    }
    if (quotation.start < at) continue
    at = quotation.end
    yield { ...quotation, match: null }
    if (match && match.index < at) match = nextOther(at)
  }
  for (; match; match = nextOther(match.index + match[0].length))
    yield { start: match.index, end: match.index + match[0].length, match }
}

/**
 * Quotations in ‘single’ marks, with their marks, of so many words or more, in order: one opens before a word and ends at the first mark behind a word or a stop,
 * which an apostrophe is not. Double marks in `text` say nothing here.
 */
export function quotationsInSingleMarks(text: string, fewestWords = 1): Stretch[] {
  if (!/[‘']/u.test(text)) return []
  const found: Stretch[] = []
  let open: { at: number; straight: boolean } | null = null
  for (const { index, 0: mark } of matchesIn(text, /[‘’']/gu)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + 1)
    const opens = /^[\s([—–-]?$/u.test(before) && /[\p{L}\p{N}[(]/u.test(after)
    if (opens && mark !== '’') open = { at: index, straight: mark === "'" }
    else if (
      open &&
      mark !== '‘' &&
      !/[\p{L}\p{N}]/u.test(after) &&
      // “‘so' and 'so’”: where text was pasted into text the other kind closes, if none of its own does.
      (open.straight === (mark === "'") || (!/[\s(]/u.test(before) && !hasEndAhead(text, index, open.straight)))
    ) {
      // “the members’ rights”: a plural's apostrophe has a small letter behind it, and a stop before a quotation's end.
      if (
        /s/u.test(before) &&
        /^\s\p{Ll}/u.test(text.slice(index + 1, index + 3)) &&
        hasEndAhead(text, index, open.straight)
      )
        continue
      if ((text.slice(open.at, index).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords)
        found.push({ start: open.at, end: index + 1 })
      open = null
    }
  }
  return found
}

/** Characters in which the end of a quotation is looked for behind what may be an apostrophe. */
const AHEAD = 400

function hasEndAhead(text: string, from: number, straight: boolean): boolean {
  const ahead = text.slice(from + 1, from + AHEAD)
  const end = ahead.search(straight ? /[\p{L}\p{N}.,!?]'(?![\p{L}\p{N}])/u : /[\p{L}\p{N}.,!?]’(?![\p{L}\p{N}])/u)
  const opens = ahead.search(straight ? /(?<![\p{L}\p{N}])'[\p{L}\p{N}]/u : /‘/u)
  return end >= 0 && (opens < 0 || end < opens)
}
