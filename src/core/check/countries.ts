const names = new Map<string, RegExp>()

/** Codes that are no country. */
const NOT_A_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AQ', 'EA', 'IC', 'TA'])

/** Names in common use that the list of the language may lack. */
const ALSO_ENGLISH = [
  ...['Vietnam', 'Turkey', 'Ivory Coast', 'Syrian Arab Republic', 'Republic of Korea', 'Republic of Moldova'],
  ...['Russian Federation', 'Viet Nam', 'Swaziland', 'Cape Verde', 'Czech Republic', 'United Republic of Tanzania'],
  ...['Democratic Republic of the Congo', 'Côte d’Ivoire', "Côte d'Ivoire", 'Bosnia and Herzegovina', 'Myanmar'],
]

/**
 * A pattern (flags `gu`) that finds names of countries and territories as `Intl` knows them in the language, English where it
 * knows none. Reset by `matchesIn` and `replace`; do not use it with `exec`.
 */
export function countryPattern(language: string): RegExp {
  const base = /^[a-z]{2,3}/i.exec(language)?.[0].toLowerCase() ?? 'en'
  const known = names.get(base)
  if (known) return known
  const display = new Intl.DisplayNames([base, 'en'], { type: 'region', fallback: 'none' })
  const found = new Set<string>(base === 'en' ? ALSO_ENGLISH : [])
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const first of letters)
    for (const second of letters) {
      const name = NOT_A_COUNTRY.has(first + second) ? undefined : display.of(first + second)
      if (!name) continue
      // “Congo - Kinshasa”, “Myanmar (Burma)”: what stands in front.
      const front = name.split(/\s[-–(]|\s\(/u)[0]?.trim() ?? ''
      if (front.length > 2) found.add(front)
    }
  const alternatives = [...found]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  names.set(base, pattern)
  return pattern
}
