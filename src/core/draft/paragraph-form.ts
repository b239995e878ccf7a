import { leadingNumber, NAMED_PLACE, REFERENCE_DASH, REFERENCE_SEPARATOR, REFERENCE_WORD } from './paragraph'

/** What is wrong with a paragraph reference. */
export type ReferenceFault =
  | { fault: 'empty' }
  /** A page was given. */
  | { fault: 'page' }
  /** A range that ends before it starts, as written. */
  | { fault: 'reversed'; range: string }
  /** The part that cannot be read. */
  | { fault: 'malformed'; part: string }

const PAGE = /^(?:p|pg|pgs|pages?|página|páginas|стр|страница|ص|صفحة)[.\s:]*\p{Nd}/iu

/** `12`, `10A`, `A`, `AA`, `IV`, `12 bis`, `10(a)(ii)`, `OP 74`. */
const SINGLE =
  /^(?:\p{Nd}{1,4}\s?(?:\p{L}(?![\p{L}\p{Nd}]))?|[A-Z]{1,2}|[a-z]|[ivxlc]{1,6}|[IVXLC]{1,6}|\p{Lo})(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?(?:\s?\((?:\p{L}{1,4}|\p{Nd}{1,2})\))*(?:段)?$/u

/**
 * What is wrong with a paragraph reference, or null when nothing is. Forms seen in inputs: `A`, `12`, `10A`, `OP 74`, `PP 3`,
 * `para. 48`, `77–93`, `paras 77–93`, lists `12, 14 and 16`; besides those `12 bis`, `10(a)`, `after para. 12`, “chapeau”, and the
 * same with the words of the six UN languages. Whether the document has such a paragraph is not known here.
 */
export function referenceFault(text: string): ReferenceFault | null {
  // “12.” misleads nobody; “12,” may have lost a number.
  const whole = text.trim().replace(/(?<=[\p{L}\p{Nd})])[.:]$/u, '')
  if (whole === '') return { fault: 'empty' }
  if (PAGE.test(whole)) return { fault: 'page' }
  for (const part of whole.split(REFERENCE_SEPARATOR)) {
    const fault = partFault(part.trim())
    if (fault) return fault
  }
  return null
}

function partFault(part: string): ReferenceFault | null {
  if (NAMED_PLACE.test(part)) return null
  if (PAGE.test(part)) return { fault: 'page' }
  const [from = '', to, ...more] = part.split(REFERENCE_DASH).map((end) => end.replace(REFERENCE_WORD, '').trim())
  if (more.length > 0 || !isSingle(from) || (to !== undefined && !isSingle(to)))
    return { fault: 'malformed', part: part === '' ? ',' : part }
  if (to !== undefined && isReversed(from, to)) return { fault: 'reversed', range: part }
  return null
}

/** REFERENCE_WORD takes a lone “P” or “PP” for the word; such a letter is a paragraph of a lettered preamble. */
function isSingle(end: string): boolean {
  return SINGLE.test(end)
}

function isReversed(from: string, to: string): boolean {
  const [first, last] = [leadingNumber(from), leadingNumber(to)]
  if (first !== null && last !== null) return first > last || (first === last && letterOf(from) > letterOf(to))
  if (first === null && last === null && /^[A-Z]{1,2}$/.test(from) && /^[A-Z]{1,2}$/.test(to))
    return from.length > to.length || (from.length === to.length && from > to)
  return false
}

function letterOf(end: string): string {
  return (/^\p{Nd}+\s?(\p{L})?/u.exec(end)?.[1] ?? '').toUpperCase()
}
