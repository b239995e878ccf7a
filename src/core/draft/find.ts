import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { isWordEdge, type LetterRules, levelled, originalSpan } from '../text/letter-search'
import type { FindableText, TextPlace } from './findable-texts'

/** What is looked for, and what counts as finding it. */
export interface SearchOptions extends LetterRules {
  words: string
  wholeWord: boolean
  /** `words` is a regular expression. It may take any time: run it where it can be ended. */
  pattern: boolean
}

/** A stretch of a text; UTF-16 offsets. */
export interface Span {
  start: number
  end: number
}

/** A stretch with what is to stand there instead. */
export interface Rewritten extends Span {
  text: string
}

/** A search that is ready to be made. */
export interface Search {
  options: SearchOptions
  /** All that is found in one text, none overlapping another. */
  find(text: string): Span[]
  /** The same, each with `replacement` in place of it; for a pattern with `$1`, `$<name>`, `$&` and `$$` filled in. */
  rewrite(text: string, replacement: string): Rewritten[]
}

/** A place in a draft where something was found. Offsets count in the text of `at`. */
export interface Found extends Span {
  at: TextPlace
}

/** Places that are told of at most; whoever looks for one letter in a book wants no list of them. */
export const MOST_FOUND = 100_000

const NOTHING: Span[] = []

/**
 * Makes a search ready. Words are found as they stand, whichever letters `options` take for the same; line breaks inside a paragraph count as spaces.
 * No words find nothing. Fails with `bad-pattern` where a pattern is no regular expression (ECMAScript's, with Unicode classes; `^` and `$` are
 * the ends of a line).
 */
export function searchFor(options: SearchOptions): Result<Search> {
  return options.pattern ? patternSearch(options) : success(plainSearch(options))
}

function plainSearch(options: SearchOptions): Search {
  const needle = levelled(options.words, options).text
  const find = (text: string): Span[] => {
    if (needle === '') return NOTHING
    const level = levelled(text, options)
    let at = level.text.indexOf(needle)
    if (at === -1) return NOTHING
    const found: Span[] = []
    while (at !== -1) {
      const span = originalSpan(level, text, at, at + needle.length)
      const counts = span !== null && isWanted(options, text, span)
      if (counts) found.push(span)
      at = level.text.indexOf(needle, at + (counts ? needle.length : 1))
    }
    return found
  }
  return {
    options,
    find,
    rewrite: (text, replacement) => find(text).map((span) => ({ ...span, text: replacement })),
  }
}

/** What V8 says of a pattern that is none, which it says in English whatever the language of the program: the first that fits. */
const NO_PATTERN = [
  [/Unterminated group$/, 'open'],
  [/Unmatched '\)'$/, 'closed'],
  [/Unterminated character class$/, 'class'],
  [/(?:Nothing to repeat|Invalid quantifier)$/, 'repeat'],
  [/quantifier(?: brackets)?$/, 'braces'],
  [/(?:Range out of order in|Invalid) character class$/, 'range'],
  [
    /(?:escape|at end of pattern|property name(?: in character class)?|named (?:capture referenced|reference))$/,
    'backslash',
  ],
  [/group(?: name)?$/, 'group'],
] as const

function whyNoPattern(error: unknown): (typeof NO_PATTERN)[number][1] | 'other' {
  const said = error instanceof Error ? error.message : ''
  return NO_PATTERN.find(([pattern]) => pattern.test(said))?.[1] ?? 'other'
}

function patternSearch(options: SearchOptions): Result<Search> {
  // Case is the pattern's own business, and what `\W` and `\S` mean must not change.
  const rules: LetterRules = { matchCase: true, accents: options.accents, spaces: true }
  const { words } = options
  let pattern: RegExp
  try {
    pattern = new RegExp(options.accents ? words : levelled(words, rules).text, `dgmu${options.matchCase ? '' : 'i'}`)
  } catch (error) {
    return failure('bad-pattern', message('problem.find.pattern', { reason: whyNoPattern(error) }))
  }
  const matches = function* (text: string) {
    if (words === '') return
    const level = options.accents ? { text, from: null } : levelled(text, rules)
    for (const match of level.text.matchAll(pattern)) {
      const [at, to] = match.indices?.[0] ?? [0, 0]
      const span = at === to ? null : originalSpan(level, text, at, to)
      if (span && isWanted(options, text, span)) yield { span, match, level }
    }
  }
  return success({
    options,
    find: (text) => Array.from(matches(text), ({ span }) => span),
    rewrite: (text, replacement) =>
      Array.from(matches(text), ({ span, match, level }) => {
        // What a group holds is said as it stands in the text, accents included.
        const original = (indices: [number, number] | undefined): string => {
          if (!indices) return ''
          const held = originalSpan(level, text, ...indices)
          return held ? text.slice(held.start, held.end) : level.text.slice(...indices)
        }
        return { ...span, text: filledIn(replacement, match, original) }
      }),
  })
}

const GAP = /\$(?:([$&])|(\d{1,2})|<([^<>$]{1,100})>)/g

/** `$&`, `$1` and `$<name>` of a replacement filled in; what names no group stays as it is written. */
function filledIn(
  replacement: string,
  { indices }: RegExpMatchArray,
  original: (indices: [number, number] | undefined) => string,
): string {
  const groups = (indices?.length ?? 1) - 1
  return replacement.replace(GAP, (written, sign?: string, digits?: string, name?: string) => {
    if (sign === '$') return '$'
    if (sign === '&') return original(indices?.[0])
    if (name !== undefined) {
      const named = indices?.groups
      return named && Object.hasOwn(named, name) ? original(named[name]) : written
    }
    const both = Number(digits)
    if (both >= 1 && both <= groups) return original(indices?.[both])
    // “$12” with fewer than twelve groups is the first group and a two.
    const first = Number(digits?.charAt(0))
    return digits?.length === 2 && first >= 1 && first <= groups
      ? original(indices?.[first]) + digits.charAt(1)
      : written
  })
}

function isWanted({ wholeWord }: SearchOptions, text: string, { start, end }: Span): boolean {
  return !wholeWord || (isWordEdge(text, start) && isWordEdge(text, end))
}

/** All places where a search finds something, in the sequence of the texts, `most` at the most. */
export function findIn(texts: Iterable<FindableText>, search: Search, most: number = MOST_FOUND): Found[] {
  const found: Found[] = []
  for (const { at, text, offset } of texts)
    for (const { start, end } of search.find(text)) {
      if (found.length === most) return found
      found.push({ at, start: offset + start, end: offset + end })
    }
  return found
}

/** What stands around a find, in one line, for a list or a bar: words cut off at either side are told by “…”. */
export interface FoundLine {
  before: string
  found: string
  after: string
}

const CUT = 300

/** The line around a find. `around` is how many characters may stand on either side of it. */
export function lineAround(text: string, { start, end }: Span, around: number): FoundLine {
  const flat = (part: string) => part.replace(/\s+/g, ' ')
  const head = text.slice(Math.max(0, start - around), start)
  const tail = text.slice(end, end + around)
  const cutHead = start > around ? `…${head.replace(/^(?:\p{M}|[\uDC00-\uDFFF])+/u, '')}` : head
  const cutTail = end + around < text.length ? `${tail.replace(/[\uD800-\uDBFF]$/, '')}…` : tail
  const found = text.slice(start, end)
  return {
    before: flat(cutHead),
    found: flat(found.length > CUT ? `${found.slice(0, CUT)}…` : found),
    after: flat(cutTail),
  }
}
