/** The index of the first number of an ascending list that is not below one; its length where all are. Takes time in proportion to the logarithm of its length. */
export function firstFrom(list: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
