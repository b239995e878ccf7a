import type { Paper } from '../core/export/layout'
import type { PagePreview } from '../node/documents'

const SIZES: Record<Paper, string> = { a4: 'A4', letter: 'letter' }

/** A page for a window that only prints: each page of the document on a sheet of its own, without margins, since they are in the picture. */
export function printedPage(
  { pages, width, height }: PagePreview,
  { title, paper, nonce }: { title: string; paper: Paper; nonce: string },
): string {
  // Half a point less than the sheet, or rounding gives each page an empty one behind it.
  const style = `@page{size:${SIZES[paper]};margin:0}html,body{margin:0;background:#fff}section{inline-size:${width}pt;block-size:${height - 0.5}pt;overflow:hidden}section+section{break-before:page}svg{display:block}`
  const sheets = pages.map(({ svg }) => `<section>${svg}</section>`).join('')
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head><body>${sheets}</body></html>`
}

/** Nothing but what the pages are made of: no script, no address. */
export function printedPagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
