import type { Draft, DraftPaper, PaperParagraph, Proposal } from '../../core/draft/draft'
import { addProposal, changeProposal, moveProposal, orderProposals, removeProposal } from '../../core/draft/edit'
import { byParagraph } from '../../core/draft/proposal-order'
import { ownValue } from '../../core/text/json-value'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import { say } from '../ui/toast'
import type { DraftStore, Made } from './draft-store'
import type { DraftSession } from './session'
import { proposalField } from './step-place'

/*
 * What the window does to the proposals, each a step of the draft's history. The history keeps whole drafts, so a row comes back with its
 * place and its words.
 */

/** Adds an empty proposal, after the one with id `after` or at the end; returns its id. */
export function addRow(drafts: DraftStore, area: string | null, after?: string): string {
  const { draft, template } = drafts.state
  const earlier = draft.proposals.find((proposal) => proposal.id === after) ?? draft.proposals.at(-1)
  const proposal: Proposal = {
    id: drafts.newId(),
    document: earlier?.document ?? template.proposals?.documents[0] ?? '',
    paragraph: '',
    move: 'amend',
    current: '',
    proposed: '',
    rationale: '',
    area,
  }
  putIn(drafts, message('proposals.step.added'), [proposal], after)
  return proposal.id
}

/** Adds rows that came from elsewhere, as one step, after the one with id `after` or at the end; returns their ids. */
export function addRows(
  drafts: DraftStore,
  rows: readonly Omit<Proposal, 'id'>[],
  after?: string,
): { ids: string[]; made: Made | null } {
  const added = rows.map((row): Proposal => ({ ...row, id: drafts.newId() }) as Proposal)
  if (added.length === 0) return { ids: [], made: null }
  const made = putIn(drafts, message('proposals.step.rowsAdded', { count: added.length }), added, after)
  return { ids: added.map(({ id }) => id), made }
}

/** What is asked for a paragraph of a paper from the paper itself: a move, or a new paragraph before or behind it. */
export const PAPER_MOVES = ['amend', 'retain', 'delete', 'before', 'after', 'clarify', 'general'] as const
export type PaperMove = (typeof PAPER_MOVES)[number]

/** Adds a proposal on a paragraph of a paper, filled in as far as the paper says it, as one step; returns its id. */
export function proposeOn(
  drafts: DraftStore,
  paper: DraftPaper,
  paragraph: PaperParagraph,
  asked: PaperMove,
  area: string | null,
): string {
  const isNew = asked === 'before' || asked === 'after'
  const proposal: Proposal = {
    id: drafts.newId(),
    document: paper.version,
    paragraph: isNew ? `${asked} ${paragraph.number}` : paragraph.number,
    move: isNew ? 'add' : asked,
    current: isNew ? '' : paragraph.text,
    proposed: asked === 'amend' ? paragraph.text : '',
    rationale: '',
    area,
  }
  const { proposals } = drafts.state.draft
  const last = proposals.filter((row) => row.area === area).at(-1)
  putIn(drafts, message('proposals.step.onParagraph', { number: paragraph.number }), [proposal], last?.id)
  return proposal.id
}

/** Puts a copy behind a proposal; returns its id, or null where there is none to copy. */
export function duplicateRow(drafts: DraftStore, id: string): string | null {
  const row = drafts.state.draft.proposals.find((proposal) => proposal.id === id)
  if (!row) return null
  const copy = { ...row, id: drafts.newId() }
  putIn(drafts, message('proposals.step.duplicated'), [copy], id)
  return copy.id
}

function putIn(drafts: DraftStore, label: Message, added: readonly Proposal[], after: string | undefined): Made {
  const { proposals } = drafts.state.draft
  const index = proposals.findIndex((row) => row.id === after)
  const at = index === -1 ? proposals.length : index + 1
  return drafts.step(label, proposalField(added[0]?.id ?? ''), (now) =>
    added.reduce((draft, row, offset) => addProposal(draft, row, at + offset), now),
  )
}

/** Which proposals stand in one list on the page: those of one area, all, or the rest that no area shows. */
export type ProposalsOf = { area: string } | 'all' | 'rest'

/** What a list of proposals is called where only text can say it. */
export function listKey(of: ProposalsOf): string {
  return typeof of === 'object' ? of.area : of
}

/** The ids of the proposals that stand in a list, from top to bottom. */
export function rowsIn({ proposals, sections }: Draft, of: ProposalsOf): string[] {
  if (of === 'all') return proposals.map(({ id }) => id)
  if (of !== 'rest') return proposals.filter(({ area }) => area === of.area).map(({ id }) => id)
  const chosen = new Set(sections.filter((section) => section.chosen).map(({ id }) => id))
  return proposals.filter(({ area }) => area === null || !chosen.has(area)).map(({ id }) => id)
}

/** Sorts a list by document and paragraph, and says so. */
export function sortAndSay({ drafts, undo }: DraftSession, rows: readonly string[]): void {
  const sorted = sortRows(drafts, rows)
  if (sorted) undo.offer(text('proposals.sorted'), sorted)
  else say(text('proposals.sortedAlready'))
}

/** Puts the rows with these ids, as shown, by document and paragraph; returns null when they stood so. */
export function sortRows(drafts: DraftStore, rows: readonly string[]): Made | null {
  const { draft, template } = drafts.state
  const shown = draft.proposals.filter(({ id }) => rows.includes(id))
  const before = shown.map(({ id }) => id)
  const after = byParagraph(shown, template.proposals?.documents ?? []).map(({ id }) => id)
  if (after.every((id, index) => id === before[index])) return null
  return drafts.step(message('proposals.step.sorted'), proposalField(before[0] ?? '', 'handle'), (now) =>
    orderProposals(now, after),
  )
}

/** Removes a proposal; null where there is none with this id. */
export function removeRow(drafts: DraftStore, id: string): Made | null {
  if (!drafts.state.draft.proposals.some((proposal) => proposal.id === id)) return null
  return drafts.step(message('proposals.step.removed'), proposalField(id), (now) => removeProposal(now, id))
}

/** Moves a proposal past its neighbour in `rows`, the ids as shown: an area shows only its own. */
export function moveRow(drafts: DraftStore, id: string, rows: readonly string[], by: -1 | 1): void {
  const neighbour = rows[rows.indexOf(id) + by]
  if (neighbour !== undefined) moveRowTo(drafts, id, neighbour)
}

/** Moves a proposal to where `neighbour` stands; those between make room. */
export function moveRowTo(drafts: DraftStore, id: string, neighbour: string): void {
  if (id === neighbour) return
  const to = drafts.state.draft.proposals.findIndex((proposal) => proposal.id === neighbour)
  drafts.step(message('proposals.step.moved'), proposalField(id, 'handle'), (now) => moveProposal(now, id, to))
}

/** Writes in one field of a proposal, or chooses in it. */
export function changeRow(drafts: DraftStore, id: string, changes: Partial<Proposal>): void {
  const row = drafts.state.draft.proposals.find((proposal) => proposal.id === id)
  const [[field, value] = []] = Object.entries(changes)
  if (!row || field === undefined) return
  const change = (draft: typeof drafts.state.draft) => changeProposal(draft, id, changes)
  if (field === 'move' || field === 'area')
    drafts.step(message(`proposals.step.${field}`), proposalField(id, field), change)
  else
    drafts.write(
      message('proposals.step.typing'),
      proposalField(id, field),
      { from: `${ownValue(row, field)}`, to: `${value}` },
      change,
    )
}
