import { message } from '../../messages/message'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { countryPattern } from './countries'
import { type Passage, passagesOf } from './passages'
import { draftCheck } from './rule'

/** Words from which a draft is more than a note, and from which evidence can tell a story. */
const ENOUGH_WORDS = 250
const STORY_WORDS = 20

const IN_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|third|quarter|doubled|tripled)\b/iu

const scan = rememberText((text, language) => ({
  concrete: /\p{Nd}/u.test(text) || IN_WORDS.test(text) || text.match(countryPattern(language)) !== null,
  words: isUnspaced(text) ? text.length / 2 : (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0),
}))

/**
 * A draft of 250 words or more in which no area has evidence that tells a story: twenty words with a figure, a date or a country.
 * One finding for the draft, at the first area’s evidence. Templates without a slot for evidence are left alone. Source: GFMD tip 4.
 */
export const successStory = draftCheck('tips/success-story', ({ reading, progress }) => {
  if (progress.words < ENOUGH_WORDS) return []
  let first: { section: string; slot: string } | null = null
  let written = false
  for (const step of reading) {
    if (step.type !== 'section') continue
    const slot = step.subject.asked.slots.find(({ role }) => role === 'evidence')
    if (!slot) continue
    first ??= { section: step.subject.asked.id, slot: slot.id }
    const evidence = passagesOf(step.subject).filter((passage: Passage) => passage.slot?.role === 'evidence')
    if (evidence.length > 0) written = true
    const seen = evidence.map(({ text, language }) => scan(text, language))
    if (seen.some(({ concrete }) => concrete) && seen.reduce((sum, { words }) => sum + words, 0) >= STORY_WORDS)
      return []
  }
  if (!first) return []
  return [
    {
      level: 'advice',
      at: first,
      message: written ? message('finding.successStory.vague') : message('finding.successStory.none'),
      reason: message('finding.successStory.why'),
      source: message('finding.successStory.source'),
    },
  ]
})
