import type { PastedCell } from '../../core/import/proposal-columns'
import { tabSeparatedRows } from '../../core/import/tab-separated'
import { cleanText } from '../../core/text/clean-text'
import { textOfBlocks } from '../editor/blocks-out'
import { blocksFromHtml } from '../editor/html-to-blocks'
import { rowsFromHtml } from './html-rows'

/** More characters than a clipboard holds that a person filled with a table. */
const MOST_CHARACTERS = 8_000_000

/** What was pasted over the proposals; empty texts ask for something to paste. `field` is where it would have gone as words. */
export interface Pasted {
  html: string
  text: string
  field: HTMLTextAreaElement | HTMLInputElement | null
}

/** Whether what is pasted is rows of a table rather than words for the field that the caret is in: two cells side by side at least. */
export function looksLikeRows(data: DataTransfer): boolean {
  if (/<table\b/i.test(data.getData('text/html')))
    return (data.getData('text/html').match(/<t[dh]\b/gi)?.length ?? 0) > 1
  const lines = data
    .getData('text/plain')
    .split(/\r\n?|\n/)
    .filter((line) => line.includes('\t'))
  return lines.length > 1 || /\t.*\t/.test(lines[0] ?? '')
}

/**
 * What is pasted into a field of plain text, where its HTML raises or lowers some of it: the clipboard's own text has lost that, and reads “2024²” as
 * 20242. Null where nothing is raised.
 */
export function raisedWords(data: DataTransfer): string | null {
  const html = data.getData('text/html')
  if (html.length > MOST_CHARACTERS || !/<su[bp]\b|vertical-align\s*:\s*su[bp]/i.test(html)) return null
  return textOfBlocks(blocksFromHtml(html))
}

/** The rows on a clipboard: of its HTML table, which knows what was struck out, else of its tab-separated text; null when it is too long. */
export function pastedRows(data: { html: string; text: string }): PastedCell[][] | null {
  if (data.html.length + data.text.length > MOST_CHARACTERS) return null
  const rows = data.html === '' ? [] : rowsFromHtml(data.html)
  if (rows.length > 0) return rows
  return tabSeparatedRows(cleanText(data.text)).map((row) =>
    row.map((text): PastedCell => (text === '' ? [] : [{ kind: 'same', text }])),
  )
}
