import type { Draft, Signatory } from '../../core/draft/draft'
import { setOrganisation } from '../../core/draft/edit'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
import type { DraftStore, Made } from './draft-store'
import { inField } from './step-place'
import type { DraftUndo } from './undo'

/* What the window does to the list of those who sign, each a step of the draft's history. */

type Fields = Pick<Signatory, 'name' | 'organisation' | 'country'>

const place = (index: number, field: keyof Fields = 'name') => inField(`signatory-${index}-${field}`, 'organisation')

function withRows(draft: Draft, signatories: Signatory[]): Draft {
  return setOrganisation(draft, { signatories })
}

export function addSignatories(drafts: DraftStore, rows: readonly Fields[]): Made | null {
  if (rows.length === 0) return null
  const label =
    rows.length === 1
      ? message('signatories.step.added')
      : message('signatories.step.rowsAdded', { count: rows.length })
  const first = drafts.state.draft.organisation.signatories.length
  return drafts.step(label, place(first), (now) => withRows(now, [...now.organisation.signatories, ...rows]))
}

/** Adds one that is empty and puts the caret into its name. */
export function addSignatory({ drafts }: { drafts: DraftStore }): void {
  const at = drafts.state.draft.organisation.signatories.length
  addSignatories(drafts, [{ name: '', organisation: '', country: '' }])
  focusWhenThere(() => document.getElementById(`signatory-${at}-name`))
}

/** Writes in one field of a signatory. */
export function changeSignatory(drafts: DraftStore, index: number, changes: Partial<Fields>): void {
  const row = drafts.state.draft.organisation.signatories[index]
  const [field] = Object.keys(changes) as (keyof Fields)[]
  if (!row || field === undefined) return
  const text = { from: row[field], to: changes[field] ?? '' }
  drafts.write(message('signatories.step.typing'), place(index, field), text, (now) =>
    withRows(
      now,
      now.organisation.signatories.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    ),
  )
}

/** Removes one, says so and offers it back. */
export function takeOffSignatory({ drafts, undo }: { drafts: DraftStore; undo: DraftUndo }, index: number): void {
  const made = removeSignatory(drafts, index)
  if (made) undo.offer(text('signatories.removed'), made)
}

export function removeSignatory(drafts: DraftStore, index: number): Made | null {
  if (!drafts.state.draft.organisation.signatories[index]) return null
  return drafts.step(message('signatories.step.removed'), place(index), (now) =>
    withRows(
      now,
      now.organisation.signatories.filter((_, at) => at !== index),
    ),
  )
}
