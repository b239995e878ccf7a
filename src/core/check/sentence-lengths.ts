import { message } from '../../messages/message'
import type { Place } from '../draft/finding'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { countWords, sentencesIn } from '../text/words'
import { ADVISE_ABOVE } from './long-sentence'
import { ownWordsOfDraft, placeIn, prose } from './passages'
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

const measured = rememberText((text, language) =>
  isUnspaced(text)
    ? []
    : sentencesIn(text, language).map(({ start, end, text: sentence, words }) => ({
        start,
        end,
        // An address is one word to a reader, however many the rules of Unicode find in it.
        words: sentence.search(ADDRESS) >= 0 ? countWords(sentence.replace(ADDRESS, 'x'), language) : words,
      })),
)

/** Share of a sentence that somebody else said before its length is not the writer's. */
const QUOTED = 0.5

/** True for a sentence that is in quotation marks, or in a paragraph that is, for the most part; addresses are the writer's. */
function isQuoted(own: string, text: string): boolean {
  const addresses = (text.match(ADDRESS) ?? []).reduce((sum, { length }) => sum + length, 0)
  return (own.match(/\uFFFC/gu)?.length ?? 0) - addresses > own.length * QUOTED
}

/**
 * How long the sentences of the whole text are: one remark where more than a third have more than 25 words or one has more than 60, with how many
 * there are of each length and the five longest to look at. Headings, quotations, proposed language, names and references do not count, nor
 * text in scripts without spaces. Source: GFMD tip 1; thresholds as in `clarity/long-sentence`, which names each one by itself.
 */
export const sentenceLengths = draftCheck('clarity/sentence-lengths', (subject) => {
  const lengths = [...LENGTH_CLASSES, 0].map(() => 0)
  const found: { at: Place; words: number; starts: string }[] = []
  let [all, long] = [0, 0]
  for (const passage of ownWordsOfDraft(subject)) {
    if (passage.kind === 'heading') continue
    const own = prose(passage.text, '')
    for (const { start, end, words } of measured(passage.text, passage.language)) {
      if (isQuoted(own.slice(start, end), passage.text.slice(start, end))) continue
      const place = LENGTH_CLASSES.findIndex((most) => words <= most)
      const at = place < 0 ? LENGTH_CLASSES.length : place
      lengths[at] = (lengths[at] ?? 0) + 1
      all += 1
      if (words <= ADVISE_ABOVE) continue
      long += 1
      found.push({
        at: placeIn(passage, start, end),
        words,
        starts: passage.text.slice(start, Math.min(end, start + STARTS)),
      })
    }
  }
  const worst = found.sort((one, other) => other.words - one.words).slice(0, WORST)
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
