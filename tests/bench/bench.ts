/**
 * One measurement, always a ratio against a peer or an empty baseline taken in the same run, because seconds depend on
 * the machine. A file `tests/bench/*.bench.ts` exports one or a list of them as its default.
 */
export interface Bench {
  name: string
  /** What `value` is, such as “× pandoc + LibreOffice”. */
  unit: string
  /** The value holds up to and including this. */
  limit: number
  /** `detail`: what was measured on both sides, in one line. Throws when it could not measure. */
  run(): Promise<{ value: number; detail: string }>
}

/** The middle of an odd number of values, the mean of the two middle ones of an even number. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const high = sorted[sorted.length >> 1]
  const low = sorted[(sorted.length - 1) >> 1]
  if (high === undefined || low === undefined) throw new Error('There is no median of nothing')
  return (low + high) / 2
}

/** Value below which `part` of the values lie (nearest rank): `percentile(values, 0.95)`. Throws on none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]
  if (value === undefined) throw new Error('There is no percentile of nothing')
  return value
}
