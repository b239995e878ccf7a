import { COUNTRY_NAMES } from './country-name-list'
import { startsSentence } from './passages'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

const PATTERNS = COUNTRY_NAMES.map(({ found, written, swap }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${found})(?![\\p{L}\\p{N}-]|[’']s\\p{L})`, 'gu'),
  written,
  swap,
}))

const ANY = new RegExp(COUNTRY_NAMES.map(({ found }) => found).join('|'), 'u')

/** Capitalised words that make no longer name of what follows. */
const BEFORE_A_PLACE =
  /(?:^|[.!?]\s+)(?:In|From|Across|For|At|Of|To|With|And|Like|Outside)\s$|(?:Northern|Southern|Eastern|Western|Central)\s$/u

/** Characters before a name that may make it part of a longer one. */
const NEAR = 80

/** Names of States that the United Nations write otherwise. Names that are part of a longer one, such as “Vietnam Museum”, are left alone. */
export const styleCountryNames = sectionCheck(
  'style/country-names',
  styleOf(
    (own, text) =>
      (ANY.test(own) ? PATTERNS : []).flatMap(({ pattern, written, swap }) =>
        [...own.matchAll(pattern)].flatMap((match) => {
          const end = match.index + match[0].length
          const before = own.slice(Math.max(0, match.index - NEAR), match.index)
          const longer =
            /^\s\p{Lu}/u.test(own.slice(end, end + 3)) ||
            (/$(?<=\p{Lu}\p{L}+\s)/u.test(before) && !BEFORE_A_PLACE.test(before)) ||
            (/$(?<=\p{Lu}\p{L}+\sof\s)/u.test(before) && !/\bGovernment\sof\s$/u.test(before))
          if (longer) return []
          const small = written.startsWith('the ') && startsSentence(text, match.index)
          return [
            {
              start: match.index,
              end,
              message: `“${match[0]}” is “${written}” in documents of the United Nations.`,
              instead: swap ? (small ? `T${written.slice(1)}` : written) : null,
            },
          ]
        }),
      ),
    {
      reason: 'States read their names with care, and another name can be taken for a position.',
      source: 'UNTERM, country names; United Nations Editorial Manual, country names',
    },
  ),
)
