import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { inCaseOf, isNamePart, prose } from './passages'
import { draftCheck } from './rule'
import { inconsistency, ownUses } from './variants'

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

const IN_A_PROGRAM =
  /^\s(?:property|properties|attributes?|tags?|fields?|keywords?|parameters?|functions?|elements?|variables?|methods?|flags?|picker|space|code)(?!\p{L})/u

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? [...prose(text, '').matchAll(WORD)].flatMap((match) => {
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
 * British and American spelling in one draft: one finding, at the first of the rarer ones. Names, quotations and proposed language do
 * not count. Source: the United Nations spell as the Concise Oxford Dictionary; a consistent draft matters more than either.
 */
export const britishAmerican = draftCheck('consistency/british-american', (subject) =>
  inconsistency(
    ownUses(subject, scan, ({ written, british, american }, other) =>
      inCaseOf(written, other === 'British' ? british : american),
    ),
    {
      says: (values) => message('finding.britishAmerican', values),
      reason: message('finding.britishAmerican.why'),
      source: message('finding.britishAmerican.source'),
    },
  ),
)
