import type { Draft, MarginNote } from '../../core/draft/draft'
import type { Place } from '../../core/draft/finding'
import { placeOfNote } from '../../core/draft/margin-notes'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { groupsByPlace } from './findings-view'
import type { PagePart } from './page-plan'

/** A margin note with where its words are now. */
export interface PlacedNote {
  note: MarginNote
  place: Place
}

/** All notes as the page has their words from top to bottom; first those on the whole draft, last those on what is not on the page. */
export function notesOnPage(draft: Draft, parts: readonly PagePart[]): PlacedNote[] {
  const placed = (draft.marginNotes ?? []).map((note) => ({ note, place: placeOfNote(draft, note) }))
  const rows = draft.proposals.map(({ id }) => id)
  return groupsByPlace(placed, ({ place }) => place, parts, rows).flatMap(({ items }) => items)
}

/** Who wrote a note or a reply; a file may not say. */
export function authorOf({ author }: { author: string }): Words {
  return author.trim() || message('marginNote.nobody')
}
