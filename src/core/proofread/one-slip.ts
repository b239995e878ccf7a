/**
 * Every word that is one slip of the hand away from `word`, the likeliest slips first: a letter written twice or once, two letters swapped, an
 * accent, then a letter too much, a wrong one, one left out. `letters` are those of the language, in small letters. A word with a
 * capital gives words with a capital first letter; none comes twice, `word` itself never.
 */
export function oneSlipFrom(word: string, letters: string): Set<string> {
  const written = [...word.toLowerCase()]
  const capitals = word !== word.toLowerCase()
  const slips = new Set<string>()
  const add = (characters: readonly string[]): void => {
    const [first = '', ...rest] = characters
    slips.add(capitals ? first.toUpperCase() + rest.join('') : characters.join(''))
  }
  const without = (at: number, ...instead: string[]) => spliced(written, at, 1, instead)
  written.forEach((letter, at) => {
    if (letter === written[at + 1]) add(without(at))
    else add(without(at, letter, letter))
  })
  for (let at = 0; at + 1 < written.length; at += 1)
    add(spliced(written, at, 2, [written[at + 1] ?? '', written[at] ?? '']))
  const others = (letter: string, accented: boolean) =>
    [...letters].filter((other) => (bare(other) === bare(letter)) === accented)
  written.forEach((letter, at) => {
    for (const other of others(letter, true)) add(without(at, other))
  })
  written.forEach((_, at) => {
    add(without(at))
  })
  written.forEach((letter, at) => {
    for (const other of others(letter, false)) add(without(at, other))
  })
  for (let at = 0; at <= written.length; at += 1) for (const letter of letters) add(spliced(written, at, 0, [letter]))
  slips.delete(word)
  return slips
}

function spliced(given: readonly string[], at: number, count: number, instead: readonly string[]): string[] {
  return [...given.slice(0, at), ...instead, ...given.slice(at + count)]
}

function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '')
}
