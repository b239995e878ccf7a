import { blockText } from '../text/block-text'
import type { Run } from '../text/blocks'
import type { ImportedPart } from './document'

/** Longer lines in bold are stressed sentences. */
const LONGEST_TITLE = 90

/** True where all words of a line are in bold. */
export function isBold(runs: readonly Run[]): boolean {
  return runs.every((run) => run.bold || run.text.trim() === '')
}

/** True for a line that is short, begins as titles do, and holds no end of a sentence. */
export function isBoldTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    /^["“«(]?[\p{Lu}\p{Lo}\p{Nd}]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !/[.!…:,;]$|[.!?]\s+\p{Lu}/u.test(text.replace(/^\S{1,5}\.\s/, ''))
  )
}

/**
 * The parts with the lines in bold that stand over a paragraph as guessed headings of what begins there, and those that do not, but for names of places (`namesPlace`), as the
 * paragraphs that they are. Programs that turn Word into Markdown or a web page, and people who write either, make headings so.
 */
export function withBoldHeadings(
  parts: readonly ImportedPart[],
  namesPlace: (line: string) => boolean,
): ImportedPart[] {
  return parts.map((part, index) => {
    if (part.type !== 'heading' || part.sure !== 'guessed') return part
    const below = parts[index + 1]
    const text = below?.type === 'block' && below.block.type === 'paragraph' ? blockText(below.block) : ''
    const standsOver = text.length > part.text.length && /[.!?…]["”»’)]*$/u.test(text.trimEnd())
    if (standsOver) return { ...part, standsOver, standsApart: true }
    if (namesPlace(part.text)) return part
    return { type: 'block', block: { type: 'paragraph', runs: part.runs }, lines: [part.text] }
  })
}
