import type { DraftPaper } from '../draft/draft'
import { leadingNumber } from '../draft/paragraph'
import { matchesIn } from '../text/matches'
import { paperIndex } from './paper-index'

/** A paragraph reference in running text. */
export interface TextReference {
  /** UTF-16 offsets of the whole: “paras 12–14”. */
  start: number
  end: number
  /** The numbers alone, as `paperIndex` takes them: “12–14”. */
  reference: string
}

const ITEM =
  /\p{Nd}{1,4}(?:[A-Z](?!\p{L}))?(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies))?(?:\s?\([a-zа-я\p{Nd}]{1,4}\)){0,3}/u
    .source
const BETWEEN = /\s?(?:[,;،、]|[-–—]|(?:to|and|through|y|al?|à|et|и|по|و|إلى|至|和))\s?/u.source
const LIST = `${ITEM}(?:${BETWEEN}${ITEM}){0,8}`
const LATIN_WORDS = /(?:[Pp]aragraph(?:e?s)?|[Pp]aragraphe|[Pp]aras?\.?|OPs?|PPs?|[Pp]árrafos?|[Pp]árrs?\.|¶|§)/u.source
const OTHER_WORDS = /(?:[Пп]ункт(?:ы|а|е|у|ам|ах|ов|ом|ами)?|الفقرات|الفقرة|فقرات|فقرة|للفقرة|بالفقرة)/u.source
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LATIN_WORDS}|${OTHER_WORDS})\\s?(?:nos?\\.\\s)?(${LIST}|[A-Z](?![\\p{L}\\p{N}]))(?![\\p{L}\\p{N}])|第(${LIST})段`,
  'gu',
)

/** What is left of a list or a bracket where the number behind it is taken away. */
const LEFT_OPEN = new RegExp(`(?:${BETWEEN}|\\s?\\()$`, 'u')

/**
 * Paragraph references in the six languages of the United Nations, in the sequence of the text: “paragraph 48”, “paras 12–14”, “第12段”. Numbers of four
 * digits beyond `furthest`, the last number that a paper at hand has, are years: “paragraph 12, 2025” is to paragraph 12.
 */
export function paragraphReferencesIn(text: string, furthest = 999): TextReference[] {
  return matchesIn(text, REFERENCE).flatMap((match): TextReference[] => {
    const [whole, listed, chinese = ''] = match
    const reference = listed ?? chinese
    const year = matchesIn(reference, /\p{Nd}{4}/gu).find(([digits]) => (leadingNumber(digits) ?? 0) > furthest)
    const kept = year ? reference.slice(0, year.index).replace(LEFT_OPEN, '') : reference
    if (kept === '' || (year && listed === undefined)) return []
    const end = match.index + whole.length - (reference.length - kept.length)
    return [{ start: match.index, end, reference: kept }]
  })
}

/** The largest number that a paragraph of these papers has; 999 at least, since numbers of three digits are no years. */
export function furthestParagraph(papers: readonly Pick<DraftPaper, 'paragraphs'>[]): number {
  return Math.max(999, ...papers.map(({ paragraphs }) => Number(/\d+/.exec(paperIndex(paragraphs).last)?.[0] ?? 0)))
}
