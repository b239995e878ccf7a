import type { MarginNote } from '../../core/draft/draft'
import {
  addMarginNote,
  changeMarginNote,
  changeReply,
  placesOfNote,
  removeMarginNote,
  removeReply,
  replyToNote,
} from '../../core/draft/margin-notes'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import type { DraftStore, Made } from './draft-store'
import type { NoteAnchor } from './note-state'
import { inField, inPart, ON_DRAFT, proposalField, type StepPlace, type StepSelections } from './step-place'

/* What the window does to margin notes, each a step of the draft's history that undo shows at the note's words. */

function step(drafts: DraftStore, note: MarginNote, label: Words, change: Parameters<DraftStore['step']>[2]): Made {
  const selection = selectionOf(drafts, note)
  return drafts.step(label, placeOf(note), change, { selections: { before: selection, after: selection } })
}

function placeOf({ id, section, slot, proposal }: MarginNote): StepPlace {
  const at: StepPlace =
    section === null
      ? ON_DRAFT
      : proposal !== undefined
        ? proposalField(proposal, slot)
        : section === 'organisation'
          ? inField('organisation-name', section)
          : slot === undefined
            ? inPart(section)
            : { screen: 'draft', answer: { section, slot }, part: section }
  return { ...at, note: id }
}

function selectionOf(drafts: DraftStore, note: MarginNote): StepSelections['before'] {
  const [first, ...more] = placesOfNote(drafts.current(), note)
  const last = more.at(-1) ?? first
  if (first?.block === undefined || last?.block === undefined) return null
  return {
    anchor: { block: first.block, offset: first.start ?? 0 },
    focus: { block: last.block, offset: last.end ?? 0 },
  }
}

const noteOf = (drafts: DraftStore, id: string) => drafts.state.draft.marginNotes?.find((note) => note.id === id)

/** Writes a note; returns its id. */
export function writeNote(drafts: DraftStore, anchor: NoteAnchor, words: string, author: string): string {
  const id = drafts.newId()
  const note: MarginNote = { ...anchor, id, author, at: drafts.now(), text: words, replies: [], resolved: false }
  step(drafts, note, message('step.note.added'), (now) => addMarginNote(now, note))
  return id
}

export function answerNote(drafts: DraftStore, id: string, words: string, author: string): void {
  const note = noteOf(drafts, id)
  const reply = { author, at: drafts.now(), text: words }
  if (note) step(drafts, note, message('step.note.replied'), (now) => replyToNote(now, id, reply))
}

export function rewriteNote(drafts: DraftStore, id: string, words: string): void {
  const note = noteOf(drafts, id)
  if (note && note.text !== words)
    step(drafts, note, message('step.note.changed'), (now) => changeMarginNote(now, id, { text: words }))
}

export function rewriteReply(drafts: DraftStore, id: string, reply: number, words: string): void {
  const note = noteOf(drafts, id)
  if (note) step(drafts, note, message('step.note.changed'), (now) => changeReply(now, id, reply, words))
}

export function resolveNote(drafts: DraftStore, id: string, resolved: boolean): void {
  const note = noteOf(drafts, id)
  if (note)
    step(drafts, note, message('step.note.resolved', { resolved }), (now) => changeMarginNote(now, id, { resolved }))
}

export function deleteNote(drafts: DraftStore, id: string): Made | null {
  const note = noteOf(drafts, id)
  return note ? step(drafts, note, message('step.note.deleted'), (now) => removeMarginNote(now, id)) : null
}

export function deleteReply(drafts: DraftStore, id: string, reply: number): Made | null {
  const note = noteOf(drafts, id)
  return note ? step(drafts, note, message('step.note.deleted'), (now) => removeReply(now, id, reply)) : null
}
