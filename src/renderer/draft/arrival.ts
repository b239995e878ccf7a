/**
 * What waits for the page of a draft. Whoever wants to show a place hands it over; the page takes it when it is mounted, however long that takes,
 * and at once where it is there already. One place at a time: the last one asked for is the one that is meant.
 */
export class Arrival {
  #there = false
  #awaited: (() => void) | null = null

  /** The page is mounted: what waits is done. Returns what to call when it leaves the window. */
  readonly arrived = (): (() => void) => {
    this.#there = true
    const show = this.#awaited
    this.#awaited = null
    // React draws nothing more while it tells of this, and a place may stand in a row that is still to be drawn.
    if (show) queueMicrotask(show)
    return () => {
      this.#there = false
    }
  }

  /** Done now, or as soon as the page is there; `bring` puts the page on the window. */
  when(show: () => void, bring: () => void): void {
    if (this.#there) {
      show()
      return
    }
    this.#awaited = show
    bring()
  }
}
