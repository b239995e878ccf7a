import { firstFrom } from '../text/ascending'
import { answerText, blockText } from '../text/block-text'
import type { Block } from '../text/blocks'
import { ownValue } from '../text/json-value'
import { rememberObject } from '../text/remember'
import type { Draft, MarginNote, NoteReply } from './draft'
import { addRow, changeRow, removeRow } from './edit'
import type { Place } from './finding'
import { proposalById } from './proposal-by-id'

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

/** Writes a reply anew; one that is not there changes nothing. */
export function changeReply(draft: Draft, id: string, index: number, text: string): Draft {
  const replies = draft.marginNotes?.find((each) => each.id === id)?.replies
  const reply = replies?.[index]
  if (!replies || !reply || reply.text === text) return draft
  return changeMarginNote(draft, id, {
    replies: replies.map((each) => (each === reply ? { ...reply, text } : each)),
  })
}

/** Takes one reply out; one that is not there changes nothing. */
export function removeReply(draft: Draft, id: string, index: number): Draft {
  const replies = draft.marginNotes?.find((each) => each.id === id)?.replies
  if (!replies?.[index]) return draft
  return changeMarginNote(draft, id, { replies: replies.filter((_, at) => at !== index) })
}

/** The text that notes of one place count in: an answer's, or that of a field of a proposal. Null where the draft has no such place. */
export function notedText(draft: Draft, { section, slot, proposal }: NotedPlace): string | null {
  if (proposal !== undefined) {
    const row = proposalById(draft, proposal)
    const text = row && slot !== undefined ? ownValue(row, slot) : undefined
    return typeof text === 'string' ? text : null
  }
  const answers = draft.sections.find(({ id }) => id === section)?.answers
  const blocks = answers && (ownValue(answers, slot ?? '') as readonly Block[] | undefined)
  return blocks ? textOfAnswer(blocks) : null
}

/** The part of a note that says which text it is on. */
export type NotedPlace = Pick<MarginNote, 'section' | 'slot' | 'proposal'>

/** What is on words of the draft: a margin note, or a use of evidence. */
export type OnWords = NotedPlace & Pick<MarginNote, 'words' | 'nth' | 'gone'>

const textOfAnswer = rememberObject((blocks: readonly Block[]) => answerText(blocks))

/** How often the words stand in the text before `offset`, as `nth` of a note counts. */
export function timesBefore(text: string, words: string, offset: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < offset; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

/** UTF-16 offset of a note's words in the text of its place (`notedText`); null when it is about none, or they are gone. */
export function offsetOfNote(
  text: string,
  { words, nth = 0, gone = false }: Pick<MarginNote, 'words' | 'nth' | 'gone'>,
): number | null {
  if (words === '' || gone) return null
  let at = text.indexOf(words)
  // Where it stands less often than it did, the last of them is the likeliest.
  for (let count = 0; count < nth; count += 1) {
    const next = text.indexOf(words, at + words.length)
    if (at < 0 || next < 0) break
    at = next
  }
  return at < 0 ? null : at
}

/**
 * Where a note's words stand now: UTF-16 offsets into a block's `blockText` or into a proposal's field, as findings have them. Words that are gone
 * leave the place of the answer; words that go over several blocks give those of the first. A note on the draft as a whole has a section of null.
 */
export function placeOfNote(draft: Draft, note: OnWords): Place {
  return placesOfNote(draft, note)[0] ?? wholePlace(note)
}

/** The same, a stretch for each block that the words are in; none where they are gone, and for a note that is about no words. */
export function placesOfNote(draft: Draft, note: OnWords): Place[] {
  const place = wholePlace(note)
  if (note.proposal !== undefined) {
    const at = offsetOfNote(notedText(draft, note) ?? '', note)
    return at === null ? [] : [{ ...place, start: at, end: at + note.words.length }]
  }
  const answers = draft.sections.find(({ id }) => id === note.section)?.answers ?? {}
  const blocks = (ownValue(answers, note.slot ?? '') ?? []) as readonly Block[]
  return noteStretches(blocks, note).map((stretch) => ({ ...place, ...stretch }))
}

/** Where a note's words are in these blocks: UTF-16 offsets into the `blockText` of each block that has any. None where they are gone. */
export function noteStretches(
  blocks: readonly Block[],
  note: Pick<MarginNote, 'words' | 'nth' | 'gone'>,
): { block: number; start: number; end: number }[] {
  const at = offsetOfNote(textOfAnswer(blocks), note)
  if (at === null) return []
  const end = at + note.words.length
  const starts = startsOfBlocks(blocks)
  const stretches: { block: number; start: number; end: number }[] = []
  // From the last that begins there or before it.
  for (let block = firstFrom(starts, at + 1) - 1; block < blocks.length; block += 1) {
    const from = starts[block] ?? 0
    if (from >= end) break
    const length = (starts[block + 1] ?? from) - from - 1
    const stretch = { block, start: Math.max(0, at - from), end: Math.min(length, end - from) }
    if (stretch.start < stretch.end) stretches.push(stretch)
  }
  return stretches
}

/** Where the text of each block begins in that of its answer, and where another behind them would. */
const startsOfBlocks = rememberObject((blocks: readonly Block[]) => {
  const starts = [0]
  for (const block of blocks) starts.push((starts.at(-1) ?? 0) + blockText(block).length + 1)
  return starts
})

/** True for a note whose words are not in the text any more. */
export function isAboutGoneWords(draft: Draft, note: MarginNote): boolean {
  return note.words !== '' && placesOfNote(draft, note).length === 0
}

function wholePlace({ section, slot, proposal }: NotedPlace): Place {
  if (section === null) return { section }
  if (proposal !== undefined) return { section, proposal, ...(slot === undefined ? {} : { field: slot }) }
  return { section, ...(slot === undefined ? {} : { slot }) }
}
