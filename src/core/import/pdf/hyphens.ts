const WORD = /[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*/gu

/** What a paper's own words say about a word that is cut at the end of a line. */
export interface Hyphens {
  /** The text with the next line behind it: without a space, with its hyphen or without it, or with a space. */
  join(before: string, after: string): string
}

/** The share of lines that end with a hyphen from which on the program that set the text has divided words. */
const DIVIDES = 0.03

/** Learns from lines whether hyphens at their ends are the writer's (“multi-stakeholder”) or came with the line break (“commu-nity”). */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = new Map<string, number>()
  let ended = 0
  for (const line of lines) {
    const isCut = CUT.test(line)
    if (isCut) ended += 1
    const whole = isCut ? line.slice(0, line.lastIndexOf(' ') + 1) : line
    for (const [word] of whole.toLowerCase().matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const divides = ended > lines.length * DIVIDES
  const known = (word: string) => (words.get(word) ?? 0) > 0

  const isWriters = (first: string, second: string): boolean => {
    const [one, other] = [first.toLowerCase(), second.toLowerCase()]
    const [together, apart] = [words.get(one + other) ?? 0, words.get(`${one}-${other}`) ?? 0]
    if (together > 0 || apart > 0) return apart > together
    if (PREFIX.test(one)) return true
    if (!divides) return true
    return one.length >= 4 && other.length >= 4 && known(one) && known(other)
  }

  return {
    join(before, after) {
      const cut = CUT.exec(before)
      if (!cut) return before + after
      const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
      if (/^(?:and|or|to|et|ou|y|o|и)$/u.test(next)) return `${before} ${after}`
      if (next === '' || /^\p{Lu}/u.test(next)) return before + after
      return isWriters(cut[1] ?? '', next) ? before + after : before.slice(0, -1) + after
    },
  }
}

/** The last word of a line, cut by a hyphen. */
const CUT = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[-‐]$/u

/** First halves that keep their hyphen in United Nations spelling. */
const PREFIX =
  /^(?:non|self|well|so|multi|cross|long|short|high|low|human|people|socio|follow|build|co|ex|e|all|anti|decision|policy)$/
