import type { StoreApi } from 'zustand/vanilla'

/** Reads values of a state, and is told when what it read has changed. */
export interface StateReader<State> {
  read<T>(select: (state: State) => T): T
  readonly subscribe: (listener: () => void) => () => void
}

interface Reading {
  /** The parts of the state that were ever read, a bit each. */
  reads: number
  listeners: Set<() => void>
}

/**
 * A store of which each reader hears only when a part that it reads is another. A page of sixty answers has six hundred readers, and a key changes the
 * state three times: asked each time, all of them would look for their value and find the one that they had.
 */
export class WatchedState<State extends object> {
  readonly #store: StoreApi<State>
  readonly #bits: ReadonlyMap<keyof State, number>
  /** The state, but that it notes what is read. */
  readonly #noted: State
  #reads = 0
  readonly #readings = new Set<Reading>()
  #stop: (() => void) | null = null

  constructor(store: StoreApi<State>) {
    this.#store = store
    const parts = Object.keys(store.getState()) as (keyof State)[]
    // Bits of a number that JavaScript reckons in.
    if (parts.length > 31) throw new RangeError(`A state of ${parts.length} parts`)
    this.#bits = new Map(parts.map((part, index) => [part, 1 << index]))
    this.#noted = {} as State
    for (const [part, bit] of this.#bits)
      Object.defineProperty(this.#noted, part, {
        enumerable: true,
        get: () => {
          this.#reads |= bit
          return store.getState()[part]
        },
      })
  }

  reader(): StateReader<State> {
    const reading: Reading = { reads: 0, listeners: new Set() }
    return {
      read: (select) => {
        const before = this.#reads
        this.#reads = 0
        try {
          return select(this.#noted)
        } finally {
          reading.reads |= this.#reads
          this.#reads = before
        }
      },
      subscribe: (listener) => {
        reading.listeners.add(listener)
        this.#readings.add(reading)
        this.#stop ??= this.#store.subscribe((state, before) => this.#tell(state, before))
        return () => {
          reading.listeners.delete(listener)
          if (reading.listeners.size === 0) this.#readings.delete(reading)
          if (this.#readings.size > 0) return
          this.#stop?.()
          this.#stop = null
        }
      },
    }
  }

  #tell(state: State, before: State): void {
    let changed = 0
    for (const [part, bit] of this.#bits) if (!Object.is(state[part], before[part])) changed |= bit
    for (const { reads, listeners } of [...this.#readings])
      if ((reads & changed) !== 0) for (const listener of [...listeners]) listener()
  }
}
