/** A stretch of typing or deleting in one text, as far as it is one step of undo. */
export interface Typing {
  /** The text that is written in, by any name that no other text has. */
  where: string
  kind: 'insert' | 'delete'
  /** UTF-16 offset at which what was put in begins, or at which text was taken out. */
  start: number
  /** Where writing goes on. */
  end: number
  /** What was put in, or taken out, first and last: where words begin and end. */
  first: string
  last: string
  /** Text was put in the place of other text: it goes on with nothing that was typed before. */
  replaces: boolean
  /** Milliseconds on any clock that only goes forward. */
  since: number
  until: number
}

/** Whoever stops for a second begins something new. */
export const PAUSE_MS = 1_000

/** Scripts that put no space between words: what an input method commits at a time is the unit there. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const SPACE = /\s/u

/**
 * What was typed or deleted to make `after` of `before`, as one piece; null when nothing changed. `caret` is the offset of the caret in `after`: in “aa” it tells which of two equal letters is new.
 */
export function typingBetween(
  where: string,
  before: string,
  after: string,
  now: number,
  caret: number = after.length,
): Typing | null {
  const longest = Math.min(before.length, after.length)
  // Nothing behind the caret is new, so equal letters count as old there first.
  let tail = 0
  const most = Math.min(longest, Math.max(0, after.length - caret))
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  let head = 0
  while (head < longest - tail && before[head] === after[head]) head += 1
  while (tail < longest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const put = after.slice(head, after.length - tail)
  const taken = before.slice(head, before.length - tail)
  if (put === '' && taken === '') return null
  const kind = put === '' ? 'delete' : 'insert'
  const piece = put || taken
  return {
    where,
    kind,
    start: head,
    end: head + put.length,
    first: piece,
    last: piece,
    replaces: put !== '' && taken !== '',
    since: now,
    until: now,
  }
}

/**
 * True when `next` belongs to the same step as `last`: the same text, the same direction, the same spot, without a pause, and no new
 * word. A word takes the space that follows it with it, so a step that is taken back ends where a word begins.
 */
export function goesOn(last: Typing, next: Typing): boolean {
  if (last.where !== next.where || last.kind !== next.kind || next.replaces) return false
  if (next.since - last.until > PAUSE_MS) return false
  if (next.kind === 'insert') {
    if (next.start !== last.end) return false
    const [from, to] = [last.last.at(-1) ?? '', next.first[0] ?? '']
    if (SPACE.test(from) && !SPACE.test(to)) return false
    return !(WITHOUT_SPACES.test(next.first) && next.first.length > 1)
  }
  const backward = next.start < last.start
  if (backward ? next.start + next.first.length !== last.start : next.start !== last.start) return false
  const [from, to] = backward
    ? [last.last[0] ?? '', next.first.at(-1) ?? '']
    : [last.last.at(-1) ?? '', next.first[0] ?? '']
  return SPACE.test(from) || !SPACE.test(to)
}

/** Both as one step; only for what `goesOn` says is one. */
export function joinTyping(last: Typing, next: Typing): Typing {
  return {
    ...last,
    start: Math.min(last.start, next.start),
    end: next.end,
    last: next.last,
    until: next.until,
  }
}
