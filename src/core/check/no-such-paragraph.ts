import { message } from '../../messages/message'
import { shortDocumentName } from '../draft/document-name'
import type { DraftPaper } from '../draft/draft'
import { paperOfDocument } from '../paper/draft-papers'
import { paperIndex } from '../paper/paper-index'
import { paperMeant } from '../paper/paper-meant'
import { furthestParagraph, paragraphReferencesIn } from '../paper/text-references'
import { ownWordsOfDraft, placeIn } from './passages'
import { MOVES_WITH_PLACE } from './proposal-cells'
import { draftCheck, type Remark } from './rule'

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
  const furthest = furthestParagraph(draft.papers)
  const inText = ownWordsOfDraft(subject).flatMap((passage) =>
    paragraphReferencesIn(passage.text, furthest).flatMap(({ start, end, reference }) => {
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
