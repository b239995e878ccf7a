/** A version of a document as people cite it: “Zero Draft (29 August 2025)” is cited as “Zero Draft”. */
export function shortDocumentName(document: string): string {
  const bracket = document.indexOf('(')
  return document.slice(0, bracket < 0 ? document.length : bracket).trim()
}

/** True for two names of one version, whatever stands in brackets behind them; an empty name names none. */
export function isSameDocument(one: string, other: string): boolean {
  const [left, right] = [shortDocumentName(one).toLowerCase(), shortDocumentName(other).toLowerCase()]
  return left !== '' && left === right
}
