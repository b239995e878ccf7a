import { leadingNumber } from '../draft/paragraph'

/** Between one number and the next more are missing than papers leave out: it is a year or a figure. */
export const LARGEST_JUMP = 20

/** Tells numbers of four digits that paragraphs have come to from years and amounts, in the sequence in which they are met. */
export class FarNumbers {
  private readonly highest = new Map<string, number>()

  /** Whether a number may be a paragraph's: up to 999 it may; further, where one of its series stood close before. It counts from then on where it may. */
  mayFollow(series: string, value: number): boolean {
    const before = this.highest.get(series) ?? 0
    if (value > 999 && Math.abs(value - before) > LARGEST_JUMP) return false
    this.highest.set(series, Math.max(before, value))
    return true
  }
}

const NUMBERED =
  /^\[{0,3}(?:([OP][Pp]|§|¶)\s?(?=\p{Nd}{1,4}(?!\p{Nd}))|[([]?(?=\p{Nd}{1,4}(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt)|[A-Z])?\s?[.)\]、．]\s*[^\s\p{Nd}]))/u

/** Of each line whether it begins with a number of four digits that goes on from those that the lines before begin with. */
export function farNumbered(lines: readonly string[]): boolean[] {
  const numbers = new FarNumbers()
  return lines.map((line) => {
    const mark = NUMBERED.exec(line)
    const value = mark ? leadingNumber(line.slice(mark[0].length)) : null
    return value !== null && numbers.mayFollow((mark?.[1] ?? '').toUpperCase(), value) && value > 999
  })
}
