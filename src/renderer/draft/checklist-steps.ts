import { addItem, changeItem, checklistOf, moveItem, removeItem } from '../../core/draft/checklist'
import type { ChecklistItem } from '../../core/draft/draft'
import { message } from '../../messages/message'
import type { DraftStore, Made } from './draft-store'
import { inField } from './step-place'

/* What the window does to the checklist, each a step of the draft's history. */

const place = (id: string) => inField(`to-do-${id}`)

/** Adds an open item at the end; a prompt that is on its section's list already stays alone. */
export function addToList(drafts: DraftStore, given: Pick<ChecklistItem, 'section' | 'text' | 'prompt'>): void {
  const item: ChecklistItem = { ...given, id: crypto.randomUUID(), done: false }
  drafts.step(message('step.list.added'), place(item.id), (now) => addItem(now, item))
}

export function tickItem(drafts: DraftStore, id: string, done: boolean): void {
  drafts.step(message('step.list.ticked', { done }), place(id), (now) => changeItem(now, id, { done }))
}

/** Writes in an item. */
export function writeItem(drafts: DraftStore, id: string, text: string): void {
  const from = checklistOf(drafts.state.draft).find((item) => item.id === id)?.text ?? ''
  drafts.write(message('step.list.typing'), place(id), { from, to: text }, (now) => changeItem(now, id, { text }))
}

/** Moves an item past its neighbour in `shown`, the ids of one section's items in their sequence. */
export function moveOnList(drafts: DraftStore, id: string, shown: readonly string[], by: -1 | 1): void {
  const neighbour = shown[shown.indexOf(id) + by]
  const to = checklistOf(drafts.state.draft).findIndex((item) => item.id === neighbour)
  if (to !== -1) drafts.step(message('step.list.moved'), place(id), (now) => moveItem(now, id, to))
}

export function removeFromList(drafts: DraftStore, id: string): Made {
  return drafts.step(message('step.list.removed'), place(id), (now) => removeItem(now, id))
}
