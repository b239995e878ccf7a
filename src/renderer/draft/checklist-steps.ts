import { addItem, changeItem, checklistOf, moveItem, removeItem } from '../../core/draft/checklist'
import type { ChecklistItem, Draft } from '../../core/draft/draft'
import type { DraftStore } from './draft-store'

/*
 * What the window does to the checklist, each a step that Ctrl+Z takes back. An item that comes back, comes with what was written into it.
 */

/** Adds an open item at the end; a prompt that is on its section's list already stays alone. */
export function addToList(drafts: DraftStore, given: Pick<ChecklistItem, 'section' | 'text' | 'prompt'>): void {
  const item: ChecklistItem = { ...given, id: crypto.randomUUID(), done: false }
  if (addItem(drafts.state.draft, item) === drafts.state.draft) return
  const kept = keeper(item)
  drafts.step(
    'Added to your list',
    (now) => addItem(now, kept.item),
    (now) => removeItem(kept.from(now), item.id),
  )
}

export function tickItem(drafts: DraftStore, id: string, done: boolean): void {
  drafts.step(
    done ? 'Ticked on your list' : 'Opened again on your list',
    (now) => changeItem(now, id, { done }),
    (now) => changeItem(now, id, { done: !done }),
  )
}

/** Moves an item past its neighbour in `shown`, the ids of one section's items in their sequence. */
export function moveOnList(drafts: DraftStore, id: string, shown: readonly string[], by: -1 | 1): void {
  const neighbour = shown[shown.indexOf(id) + by]
  const items = checklistOf(drafts.state.draft)
  const from = items.findIndex((item) => item.id === id)
  const to = items.findIndex((item) => item.id === neighbour)
  if (from === -1 || to === -1) return
  drafts.step(
    'Moved on your list',
    (now) => moveItem(now, id, to),
    (now) => moveItem(now, id, from),
  )
}

/** Returns what puts the item back where it was: for whoever offers that, also when other steps have followed. */
export function removeFromList(drafts: DraftStore, id: string): () => void {
  const items = checklistOf(drafts.state.draft)
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  if (!item) return () => {}
  const kept = keeper(item)
  const remove = (now: Draft) => removeItem(kept.from(now), id)
  const putBack = (now: Draft) => addItem(removeItem(now, id), kept.item, at)
  drafts.step('Removed from your list', remove, putBack)
  return () => drafts.step('Put back on your list', putBack, remove)
}

/** The item as it was when it last left the list. */
function keeper(first: ChecklistItem): { item: ChecklistItem; from(draft: Draft): Draft } {
  const kept = {
    item: first,
    from(draft: Draft): Draft {
      kept.item = checklistOf(draft).find(({ id }) => id === first.id) ?? kept.item
      return draft
    },
  }
  return kept
}
