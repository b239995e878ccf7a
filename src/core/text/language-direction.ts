export type Direction = 'ltr' | 'rtl'

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** A draft has a handful of languages and asks for each at every run. */
const directions = new Map<string, Direction>()

/**
 * The direction in which a language is written, by its likely script (Unicode CLDR through `Intl.Locale`); left to right for a tag that
 * cannot be read.
 */
export function directionOfLanguage(language: string): Direction {
  let direction = directions.get(language)
  if (direction === undefined) {
    direction = RTL_SCRIPTS.has(likelyScript(language)) ? 'rtl' : 'ltr'
    directions.set(language, direction)
  }
  return direction
}

function likelyScript(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? ''
  } catch {
    return ''
  }
}
