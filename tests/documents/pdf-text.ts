import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const EAST_ASIAN = /[\u3000-\u9FFF\uFF00-\uFFEF]/

/**
 * Whether the text that pdftotext gave back holds a paragraph exactly. Line ends count as spaces, and as nothing between Chinese
 * characters. pdftotext writes a line with right-to-left words from left to right as it is seen, each stretch of such words in reading order
 * between U+202B and U+202C; so such a paragraph is compared line by line with what the Unicode bidirectional algorithm shows.
 */
export function pdfHolds(text: string, paragraph: string): boolean {
  if (RTL.test(paragraph)) return holdsRightToLeft(text.split(/[\n\f]+/), paragraph)
  if (EAST_ASIAN.test(paragraph)) return squeezed(text).includes(squeezed(paragraph))
  return spaced(text).includes(spaced(paragraph))
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function holdsRightToLeft(lines: string[], paragraph: string): boolean {
  const seen = lines.map(asSeen).filter((line) => line !== '')
  return seen.some((_, first) => {
    let start = 0
    for (const line of seen.slice(first)) {
      const end = afterCharacters(paragraph, start, [...line].length)
      if (visual(paragraph, start, end) !== line) return false
      start = end
      if (squeezed(paragraph.slice(start)) === '') return true
    }
    return false
  })
}

/** A line of pdftotext in the sequence in which its glyphs stand on the page, without spaces. */
function asSeen(line: string): string {
  const shown = line.replace(/\u202B([^\u202C]*)\u202C/g, (_, words: string) => [...words].reverse().join(''))
  return squeezed(shown.replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, ''))
}

function afterCharacters(text: string, start: number, count: number): number {
  let end = start
  for (let left = count; left > 0 && end < text.length; end += 1) if (!/\s/.test(text[end] ?? '')) left -= 1
  return end
}

function visual(paragraph: string, start: number, end: number): string {
  const levels = bidi.getEmbeddingLevels(paragraph, 'rtl')
  const indices = bidi.getReorderedIndices(paragraph, levels, start, end - 1)
  return squeezed(
    indices
      .slice(start, end)
      .map((index) => paragraph[index] ?? '')
      .join(''),
  )
}
