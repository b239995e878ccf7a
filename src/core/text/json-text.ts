/** Where a text stops being JSON. `truncated`: it ends before the value does; `malformed`: it goes wrong at `offset`. */
export interface JsonFault {
  kind: 'truncated' | 'malformed'
  /** UTF-16 offset into the text. */
  offset: number
}

const SPACE = /[ \t\r\n]*/y
const QUOTE = 0x22
const BACKSLASH = 0x5c
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const NUMBER_SO_FAR = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d*)?)?/y
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close'

const LITERALS = ['true', 'false', 'null']

/**
 * Finds the first place where a text is not JSON; null when it is. `JSON.parse` names a position in some engines and not in
 * others, and tells a file that was cut off from one that is wrong in none. Never recurses, so depth cannot overflow the stack.
 * A tail of NUL characters, which a power cut leaves behind, counts as a cut.
 */
export function findJsonFault(text: string): JsonFault | null {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1
  const open: ('{' | '[')[] = []
  let offset = 0
  let expect = 'value' as Expected

  const match = (pattern: RegExp): number => {
    pattern.lastIndex = offset
    return pattern.exec(text)?.[0].length ?? 0
  }
  const fault = (): JsonFault => ({ kind: offset >= end ? 'truncated' : 'malformed', offset: Math.min(offset, end) })
  const closes = (character: string | undefined) => character === (open[open.length - 1] === '{' ? '}' : ']')

  for (;;) {
    offset += match(SPACE)
    if (expect === 'comma-or-close' && open.length === 0)
      return offset === text.length ? null : end < text.length ? { kind: 'truncated', offset: end } : fault()
    if (offset >= end) return fault()
    const character = text[offset]
    if (
      expect === 'comma-or-close' ||
      ((expect === 'value-or-close' || expect === 'key-or-close') && closes(character))
    ) {
      if (closes(character)) {
        open.pop()
        expect = 'comma-or-close'
      } else if (character === ',') expect = open[open.length - 1] === '{' ? 'key' : 'value'
      else return fault()
      offset += 1
      continue
    }
    if (expect === 'colon') {
      if (character !== ':') return fault()
      offset += 1
      expect = 'value'
      continue
    }
    if (character === '"') {
      const string = stringAt(text, offset)
      offset = string.end
      if (!string.closed) return fault()
      expect = expect === 'key' || expect === 'key-or-close' ? 'colon' : 'comma-or-close'
      continue
    }
    if (expect === 'key' || expect === 'key-or-close') return fault()
    if (character === '{' || character === '[') {
      open.push(character)
      expect = character === '{' ? 'key-or-close' : 'value-or-close'
      offset += 1
      continue
    }
    const literal = LITERALS.find((word) => text.startsWith(word, offset))
    const length = literal?.length ?? match(NUMBER)
    const cut = LITERALS.some((word) => offset + word.length > end && word.startsWith(text.slice(offset, end)))
    const soFar = match(NUMBER_SO_FAR)
    if (length < soFar || length === 0)
      return cut || offset + soFar === end
        ? { kind: 'truncated', offset: end }
        : { kind: 'malformed', offset: offset + soFar }
    offset += length
    expect = 'comma-or-close'
  }
}

/** A string from its mark on: behind its closing mark, or where it goes wrong. A regular expression runs out of stack in a long one. */
function stringAt(text: string, start: number): { end: number; closed: boolean } {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return { end: at + 1, closed: true }
    // Past the end the code is NaN. JSON forbids bare control characters inside strings.
    if (!(code >= 0x20)) return { end: Math.min(at, text.length), closed: false }
    if (code !== BACKSLASH) {
      at += 1
      continue
    }
    const escaped = text.charAt(at + 1)
    if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) {
      at += 2
      continue
    }
    if (escaped !== 'u') return { end: at + 1, closed: false }
    const digits = /^[0-9a-fA-F]*/.exec(text.slice(at + 2, at + 6))?.[0].length ?? 0
    if (digits < 4) return { end: at + 2 + digits, closed: false }
    at += 6
  }
}

/** Line and column of an offset, counted from 1; columns in UTF-16 units, as text editors count them. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 }
}

/** How deep the lists and objects of a JSON text stand in each other, strings left out. Safe on any text. */
export function jsonDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return deepest
}
