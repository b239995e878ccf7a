import { message } from '../../messages/message'
import { shortDocumentName } from '../draft/document-name'
import type { Draft, DraftPaper } from '../draft/draft'
import { paperOfDocument } from '../paper/draft-papers'
import { paperIndex } from '../paper/paper-index'
import { paragraphReferencesIn } from '../paper/text-references'
import { ownWordsOfDraft, placeIn } from './passages'
import { MOVES_WITH_PLACE } from './proposal-cells'
import { CITED_DOCUMENT } from './reference-in-text'
import { draftCheck, type Remark } from './rule'

/** Characters behind a reference in which its document is named: “paragraph 48 of the Zero Draft”. */
const BEHIND = 60

/**
 * A reference to a paragraph that the version of the paper has not, where the draft has that version: in proposals, and in sentences that name it behind the
 * number, or where the passage names no other document than it. Source: the paper.
 */
export const noSuchParagraph = draftCheck('references/no-such-paragraph', (subject) => {
  const { draft } = subject
  if (!draft.papers?.length) return []
  const remark = (at: Remark['at'], paper: DraftPaper, said: Remark['message']): Remark => ({
    level: 'advice',
    at,
    message: said,
    reason: message('finding.noSuchParagraph.why'),
    source: message('finding.quotedParagraph.source', { document: paper.version }),
  })
  const endOf = (paper: DraftPaper) => {
    const { last } = paperIndex(paper.paragraphs)
    return { document: shortDocumentName(paper.version), known: last !== '', last }
  }
  const inProposals = draft.proposals.flatMap(({ id, document, paragraph, move }, index) => {
    const paper = paperOfDocument(draft, document)
    if (!paper || !MOVES_WITH_PLACE.has(move)) return []
    const [cited] = paperIndex(paper.paragraphs).find(paragraph).missing
    if (cited === undefined) return []
    const at = { section: 'proposals', proposal: id, field: 'paragraph' }
    return [remark(at, paper, message('finding.noSuchParagraph.proposal', { row: index + 1, cited, ...endOf(paper) }))]
  })
  const inText = ownWordsOfDraft(subject).flatMap((passage) =>
    paragraphReferencesIn(passage.text).flatMap(({ start, end, reference }) => {
      const paper = paperMeant(draft, passage.text, end)
      const missing = paper && paperIndex(paper.paragraphs).find(reference).missing
      return paper && missing && missing.length > 0
        ? [
            remark(
              placeIn(passage, start, end),
              paper,
              message('finding.noSuchParagraph.text', { cited: passage.text.slice(start, end), ...endOf(paper) }),
            ),
          ]
        : []
    }),
  )
  return [...inText, ...inProposals]
})

/** The paper that a reference ending at `end` is to: the one named right behind it, else the only document that the text names; null where neither is sure. */
export function paperMeant({ papers = [] }: Draft, text: string, end: number): DraftPaper | null {
  const behind = text.slice(end, end + BEHIND).split(/[.;](?:\s|$)/u)[0] ?? ''
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
