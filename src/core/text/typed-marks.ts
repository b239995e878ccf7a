/** What becomes of a sign that somebody typed: so many UTF-16 units before the caret, the sign among them, give way to `text`. */
export interface TypedMark {
  erase: number
  text: string
}

interface Marks {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
}

const ENGLISH: Marks = { double: ['“', '”'], single: ['‘', '’'] }

/** By language subtag. Source: Unicode CLDR, delimiters; French with the spaces of the Imprimerie nationale. */
const MARKS: Readonly<Record<string, Marks>> = {
  ar: { double: ['«', '»'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  es: { double: ['«', '»'], single: ['‘', '’'] },
  fa: { double: ['«', '»'], single: ['‹', '›'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'] },
  it: { double: ['«', '»'], single: ['‘', '’'] },
  pl: { double: ['„', '”'], single: ['‚', '’'] },
  ru: { double: ['«', '»'], single: ['„', '“'] },
}

/** Signs in front of which French has a space that does not break. */
const FRENCH_SIGNS = ';:!?'

/**
 * The quotation mark, the apostrophe or the space that is meant where `typed` was typed behind `before`, the text of its paragraph, in a language (BCP 47);
 * null where it stays as it is: behind a digit, where it means inches, feet, minutes or seconds, and in what looks like an address.
 */
export function typedMark(before: string, typed: string, language: string): TypedMark | null {
  const subtag = language.split('-')[0]?.toLowerCase() ?? ''
  const last = before.at(-1) ?? ''
  if (typed === '"' || typed === "'") {
    if (/\p{Nd}/u.test(last)) return null
    const { double, single } = (Object.hasOwn(MARKS, subtag) ? MARKS[subtag] : undefined) ?? ENGLISH
    const opens = last === '' || /[\s\p{Ps}\p{Pi}\p{Pd}„‚/]/u.test(last)
    // Behind a letter it is an apostrophe, whatever closes a quotation in that language.
    if (typed === "'" && /\p{L}/u.test(last)) return { erase: 1, text: '’' }
    return { erase: 1, text: (typed === '"' ? double : single)[opens ? 0 : 1] }
  }
  if (subtag !== 'fr' || !FRENCH_SIGNS.includes(typed)) return null
  if (last === ' ' && /\S/.test(before.at(-2) ?? '')) return { erase: 2, text: `\u00a0${typed}` }
  if (typed === ':' || !/[\p{L}»]/u.test(last) || isAddress(before)) return null
  return { erase: 1, text: `\u00a0${typed}` }
}

/** Whether the last word is a part of an address, such as “example.org/a”. */
function isAddress(before: string): boolean {
  const word = before.slice(before.lastIndexOf(' ') + 1)
  return word.includes('/') || word.includes('@') || word.slice(0, -1).includes('.')
}
