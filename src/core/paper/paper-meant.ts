import { shortDocumentName } from '../draft/document-name'
import type { Draft, DraftPaper } from '../draft/draft'

/** Documents whose pages and paragraphs are cited in such inputs. */
export const CITED_DOCUMENT =
  /\b(?:Elements? Papers?|Zero Draft|Rev(?:ision)?\.? ?[12]|outcome document|(?<!\b(?:disputes?|conflicts?)\s)resolution|Tunis Agenda|Tunis Commitment|Geneva (?:Plan|Declaration)|Global Digital Compact|Pact for the Future|2030 Agenda|report|Charter|Covenant|Convention|Declaration|Recommendation|Compact)\b|[A-Z]\/[A-Z]+\/\d/iu

/** Of these the ones whose paragraphs have numbers by which they are cited: a report, a charter or a convention has pages or articles. */
export const DOCUMENT_WITH_PARAGRAPHS =
  /\b(?:Elements? Papers?|Zero Draft|Rev(?:ision)?\.? ?[12]|outcome document|(?<!\b(?:disputes?|conflicts?)\s)resolution|Tunis Agenda|Tunis Commitment|Geneva (?:Plan|Declaration)|Global Digital Compact|Pact for the Future|2030 Agenda)\b|[A-Z]\/[A-Z]+\/\d/iu

/** Characters behind a reference in which its document is named: “paragraph 48 of the Zero Draft”. */
const BEHIND = 60

/** The paper that a reference ending at `end` is to: the one named right behind it, else the only document that the text names; null where neither is sure. */
export function paperMeant({ papers = [] }: Pick<Draft, 'papers'>, text: string, end: number): DraftPaper | null {
  const behind = wordsBehind(text, end)
  const named = (words: string) =>
    papers.filter(({ version }) => words.toLowerCase().includes(shortDocumentName(version).toLowerCase()))
  const [next, another] = named(behind)
  if (next) return another ? null : next
  if (CITED_DOCUMENT.test(behind)) return null
  const inText = named(text)
  if (inText.length > 1) return null
  const [only] = inText.length === 1 ? inText : papers
  if (!only) return null
  const others = text.toLowerCase().replaceAll(shortDocumentName(only.version).toLowerCase(), '')
  return (inText.length === 1 || papers.length === 1) && !CITED_DOCUMENT.test(others) ? only : null
}

/** The words of the sentence right behind a reference, in which its document is named. */
function wordsBehind(text: string, end: number): string {
  return text.slice(end, end + BEHIND).split(/[.;](?:\s|$)/u)[0] ?? ''
}

/** Where a version of a paper is named right behind a reference that ends at `end`, with its date where that stands there too; null where it is not. */
export function namedBehind(text: string, end: number, version: string): { start: number; end: number } | null {
  const behind = wordsBehind(text, end).toLowerCase()
  for (const name of [version.trim(), shortDocumentName(version)]) {
    const at = name === '' ? -1 : behind.indexOf(name.toLowerCase())
    if (at >= 0) return { start: end + at, end: end + at + name.length }
  }
  return null
}
