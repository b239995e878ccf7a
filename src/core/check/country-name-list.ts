/** Names of States as the United Nations write them: what is found, what is written, and whether the one can stand for the other as it is. */
export interface CountryName {
  /** Source of a regular expression without anchors. */
  found: string
  written: string
  swap: boolean
}

const name = (found: string, written: string, swap: boolean): CountryName => ({ found, written, swap })

/** Source: UNTERM, country names; the list of Member States. Only names that writers often get wrong. */
export const COUNTRY_NAMES: readonly CountryName[] = [
  name('Vietnam', 'Viet Nam', true),
  name('Turkey', 'Türkiye', true),
  name("(?:the )?Ivory Coast|Cote d[’']Ivoire", 'Côte d’Ivoire', true),
  name('Swaziland', 'Eswatini', true),
  name('Cape Verde', 'Cabo Verde', true),
  name('East Timor', 'Timor-Leste', true),
  name('Burma', 'Myanmar', true),
  name('the Czech Republic', 'Czechia', true),
  name('Brunei(?! Darussalam)', 'Brunei Darussalam', true),
  name('Holland', 'the Netherlands', true),
  name('South Korea', 'the Republic of Korea', false),
  name('North Korea', 'the Democratic People’s Republic of Korea', false),
  name('Laos', 'the Lao People’s Democratic Republic', false),
  name('Russia', 'the Russian Federation', false),
  name('Syria', 'the Syrian Arab Republic', false),
  name('Iran(?! \\(Islamic)', 'Iran (Islamic Republic of)', false),
  name('Bolivia(?! \\(Plurinational)', 'Bolivia (Plurinational State of)', false),
  name('Venezuela(?! \\(Bolivarian)', 'Venezuela (Bolivarian Republic of)', false),
  name('(?<!United Republic of )Tanzania', 'the United Republic of Tanzania', false),
  name('(?<!Republic of )Moldova', 'the Republic of Moldova', false),
]
