/**
 * Letters to insert, delete, change or swap with their neighbour, to make one text of the other (optimal string alignment);
 * `limit + 1` when there are more than `limit`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      let least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next[j] = least
    }
    // A swap looks two rows back, so one row above the limit proves nothing yet.
    if (Math.min(...next, ...row) > limit) return limit + 1
    before = row
    row = next
  }
  return Math.min(row[to.length] ?? 0, limit + 1)
}
