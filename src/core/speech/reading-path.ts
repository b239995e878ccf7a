import type { Cue } from './cues'

/** A stretch of a sentence in one line of the text as it is laid out, in reading order; any one unit of length, `top` from the top of the text. */
export interface LinePiece {
  /** Index of its sentence among the cues. */
  cue: number
  top: number
  height: number
  /** How much of the line it takes: its share of the sentence's time, and of the line's height. */
  width: number
}

/** Where the eye is at which time: points in the sequence of both, between which it moves evenly. */
export interface ReadingPath {
  seconds: readonly number[]
  heights: readonly number[]
}

/**
 * Lays the time of each sentence over its own lines: a line is passed from its top to its bottom while its words are said, and a pause is spent
 * on the way to the next paragraph. Whatever the lines measure, the path begins with the first cue and ends with the last one, so a reader that
 * follows it takes as long at any size of letters and any width. Pieces that measure nothing are passed over; without any the path is empty.
 */
export function readingPath(cues: readonly Cue[], pieces: readonly LinePiece[]): ReadingPath {
  const measured = pieces.filter(
    ({ cue, top, height, width }) => cues[cue] && height > 0 && width > 0 && top > -Infinity,
  )
  const lines = linesOf(measured)
  const widths = new Map<number, number>()
  for (const { cue, width } of measured) widths.set(cue, (widths.get(cue) ?? 0) + width)
  const seconds: number[] = []
  const heights: number[] = []
  const go = (second: number, height: number) => {
    seconds.push(Math.max(second, seconds.at(-1) ?? second))
    heights.push(Math.max(height, heights.at(-1) ?? height))
  }
  const said = new Map<number, number>()
  for (const line of lines) {
    const whole = line.reduce((sum, { width }) => sum + width, 0)
    let passed = 0
    for (const { cue, top, height, width } of line) {
      const { from, until } = cues[cue] as Cue
      const before = said.get(cue) ?? 0
      go(from + ((until - from) * before) / (widths.get(cue) ?? 1), top + (height * passed) / whole)
      said.set(cue, before + width)
      passed += width
    }
  }
  const last = lines.at(-1)?.at(-1)
  if (last) go(cues.at(-1)?.until ?? 0, last.top + last.height)
  return { seconds, heights }
}

/** Neighbours stand in one line when their middles are closer than half a line. */
function linesOf(pieces: readonly LinePiece[]): LinePiece[][] {
  const lines: LinePiece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const apart = before ? Math.abs(piece.top + piece.height / 2 - before.top - before.height / 2) : Infinity
    if (line && before && apart < Math.min(piece.height, before.height) / 2) line.push(piece)
    else lines.push([piece])
  }
  return lines
}

/** How far down the text the eye is at a time; held to the beginning and the end, 0 on an empty path. */
export function heightAt({ seconds, heights }: ReadingPath, second: number): number {
  return between(seconds, heights, second)
}

/** The time at which the eye is so far down: for a speaker who scrolls. Held to the beginning and the end, 0 on an empty path. */
export function secondAt({ seconds, heights }: ReadingPath, height: number): number {
  return between(heights, seconds, height)
}

/** `values` where `keys`, which never fall, pass `at`. */
function between(keys: readonly number[], values: readonly number[], at: number): number {
  const last = keys.length - 1
  if (last < 0) return 0
  // The end first: what takes no time at all is over as soon as it begins.
  if (at >= (keys[last] ?? 0)) return values[last] ?? 0
  if (!(at > (keys[0] ?? 0))) return values[0] ?? 0
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  const [from = 0, to = 0] = [keys[low], keys[high]]
  const [start = 0, end = 0] = [values[low], values[high]]
  return start + ((end - start) * (at - from)) / (to - from)
}
