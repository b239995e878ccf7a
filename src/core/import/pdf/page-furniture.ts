import type { PdfLine, PdfTextPage } from './pdf-content'

/** How much of a page, above and below, may hold what stands on every page. */
const MARGIN = 0.14

/** A page's number alone, or with words and signs about it. */
const PAGE_NUMBER =
  /^(?:[-–—•|[(]\s?)?(?:(?:page|p\.|página|стр\.|страница|صفحة|第)\s?)?\p{Nd}{1,4}(?:\s?(?:\/|of|de|sur|из|من|共)\s?\p{Nd}{1,4})?(?:\s?页)?(?:\s?[-–—•|\])])?$/iu

/**
 * Pages without what is no part of the text: running heads and feet, which come again on other pages with other numbers at most, and numbers of
 * pages. Only the outermost lines of a page are looked at, so that a sentence that a paper repeats stays.
 */
export function withoutFurniture(pages: readonly PdfTextPage[]): { pages: PdfTextPage[]; furniture: string[] } {
  const seen = new Map<string, Set<number>>()
  for (const page of pages)
    for (const line of page.lines)
      if (inMargin(line, page)) {
        const numbers = seen.get(keyOf(line)) ?? new Set()
        numbers.add(page.number)
        seen.set(keyOf(line), numbers)
      }
  const furniture = new Map<string, string>()
  const kept = pages.map((page) => {
    const away = new Set<PdfLine>()
    for (const lines of [fromTop(page), fromFoot(page)])
      for (const [index, line] of lines.entries()) {
        if (!inMargin(line, page)) break
        const again = (seen.get(keyOf(line))?.size ?? 0) >= Math.max(2, Math.min(3, pages.length * 0.3))
        const next = lines[index + 1]
        const apart = !next || Math.abs(next.y - line.y) > Math.max(line.size, next.size) * 1.6
        const isNumber = PAGE_NUMBER.test(line.text) && (apart || again)
        if (!isNumber && !(again && keyOf(line).length > 1)) break
        away.add(line)
        if (!isNumber && !furniture.has(keyOf(line))) furniture.set(keyOf(line), line.text)
      }
    return { ...page, lines: page.lines.filter((line) => !away.has(line)) }
  })
  return { pages: kept, furniture: [...furniture.values()] }
}

function inMargin(line: PdfLine, page: PdfTextPage): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** What a paragraph begins with: papers open many with the same words, so its number tells them apart. */
const OPENS_PARAGRAPH = /^\p{Nd}{1,4}[.)]\s(?=\p{L})/u

/** Equal for a head on its pages: its words without digits, and its height, because the first line of a list comes again elsewhere. */
function keyOf(line: PdfLine): string {
  const number = OPENS_PARAGRAPH.exec(line.text)?.[0] ?? ''
  return `${number}${line.text.slice(number.length).replace(/\p{Nd}+/gu, '#')}@${Math.round(line.y / 4)}`
}

function fromTop(page: PdfTextPage): PdfLine[] {
  return [...page.lines].sort((one, other) => one.y - other.y)
}

function fromFoot(page: PdfTextPage): PdfLine[] {
  return [...page.lines].sort((one, other) => other.y - one.y)
}
