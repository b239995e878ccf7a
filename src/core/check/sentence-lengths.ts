import { message } from '../../messages/message'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { countWords, sentencesIn } from '../text/words'
import { ADVISE_ABOVE } from './long-sentence'
import { ownWordsOfDraft, type Passage, placeIn, prose } from './passages'
import { draftCheck } from './rule'

/** Most words of a sentence in each class but the last, which has no end. */
export const LENGTH_CLASSES: readonly number[] = [10, 15, 20, 25, 30, 40]

/** Fewer sentences have no distribution. */
const ENOUGH_SENTENCES = 8
/** Share of sentences above 25 words that is worth a remark: where fewer are long, they are a change of rhythm. In real papers a third is common. */
const LONG_SHARE = 0.35
/** Words of one sentence that is worth the remark by itself. */
const VERY_LONG = 60
/** How many of the longest are named, because more than these nobody looks at. */
const WORST = 5
/** Words of a sentence that it is known by in a list. */
const STARTS = 60

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gu

/** Share of a sentence that somebody else said before its length is not the writer's. */
const QUOTED = 0.5

/** True for a sentence that is in quotation marks, or in a paragraph that is, for the most part; addresses are the writer's. */
function isQuoted(own: string, text: string): boolean {
  const addresses = (text.match(ADDRESS) ?? []).reduce((sum, { length }) => sum + length, 0)
  return (own.match(/\uFFFC/gu)?.length ?? 0) - addresses > own.length * QUOTED
}

/** Sentences of the writer's own. Whose they are is told once of each text, not at each key. */
const measured = rememberText((text, language) => {
  if (isUnspaced(text)) return []
  const own = prose(text, '')
  return sentencesIn(text, language)
    .filter(({ start, end }) => !isQuoted(own.slice(start, end), text.slice(start, end)))
    .map(({ start, end, text: sentence, words }) => ({
      start,
      end,
      // An address is one word to a reader, however many the rules of Unicode find in it.
      words: sentence.search(ADDRESS) >= 0 ? countWords(sentence.replace(ADDRESS, 'x'), language) : words,
    }))
})

/**
 * How long the sentences of the whole text are: one remark where more than a third have more than 25 words or one has more than 60, with how many
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
  const longest = worst[0]?.words ?? 0
  const manyAreLong = long / all > LONG_SHARE
  if (all < ENOUGH_SENTENCES || (!manyAreLong && longest <= VERY_LONG)) return []
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
