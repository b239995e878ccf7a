/** Time, so that tests can hold it. */
export interface Clock {
  now(): Date
  /** Calls `act` once after so many milliseconds; the function that comes back stops it. */
  after(milliseconds: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, act) => {
    // The one clock of all that waits for a pause in writing; tests put another in its place.
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}
