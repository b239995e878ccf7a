/** Indices of a longest strictly increasing selection of numbers, in sequence (patience sorting, n log n). */
export function increasing(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const chosen: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) chosen.push(index)
  return chosen.reverse()
}
