import type { MarginNote } from '../../core/draft/draft'
import { placesOfNote, timesBefore } from '../../core/draft/margin-notes'
import { offsetOfPoint } from '../../core/text/answer-point'
import { answerText } from '../../core/text/block-text'
import { text } from '../../messages/sentence'
import { say } from '../ui/toast'
import { type NoteAnchor, useNoteWriting } from './note-state'
import { showTab, useDraftScreen } from './screen-state'
import type { DraftSession } from './session'
import { isDraftField, PROPOSAL_FIELD } from './step-place'

/** Opens the field for a note on what is selected, on the answer that the caret is in, or on the draft as a whole. */
export function startNote(session: DraftSession): void {
  const { drafts } = session
  if (drafts.isOnlyRead) {
    say(text('openElsewhere.refused'), { about: 'openElsewhere' })
    return
  }
  drafts.current()
  const field = document.activeElement
  // A button or the palette has the focus: the writer was in the text before.
  const here = field instanceof HTMLElement ? anchorIn(session, field) : null
  const anchor = here ?? anchorInAnswer(session) ?? { section: null, words: '' }
  showTab('notes')
  useNoteWriting.setState({ writing: { kind: 'new', anchor } })
}

/** What a note written here would be about; null where no text of the draft is. */
export function anchorIn(session: DraftSession, target: HTMLElement): NoteAnchor | null {
  if (target.closest('[data-answer], [data-editor-chrome]')) return anchorInAnswer(session)
  if (!isDraftField(target)) return null
  const [, proposal, slot] = PROPOSAL_FIELD.exec(target.id) ?? []
  if (proposal === undefined || slot === undefined)
    return target.id === 'draft-title' ? { section: null, words: '' } : { section: 'organisation', words: '' }
  const place = { section: 'proposals', slot, proposal }
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return { ...place, words: '' }
  return { ...place, ...wordsBetween(target.value, target.selectionStart ?? 0, target.selectionEnd ?? 0) }
}

function anchorInAnswer({ editors }: DraftSession): NoteAnchor | null {
  const selection = editors.where.selectionLeft()
  if (!selection) return editors.current && { ...editors.current, words: '' }
  const { section, slot, anchor, focus } = selection
  const blocks = editors.answerOf({ section, slot }).content
  const [one, other] = [offsetOfPoint(blocks, anchor), offsetOfPoint(blocks, focus)]
  return { section, slot, ...wordsBetween(answerText(blocks), Math.min(one, other), Math.max(one, other)) }
}

function wordsBetween(whole: string, start: number, end: number): Pick<MarginNote, 'words' | 'nth'> {
  const selected = whole.slice(start, end)
  const words = selected.trim()
  if (words === '') return { words: '' }
  const nth = timesBefore(whole, words, start + selected.indexOf(words))
  return nth === 0 ? { words } : { words, nth }
}

/** The notes on the words at the caret, the first in the text first. */
export function notesAt({ drafts, editors }: DraftSession, target: HTMLElement): MarginNote[] {
  const { draft } = drafts.state
  const notes = draft.marginNotes ?? []
  const caret = target.matches('[data-answer]') ? editors.where.caretPlace() : null
  if (caret) {
    const here = new Set(editors.notesAt(caret))
    return notes.filter(({ id }) => here.has(id))
  }
  const [, proposal, slot] = PROPOSAL_FIELD.exec(target.id) ?? []
  const at = (target as HTMLTextAreaElement).selectionStart ?? 0
  return notes.filter(
    (note) =>
      proposal !== undefined &&
      note.proposal === proposal &&
      note.slot === slot &&
      placesOfNote(draft, note).some(({ start = 0, end = 0 }) => start <= at && at <= end),
  )
}

/** Shows a note beside the text. */
export function showNote(note: string): void {
  showTab('notes')
  useDraftScreen.setState({ note })
}
