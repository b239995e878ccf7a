import { parseFragment } from 'parse5'
import { blockText } from '../text/block-text'
import { isBold, isBoldTitle, withBoldHeadings } from './bold-headings'
import type { ImportedPart } from './document'
import type { FidelityReport } from './fidelity'
import { blocksFromHtml, looksLikeHtml } from './html'

const WHOLE_PAGE = /<(?:!doctype html|html|head|body)(?![a-z])/i
const CLOSED_PARAGRAPH = /<\/(?:p|h[1-6])\s{0,20}>/gi

/**
 * True for a text that is a web page, whatever its name; Markdown may begin with an element and go on as Markdown, so a page of a few elements is one
 * when no words stand outside them.
 */
export function isWebPage(text: string): boolean {
  if (!looksLikeHtml(text)) return false
  if (WHOLE_PAGE.test(text.slice(0, 1000))) return true
  const closed = text.match(CLOSED_PARAGRAPH)?.length ?? 0
  return closed >= 3 || (closed > 0 && text.length <= FEW_ELEMENTS && !hasTextOutside(text))
}

/** A page of one or two closed paragraphs that is longer than this is Markdown with some HTML at its head. */
const FEW_ELEMENTS = 20_000

function hasTextOutside(text: string): boolean {
  const { childNodes } = parseFragment(text)
  return childNodes.some((node) => 'value' in node && node.value.trim() !== '')
}

/** The headings and blocks of a web page, without what stands around its content; `language` is the page's own, null where it says none; `report` says what was left out. */
export function partsOfHtml(
  text: string,
  namesPlace: (line: string) => boolean = () => false,
): {
  parts: ImportedPart[]
  language: string | null
  report: FidelityReport
} {
  const { blocks, language, report } = blocksFromHtml(text)
  let level = 1
  const parts = blocks.map((block): ImportedPart => {
    const said = blockText(block)
    if (block.type === 'heading') {
      level = block.level
      return { type: 'heading', level, text: said.trim(), runs: block.runs, sure: 'certain' }
    }
    if (block.type === 'paragraph' && isBold(block.runs) && !said.includes('\n') && isBoldLine(said.trim(), namesPlace))
      return { type: 'heading', level: level + 1, text: said.trim(), runs: block.runs, sure: 'guessed' }
    return { type: 'block', block, lines: block.type === 'paragraph' ? said.split('\n') : [] }
  })
  return { parts: withBoldHeadings(parts, namesPlace), language, report }
}

function isBoldLine(text: string, namesPlace: (line: string) => boolean): boolean {
  return isBoldTitle(text) || (text !== '' && namesPlace(text))
}
