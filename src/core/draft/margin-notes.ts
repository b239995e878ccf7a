import { answerText } from '../text/block-text'
import type { Draft, MarginNote, NoteReply } from './draft'
import { addRow, changeRow, removeRow } from './edit'
import type { Place } from './finding'

/** Puts a note into the draft, the newest last; a taken id gets a number behind it. */
export function addMarginNote(draft: Draft, note: MarginNote): Draft {
  return { ...draft, marginNotes: addRow(draft.marginNotes ?? [], note) }
}

/** Changes the given parts of a note. An unknown id changes nothing. */
export function changeMarginNote(draft: Draft, id: string, changes: Partial<MarginNote>): Draft {
  return withNotes(draft, changeRow(draft.marginNotes ?? [], id, changes))
}

/** Answers a note. An unknown id changes nothing. */
export function replyToNote(draft: Draft, id: string, reply: NoteReply): Draft {
  const note = draft.marginNotes?.find((each) => each.id === id)
  return note ? changeMarginNote(draft, id, { replies: [...note.replies, reply] }) : draft
}

/** Takes a note out with its replies. An unknown id changes nothing. */
export function removeMarginNote(draft: Draft, id: string): Draft {
  return withNotes(draft, removeRow(draft.marginNotes ?? [], id))
}

function withNotes(draft: Draft, notes: MarginNote[]): Draft {
  return notes === (draft.marginNotes ?? notes) ? draft : { ...draft, marginNotes: notes }
}

/**
 * Where a note's words stand now: UTF-16 offsets into a block's `blockText`, as findings have them. Words that were cut or changed leave
 * the place of the answer; a note on the draft as a whole has a section of null.
 */
export function placeOfNote(draft: Draft, note: MarginNote): Place {
  const { section, slot, words, nth = 0, proposal } = note
  if (section === null) return { section }
  if (proposal !== undefined) return { section, proposal, ...(slot === undefined ? {} : { field: slot }) }
  const blocks = draft.sections.find(({ id }) => id === section)?.answers[slot ?? '']
  const answer = { section, ...(slot === undefined ? {} : { slot }) }
  if (!blocks || words === '') return answer
  const text = answerText(blocks)
  let at = text.indexOf(words)
  // Where it stands less often than it did, the last of them is the likeliest.
  for (let count = 0; count < nth; count += 1) {
    const next = text.indexOf(words, at + words.length)
    if (at < 0 || next < 0) break
    at = next
  }
  if (at < 0) return answer
  let before = 0
  for (const [index, block] of blocks.entries()) {
    const length = answerText([block]).length
    if (at < before + length) {
      const start = at - before
      return { ...answer, block: index, start, end: Math.min(length, start + words.length) }
    }
    before += length + 1
  }
  return answer
}
