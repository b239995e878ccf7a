import { message } from '../../messages/message'
import type { Proposal } from '../draft/draft'
import { paperOfDocument } from '../paper/draft-papers'
import { paperIndex, textAt } from '../paper/paper-index'
import { holdsQuotation, nearestWording } from '../paper/quoted-wording'
import { draftCheck, type Remark } from './rule'

/**
 * “Current text” of a proposal that is not in the paragraph which it names, where the draft has that version of the paper: the paragraph that has the words, or the
 * nearest wording, is offered. Marks, spaces and capitals may differ, and “…” leaves words out. Source: the paper.
 */
export const quotedParagraph = draftCheck('proposals/quoted-paragraph', ({ draft }) =>
  draft.proposals.flatMap((proposal, index): Remark[] => {
    const paper = proposal.move === 'add' ? null : paperOfDocument(draft, proposal.document)
    const { current, document, paragraph } = proposal
    if (!paper || current.trim() === '') return []
    const places = paperIndex(paper.paragraphs).find(paragraph).places
    const text = textAt(paper.paragraphs, places)
    if (places.length === 0 || holdsQuotation(text, current)) return []
    const values = { row: index + 1, paragraph: paragraph.trim(), document: document.trim() }
    const base = {
      level: 'warning' as const,
      at: cell(proposal, 'current'),
      reason: message('finding.quotedParagraph.why'),
      source: message('finding.quotedParagraph.source', { document: document.trim() }),
    }
    const elsewhere = paper.paragraphs.find((each) => holdsQuotation(each.text, current))
    if (elsewhere) {
      const { number } = elsewhere
      const edit = { ...cell(proposal, 'paragraph'), start: 0, end: paragraph.length, text: number, was: paragraph }
      return [
        {
          ...base,
          message: message('finding.quotedParagraph.elsewhere', { ...values, number }),
          fix: { label: message('fix.write', { words: number }), edits: [edit] },
        },
      ]
    }
    const near = nearestWording(text, current)
    if (!near) return [{ ...base, message: message('finding.quotedParagraph.none', values) }]
    const words = text.slice(near.start, near.end)
    const edit = { ...cell(proposal, 'current'), start: 0, end: current.length, text: words, was: current }
    return [
      {
        ...base,
        message: message('finding.quotedParagraph.differs', { ...values, words }),
        fix: { label: message('fix.quotePaper'), edits: [edit] },
      },
    ]
  }),
)

function cell({ id }: Proposal, field: 'current' | 'paragraph') {
  return { section: 'proposals', proposal: id, field }
}
