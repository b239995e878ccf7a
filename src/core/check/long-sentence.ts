import { message } from '../../messages/message'
import type { Place } from '../draft/finding'
import { runSequences, runsText } from '../text/block-text'
import type { Block } from '../text/blocks'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { sentencesIn } from '../text/words'
import { languageOf } from './passages'
import { sectionCheck } from './rule'

/** Words of a sentence above which it is advised to split it: Australian Style Manual, “Sentences”. */
export const ADVISE_ABOVE = 25

/** Words above which hardly anybody can hold it: Center for Plain Language; no input that was measured is clearer for more. */
export const WARN_ABOVE = 40

const longOnes = rememberText((text, language) =>
  isUnspaced(text) ? [] : sentencesIn(text, language).filter(({ words }) => words > ADVISE_ABOVE),
)

/**
 * A sentence that a listener or an interpreter cannot hold: advice above 25 words, warning above 40.
 * Source: GFMD tip 1; thresholds from plain-language guides (Australian Style Manual 25, Center for Plain Language 40).
 *
 * Left alone are headings; quotations, which are somebody else's words; proposed language, because a paragraph of a resolution
 * is one sentence by custom; and text in scripts without spaces, such as Chinese: what counts as a word there is the guess of a
 * dictionary, and no guide gives a threshold for it.
 */
export const longSentence = sectionCheck('clarity/long-sentence', ({ asked, answers, language }) =>
  answers
    .filter(({ slot }) => slot.role !== 'language')
    .flatMap(({ slot, blocks }) =>
      blocks.flatMap((block, index) =>
        sentencesOfBlock(block, language).map(({ start, end, words }) => ({
          level: words > WARN_ABOVE ? ('warning' as const) : ('advice' as const),
          at: { section: asked.id, slot: slot.id, block: index, start, end } satisfies Place,
          message: message('finding.longSentence', { words, most: ADVISE_ABOVE }),
          reason: message(words > WARN_ABOVE ? 'finding.longSentence.whyWarning' : 'finding.longSentence.whyAdvice'),
          source: message('finding.longSentence.source'),
        })),
      ),
    ),
)

function sentencesOfBlock(block: Block, language: string): { start: number; end: number; words: number }[] {
  if (block.type === 'heading' || block.type === 'quote') return []
  let offset = 0
  return runSequences(block).flatMap((runs) => {
    const text = runsText(runs)
    const start = offset
    offset += text.length + 1
    return longOnes(text, languageOf(runs, language)).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
      words: sentence.words,
    }))
  })
}
