/** A paragraph reference in running text. */
export interface TextReference {
  /** UTF-16 offsets of the whole: “paras 12–14”. */
  start: number
  end: number
  /** The numbers alone, as `paperIndex` takes them: “12–14”. */
  reference: string
}

const ITEM =
  /\p{Nd}{1,3}(?:[A-Z](?!\p{L}))?(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies))?(?:\s?\([a-zа-я\p{Nd}]{1,4}\)){0,3}/u
    .source
const BETWEEN = /\s?(?:[,;،、]|[-–—]|(?:to|and|through|y|al?|à|et|и|по|و|إلى|至|和))\s?/u.source
const LIST = `${ITEM}(?:${BETWEEN}${ITEM}){0,8}`
const LATIN_WORDS = /(?:[Pp]aragraph(?:e?s)?|[Pp]aragraphe|[Pp]aras?\.?|OPs?|PPs?|[Pp]árrafos?|[Pp]árrs?\.|¶|§)/u.source
const OTHER_WORDS = /(?:[Пп]ункт(?:ы|а|е|у|ам|ах|ов|ом|ами)?|الفقرات|الفقرة|فقرات|فقرة|للفقرة|بالفقرة)/u.source
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LATIN_WORDS}|${OTHER_WORDS})\\s?(?:nos?\\.\\s)?(${LIST}|[A-Z](?![\\p{L}\\p{N}]))(?![\\p{L}\\p{N}])|第(${LIST})段`,
  'gu',
)

/** Paragraph references in the six languages of the United Nations, in the sequence of the text: “paragraph 48”, “paras 12–14”, “第12段”. */
export function paragraphReferencesIn(text: string): TextReference[] {
  return [...text.matchAll(REFERENCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reference: match[1] ?? match[2] ?? '',
  }))
}
