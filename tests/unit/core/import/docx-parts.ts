/** A DOCX of hand-written XML, for what Word alone writes. */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const NAMES = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Parts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  commentsExtended?: string
  header1?: string
  /** Relationships of the document besides those of its parts: id, type, target, and whether it lies outside. */
  links?: readonly (readonly [id: string, type: string, target: string, external: boolean])[]
  strict?: boolean
  files?: Readonly<Record<string, Uint8Array>>
}

const ROOTS: Record<string, string> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header1: 'w:hdr',
}

export function docxParts(parts: Parts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string) =>
    files.set(path, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`))
  const root = (name: string, inside: string) =>
    `<${name} xmlns:w="${parts.strict ? STRICT_W : W}" ${NAMES}>${inside}</${name}>`
  const relationships = (rows: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
  put('word/document.xml', root('w:document', `<w:body>${parts.body}<w:sectPr/></w:body>`))
  const rows: string[] = []
  for (const [key, name] of Object.entries(ROOTS)) {
    const inside = parts[key as keyof Parts]
    if (typeof inside !== 'string') continue
    put(`word/${key}.xml`, root(name, inside))
    const type = key === 'header1' ? 'header' : key
    rows.push(`<Relationship Id="own-${key}" Type="${TYPE}/${type}" Target="${key}.xml"/>`)
  }
  for (const [id, type, target, external] of parts.links ?? [])
    rows.push(
      `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
  put('word/_rels/document.xml.rels', relationships(rows))
  put(
    '_rels/.rels',
    relationships([`<Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/>`]),
  )
  for (const [path, bytes] of Object.entries(parts.files ?? {})) files.set(path, bytes)
  return files
}

/** A paragraph of one run, with the given properties. */
export function p(text: string, properties = '', run = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text, run)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}
