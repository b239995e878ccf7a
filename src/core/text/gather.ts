/** Puts a value behind the others of its key. In place: a new list for each value costs the square of their number. */
export function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
