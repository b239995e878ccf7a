import { withFootnotesApart } from '../draft/footnotes'
import { hasWords } from '../text/block-text'
import type { Block, List, ListItem, Run } from '../text/blocks'

/**
 * Text that every format can hold: what XML 1.0 forbids (control characters, lone surrogates, U+FFFE and U+FFFF; production 2,
 * `Char`) is gone, a lone surrogate shows as U+FFFD, a tab is a space, and every line end is `\n`. Noncharacters and the
 * byte order mark go too, because no font shows them. Everything else comes back as it is.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(UNFIT, '')
}

/** The common case, told apart cheaply. */
const PLAIN = /^[\n\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFD]*$/
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]|\p{Noncharacter_Code_Point}/gu

/** A single line: line ends become spaces, and the ends are trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ').trim()
}

/** Marks that turn the direction of what follows, so that a name can be made to read as another: U+061C, U+200E–F, U+202A–E, U+2066–9. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text without marks that turn its direction. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '')
}

/** A single line for where other programs show it bare, as subjects of e-mails are: clean, and without marks that turn its direction. */
export function plainLine(text: string): string {
  return cleanLine(withoutDirectionMarks(text))
}

/** Runs whose text is clean; runs left without a character are dropped. Each footnote that says something is a run of its own. */
export function cleanRuns(runs: readonly Run[]): Run[] {
  return withFootnotesApart(runs).flatMap((run): Run[] => {
    if (run.footnote) {
      const note = cleanRuns(run.footnote.runs)
      return hasWords(note) ? [{ text: '', footnote: { ...run.footnote, runs: note } }] : []
    }
    const text = cleanText(run.text)
    return text === '' ? [] : [text === run.text ? run : { ...run, text }]
  })
}

/** The same block with clean text. */
export function cleanBlock<B extends Block>(block: B): B {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, runs: cleanRuns(block.runs) }
    case 'image':
      return { ...block, alt: cleanLine(block.alt), runs: cleanRuns(block.runs) }
    case 'list':
      return cleanList(block) as B
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(cleanBlock) }))),
      }
  }
}

function cleanList(list: List): List {
  return { ...list, items: list.items.map(cleanItem) }
}

function cleanItem(item: ListItem): ListItem {
  const cleaned: ListItem = { ...item, runs: cleanRuns(item.runs) }
  if (item.nested) cleaned.nested = cleanList(item.nested)
  return cleaned
}
