/** Runs what it is given one after the other. One that fails holds up none behind it. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act)
    this.last = next.catch(() => undefined)
    return next
  }
}
