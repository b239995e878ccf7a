import { leadingNumber } from '../draft/paragraph'

/** What a paragraph begins with. */
export interface ParagraphMark {
  kind: 'number' | 'bare-number' | 'levels' | 'capital' | 'inner' | 'bullet'
  /** As a reference writes it, without its point or brackets: `12`, `10 bis`, `OP 74`, `A`, `a`, `iv`. */
  label: string
  /** What stands before the number: `OP`, `PP`, `§` or nothing; each counts for itself. */
  series: string
  /** The number, or the place of a letter in the alphabet; 0 for a bullet. */
  value: number
  /** Whether `bis`, a letter or the like follows, so that it stands behind the paragraph of its number. */
  inserted: boolean
  /** The text behind the mark. */
  rest: string
}

const SERIES =
  /^([OP][Pp]|§|¶)\s?(\p{Nd}{1,4})(?:\s?(bis|ter|quat(?:er)?|quinquies|sexies|septies|octies|alt)|([A-Z])(?![\p{L}]))?[.:)\]]?\s+(?=\S)/u
const SPELT =
  /^(?:paragraph|para\.?|párrafo|paragraphe|пункт|الفقرة)\s(\p{Nd}{1,4})(?:\s?(bis|ter|quat(?:er)?|quinquies|sexies|septies|octies|alt)|([A-Z])(?![\p{L}]))?[.:)]\s+(?=\S)/iu
const NUMBER =
  /^[[(]?(\p{Nd}{1,4})(?:\s?(bis|ter|quat(?:er)?|quinquies|sexies|septies|octies|alt)|([A-Z]))?\s?[.)\]:、．]\s*(?=[^\s\p{Nd}])/u
const LEVELS = /^(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=\S)/
const BARE = /^(\p{Nd}{1,4})(?:\s(bis|ter|quater|quinquies|sexies|septies|octies|alt))?\s+(?=[\p{Lu}\p{Lo}“«"'(])/u
const INNER_BRACKETS = /^\(\s?([a-z]|[ivxl]{1,6}|\p{Nd}{1,2}|\p{Lo})(?:\s(bis|ter|quater|quinquies))?\s?\)\s*(?=\S)/u
const INNER = /^([a-z]|[ivxl]{2,6}|[\u0621-\u064A])[.)]\s+(?=\S)/u
const CAPITAL = /^([A-Z]{1,2}|[IVXL]{1,6})\s?[.)]\s+(?=\S)/
const BULLET = /^(?:[•●○◦▪■‣\uF0B7\uF0A7]|[-–—*](?=\s))\s*(?=\S)/u

/** The mark that a paragraph begins with; null for none. Digits may be of any script. `(12)` and `[12]` count as `12.` does. */
export function markOf(text: string): ParagraphMark | null {
  const bracket = OPENING_BRACKETS.exec(text)?.[0] ?? ''
  const inside = bracket === '' ? null : withoutBracket(text.slice(bracket.length))
  return inside ? { ...inside, rest: `${bracket.trimEnd()}${inside.rest}` } : withoutBracket(text)
}

/** The mark behind brackets that stand around more than it: text under negotiation, as in “[[12. We commit …]”. */
const OPENING_BRACKETS = /^\[[[\s]{0,5}(?=(?:[OP][Pp]|§|¶)?\s?\p{Nd}{1,4}(?![\p{Nd}\]]))/u

function withoutBracket(text: string): ParagraphMark | null {
  const inSeries = SERIES.exec(text)
  if (inSeries) return numbered(inSeries, text, (inSeries[1] ?? '').toUpperCase(), inSeries.slice(2))
  const spelt = SPELT.exec(text)
  if (spelt) return numbered(spelt, text, '', spelt.slice(1))
  const levels = LEVELS.exec(text)
  if (levels)
    return {
      kind: 'levels',
      label: levels[1] ?? '',
      series: '',
      value: 0,
      inserted: false,
      rest: text.slice(levels[0].length),
    }
  const inBrackets = INNER_BRACKETS.exec(text)
  if (inBrackets) return inner(inBrackets, text)
  const number = NUMBER.exec(text)
  if (number) return numbered(number, text, '', number.slice(1))
  const small = INNER.exec(text)
  if (small) return inner(small, text)
  const capital = CAPITAL.exec(text)
  if (capital) {
    const label = capital[1] ?? ''
    return {
      kind: 'capital',
      label,
      series: '',
      value: placeOf(label),
      inserted: false,
      rest: text.slice(capital[0].length),
    }
  }
  const bare = BARE.exec(text)
  if (bare) return { ...numbered(bare, text, '', bare.slice(1)), kind: 'bare-number' }
  const bullet = BULLET.exec(text)
  if (bullet)
    return { kind: 'bullet', label: '', series: '', value: 0, inserted: false, rest: text.slice(bullet[0].length) }
  return null
}

function numbered(
  found: RegExpExecArray,
  text: string,
  series: string,
  [digits = '', latin, letter]: readonly (string | undefined)[],
): ParagraphMark {
  const value = leadingNumber(digits) ?? 0
  const behind = latin ? ` ${latin === 'quat' ? 'quater' : latin}` : (letter ?? '')
  return {
    kind: 'number',
    label: `${series === '' ? '' : `${series} `}${value}${behind}`,
    series,
    value,
    inserted: behind !== '',
    rest: text.slice(found[0].length),
  }
}

function inner(found: RegExpExecArray, text: string): ParagraphMark {
  const [whole, label = '', latin] = found
  const number = leadingNumber(label)
  return {
    kind: 'inner',
    label: `${number ?? label}${latin ? ` ${latin}` : ''}`,
    series: '',
    value: number ?? placeOf(label),
    inserted: latin !== undefined,
    rest: text.slice(whole.length),
  }
}

/** A 1, B 2, … Z 26, AA 27. */
export function placeOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0)
}

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]

/** The value of a Roman number up to twenty in small letters; 0 for what is none. */
export function romanValue(label: string): number {
  return ROMAN.indexOf(label) + 1
}
