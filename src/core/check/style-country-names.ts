import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { COUNTRY_NAMES } from './country-name-list'
import { isInTitleCase, passagesOf, startsSentence } from './passages'
import { type Remark, sectionCheck } from './rule'
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

/** States of another time: what is said of them in a sentence keeps the names that they had. */
const BYGONE =
  /(?<![\p{L}\p{Nd},.])(?:1[0-8]\p{Nd}\p{Nd}|19[0-8]\p{Nd})(?:s(?!\p{L})|(?![\p{L}\p{Nd}]))|\b(?:Soviet|Napoleon(?:ic)?|Hitler|Nazis?|Stalin|World War|Cold War|tsar(?:ist)?|czar(?:ist)?|Ottoman|empires?|kings?|queens?|monarchs?|reigned|dynast(?:y|ies)|ancient|medieval|mytholog\p{L}+|colonial powers|Romans?|Byzantin\p{L}+|Crusad\p{L}+|Anglo-Saxons?|(?:Bronze|Iron|Stone) Age|Neolithic|Prussian?s?|Habsburgs?|USSR|BCE?|Kennedy|Nixon|Kissinger|Watergate|(?:1\dth|(?:four|fif|six|seven|eigh|nine)teenth)[ -]centur(?:y|ies)|England,)(?!\p{L})/iu
/** A year before 1900 in the paragraph. */
const CENTURIES_AGO = /(?<![\p{L}\p{Nd},.$€£])1[0-8]\p{Nd}\p{Nd}(?![\p{L}\p{Nd},]|\.\p{Nd})/u
/**
 * What stands behind a name that is no part of a longer one: a stop, a word that joins, or a verb that only a State has before it. Before any other word (“Russia sanctions”, “Vietnam veterans”) it is how something is called.
 */
const STANDS_ALONE =
  /^(?:[’']s?(?!\p{L})|\s?[.,;:!?)\]–—…]|\s?$|\n|\s[(–—-]|\s(?:and|or|nor|but|is|are|was|were|be|been|has|have|had|does|did|will|would|shall|should|can|could|may|might|must|to|in|into|on|onto|of|at|by|for|from|with|within|without|against|over|under|after|before|during|since|until|through|throughout|across|between|among|towards?|despite|regarding|as|than|that|which|who|whose|where|when|while|if|because|though|although|so|not|also|still|now|then|again|alone|itself|today|yet|never|always|once|too|became|becomes|began|begins|continues?|remains?|seeks?|wants?|needs?|makes?|made|takes?|took|gives?|gave|says|said|went|fell|held|holds|joined|met|they|we|you|he|she|it|there|\p{Ll}{3,}ed(?=[.,;:])|\p{Ll}{3,}ed\s(?:to|the|an?|its|their|in|on|that|by|with|over|from))(?!\p{L}))/u

/** “served in Vietnam”, “veterans of Korea”: a war that goes by the name of the land. */
const WAR_BEFORE =
  /(?<!\p{L})(?:serv(?:ed|ice|ing)|fought|fighting|wounded|drafted|deployed|veterans?|vets|tours?|duty|troops|soldiers?|marines?|napalm)\s(?:\p{L}+\s){0,4}(?:in|of|from|to|over)\s(?:\p{Lu}\p{L}+(?:,|,?\sand)\s){0,3}$/u
/** “Holland, Michigan”: a town. */
const TOWN_AFTER =
  /^,\s(?:[A-Z]{2}(?![\p{L}])|Michigan|Texas|Ohio|Iowa|Pennsylvania|New (?:York|Jersey|Hampshire)|Minnesota|Indiana|Illinois|Wisconsin|Massachusetts|Vermont|Maine|Kentucky|Tennessee|North Carolina|Virginia|Georgia)(?!\p{L})/u
/** “Turkey, ham and stuffing”: a meal. */
const MEAL =
  /(?<!\p{L})(?:ham|stuffing|gravy|roast(?:ed)?|cranberr\p{L}+|Thanksgiving|sandwich\p{L}*|Christmas dinner)(?!\p{L})/iu

/** “southern Syria”: a name with an article fits nothing there. */
const PART_BEFORE =
  /(?<!\p{L})(?:(?:north|south|east|west)(?:ern|[ -]?(?:east|west)(?:ern)?)?|central|upper|lower|rural|urban|coastal|inner|outer|mainland|modern|present-day|post-war|pre-war|war-torn|occupied)\s$/iu

/** “the prospect of a giant North Korea next door”: a name that stands for others like it. */
const LIKE_IT = /(?<!\p{L})(?:an?|another|every)\s(?:\p{Ll}[\p{L}-]*\s)?$/iu

function sentenceAround(own: string, start: number, end: number): string {
  const before =
    own
      .slice(Math.max(0, start - SENTENCE), start)
      .split(/[.!?]\s/u)
      .pop() ?? ''
  return `${before}${own.slice(start, end)}${/^[^.!?]*/u.exec(own.slice(end, end + SENTENCE))?.[0] ?? ''}`
}

/** Characters of a sentence on either side of a name. */
const SENTENCE = 300
/** Characters before a name that may make it part of a longer one. */
const NEAR = 80

/** True where both names stand on purpose: the United Nations' one behind a stroke, an “or” or in a bracket, or the other one said to be former. */
function besideIt(written: string, before: string, after: string): boolean {
  const name = written.replace(/^the /u, '')
  // “Myanmar (aka Burma)”, “Eswatini (formerly Swaziland)”: a former name that is said to be one.
  if (
    /(?:\baka|\ba\.k\.a\.|formerly|previously|(?:also |once |formerly )?known as|then called|renamed from)\s$/iu.test(
      before,
    )
  )
    return true
  const next = /^\s?(?:\/|[([]|or\s)\s?(?:the )?/u.exec(after)
  if (next && after.slice(next[0].length).startsWith(name)) return true
  const last = /\s?(?:\/|[([]|\bor\s)\s?$/u.exec(before)
  return last !== null && before.slice(0, last.index).endsWith(name)
}

const everyUse = styleOf(
  (own, text) =>
    (ANY.test(own) ? PATTERNS : []).flatMap(({ pattern, written, swap }) =>
      matchesIn(own, pattern).flatMap((match) => {
        const end = match.index + match[0].length
        const before = own.slice(Math.max(0, match.index - NEAR), match.index)
        const longer =
          /^\s(?:\p{Lu}|(?:war|era)(?!\p{L}))/u.test(own.slice(end, end + 5)) ||
          (/$(?<=\p{Lu}\p{L}+\s)/u.test(before) && !BEFORE_A_PLACE.test(before)) ||
          (/$(?<=\p{Lu}\p{L}+\sof\s)/u.test(before) && !/\bGovernment\sof\s$/u.test(before))
        if (longer || !STANDS_ALONE.test(own.slice(end, end + NEAR)) || LIKE_IT.test(before) || CENTURIES_AGO.test(own))
          return []
        const sentence = sentenceAround(own, match.index, end)
        // “Sanctions on Russia Must Follow”: the title of something, and no list of names.
        if (WAR_BEFORE.test(before) || TOWN_AFTER.test(own.slice(end, end + NEAR))) return []
        if (match[0] === 'Turkey' && MEAL.test(sentence)) return []
        if (BYGONE.test(sentence) || (!sentence.includes(',') && isInTitleCase(sentence))) return []
        const after = own.slice(end, end + NEAR)
        // “the Iran deal”, “a Syria policy”: what goes by the short name.
        if (
          /(?<!\p{L})(?:the|an?|this|its|our)\s$/iu.test(before) &&
          /^\s(?!and |or |of |in |is |was |has |had |to |on )\p{Ll}/u.test(after)
        )
          return []
        if (written.startsWith('the ') && PART_BEFORE.test(before)) return []
        // “Burma/Myanmar”, “Myanmar (Burma)”, “Myanmar or Burma”: both names, on purpose.
        if (besideIt(written, before, after)) return []
        // “Venezuela’s president”: a name that ends in a bracket takes no such ending.
        if (written.endsWith(')') && /^[’']s(?!\p{L})/u.test(after)) return []
        const small = written.startsWith('the ') && startsSentence(text, match.index)
        return [
          {
            start: match.index,
            end,
            message: message('finding.styleCountryNames', { written: match[0], name: written }),
            instead: swap ? (small ? `T${written.slice(1)}` : written) : null,
          },
        ]
      }),
    ),
  {
    reason: message('finding.styleCountryNames.why'),
    source: message('finding.styleCountryNames.source'),
  },
)

/** “Our part in Vietnam”, in a text about that war, is a part in the war. */
const VIETNAM_WAR = /\bVietnam [Ww]ar(?!\p{L})|\b(?:anti|pre|post)-Vietnam(?!\p{L})/u

/**
 * Names of States that the United Nations write otherwise: one finding a section for each name, at its first use; the fix changes all of them. Names that
 * are part of a longer one, such as “Vietnam Museum”, are left alone.
 */
export const styleCountryNames = sectionCheck('style/country-names', (subject) => {
  const byName = new Map<string, Remark>()
  const found = everyUse(subject)
  const war = found.length > 0 && passagesOf(subject).some(({ text }) => VIETNAM_WAR.test(text))
  for (const remark of found) {
    if (war && remark.fix?.edits.some(({ was }) => was === 'Vietnam')) continue
    const name = JSON.stringify(remark.message)
    const first = byName.get(name)
    byName.set(
      name,
      first?.fix && remark.fix
        ? { ...first, fix: { ...first.fix, edits: [...first.fix.edits, ...remark.fix.edits] } }
        : (first ?? remark),
    )
  }
  return [...byName.values()]
})
