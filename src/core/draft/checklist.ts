import type { ChecklistItem, Draft } from './draft'
import { addRow, changeRow, moveRow, removeRow } from './edit'

/*
 * The writer's list of things to do, beside the text. Nothing that is handed in, counted or checked reads it. Edits are as in
 * `edit.ts`: they share what they did not touch, and one that changes nothing returns the draft itself.
 */

const NO_ITEMS: ChecklistItem[] = []

/** All items in the writer's sequence; those of one section follow each other in it, possibly with others between. */
export function checklistOf(draft: Draft): readonly ChecklistItem[] {
  return draft.checklist ?? NO_ITEMS
}

/**
 * Puts an item on the list at place `at`, counted from 0 over the whole list, or at the end. A prompt is on the list of its section
 * at most once: a second time changes nothing, whatever the writer made of its text. A taken id gets a number behind it.
 */
export function addItem(draft: Draft, item: ChecklistItem, at?: number): Draft {
  const items = draft.checklist ?? NO_ITEMS
  if (item.prompt !== undefined && items.some((one) => one.section === item.section && one.prompt === item.prompt))
    return draft
  return { ...draft, checklist: addRow(items, item, at) }
}

/** Changes the given fields of one item; its id stays. An unknown id changes nothing. */
export function changeItem(draft: Draft, id: string, changes: Partial<ChecklistItem>): Draft {
  return withItems(draft, changeRow(draft.checklist ?? NO_ITEMS, id, changes))
}

/** Moves one item to place `to`, counted from 0 over the whole list and held within it. An unknown id changes nothing. */
export function moveItem(draft: Draft, id: string, to: number): Draft {
  return withItems(draft, moveRow(draft.checklist ?? NO_ITEMS, id, to))
}

/** Takes one item off the list. An unknown id changes nothing. */
export function removeItem(draft: Draft, id: string): Draft {
  return withItems(draft, removeRow(draft.checklist ?? NO_ITEMS, id))
}

function withItems(draft: Draft, items: ChecklistItem[]): Draft {
  return items === (draft.checklist ?? NO_ITEMS) ? draft : { ...draft, checklist: items }
}

const counts = new WeakMap<readonly ChecklistItem[], ReadonlyMap<string, number>>()

/** How many items are open, by section; sections without one are not in it. Remembered by the list's identity. */
export function openItems(draft: Draft): ReadonlyMap<string, number> {
  const items = checklistOf(draft)
  let open = counts.get(items)
  if (!open) {
    const counting = new Map<string, number>()
    for (const { section, done } of items) if (!done) counting.set(section, (counting.get(section) ?? 0) + 1)
    counts.set(items, counting)
    open = counting
  }
  return open
}

/** Open items of what would be handed in: those of an area that is left out wait with it. */
export function countOpenItems(draft: Draft): number {
  const leftOut = new Set(draft.sections.filter(({ chosen }) => !chosen).map(({ id }) => id))
  let sum = 0
  for (const [section, open] of openItems(draft)) if (!leftOut.has(section)) sum += open
  return sum
}
