/** Words a block: more make a list smaller, and a look-up as much slower. */
const IN_BLOCK = 16
const LONGEST = 0xff
const CODE_OF_LAST = 0x7f

/** A list of words that is searched where it lies. */
export interface PackedWords {
  /** True for a word that stands on the list exactly so, capitals included. */
  has(word: string): boolean
}

/**
 * Words of ASCII letters as a list that is searched without being unpacked: how many blocks, where each begins, in four bytes each, and the blocks. A block
 * has its first word whole and of each other one how many letters it shares with the word before it, how many are its own, and those. Half a million
 * words are under two megabytes, where a `Set` of them takes forty. Given twice, a word stands once. Throws a RangeError for the empty word, for one that is longer than 255 letters, and
 * for what is not ASCII.
 */
export function packWords(words: Iterable<string>): Uint8Array<ArrayBuffer> {
  const sorted = [...new Set(words)].sort(byCode)
  const starts: number[] = []
  const bytes: number[] = []
  let before = ''
  for (const [index, word] of sorted.entries()) {
    if (word === '' || word.length > LONGEST || [...word].some((letter) => (letter.codePointAt(0) ?? 0) > CODE_OF_LAST))
      throw new RangeError(`“${word}” cannot stand in a list of words`)
    let shared = 0
    if (index % IN_BLOCK === 0) starts.push(bytes.length)
    else {
      while (shared < before.length && word[shared] === before[shared]) shared += 1
      bytes.push(shared)
    }
    bytes.push(word.length - shared)
    for (let at = shared; at < word.length; at += 1) bytes.push(word.charCodeAt(at))
    before = word
  }
  const packed = new Uint8Array(4 + starts.length * 4 + bytes.length)
  const head = new DataView(packed.buffer)
  head.setUint32(0, starts.length, true)
  for (const [index, start] of starts.entries()) head.setUint32(4 + index * 4, start, true)
  packed.set(bytes, 4 + starts.length * 4)
  return packed
}

/** The list that `packWords` made. Throws a RangeError for bytes that are none: a file that was cut short knows no words, and nobody would notice. */
export function packedWords(packed: Uint8Array): PackedWords {
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const blocks = packed.byteLength < 4 ? -1 : head.getUint32(0, true)
  const from = 4 + blocks * 4
  const startOf = (block: number): number => from + head.getUint32(4 + block * 4, true)
  if (blocks < 0 || from > packed.byteLength || (blocks > 0 && startOf(blocks - 1) >= packed.byteLength))
    throw new RangeError('These bytes are no list of words')
  const textAt = (at: number, length: number): string => String.fromCharCode(...packed.subarray(at, at + length))
  const firstOf = (block: number): string => textAt(startOf(block) + 1, packed[startOf(block)] ?? 0)

  const has = (word: string): boolean => {
    let [low, high] = [0, blocks - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (byCode(firstOf(middle), word) <= 0) low = middle
      else high = middle - 1
    }
    if (blocks === 0) return false
    const end = low + 1 < blocks ? startOf(low + 1) : packed.byteLength
    let known = firstOf(low)
    let at = startOf(low) + 1 + known.length
    while (known !== word && at < end) {
      const length = packed[at + 1] ?? 0
      known = known.slice(0, packed[at]) + textAt(at + 2, length)
      at += 2 + length
    }
    return known === word
  }
  return { has }
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
