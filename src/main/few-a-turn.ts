/**
 * Lets so many through in each turn of this thread, in the sequence in which they came, and the others in the next ones. For many small things that
 * come at once: each gives way, and all of them together did not.
 */
export function fewATurn(most: number): () => Promise<void> {
  let through = 0
  let next: Promise<void> | null = null
  const nextTurn = () => {
    next ??= new Promise((done) =>
      setImmediate(() => {
        through = 0
        next = null
        done()
      }),
    )
    return next
  }
  return async () => {
    while (through >= most) await nextTurn()
    through += 1
    // Counted from nothing in the next turn, whether or not anything waits for it.
    void nextTurn()
  }
}
