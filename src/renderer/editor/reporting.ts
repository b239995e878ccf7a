import type { Answer, AnswerEdit, AnswerRef } from './answer'

/** A window that paints nothing, because it is hidden, reports after this time. */
const WITHOUT_FRAME_MS = 250

/**
 * Tells the draft what was written. After the frame with the change was painted, so that nothing stands between a key and its letter; never
 * twice in a frame.
 */
export class Reporting {
  private readonly pending = new Set<Answer>()
  private frame = 0
  private timer = 0

  constructor(private readonly onChange: (answer: AnswerRef, edit: AnswerEdit) => void) {}

  schedule(answer: Answer): void {
    this.pending.add(answer)
    if (this.frame || this.timer) return
    // Behind the frame, so the letter is on the screen before anything is reckoned from it.
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      clearTimeout(this.timer)
      // A frame's callback runs before the frame is painted; the turn after it does not.
      this.timer = window.setTimeout(() => this.flush(), 0)
    })
    // A hidden window draws no frame, and its text is kept all the same.
    this.timer = window.setTimeout(() => this.flush(), WITHOUT_FRAME_MS)
  }

  /** Reports at once what was not reported yet; with `all` also what an input method is still at. */
  flush(all = false): void {
    this.cancel()
    const waiting = [...this.pending]
    this.pending.clear()
    for (const answer of waiting) for (const edit of answer.collect(all)) this.onChange(answer.ref, edit)
  }

  dispose(): void {
    this.flush(true)
  }

  private cancel(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    this.frame = 0
    this.timer = 0
  }
}
