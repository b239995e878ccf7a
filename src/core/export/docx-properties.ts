import { regionalTag } from './docx-styles'
import type { DocumentOutline } from './outline'

/** The file `docProps/core.xml` of a DOCX. Written here, because the library puts the clock into both dates. */
export function coreProperties(outline: DocumentOutline): string {
  const date = new Date(outline.date).toISOString().replace(/\.\d+Z$/, 'Z')
  const fields = [
    ['dc:title', outline.title],
    ['dc:subject', outline.subject],
    ['dc:creator', outline.author],
    ['dc:description', outline.subject],
    ['cp:lastModifiedBy', outline.author],
    ['cp:revision', '1'],
    ['dc:language', regionalTag(outline.language)],
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...fields.map(([name, value]) => `<${name}>${escapeXml(value ?? '')}</${name}>`),
    ...['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`),
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
