import { unzip } from './unzip'

/** Every first group of a pattern. */
export const attributes = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '')

/** What Word needs and the SDK does not ask for. */
export function brokenInvariants(bytes: Uint8Array): string[] {
  const parts = unzip(bytes)
  const read = (name: string) => parts.get(name)?.text ?? ''
  const document = read('word/document.xml')
  const broken: string[] = []
  for (const cell of document.match(/<w:tc>.*?<\/w:tc>/gs) ?? []) {
    if (!/(<\/w:p>|<w:p\/>)<\/w:tc>$/.test(cell)) broken.push(`cell without a paragraph at its end: ${cell}`)
  }
  if (/<\/w:tbl><w:tbl>/.test(document)) broken.push('two tables with nothing between them')
  const styles = new Set(attributes(read('word/styles.xml'), /w:styleId="([^"]+)"/g))
  for (const id of attributes(document, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) {
    if (!styles.has(id)) broken.push(`style ${id}`)
  }
  const numbers = new Set(attributes(read('word/numbering.xml'), /<w:num w:numId="([^"]+)"/g))
  for (const id of attributes(document, /<w:numId w:val="([^"]+)"/g))
    if (!numbers.has(id)) broken.push(`numbering ${id}`)
  const relations = new Set(attributes(read('word/_rels/document.xml.rels'), /Id="([^"]+)"/g))
  for (const id of attributes(document, /r:id="([^"]+)"/g)) if (!relations.has(id)) broken.push(`relationship ${id}`)
  let before = 0
  for (const level of attributes(document, /<w:pStyle w:val="Heading(\d)"/g).map(Number)) {
    if (level > before + 1) broken.push(`heading ${level} after ${before}`)
    before = level
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(document)) broken.push('illegal character')
  return broken
}
