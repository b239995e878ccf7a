/**
 * ISO 3166-1 codes of the 193 Member States and the two observer States of the United Nations. A list to pick from, never a
 * limit: the field takes any text.
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

let names: string[] | null = null

/** “Global” first, then the States by name. */
export function stateNames(): readonly string[] {
  if (!names) {
    const display = new Intl.DisplayNames(['en'], { type: 'region' })
    const states = CODES.split(' ').map((code) => UN_NAMES[code] ?? display.of(code) ?? code)
    names = ['Global', ...states.sort((a, b) => a.localeCompare(b, 'en'))]
  }
  return names
}
