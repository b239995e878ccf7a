import { text } from '../../messages/sentence'

/** Redrawing more often than this is only flicker. */
const EVERY = 50

/** A bar on the last line of a terminal; where there is none, nothing. It never reaches standard output. */
export class ProgressBar {
  private done = 0
  private bad = 0
  private drawn = false
  private last = Number.NEGATIVE_INFINITY

  constructor(
    private readonly total: number,
    private readonly terminal: { draw(text: string): void; columns(): number | null },
    private readonly clock: () => number = () => performance.now(),
  ) {}

  step(bad: boolean): void {
    this.done += 1
    if (bad) this.bad += 1
    this.draw()
  }

  /** Takes the bar off the screen, so that lines can be written. */
  clear(): void {
    if (!this.drawn) return
    this.terminal.draw('\r\u001b[K')
    this.drawn = false
  }

  draw(): void {
    const columns = this.terminal.columns()
    if (columns === null) return
    const now = this.clock()
    if (this.drawn && now - this.last < EVERY && this.done < this.total) return
    this.last = now
    const words = ` ${text('cli.many.progress', { done: this.done, total: this.total, bad: this.bad })}`
    const width = Math.min(40, columns - words.length - 3)
    const filled = this.total === 0 ? width : Math.round((width * this.done) / this.total)
    const bar = width >= 5 ? `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}]` : ''
    this.terminal.draw(`\r\u001b[K${bar}${words}`.slice(0, columns + 3))
    this.drawn = true
  }
}
