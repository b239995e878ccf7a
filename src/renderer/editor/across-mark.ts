import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import type { AnswerStretch } from '../../core/draft/selected-across'
import { $domRange, type BlockPoint } from './places'
import { TextMark } from './text-marks'
import './across-mark.css'

/** What is selected of an answer: null for its start and its end. */
export type SelectedStretch = Pick<AnswerStretch, 'from' | 'to'>

/** The part of a selection over several answers that lies in one of them, drawn while that is on the page. */
export class AcrossMark {
  private stretch: SelectedStretch | null = null
  private mark: TextMark | null = null

  set(stretch: SelectedStretch | null, editor: LexicalEditor | null, place: HTMLElement | null): void {
    if (!stretch && !this.stretch) return
    this.stretch = stretch
    this.draw(editor, place)
  }

  /** Draws anew: the editor came to the page. */
  draw(editor: LexicalEditor | null, place: HTMLElement | null): void {
    this.clear()
    const range = this.stretch && place ? rangeOf(this.stretch, editor, place) : null
    if (range) this.mark = new TextMark('selected-across', 7, range)
  }

  clear(): void {
    this.mark?.remove()
    this.mark = null
  }
}

/** A whole answer is all that stands at its place, as an editor or without one; a part of it is known by its editor alone. */
function rangeOf({ from, to }: SelectedStretch, editor: LexicalEditor | null, place: HTMLElement): Range | null {
  const range = document.createRange()
  range.setStartBefore(place)
  range.setEndAfter(place)
  if (!from && !to) return range
  if (!editor) return null
  const start = from && pointOf(editor, from)
  const end = to && pointOf(editor, to)
  if (start) range.setStart(start.startContainer, start.startOffset)
  if (end) range.setEnd(end.endContainer, end.endOffset)
  return (from && !start) || (to && !end) ? null : range
}

function pointOf(editor: LexicalEditor, { block, offset }: BlockPoint): Range | null {
  return editor.read(() => {
    const node = $getRoot().getChildAtIndex(block)
    return $isElementNode(node) ? $domRange(editor, node, offset, offset) : null
  })
}
