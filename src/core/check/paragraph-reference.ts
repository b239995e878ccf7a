import type { Proposal } from '../draft/draft'
import { referenceFault } from '../draft/paragraph-form'
import { MOVES_WITH_PLACE } from './proposal-cells'
import { draftCheck, type Remark } from './rule'

const SOURCE = 'Forms used in inputs to WSIS+20: A, 12, 10A, OP 74, para. 48, 77–93'

/**
 * A paragraph reference that is missing where the move needs one (blocker), or that a drafter could not follow (warning). A row
 * without any text is the business of `proposals/empty-cell`. Source: forms seen in inputs; guides for delegates, who cite
 * paragraphs and never pages.
 */
export const paragraphReference = draftCheck('proposals/paragraph-reference', ({ draft }) =>
  draft.proposals.flatMap((proposal, index) => remarksOn(proposal, `Proposal ${index + 1}`)),
)

function remarksOn(proposal: Proposal, row: string): Remark[] {
  const fault = referenceFault(proposal.paragraph)
  if (!fault) return []
  const at = { section: 'proposals', proposal: proposal.id, field: 'paragraph' }
  const cited = `${row} cites “${proposal.paragraph.trim()}”`
  switch (fault.fault) {
    case 'empty': {
      const blank = [proposal.current, proposal.proposed, proposal.rationale].every((text) => text.trim() === '')
      if (blank || !MOVES_WITH_PLACE.has(proposal.move)) return []
      return [
        {
          level: 'blocker',
          at,
          message: `${row} does not say which paragraph it speaks of: write its number or letter, such as 12, 10A or 77–93.`,
          reason: 'A drafter cannot act on a proposal without its place.',
          source: SOURCE,
        },
      ]
    }
    case 'page':
      return [
        {
          level: 'warning',
          at,
          message: `${cited}: give the paragraph, not the page.`,
          reason: 'Pages differ from one print to another; paragraphs do not.',
          source: SOURCE,
        },
      ]
    case 'reversed':
      return [
        {
          level: 'warning',
          at,
          message: `${cited}: the range “${fault.range}” ends before it starts; put the lower paragraph first.`,
          reason: 'A reader cannot tell which paragraphs are meant.',
          source: SOURCE,
        },
      ]
    case 'malformed':
      return [
        {
          level: 'warning',
          at,
          message: `${cited}, in which “${fault.part}” is no paragraph: write it as 12, 10A, OP 74, para. 48 or 77–93.`,
          reason: 'A reader cannot find the place, and a program cannot sort the proposals by it.',
          source: SOURCE,
        },
      ]
  }
}
