import { message } from '../../messages/message'
import { gather } from '../text/gather'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { type Passage, passagesOf, prose } from './passages'
import { easeFormula } from './reading-ease'
import { sectionCheck } from './rule'

/** Below this a text counts as harder than Flesch’s hardest band needs to be: half of “very difficult” (0–30). */
export const HARD_BELOW = 15

/** Words under which a formula says nothing: it was made on samples of a hundred. */
const ENOUGH_WORDS = 100

const measured = rememberText((text, language) => {
  const formula = easeFormula(language)
  if (!formula) return { words: 0, sentences: 0, syllables: 0 }
  const own = prose(text, '')
  const words = own.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  const syllables = words.reduce(
    (sum, word) => sum + word.split('-').reduce((all, part) => all + (part === '' ? 0 : formula.syllables(part)), 0),
    0,
  )
  return { words: words.length, sentences: sentencesIn(text, language).length, syllables }
})

/**
 * An answer of a hundred words or more that its language’s formula finds harder than 15, on a scale on which 100 is easy and texts
 * from 30 down are “very difficult”. The bar is low because the words of this field are long: it tells a tangle from a text.
 * English by Flesch, French by Kandel and Moles, Spanish by Fernández-Huerta, Russian by Oborneva; Arabic and Chinese by none, since
 * no formula is established for them. Source: GFMD tip 1 and the formula’s own publication.
 */
export const readability = sectionCheck('clarity/readability', (subject) => {
  const bySlot = new Map<string, Passage[]>()
  for (const passage of passagesOf(subject))
    if (
      passage.slot &&
      passage.slot.role !== 'language' &&
      (passage.kind === 'paragraph' || passage.kind === 'item') &&
      easeFormula(passage.language)?.name === easeFormula(subject.language)?.name
    )
      gather(bySlot, passage.slot.id, passage)
  const formula = easeFormula(subject.language)
  if (!formula) return []
  return [...bySlot].flatMap(([slot, passages]) => {
    let [words, sentences, syllables] = [0, 0, 0]
    for (const { text, language } of passages) {
      const part = measured(text, language)
      words += part.words
      sentences += part.sentences
      syllables += part.syllables
    }
    if (words < ENOUGH_WORDS || sentences === 0) return []
    const score = formula.score(words / sentences, syllables / words)
    if (score >= HARD_BELOW) return []
    return [
      {
        level: 'advice' as const,
        at: { section: subject.asked.id, slot },
        message: message('finding.readability', {
          formula: formula.name,
          // Added to nothing, −0 is 0.
          score: Math.round(score) + 0,
          words: Math.round(words / sentences),
          syllables: Number((syllables / words).toFixed(1)),
        }),
        reason: message('finding.readability.why'),
        source: message(`finding.readability.source.${formula.name}`),
      },
    ]
  })
})
