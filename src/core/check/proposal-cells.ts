import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { Move, Proposal } from '../draft/draft'
import { draftCheck, type Remark } from './rule'

/** Moves that say something about one place of a document, and so need the document and the paragraph. */
export const MOVES_WITH_PLACE: ReadonlySet<Move> = new Set(['retain', 'amend', 'delete', 'add', 'clarify'])

/** Text cells that a move cannot do without. Retaining and deleting leave the proposed text empty; adding has no current text. */
const NEEDED: Record<Move, readonly ('current' | 'proposed')[]> = {
  retain: [],
  amend: ['current', 'proposed'],
  delete: [],
  add: ['proposed'],
  clarify: [],
  general: [],
}

/** Moves where the current text helps a reader, though the paragraph reference alone would do. */
const CURRENT_HELPS: ReadonlySet<Move> = new Set(['retain', 'delete'])

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/**
 * Cells of the proposals table that the move needs and that are empty. A row without any text gets one finding. A missing
 * paragraph is the business of `proposals/paragraph-reference`. Source: the matrix that advocates use.
 */
export const proposalCells = draftCheck('proposals/empty-cell', ({ draft, template }) =>
  draft.proposals.flatMap((proposal, index) => emptyCells(proposal, index + 1, template.proposals?.documents[0] ?? '')),
)

/** True when nothing that its move needs is missing from a row of the proposals table: no blocker would point at an empty cell. */
export function hasAllItNeeds(proposal: Proposal): boolean {
  const placed = !MOVES_WITH_PLACE.has(proposal.move) || !isBlank(proposal.paragraph)
  return placed && emptyCells(proposal, 1, '').every(({ level }) => level !== 'blocker')
}

/** `document` is a version that the consultation has, as an example. */
function emptyCells(proposal: Proposal, row: number, document: string): Remark[] {
  const { id, move, current, proposed, rationale } = proposal
  const remark = (level: Remark['level'], field: string, said: Message, reason: Message): Remark => ({
    level,
    at: { section: 'proposals', proposal: id, field },
    message: said,
    reason,
    source: message('finding.emptyCell.source'),
  })
  if ([proposal.paragraph, current, proposed, rationale].every(isBlank))
    return [
      remark('blocker', 'paragraph', message('finding.emptyCell.row', { row }), message('finding.emptyCell.whyRow')),
    ]
  const found: Remark[] = []
  if (MOVES_WITH_PLACE.has(move) && isBlank(proposal.document))
    found.push(
      remark(
        'blocker',
        'document',
        message('finding.emptyCell.document', { row, example: document }),
        message('finding.emptyCell.whyDocument'),
      ),
    )
  const missing = NEEDED[move].filter((cell) => isBlank(proposal[cell]))
  const [first] = missing
  if (first)
    found.push(
      remark(
        'blocker',
        first,
        message('finding.emptyCell.text', {
          row,
          move: move === 'add' ? 'add' : 'other',
          cells: missing.length > 1 ? 'both' : first === 'current' ? 'current' : 'other',
        }),
        message('finding.emptyCell.whyText'),
      ),
    )
  if (CURRENT_HELPS.has(move) && isBlank(current))
    found.push(
      remark(
        'warning',
        'current',
        message('finding.emptyCell.quotation', { row, move: move === 'delete' ? 'delete' : 'other' }),
        message('finding.emptyCell.whyQuotation'),
      ),
    )
  const needsSaying = move === 'general' || move === 'clarify'
  if (needsSaying && isBlank(proposed) && isBlank(rationale))
    found.push(
      remark(
        'blocker',
        'rationale',
        message('finding.emptyCell.saysNothing', { row, move: move === 'clarify' ? 'clarify' : 'other' }),
        message('finding.emptyCell.whySaysNothing'),
      ),
    )
  if (!needsSaying && isBlank(rationale))
    found.push(
      remark(
        'warning',
        'rationale',
        message('finding.emptyCell.rationale', { row }),
        message('finding.emptyCell.whyRationale'),
      ),
    )
  return found
}
