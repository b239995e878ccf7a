import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { inCaseOf, isNamePart, passagesOfDraft, prose } from './passages'
import { draftCheck } from './rule'
import { inconsistency, ownUses, type VariantUse } from './variants'

/** British and American, word for word; inflections are pairs of their own. Pairs with a difference in meaning are left out (licence, practice, metre). */
const PAIRS: readonly [british: string, american: string][] = (
  'centre/center centres/centers centred/centered labour/labor behaviour/behavior behaviours/behaviors behavioural/behavioral colour/color ' +
  'favour/favor favours/favors favoured/favored favourable/favorable honour/honor neighbour/neighbor neighbours/neighbors ' +
  'neighbourhood/neighborhood neighbourhoods/neighborhoods neighbouring/neighboring endeavour/endeavor endeavours/endeavors harbour/harbor ' +
  'programme/program programmes/programs defence/defense offence/offense fibre/fiber theatre/theater catalogue/catalog ' +
  'dialogue/dialog dialogues/dialogs travelling/traveling travelled/traveled traveller/traveler modelling/modeling modelled/modeled ' +
  'labelling/labeling labelled/labeled signalling/signaling cancelled/canceled channelled/channeled fulfil/fulfill fulfils/fulfills ' +
  'fulfilment/fulfillment enrol/enroll enrolment/enrollment skilful/skillful analyse/analyze analysed/analyzed analysing/analyzing ' +
  'catalyse/catalyze catalysed/catalyzed catalysing/catalyzing ageing/aging grey/gray'
)
  .split(' ')
  .map((pair) => {
    const [british = '', american = ''] = pair.split('/')
    return [british, american]
  })

/** Words that one side writes as the other does as often: Americans “dialogue”, Australians “program”. Only the other form says where somebody spells. */
const BOTH: ReadonlySet<string> = new Set(
  'dialogue dialogues catalogue theatre grey ageing program programs'.split(' '),
)

interface Pair {
  side: 'British' | 'American'
  british: string
  american: string
}

const OTHER = new Map<string, Pair>()
for (const [british, american] of PAIRS) {
  OTHER.set(british, { side: 'British', british, american })
  OTHER.set(american, { side: 'American', british, american })
}

/** True for a word of the list above as Americans write it, in any case. */
export function isAmericanSpelling(word: string): boolean {
  return OTHER.get(word.toLowerCase())?.side === 'American'
}

const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...OTHER.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'giu')
/** The same with a capital. */
const CAPITAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...OTHER.keys()].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** “(Rahmani A (2008). The harbors of …)”, “[Rahmani et al., Harbors]”: a work and its title, in brackets. */
const REFERENCE = /(?<!\d)(?:19|20)\d\d(?!\d)|et al\.|doi|https?:/u

/** The text with all brackets blotted out that hold a work, from the outermost; what a bracket that is never closed holds is kept. */
function withoutReferences(text: string): string {
  const parts: string[] = []
  let [at, opened, depth] = [0, 0, 0]
  for (const { index, 0: bracket } of matchesIn(text, /[()[\]]/gu)) {
    if (bracket === '(' || bracket === '[') {
      if (depth === 0) opened = index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      // One within another is looked at with it: each by itself would be the square of a text of brackets.
      if (depth > 0) continue
      const inside = text.slice(opened, index + 1)
      if (!REFERENCE.test(inside)) continue
      parts.push(text.slice(at, opened), '\uFFFC'.repeat(inside.length))
      at = index + 1
    }
  }
  return parts.join('') + text.slice(at)
}

/** Words that the draft has with a capital inside a name as well (“eScience Center”, “Data as Labor”): in small letters they are short for it. */
function inNames(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => namedIn(text, '')))
}

const namedIn = rememberText((text) =>
  matchesIn(text, CAPITAL).flatMap(({ index, 0: written }) =>
    isNamePart(text, index, written) ||
    /^\s\p{Lu}/u.test(text.slice(index + written.length, index + written.length + 2))
      ? [written.toLowerCase()]
      : [],
  ),
)

/** Different words of a spelling, or uses of one, that show how somebody spells. */
const FEWEST_WORDS = 2
const FEWEST_OF_ONE = 3

/** True where both spellings are the writer's habit: two words or three uses of the one, and two uses at least of the other. */
function areBothUsed(uses: readonly VariantUse[]): boolean {
  const sides = ['British', 'American'].map((side) => uses.filter((use) => use.side === side))
  return (
    sides.every(({ length }) => length >= FEWEST_WORDS) &&
    sides.some(
      (side) =>
        side.length >= FEWEST_OF_ONE || new Set(side.map(({ written }) => written.toLowerCase())).size >= FEWEST_WORDS,
    )
  )
}

const IN_A_PROGRAM =
  /^\s(?:property|properties|attributes?|tags?|fields?|keywords?|parameters?|functions?|elements?|variables?|methods?|flags?|picker|space|code)(?!\p{L})/u

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? matchesIn(withoutReferences(prose(text, '')), WORD).flatMap((match) => {
        const written = match[0]
        const pair = OTHER.get(written.toLowerCase())
        if (!pair || BOTH.has(written.toLowerCase()) || isNamePart(text, match.index, written)) return []
        // “Labor has a plan”: the name of a party, also where a sentence starts.
        if (/^Labou?r$/.test(written)) return []
        // “the color property”: a name in a program.
        if (IN_A_PROGRAM.test(text.slice(match.index + written.length, match.index + written.length + 16))) return []
        return [{ start: match.index, written, ...pair }]
      })
    : [],
)

/**
 * British and American spelling in one draft: one finding, at the first of the rarer ones, where each is used twice at least. Names, words that are part of a name elsewhere, titles of
 * works in brackets, quotations and proposed language do not count. Source: the United Nations spell as the Concise Oxford Dictionary; a consistent draft matters more than either.
 */
export const britishAmerican = draftCheck('consistency/british-american', (subject) => {
  const found = ownUses(subject, scan, ({ written, british, american }, other) =>
    inCaseOf(written, other === 'British' ? british : american),
  )
  // Most drafts have one spelling alone: what is named in them need not be known.
  if (!areBothUsed(found)) return []
  const named = inNames([subject.draft.organisation.name, ...passagesOfDraft(subject).map(({ text }) => text)])
  const uses = found.filter(({ written }) => !named.has(written.toLowerCase()))
  if (!areBothUsed(uses)) return []
  return inconsistency(uses, {
    says: (values) => message('finding.britishAmerican', values),
    reason: message('finding.britishAmerican.why'),
    source: message('finding.britishAmerican.source'),
  })
})
