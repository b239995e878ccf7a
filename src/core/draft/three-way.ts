import { diffArrays } from 'diff'

/**
 * A stretch of a sequence that two people changed apart. `same`: neither changed it (`untouched`, item by item), or both in the same way; `ours` and
 * `theirs`: one of them did; `conflict`: both did, each in another way.
 */
export type Stretch<T> =
  | { kind: 'same'; untouched: boolean; items: T[]; base: T[]; theirs: T[] }
  | { kind: 'ours' | 'theirs'; items: T[]; base: T[]; other: T[] }
  | { kind: 'conflict'; base: T[]; ours: T[]; theirs: T[] }

/** More differences than this between two sequences are not looked for; then the whole is one stretch. */
const MOST_EDITS = 4000

/** Pairs of places that both sequences share, in sequence. */
function shared(base: readonly string[], other: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const changes = diffArrays([...base], [...other], { maxEditLength: MOST_EDITS })
  let [a, b] = [0, 0]
  for (const { count = 0, added, removed } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.set(a + step, b + step)
    if (!added) a += count
    if (!removed) b += count
  }
  return pairs
}

/**
 * Merges what two people made of one sequence (diff3; Khanna, Kunal and Pierce, “A Formal Investigation of Diff3”, 2007). Items are equal when
 * their keys are. Of equal items those of `ours` are given. Every item of either side is in some stretch.
 */
export function threeWay<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  key: (item: T) => string,
): Stretch<T>[] {
  const [a, o, t] = [base.map(key), ours.map(key), theirs.map(key)]
  const [inOurs, inTheirs] = [shared(a, o), shared(a, t)]
  const stretches: Stretch<T>[] = []
  let [atBase, atOurs, atTheirs] = [0, 0, 0]
  const between = (toBase: number, toOurs: number, toTheirs: number) => {
    const [b, mine, other] = [base.slice(atBase, toBase), ours.slice(atOurs, toOurs), theirs.slice(atTheirs, toTheirs)]
    const text = (items: readonly T[]) => JSON.stringify(items.map(key))
    const [was, is, becomes] = [text(b), text(mine), text(other)]
    if (b.length + mine.length + other.length > 0) {
      if (is === becomes) stretches.push({ kind: 'same', untouched: false, items: mine, base: b, theirs: other })
      else if (is === was) stretches.push({ kind: 'theirs', items: other, base: b, other: mine })
      else if (becomes === was) stretches.push({ kind: 'ours', items: mine, base: b, other })
      else stretches.push({ kind: 'conflict', base: b, ours: mine, theirs: other })
    }
    ;[atBase, atOurs, atTheirs] = [toBase, toOurs, toTheirs]
  }
  for (let index = 0; index < base.length; index += 1) {
    const [mine, other] = [inOurs.get(index), inTheirs.get(index)]
    if (mine === undefined || other === undefined) continue
    between(index, mine, other)
    const last = stretches[stretches.length - 1]
    const [item, was, is] = [ours[mine], base[index], theirs[other]]
    if (item === undefined || was === undefined || is === undefined) continue
    if (last?.kind === 'same' && last.untouched) {
      last.items.push(item)
      last.base.push(was)
      last.theirs.push(is)
    } else stretches.push({ kind: 'same', untouched: true, items: [item], base: [was], theirs: [is] })
    ;[atBase, atOurs, atTheirs] = [index + 1, mine + 1, other + 1]
  }
  between(base.length, ours.length, theirs.length)
  return stretches
}
