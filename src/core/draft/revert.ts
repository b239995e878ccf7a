import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { isJsonObject, sameJson } from '../text/json-value'
import type { Draft } from './draft'

/** Thrown inside, so that one place that cannot be put back stops the whole. */
const CONFLICT = Symbol('conflict')

/**
 * Takes back one change that led from `before` to `after`, in a draft that has changed since: whatever the change did is undone, what was
 * done elsewhere stays. `changed-since` when that cannot be done exactly, because what the change left behind was itself changed: then
 * nothing is. `modified` stays for the caller to set.
 */
export function revertChange(now: Draft, before: Draft, after: Draft): Result<Draft> {
  try {
    const back = reverted(now, { ...before, modified: '' }, { ...after, modified: '' })
    return success(back as Draft)
  } catch (error) {
    if (error !== CONFLICT) throw error
    return failure('changed-since', message('problem.revert.changedSince'))
  }
}

function reverted(now: unknown, before: unknown, after: unknown): unknown {
  // Most of a draft is shared by all three, so that finding what a change touched costs what it touched.
  if (before === after) return now
  if (now === after) return before
  if (Array.isArray(now) || Array.isArray(after) || Array.isArray(before)) {
    const lists = [now, before, after].map((list) => list ?? [])
    if (lists.every(Array.isArray)) return revertedList(...(lists as [unknown[], unknown[], unknown[]]))
  }
  if (isJsonObject(now) && isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    const back = { ...now }
    for (const key of keys) {
      const value = reverted(now[key], before[key], after[key])
      const nothing = value === undefined || (Array.isArray(value) && value.length === 0)
      if (nothing && !Object.hasOwn(before, key)) delete back[key]
      else if (value !== undefined) back[key] = value
    }
    return back
  }
  if (sameJson(before, after)) return now
  if (sameJson(now, after)) return before
  throw CONFLICT
}

function revertedList(now: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const lists = [idsOf(now), idsOf(before), idsOf(after)]
  return lists.every((ids) => ids !== null)
    ? revertedRows(now as Row[], before as Row[], after as Row[])
    : revertedStretch(now, before, after)
}

interface Row {
  id: string
}

/** The ids of rows that have one each; null where some have none or two share one. */
function idsOf(list: readonly unknown[]): string[] | null {
  const ids = list.map((row) => (isJsonObject(row) && typeof row.id === 'string' ? row.id : null))
  return ids.includes(null) || new Set(ids).size < ids.length ? null : (ids as string[])
}

function revertedRows(now: readonly Row[], before: readonly Row[], after: readonly Row[]): Row[] {
  const was = new Map(before.map((row) => [row.id, row]))
  const became = new Map(after.map((row) => [row.id, row]))
  const here = new Set(now.map(({ id }) => id))
  for (const { id } of before) if (became.has(id) && !here.has(id) && was.get(id) !== became.get(id)) throw CONFLICT
  const rows = now.flatMap((row): Row[] => {
    const [old, made] = [was.get(row.id), became.get(row.id)]
    if (old && made) return [reverted(row, old, made) as Row]
    if (!made) return [row]
    // The change put this row in. What was written into it since would go with it.
    if (!sameJson(row, made)) throw CONFLICT
    return []
  })
  const kept = (list: readonly Row[], other: ReadonlyMap<string, Row>) =>
    list.map(({ id }) => id).filter((id) => other.has(id))
  const [oldSequence, madeSequence] = [kept(before, became), kept(after, was)]
  if (!sameJson(oldSequence, madeSequence)) {
    if (!sameJson(kept(rows, became), madeSequence)) throw CONFLICT
    const places = rows.flatMap(({ id }, index) => (was.has(id) ? [index] : []))
    const byId = new Map(rows.map((row) => [row.id, row]))
    oldSequence.forEach((id, index) => {
      rows[places[index] as number] = byId.get(id) as Row
    })
  }
  before.forEach((row, index) => {
    if (became.has(row.id)) return
    if (here.has(row.id)) throw CONFLICT
    const earlier = new Set(before.slice(0, index).map(({ id }) => id))
    let at = rows.length
    while (at > 0 && !earlier.has(rows[at - 1]?.id ?? '')) at -= 1
    rows.splice(at, 0, row)
  })
  return rows
}

/** Rows without a name: the change replaced one stretch by another, and that stretch has to be found again. */
function revertedStretch(now: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && sameJson(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && sameJson(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  const made = after.slice(head, after.length - tail)
  const old = before.slice(head, before.length - tail)
  if (made.length === 0 && old.length === 0) return [...now]
  const at = made.length > 0 ? placeOf(made, now, after, head) : gapIn(now, after, head)
  if (at === null) throw CONFLICT
  return [...now.slice(0, at), ...old, ...now.slice(at + made.length)]
}

/** Where `made`, which stands at `head` of `after`, stands in `now`; null when it does not, or when two places could be meant. */
function placeOf(
  made: readonly unknown[],
  now: readonly unknown[],
  after: readonly unknown[],
  head: number,
): number | null {
  const isAt = (at: number) =>
    at >= 0 && at + made.length <= now.length && made.every((item, index) => sameJson(item, now[at + index]))
  const places = now.map((_, index) => index).filter(isAt)
  if (places.length <= 1) return places[0] ?? null
  if (now.length === after.length && isAt(head)) return head
  const beside = places.filter((at) => head > 0 && at > 0 && sameJson(now[at - 1], after[head - 1]))
  return beside.length === 1 ? (beside[0] as number) : null
}

/** Where in `now` the gap is that stands before item `head` of `after`. */
function gapIn(now: readonly unknown[], after: readonly unknown[], head: number): number | null {
  const only = (item: unknown): number | null => {
    const places = now.map((_, index) => index).filter((index) => sameJson(now[index], item))
    return places.length === 1 ? (places[0] as number) : null
  }
  const left = head > 0 ? only(after[head - 1]) : null
  if (left !== null) return left + 1
  const right = head < after.length ? only(after[head]) : null
  if (right !== null) return right
  return now.length === after.length ? head : null
}
