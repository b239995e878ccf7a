import { $getSelection } from 'lexical'
import type { AcrossLook } from '../../core/draft/selected-across'
import type { Answer, AnswerRef } from './answer'
import { $formatAt, type Format, NO_FORMAT } from './format'

/** What the toolbar shows: the formats at the caret of the answer that was last written in. */
export interface ToolbarState extends Format {
  answer: AnswerRef | null
  /** Something is selected over several answers: then these are the formats that all of it has. */
  across: boolean
}

const IDLE: ToolbarState = { ...NO_FORMAT, answer: null, across: false }

/** Keeps what the toolbar shows, and tells its listeners only when that changes. */
export class ToolbarWatch {
  private state: ToolbarState = IDLE
  private readonly listeners = new Set<() => void>()
  private frame = 0
  private timer = 0

  constructor(
    private readonly active: () => Answer | null,
    private readonly across: () => AcrossLook | null,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): ToolbarState => this.state

  /** Looks again behind the next frame: what stands in the toolbar never delays a letter. */
  schedule(): void {
    if (this.frame || this.timer) return
    // Behind the frame with the letter, as all that only shows something about it.
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      // A frame's callback runs before the frame is painted; the turn after it does not.
      this.timer = window.setTimeout(() => {
        this.timer = 0
        this.refresh()
      }, 0)
    })
  }

  private refresh(): void {
    const active = this.active()
    const across = active?.lexical ? this.across() : null
    const next: ToolbarState = !active?.lexical
      ? IDLE
      : across
        ? { ...NO_FORMAT, ...across.marks, link: across.link, answer: active.ref, across: true }
        : {
            ...active.lexical.getEditorState().read(() => $formatAt($getSelection())),
            answer: active.ref,
            across: false,
          }
    if (JSON.stringify(next) === JSON.stringify(this.state)) return
    this.state = next
    for (const listener of this.listeners) listener()
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    this.listeners.clear()
  }
}
