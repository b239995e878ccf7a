import { gather } from '../text/gather'
import { plainLetters } from './plain-letters'

/**
 * ISO 3166-1 codes of the 193 Member States and the two observer States of the United Nations, the list to pick from. `isCountry`
 * knows territories too.
 */
const CODES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW VA PS'

/** Where the United Nations writes a name otherwise than the Unicode data that the program ships. */
const UN_NAMES: Record<string, string> = {
  VN: 'Viet Nam',
  TR: 'Türkiye',
  LA: 'Lao People’s Democratic Republic',
  SY: 'Syrian Arab Republic',
  KR: 'Republic of Korea',
  KP: 'Democratic People’s Republic of Korea',
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  MD: 'Republic of Moldova',
  RU: 'Russian Federation',
  TZ: 'United Republic of Tanzania',
  VA: 'Holy See',
  PS: 'State of Palestine',
  CV: 'Cabo Verde',
  MM: 'Myanmar',
  BN: 'Brunei Darussalam',
  US: 'United States of America',
  FM: 'Micronesia (Federated States of)',
  ST: 'Sao Tome and Principe',
  AG: 'Antigua and Barbuda',
  BA: 'Bosnia and Herzegovina',
  KN: 'Saint Kitts and Nevis',
  LC: 'Saint Lucia',
  VC: 'Saint Vincent and the Grenadines',
  TT: 'Trinidad and Tobago',
}

/** What stands for “no single country”, in the languages of the United Nations. */
const GLOBAL: Record<string, string> = {
  en: 'Global',
  fr: 'Mondial',
  es: 'Mundial',
  ru: 'Глобальный',
  ar: 'عالمي',
  zh: '全球',
}

/** English names in common use that neither the United Nations nor the Unicode data have. */
const ALSO_CALLED: Record<string, string> = {
  'Ivory Coast': 'CI',
  Turkey: 'TR',
  Vietnam: 'VN',
  Swaziland: 'SZ',
  'Cape Verde': 'CV',
  'Czech Republic': 'CZ',
  Burma: 'MM',
  Holland: 'NL',
  'East Timor': 'TL',
  Macedonia: 'MK',
  USA: 'US',
  'United Kingdom of Great Britain and Northern Ireland': 'GB',
  'Great Britain': 'GB',
  UAE: 'AE',
  DRC: 'CD',
  Palestine: 'PS',
  'Vatican City': 'VA',
}

/** A State to pick, and other names under which people look for it. */
export interface StateName {
  name: string
  also: readonly string[]
}

const listed = new Map<string, readonly StateName[]>()

/**
 * “Global” first, then the States by name, in the language of the BCP 47 tag where it is one of the United Nations', else in English.
 * English names are those of the United Nations (UNTERM), others those of the Unicode data (CLDR).
 */
export function stateNames(language = 'en'): readonly StateName[] {
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  const tag = Object.hasOwn(GLOBAL, base) ? base : 'en'
  const known = listed.get(tag)
  if (known) return known
  const display = new Intl.DisplayNames([tag, 'en'], { type: 'region' })
  const english = tag === 'en'
  const also = new Map<string, string[]>()
  for (const [name, code] of english ? Object.entries(ALSO_CALLED) : []) gather(also, code, name)
  const states = CODES.split(' ').map((code): StateName => {
    const common = display.of(code) ?? code
    const name = (english ? UN_NAMES[code] : undefined) ?? common
    return { name, also: [...(name === common ? [] : [common]), ...(also.get(code) ?? [])] }
  })
  const names = [
    { name: GLOBAL[tag] ?? 'Global', also: [] },
    ...states.sort((a, b) => a.name.localeCompare(b.name, tag)),
  ]
  listed.set(tag, names)
  return names
}

/** Codes of `Intl` that are no country or territory. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])

let places: Set<string> | null = null

/** Names of countries and territories in the six languages, as `plainLetters` writes them. */
function placeNames(): ReadonlySet<string> {
  if (places) return places
  const found = new Set<string>([...Object.values(GLOBAL), ...Object.keys(ALSO_CALLED)].map(plainLetters))
  for (const name of Object.values(UN_NAMES)) found.add(plainLetters(name))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((one) => !NO_COUNTRY.has(one))
  for (const tag of Object.keys(GLOBAL))
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' })
      for (const code of codes) {
        const name = display.of(code)
        if (!name) continue
        found.add(plainLetters(name))
        // “Congo - Kinshasa”, “Myanmar (Burma)”: what stands in front.
        const front = name.split(/\s[-–(]|\s\(/u)[0] ?? ''
        if (front.length > 2) found.add(plainLetters(front))
      }
    }
  places = found
  return found
}

/**
 * True when the text names a country or territory in one of the six languages of the United Nations, several of them (“Kenya and
 * Uganda”, “Peru; Chile”), or “Global”. Accents, case and a “the” in front do not count. Blank text names none.
 */
export function isCountry(text: string): boolean {
  const names = placeNames()
  const isOne = (part: string) => names.has(plainLetters(part).replace(/^the /, ''))
  if (isOne(text)) return true
  const parts = text.split(/[,;/&，、；]/u).filter((part) => part.trim() !== '')
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const last = part.replace(/^\s*(?:and|et|y|e|и|و)\s+/u, '')
      return isOne(last) || last.split(/(?<!\s)\s+(?:and|et|y|e|и|و)\s+|和|与/u).every(isOne)
    })
  )
}
