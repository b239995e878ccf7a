/** A language of the interface, as `Intl` and the page need it. */
export interface Locale {
  /** What the page calls its language: a BCP 47 tag. */
  tag: string
  /** Folder of the catalogue. */
  catalogue: string
  /** What numbers, dates, lists and plurals go by. The catalogue `en` is written in British English. */
  intl: string
  direction: 'ltr' | 'rtl'
  /** English made strange, to find text that is cut off, or stands in no catalogue. */
  pseudo: 'accented' | 'mirrored' | null
}

export const ENGLISH: Locale = { tag: 'en', catalogue: 'en', intl: 'en-GB', direction: 'ltr', pseudo: null }

const PSEUDO: readonly Locale[] = [
  { ...ENGLISH, tag: 'en-XA', pseudo: 'accented' },
  { tag: 'ar-XB', catalogue: 'en', intl: 'ar', direction: 'rtl', pseudo: 'mirrored' },
]

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'])

/**
 * The language that was asked for, where there is a catalogue of it: `fr-CA` takes `fr`. Null for one that there is not, and for what is no
 * language tag; English is taken then. `known` are the folders of catalogues besides `en`.
 */
export function findLocale(wanted: string, known: readonly string[]): Locale | null {
  const pseudo = PSEUDO.find(({ tag }) => tag.toLowerCase() === wanted.toLowerCase())
  if (pseudo) return pseudo
  try {
    const { language, baseName } = new Intl.Locale(wanted)
    if (language === 'en') return baseName === 'en' ? ENGLISH : { ...ENGLISH, tag: baseName, intl: baseName }
    if (!known.includes(language)) return null
    return { tag: baseName, catalogue: language, intl: baseName, direction: directionOf(baseName), pseudo: null }
  } catch {
    return null
  }
}

function directionOf(tag: string): Locale['direction'] {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}
