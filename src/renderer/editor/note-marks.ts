import type { LexicalEditor } from 'lexical'
import { sameJson } from '../../core/text/json-value'
import { placeOnPage } from './found-marks'
import { TextMark } from './text-marks'
import './note-marks.css'

/** Words that a margin note is about: offsets into the `blockText` of a block. */
export interface NotedStretch {
  /** Id of the note. */
  note: string
  block: number
  start: number
  end: number
  /** The writer is at this note. */
  current: boolean
}

const NONE: readonly NotedStretch[] = []

/** The words of an answer that margin notes are about, drawn while its editor is on the page. */
export class NoteMarks {
  private noted: readonly NotedStretch[] = NONE
  private marks: TextMark[] = []

  /** Takes what is noted here, and draws it where there is an editor on the page. */
  set(noted: readonly NotedStretch[], editor: LexicalEditor | null): void {
    const same = sameJson(noted, this.noted)
    this.noted = noted
    const root = editor?.getRootElement()
    if (same && root && this.marks.length > 0 && this.marks.every((mark) => mark.isIntact(root))) return
    if (editor) this.draw(editor)
    else this.clear()
  }

  /** Draws all anew: the editor came to the page, or its text is another. */
  draw(editor: LexicalEditor): void {
    this.clear()
    for (const { block, start, end, current } of this.noted) {
      const range = placeOnPage(editor, { block, start, end })
      if (range instanceof Range) this.marks.push(new TextMark(current ? 'noted-current' : 'noted', 0, range))
    }
  }

  /** Ids of the notes on a point of a block. */
  at(block: number, offset: number): string[] {
    return this.noted.flatMap((each) =>
      each.block === block && each.start <= offset && offset <= each.end ? [each.note] : [],
    )
  }

  clear(): void {
    for (const mark of this.marks) mark.remove()
    this.marks = []
  }
}
