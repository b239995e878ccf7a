import type { Draft, MarginNote } from '../../core/draft/draft'
import { placesOfNote } from '../../core/draft/margin-notes'
import type { AnswerEditors, AnswerRef, NotedStretch } from '../editor'
import type { DraftStore } from './draft-store'
import { useNoteWriting, type Writing } from './note-state'
import { useDraftScreen } from './screen-state'

/** Marks follow the text by themselves while one types, and are drawn anew in a pause. */
const MARK_AFTER = 80

/** Marks the words in one open draft that its open margin notes are about, and those of the note that the writer is at, while the draft is in front. */
export class MarginNotes {
  readonly #drafts: DraftStore
  readonly #editors: Pick<AnswerEditors, 'setNoted'>
  #stops: (() => void)[] = []
  #marked = new Map<string, AnswerRef>()
  #waiting: ReturnType<typeof setTimeout> | null = null

  constructor(drafts: DraftStore, editors: Pick<AnswerEditors, 'setNoted'>) {
    this.#drafts = drafts
    this.#editors = editors
  }

  wake(): void {
    this.rest()
    this.#stops = [
      this.#drafts.store.subscribe(({ draft }, { draft: before }) => {
        if (draft.marginNotes !== before.marginNotes) this.#mark()
        else if (draft.sections !== before.sections && draft.marginNotes?.length) this.#markLater()
      }),
      useDraftScreen.subscribe(({ note }, before) => {
        if (note !== before.note) this.#mark()
      }),
      useNoteWriting.subscribe(() => this.#mark()),
    ]
    this.#mark()
  }

  #markLater(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    // Each key would draw all marks of the answer anew, which follow it by themselves.
    this.#waiting = setTimeout(() => this.#mark(), MARK_AFTER)
  }

  #mark(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.#waiting = null
    const { writing } = useNoteWriting.getState()
    const before = this.#marked
    this.#marked = new Map()
    const all = stretchesOf(this.#drafts.state.draft, useDraftScreen.getState().note, writing)
    for (const [key, { answer, noted }] of all) {
      this.#marked.set(key, answer)
      this.#editors.setNoted(answer, noted)
    }
    for (const [key, answer] of before) if (!all.has(key)) this.#editors.setNoted(answer, [])
  }

  /** What the writer is at from now on is in another draft. */
  rest(): void {
    for (const stop of this.#stops) stop()
    this.#stops = []
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.#waiting = null
  }
}

/** By answer, what of it open notes are about, with the note that the writer is at and the one that is being written. */
function stretchesOf(
  draft: Draft,
  current: string | null,
  writing: Writing | null,
): Map<string, { answer: AnswerRef; noted: NotedStretch[] }> {
  const notes: MarginNote[] = (draft.marginNotes ?? []).filter(({ id, resolved }) => !resolved || id === current)
  const begun: MarginNote[] =
    writing?.kind === 'new'
      ? [{ ...writing.anchor, id: BEGUN, author: '', at: '', text: '', replies: [], resolved: false }]
      : []
  const answers = new Map<string, { answer: AnswerRef; noted: NotedStretch[] }>()
  for (const note of [...notes, ...begun])
    for (const { section, slot, block, start = 0, end = 0 } of placesOfNote(draft, note)) {
      if (section === null || slot === undefined || block === undefined) continue
      const key = `${section} ${slot}`
      const found = answers.get(key) ?? { answer: { section, slot }, noted: [] }
      found.noted.push({ note: note.id, block, start, end, current: note.id === current || note.id === BEGUN })
      answers.set(key, found)
    }
  return answers
}

/** Id of the note that is being written: no note of a draft is called by an empty word. */
const BEGUN = ''
