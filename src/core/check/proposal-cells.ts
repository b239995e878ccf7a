import type { Move, Proposal } from '../draft/draft'
import { count, listed } from '../text/wording'
import { draftCheck, type Remark } from './rule'

/** Moves that say something about one place of a document, and so need the document and the paragraph. */
export const MOVES_WITH_PLACE: ReadonlySet<Move> = new Set(['retain', 'amend', 'delete', 'add', 'clarify'])

const MOVE_SAID: Record<Move, string> = {
  retain: 'keeps a paragraph',
  amend: 'changes a paragraph',
  delete: 'deletes a paragraph',
  add: 'adds text',
  clarify: 'asks to clarify a paragraph',
  general: 'is a general comment',
}

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

const CELL = { current: 'current text', proposed: 'proposed text' } as const

const SOURCE = 'Advocates’ matrix: paragraph, current text, proposed text, rationale'

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
  const remark = (level: Remark['level'], field: string, message: string, reason: string): Remark => ({
    level,
    at: { section: 'proposals', proposal: id, field },
    message,
    reason,
    source: SOURCE,
  })
  if ([proposal.paragraph, current, proposed, rationale].every(isBlank))
    return [
      remark(
        'blocker',
        'paragraph',
        `Proposal ${row} is empty: fill it in, or remove it.`,
        'An empty row says nothing.',
      ),
    ]
  const found: Remark[] = []
  if (MOVES_WITH_PLACE.has(move) && isBlank(proposal.document))
    found.push(
      remark(
        'blocker',
        'document',
        `Proposal ${row} does not say which document it speaks of: name the version, such as “${document}”.`,
        'Paragraphs are renumbered from one version to the next, so a number alone points nowhere.',
      ),
    )
  const missing = NEEDED[move].filter((cell) => isBlank(proposal[cell]))
  const [first] = missing
  if (first)
    found.push(
      remark(
        'blocker',
        first,
        `Proposal ${row} ${MOVE_SAID[move]}, but its ${listed(missing.map((cell) => CELL[cell]))} ${missing.length === 1 ? 'is' : 'are'} empty: fill in ${count(missing.length, 'cell')}, or choose another move.`,
        'Drafters take over wording, not intentions.',
      ),
    )
  if (CURRENT_HELPS.has(move) && isBlank(current))
    found.push(
      remark(
        'warning',
        'current',
        `Proposal ${row} ${MOVE_SAID[move]} without quoting it: copy its current text.`,
        'If paragraphs are renumbered, the quotation still shows which one was meant.',
      ),
    )
  const needsSaying = move === 'general' || move === 'clarify'
  if (needsSaying && isBlank(proposed) && isBlank(rationale))
    found.push(
      remark(
        'blocker',
        'rationale',
        `Proposal ${row} ${MOVE_SAID[move]}, but says nothing: write what is unclear or what you ask for as proposed text or rationale.`,
        'A row without proposed text and rationale asks for nothing.',
      ),
    )
  if (!needsSaying && isBlank(rationale))
    found.push(
      remark(
        'warning',
        'rationale',
        `Proposal ${row} gives no rationale: say in a sentence why.`,
        'Delegates must defend a change before others; they need your reason.',
      ),
    )
  return found
}
