import { create } from 'zustand'
import type { MarginNote } from '../../core/draft/draft'

/** What a note that is not written yet will be about. */
export type NoteAnchor = Pick<MarginNote, 'section' | 'slot' | 'proposal' | 'words' | 'nth'>

/** What is being written beside the text. */
export type Writing =
  | { kind: 'new'; anchor: NoteAnchor }
  | { kind: 'reply' | 'edit'; note: string }
  | { kind: 'edit-reply'; note: string; reply: number }

/** At most one field is open. Not part of the draft until it is saved; `finish` saves it. */
export const useNoteWriting = create<{ writing: Writing | null; finish: (() => void) | null }>(() => ({
  writing: null,
  finish: null,
}))

/** Makes what is being written beside the text part of the draft: before the draft or the window is closed. */
export function finishNote(): void {
  useNoteWriting.getState().finish?.()
}
