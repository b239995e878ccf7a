/** How long a turn keeps the window from answering, at the most, but for its last step and the drawing of what it did. */
const TURN_MS = 12

/** Long work in small steps, done in turns between which the window answers. */
export class InTurns {
  private timer = 0
  private isOver = false
  private isAtWork = false

  /** `over` is heard once, when no step is left or one failed, `turned` behind each turn before that. */
  constructor(
    private readonly steps: Iterator<void, void>,
    private readonly hears: { over(): void; turned?(): void },
  ) {
    this.goOn()
  }

  /** Does what is left at one go, for whoever needs it now; not from inside a step, which has to end first. */
  finish(): void {
    while (!this.isOver && !this.isAtWork) this.step()
  }

  /** Does no more, and tells nobody. */
  stop(): void {
    this.isOver = true
    clearTimeout(this.timer)
  }

  private step(): void {
    let isLast: boolean | undefined = true
    this.isAtWork = true
    try {
      isLast = this.steps.next().done
    } finally {
      this.isAtWork = false
      if (isLast && !this.isOver) {
        this.stop()
        this.hears.over()
      }
    }
  }

  private readonly turn = (): void => {
    // A hidden window waits a second for each turn, and nobody waits for it.
    if (document.hidden) {
      this.finish()
      return
    }
    const until = performance.now() + TURN_MS
    do {
      this.step()
      if (this.isOver) return
    } while (performance.now() < until)
    this.hears.turned?.()
    this.goOn()
  }

  private goOn(): void {
    // No time, but a turn: keys and frames that wait come first.
    this.timer = window.setTimeout(this.turn, 0)
  }
}
