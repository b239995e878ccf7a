/** Two generations of this size: what was not asked for while one filled up is forgotten, so that typing for a day stays small. */
const GENERATION = 20_000

/**
 * The same function, with its answers remembered by its two strings. A draft that crosses into a worker is a copy, so object
 * identity cannot tell that a paragraph is the same; its text can. `compute` must depend on its arguments alone, and nobody may
 * change what it returned.
 */
export function rememberText<T>(compute: (text: string, language: string) => T): (text: string, language: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text, language) => {
    const key = `${language}\n${text}`
    const known = young.get(key) ?? old.get(key)
    const value = known ?? compute(text, language)
    if (!young.has(key)) {
      if (young.size >= GENERATION) {
        old = young
        young = new Map()
      }
      young.set(key, value)
    }
    return value
  }
}
