import { type List, type Paragraph, paragraph } from '../draft/blocks'
import type { ImportedPart } from './document'

/** A line that ends this far right was most likely broken by the program that wrote it, not by the writer. */
const WRAPPED_FROM = 50

const BULLET = /^\s*[-*•‣◦▪–·]\s+(?=\S)/u
const RULE = /^\s*[=\-–—_*~#]{3,}\s*$/u

/**
 * The headings and blocks of plain text: paragraphs between empty lines, lists of lines with bullets. A line at the head of a
 * paragraph that names a place of the template (`namesPlace`) is its heading; a short line without a final mark that stands alone may
 * be one. Lines of a paragraph are joined where they look wrapped, and keep their line break elsewhere.
 */
export function partsOfPlainText(text: string, namesPlace: (line: string) => boolean): ImportedPart[] {
  const parts: ImportedPart[] = []
  for (const group of text.replace(/\r\n?|[\u2028\u2029\u0085\f]/g, '\n').split(/\n[^\S\n]*\n/)) {
    let lines = group.split('\n').filter((line) => line.trim() !== '' && !RULE.test(line))
    for (;;) {
      const [first] = lines
      if (first === undefined || !looksLikeHeading(first)) break
      if (lines.length > 1 && !namesPlace(first.trim())) break
      const text = first.trim()
      parts.push({ type: 'heading', level: 2, text, runs: [{ text }], sure: 'guessed' })
      lines = lines.slice(1)
    }
    parts.push(...blocksOf(lines))
  }
  return parts
}

/** Short, not an item of a list, and not ending as a sentence does. */
function looksLikeHeading(line: string): boolean {
  const text = line.trim()
  return text.length <= 120 && !BULLET.test(line) && !/[.;,،。]$/u.test(text)
}

function blocksOf(lines: readonly string[]): ImportedPart[] {
  const parts: ImportedPart[] = []
  let prose: string[] = []
  let items: string[] = []
  const close = () => {
    if (prose.length > 0)
      parts.push({ type: 'block', block: joinLines(prose), lines: prose.map((line) => line.trim()) })
    if (items.length > 0) parts.push({ type: 'block', block: listOf(items), lines: [] })
    prose = []
    items = []
  }
  for (const line of lines) {
    if (BULLET.test(line)) {
      if (prose.length > 0) close()
      items.push(line.replace(BULLET, '').trim())
    } else if (items.length > 0 && /^\s{2,}/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else {
      if (items.length > 0) close()
      prose.push(line)
    }
  }
  close()
  return parts
}

function listOf(items: readonly string[]): List {
  return { type: 'list', ordered: false, items: items.map((text) => ({ runs: [{ text }] })) }
}

function joinLines(lines: readonly string[]): Paragraph {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    text += before === undefined ? '' : before.trimEnd().length >= WRAPPED_FROM ? ' ' : '\n'
    text += line.trim()
  }
  return paragraph(text)
}
