import { matchesIn } from '../text/matches'
/** “para.”, “paragraphs”, “OP”, “§” and the words of the other UN languages, before a number or letter. */
export const REFERENCE_WORD =
  /^(?:(?:new|after|before|following|preambular|operative|(?:paragraphs?|paras?)\.?(?=\s+(?:after|before|following)\b))\s+)*(?:paragraphs?|paras?|pars?|párrafos?|párrs?|paragraphes?|pp|ops?|¶+|§+|пунктов|пункты|пункта|пункт|абзац|пп?|فقرات|فقرة|الفقرات|الفقرة|第)?[.\s:]*(?:nos?\.?\s*)?/iu

/** Places of a document that have no number. */
export const NAMED_PLACE =
  /^(?:the\s+)?(?:title|chapeau|preamble|preambular part|operative part|annex|(?:whole|entire) (?:document|text|paper)|all(?: paragraphs)?|throughout)$/i

/** Between the references of a list: “12, 14 and 16”. */
export const REFERENCE_SEPARATOR = /(?:(?<!\s)\s+)?(?:[,;،、&]|\s(?:and|y|et|и|و|和)\s)\s*/u

/** Between the ends of a range: “77–93”, “3 to 5”. */
export const REFERENCE_DASH = /(?:(?<!\s)\s+)?(?:[-‐‑‒–—−]|\bto\b|\bthrough\b|至)\s*/u

/** The value of leading digits of any script; null without any. */
export function leadingNumber(text: string): number | null {
  const digits = /^\p{Nd}+/u.exec(text)?.[0]
  if (!digits) return null
  let value = 0
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    // Digits of a script stand in one run of ten, from its zero.
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    value = value * 10 + (code - zero)
  }
  return value
}

/** Parts of a document in the sequence in which it has them. */
const PART = { opening: 0, preamble: 1, letters: 2, preambular: 3, numbers: 4, annex: 5, unknown: 6, none: 7 } as const

/**
 * Which of two paragraph references stands first in a document: negative when `one` does, 0 when they are equal in this. The title and
 * chapeau, the lettered preamble (A … Z, AA …), preambular paragraphs, numbered ones, the annex; then what cannot be
 * read, and last what is empty. Inside a number: before 10, 10, 10(a), 10(a)(ii), after 10, 10 bis, 10A, 11. A range stands where it begins.
 */
export function compareParagraphs(one: string, other: string): number {
  const [left, right] = [placeKey(one), placeKey(other)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function placeKey(reference: string): number[] {
  const whole = reference.trim()
  if (whole === '') return [PART.none]
  const [first = ''] = whole.split(REFERENCE_SEPARATOR)
  const named = first.toLowerCase()
  if (/^(?:the )?(?:title|chapeau)/.test(named)) return [PART.opening, named.includes('title') ? 0 : 1]
  if (/^(?:the )?preamb(?:le|ular part)/.test(named)) return [PART.preamble]
  if (/^(?:the )?operative part/.test(named)) return [PART.numbers, -1]
  if (/^(?:the )?annex/.test(named)) return [PART.annex]
  const [from = '', to = ''] = first.split(REFERENCE_DASH)
  const [start, end] = [from, to].map((text) => text.replace(REFERENCE_WORD, '').trim()) as [string, string]
  if (/^[A-Z]{1,2}$/.test(start))
    return [PART.letters, letterRank(start), 0, 0, 0, 0, /^[A-Z]+$/.test(end) ? letterRank(end) : 0]
  const number = leadingNumber(start)
  if (number === null) return [PART.unknown]
  const part = /^(?:new\s+)?(?:pp\b|preambular)/i.test(from) ? PART.preambular : PART.numbers
  return [part, number, suffixRank(from, start), ...subparagraphs(start), leadingNumber(end) ?? 0]
}

/** A 1, B 2, … Z 26, AA 27. */
function letterRank(letters: string): number {
  return [...letters.toUpperCase()].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0)
}

const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'alt']

/** Where a place stands among those of one number: before it, at it, after it, put in behind it. */
function suffixRank(written: string, start: string): number {
  if (/\bbefore\b/i.test(written)) return -1
  if (/\b(?:after|following)\b/i.test(written)) return 1
  const [, latin, letter] =
    /^\p{Nd}+\s?(?:(bis|ter|quater|quinquies|sexies|septies|octies|alt)\b|(\p{L})(?![\p{L}\p{Nd}]))?/u.exec(start) ?? []
  if (latin) return 2 + LATIN.indexOf(latin)
  return letter ? 10 + letterRank(letter) : 0
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** “(a)(ii)” as [1, 2, 0]; a lone “(i)” is the ninth letter first, and the first number inside another bracket. */
function subparagraphs(start: string): [number, number, number] {
  const ranks = matchesIn(start, /\(\s*([\p{L}\p{Nd}]{1,4})\s*\)/gu).map(([, inside = ''], depth) => {
    const text = inside.toLowerCase()
    const roman = ROMAN.indexOf(text) + 1
    return leadingNumber(text) ?? (roman > 0 && (depth > 0 || text.length > 1) ? roman : letterRank(text))
  })
  return [ranks[0] ?? 0, ranks[1] ?? 0, ranks[2] ?? 0]
}
