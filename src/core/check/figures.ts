import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { ownWordsOfDraft, type Passage, placeIn, prose } from './passages'
import { draftCheck, type Remark } from './rule'

const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const),
)
for (const [index, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  NUMBER_WORDS.set(word, 30 + index * 10)

const NUMBER = `\\p{Nd}{1,3}(?:[, ]\\p{Nd}{3})+|\\p{Nd}+(?:\\.\\p{Nd}+)?|${[...NUMBER_WORDS.keys()].join('|')}`
/** “our 120 members”, “we have stations in eleven countries”: what an organisation says of itself. */
const OF_ITSELF = new RegExp(
  `(?<![\\p{L}\\p{N}])(our (?:network (?:of|has)|members? (?:in|across)|work in)?|we (?:work|are active|operate) in|we (?:have|represent|unite|bring together))\\s*(${NUMBER})\\s+((?:member )?\\p{L}{4,}s)(?![\\p{L}\\p{N}])`,
  'giu',
)
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(${NUMBER})(?![\\p{L}\\p{N}/])(\\s+(?:per cent|percent|\\p{L}{3,}))?`,
  'giu',
)

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'about after also among and are because been before but each every for from had has have into its more most not only our over per such than that the their them then there these they this those was were when where which while who will with would years year cent one two'.split(
    ' ',
  ),
)

const NAMING =
  /\b(?:sections?|tables?|articles?|clauses?|rules?|paragraphs?|para|chapters?|annex|figures?|box|no)\.? \p{Nd}/iu

interface Fact {
  start: number
  end: number
  /** Self-descriptions are the same fact when their keys are; sentences when most of their words are. */
  key: string | null
  words: ReadonlySet<string>
  /** Years, which tell two facts apart. */
  years: string
  values: readonly { value: number; unit: string; written: string }[]
}

function amountOf(written: string): number {
  return NUMBER_WORDS.get(written.toLowerCase()) ?? Number(written.replace(/[, ]/g, ''))
}

const scan = rememberText((text, language): Fact[] => {
  if (!isEnglish(language)) return []
  const own = prose(text, '')
  const facts: Fact[] = matchesIn(own, OF_ITSELF).map((match) => {
    const [whole, lead = '', number = '', noun = ''] = match
    const start = match.index + whole.indexOf(number, lead.length)
    return {
      start,
      end: match.index + whole.length,
      key: `${/\bin$|across$/i.test(lead.trim()) ? 'in' : 'of'} ${noun.toLowerCase()}`,
      words: new Set(),
      years: (sentenceAround(own, match.index).match(/\b(?:19|20)\d\d\b/g) ?? []).join(),
      values: [{ value: amountOf(number), unit: '', written: number }],
    }
  })
  for (const sentence of sentencesIn(text, language)) {
    const part = own.slice(sentence.start, sentence.end)
    // “Section 16 …”, “Table 5 …”: numbers that name something.
    if (NAMING.test(part)) continue
    const values = matchesIn(part, FIGURE).flatMap(([, number = '', unit = '']) => {
      const value = amountOf(number)
      return value >= 1900 && value < 2100 && /^\d{4}$/.test(number)
        ? []
        : [{ value, unit: unit.trim().toLowerCase(), written: number }]
    })
    if (values.length === 0) continue
    const words = new Set(
      (part.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
        (word) => !SMALL_WORDS.has(word) && !NUMBER_WORDS.has(word),
      ),
    )
    if (words.size < 6) continue
    facts.push({
      start: sentence.start,
      end: sentence.end,
      key: null,
      words,
      years: (part.match(/\b(?:19|20)\d\d\b/g) ?? []).join(),
      values,
    })
  }
  return facts
})

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), 0)
  const end = text.indexOf('. ', at)
  return text.slice(start, end < 0 ? text.length : end)
}

/**
 * The same fact with two figures: what an organisation says of itself (“our 120 members”) and sentences of which at least four content
 * words in five are the same and whose figures with the same unit differ. Sentences that name different years are different facts.
 * Quotations and proposed language do not count. English alone. Source: consistency of figures, GFMD tip 4 (real examples).
 */
export const figures = draftCheck('consistency/figures', (subject) => {
  const facts = ownWordsOfDraft(subject).flatMap((passage) =>
    passage.kind === 'cell' ? [] : scan(passage.text, passage.language).map((fact) => ({ passage, fact })),
  )
  const remarks: Remark[] = []
  const byKey = new Map<string, { passage: Passage; fact: Fact }>()
  const byWord = new Map<string, { passage: Passage; fact: Fact }[]>()
  for (const found of facts) {
    const { passage, fact } = found
    let other: { passage: Passage; fact: Fact } | undefined
    if (fact.key !== null) {
      const known = byKey.get(`${fact.key} ${fact.years}`)
      if (!known) byKey.set(`${fact.key} ${fact.years}`, found)
      else if (known.fact.values[0]?.value !== fact.values[0]?.value) other = known
    } else {
      const shared = new Map<{ passage: Passage; fact: Fact }, number>()
      for (const word of fact.words) {
        const list = byWord.get(word) ?? []
        // A word of every other sentence tells no two apart.
        if (list.length < 60) for (const known of list) shared.set(known, (shared.get(known) ?? 0) + 1)
        list.push(found)
        byWord.set(word, list)
      }
      for (const [known, number] of shared) {
        const all = fact.words.size + known.fact.words.size - number
        if (
          number / all >= 0.8 &&
          known.fact.years === fact.years &&
          differs(known.fact, fact) &&
          !areParallel(known, found)
        )
          other = known
      }
    }
    if (!other) continue
    const [mine, theirs] =
      fact.key === null ? differing(other.fact, fact) : [fact.values[0]?.written, other.fact.values[0]?.written]
    remarks.push({
      level: 'advice',
      at: placeIn(passage, fact.start, fact.end),
      message: message('finding.figures', {
        here: mine ?? '',
        there: theirs ?? '',
        sentence: other.passage.text.slice(other.fact.start, Math.min(other.fact.end, other.fact.start + 60)).trim(),
      }),
      reason: message('finding.figures.why'),
      source: message('finding.figures.source'),
    })
  }
  return remarks
})

/** Sentences of one paragraph or list that say the same of different things: “In 2019 A was 3 times B, in 2020 …”. */
function areParallel(one: { passage: Passage }, other: { passage: Passage }): boolean {
  return (
    one.passage === other.passage ||
    (one.passage.kind === 'item' && other.passage.kind === 'item' && one.passage.at.block === other.passage.at.block)
  )
}

function differs(one: Fact, other: Fact): boolean {
  return differing(one, other)[0] !== undefined
}

/** The first pair of figures that have the same unit and another value, where both sentences have equally many figures. */
function differing(known: Fact, fact: Fact): [string | undefined, string | undefined] {
  if (known.values.length !== fact.values.length) return [undefined, undefined]
  for (const [index, { value, unit, written }] of fact.values.entries()) {
    const before = known.values[index]
    if (before && before.unit === unit && before.value !== value) return [written, before.written]
  }
  return [undefined, undefined]
}
