/** Works that rules of any consultation rest on, by how a source's text starts. */
export const PUBLISHED: readonly [starts: string, url: string][] = [
  ['United Nations Editorial Manual', 'https://www.un.org/dgacm/en/content/editorial-manual'],
  ['UNTERM', 'https://unterm.un.org'],
  ['Australian Style Manual', 'https://www.stylemanual.gov.au'],
  ['Federal Plain Language Guidelines', 'https://www.plainlanguage.gov/guidelines/'],
  ['WCAG 2', 'https://www.w3.org/TR/WCAG22/'],
  ['RFC 5322', 'https://www.rfc-editor.org/rfc/rfc5322'],
]
