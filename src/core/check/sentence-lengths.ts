import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { countWords, sentencesIn } from '../text/words'
import { lengthOfAddresses, withoutAddresses } from './addresses'
import { ADVISE_ABOVE } from './long-sentence'
import { ownWordsOfDraft, type Passage, passagesOfDraft, placeIn, prose } from './passages'
import { draftCheck } from './rule'

/** Most words of a sentence in each class but the last, which has no end. */
export const LENGTH_CLASSES: readonly number[] = [10, 15, 20, 25, 30, 40]

/** Fewer sentences have no distribution, or too few of them may be another's. */
const ENOUGH_SENTENCES = 15
/** Share of sentences above 25 words that is worth a remark: where fewer are long, they are a change of rhythm. In real papers a third is common. */
const LONG_SHARE = 0.35
/** Words of one sentence that is worth the remark by itself. */
const VERY_LONG = 60
/** How many of the longest are named, because more than these nobody looks at. */
const WORST = 5
/** Words of a sentence that it is known by in a list. */
const STARTS = 60

/** Share of a sentence that somebody else said before its length is not the writer's. */
const QUOTED = 0.5

/** True for a sentence that is in quotation marks, or in a paragraph that is, for the most part; addresses are the writer's. */
function isQuoted(own: string, text: string): boolean {
  return (own.match(/\uFFFC/gu)?.length ?? 0) - lengthOfAddresses(text) > own.length * QUOTED
}

/** What a long sentence may be that is not the writer's prose: a numbered paragraph, a list in one sentence, a definition, and what somebody said. */
const NOT_SURELY_OWN =
  /^\s*(?:[([]?(?:\d{1,3}|\p{L})[.)\]]|\d{1,2}\.\d|§|Q:|A:)|[;:\uFFFC"“”«»„]|[(](?:\p{Ll}|\d{1,2}|[ivx]{1,4})[)]|(?<!\p{L})(?:means|shall|hereby|sa(?:id|ys?)|stat(?:ed|es)|wrote|writes|argue[ds]|comment(?:ed|s)|not(?:ed|es)|explain(?:ed|s)|claim(?:ed|s)|according to)(?!\p{L})/u
/** Paragraphs that start with a number as those of reports and judgments do, from which on single sentences say nothing of the writer. */
const NUMBERED_PARAGRAPH = /^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s+\p{Lu}/u
const MOST_NUMBERED = 3
/** Share of the letters of a draft that others wrote, above which a single sentence says nothing, and none does. */
const OTHERS_SHARE_OF_ONE = 0.2
const OTHERS_SHARE = 0.5

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const lettersOf = rememberText((text) => letters(text))
const ownLettersOf = rememberText((text) => letters(prose(withoutAddresses(text), '')))

/** True for a sentence that can be nobody's but the writer's, and no list or definition. */
function isSurelyOwn({ passage, start, end }: { passage: Passage; start: number; end: number }): boolean {
  return (
    passage.kind === 'paragraph' &&
    !NOT_SURELY_OWN.test(prose(passage.text, '').slice(start, end)) &&
    // A question of so many words is one of a form, above its answer.
    !/\?["”’)]{0,2}\s*$/u.test(passage.text.slice(start, end)) &&
    !/:\s*$/u.test(passage.text.slice(Math.max(0, start - 4), start))
  )
}

/** “etc. Boats wait”, “the harbour. eBoats wait”, “the harbour. 42 boats wait”, “the harbour.Boats wait”, “the harbour.1 Boats wait”: where a sentence may end although its words are read as one. */
const MAY_END =
  /(?<=\p{Ll}[)\]”"’]?[.!?…]{1,3}[”"’)\]]?(?:\[?\d{1,3}\]?)?)\s+(?=[“"‘([]?(?:\p{Ll}{0,2}\p{Lu}|\p{Nd}))|(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})/gu
/** “Dr. Rahmani”, “No. 5”: where none does. */
const GOES_ON =
  /(?:^|[\s([“"‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|vs|cf|Gen|Sen|Rep|Gov|Col|Lt|Capt|Rev|Hon|Amb|Mt|Ft|No|Nos|Art|Arts|Fig|Sec|Ch|Vol|ca|approx)\.\s*$/u
const GOES_ON_LENGTH = 12

/** A sentence where it may end before its end: how long it is must hold whichever way it is read. */
function piecesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let from = start
  for (const { index, 0: space } of matchesIn(text.slice(start, end), MAY_END)) {
    const at = start + index
    if (GOES_ON.test(text.slice(Math.max(start, at - GOES_ON_LENGTH), at))) continue
    pieces.push({ start: from, end: at })
    from = at + space.length
  }
  return [...pieces, { start: from, end }]
}

/** Sentences of the writer's own. Whose they are is told once of each text, not at each key. */
const measured = rememberText((text, language) => {
  if (isUnspaced(text)) return []
  const own = prose(text, '')
  return sentencesIn(text, language)
    .filter(({ start, end }) => !isQuoted(own.slice(start, end), text.slice(start, end)))
    .flatMap(({ start, end, words }) =>
      piecesOf(text, start, end).map((piece, _, pieces) => {
        const said = text.slice(piece.start, piece.end)
        const counted = withoutAddresses(said)
        return { ...piece, words: pieces.length === 1 && counted === said ? words : countWords(counted, language) }
      }),
    )
    .filter(({ words }) => words > 0)
})

/**
 * How long the sentences of the whole text are: one remark where more than a third of 15 or more have more than 25 words or one that is surely the writer's has more than 60, with how many
 * there are of each length and the five longest to look at. Headings, quotations, proposed language, names and references do not count, nor
 * text in scripts without spaces. Source: GFMD tip 1; thresholds as in `clarity/long-sentence`, which names each one by itself.
 */
export const sentenceLengths = draftCheck('clarity/sentence-lengths', (subject) => {
  const lengths = [...LENGTH_CLASSES, 0].map(() => 0)
  const found: { passage: Passage; start: number; end: number; words: number }[] = []
  let [all, long] = [0, 0]
  for (const passage of ownWordsOfDraft(subject)) {
    if (passage.kind === 'heading') continue
    for (const { start, end, words } of measured(passage.text, passage.language)) {
      const place = LENGTH_CLASSES.findIndex((most) => words <= most)
      const at = place < 0 ? LENGTH_CLASSES.length : place
      lengths[at] = (lengths[at] ?? 0) + 1
      all += 1
      if (words <= ADVISE_ABOVE) continue
      long += 1
      found.push({ passage, start, end, words })
    }
  }
  // A long text has a thousand of them at every key, of which these are shown.
  const worst = found
    .sort((one, other) => other.words - one.words)
    .slice(0, WORST)
    .map(({ passage, start, end, words }) => ({
      at: placeIn(passage, start, end),
      words,
      starts: passage.text.slice(start, Math.min(end, start + STARTS)),
    }))
  const manyAreLong = long / all > LONG_SHARE
  if (all < ENOUGH_SENTENCES) return []
  const hasVeryLong = found.some((sentence) => sentence.words > VERY_LONG && isSurelyOwn(sentence))
  if (!manyAreLong && !hasVeryLong) return []
  const passages = passagesOfDraft(subject).filter(({ kind }) => kind !== 'heading')
  const written = passages.reduce((sum, { text }) => sum + lettersOf(text, ''), 0)
  const own = ownWordsOfDraft(subject).reduce(
    (sum, { kind, text }) => sum + (kind === 'heading' ? 0 : ownLettersOf(text, '')),
    0,
  )
  const others = 1 - own / Math.max(1, written)
  const numbered = passages.filter(({ text }) => NUMBERED_PARAGRAPH.test(text)).length
  if (others > OTHERS_SHARE || (!manyAreLong && (others > OTHERS_SHARE_OF_ONE || numbered >= MOST_NUMBERED))) return []
  return [
    {
      level: 'advice',
      at: { section: null },
      // In steps of ten, so that a remark that was put aside stays so while somebody types.
      message: manyAreLong
        ? message('finding.sentenceLengths', { share: Math.round((long / all) * 10) * 10, most: ADVISE_ABOVE })
        : message('finding.sentenceLengths.longest', { most: VERY_LONG }),
      reason: message('finding.sentenceLengths.why'),
      source: message('finding.longSentence.source'),
      picture: { lengths, worst },
    },
  ]
})
