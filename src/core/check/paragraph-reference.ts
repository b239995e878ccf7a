import { message } from '../../messages/message'
import type { Proposal } from '../draft/draft'
import { referenceFault } from '../draft/paragraph-form'
import { MOVES_WITH_PLACE } from './proposal-cells'
import { draftCheck, type Remark } from './rule'

/**
 * A paragraph reference that is missing where the move needs one (blocker), or that a drafter could not follow (warning). A row
 * without any text is the business of `proposals/empty-cell`. Source: forms seen in inputs; guides for delegates, who cite
 * paragraphs and never pages.
 */
export const paragraphReference = draftCheck('proposals/paragraph-reference', ({ draft }) =>
  draft.proposals.flatMap((proposal, index) => remarksOn(proposal, index + 1)),
)

function remarksOn(proposal: Proposal, row: number): Remark[] {
  const fault = referenceFault(proposal.paragraph)
  if (!fault) return []
  const at = { section: 'proposals', proposal: proposal.id, field: 'paragraph' }
  const cited = proposal.paragraph.trim()
  switch (fault.fault) {
    case 'empty': {
      const blank = [proposal.current, proposal.proposed, proposal.rationale].every((text) => text.trim() === '')
      if (blank || !MOVES_WITH_PLACE.has(proposal.move)) return []
      return [
        {
          level: 'blocker',
          at,
          message: message('finding.paragraphReference.missing', { row }),
          reason: message('finding.paragraphReference.whyMissing'),
          source: message('finding.paragraphReference.source'),
        },
      ]
    }
    case 'page':
      return [
        {
          level: 'warning',
          at,
          message: message('finding.paragraphReference.page', { row, cited }),
          reason: message('finding.paragraphReference.whyPage'),
          source: message('finding.paragraphReference.source'),
        },
      ]
    case 'reversed':
      return [
        {
          level: 'warning',
          at,
          message: message('finding.paragraphReference.reversed', { row, cited, range: fault.range }),
          reason: message('finding.paragraphReference.whyReversed'),
          source: message('finding.paragraphReference.source'),
        },
      ]
    case 'malformed':
      return [
        {
          level: 'warning',
          at,
          message: message('finding.paragraphReference.malformed', { row, cited, part: fault.part }),
          reason: message('finding.paragraphReference.whyMalformed'),
          source: message('finding.paragraphReference.source'),
        },
      ]
  }
}
