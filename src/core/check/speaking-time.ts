import { paragraphsOfDraft } from '../speech/draft-statement'
import { FAST_PACE, SAFE_PACE } from '../speech/pace'
import { clockText, MOST_SPOKEN_WORDS } from '../speech/slot'
import { timeStatement } from '../speech/statement'
import { speechClock } from '../speech/timing'
import { SPOKEN_KINDS } from '../template/kinds'
import { count } from '../text/wording'
import { draftCheck } from './rule'

/** Remembers paragraphs by their text, so that a keystroke costs its own alone. */
const clock = speechClock()

/** Nobody interprets a video while it plays. */
const AT_FAST = {
  pace: FAST_PACE,
  how: 'even at a fast pace',
  reason: 'What does not fit is cut off.',
  source: 'ISHR, advice to speakers (150 words a minute)',
}
const AT_SAFE = {
  pace: SAFE_PACE,
  how: 'at the interpreter-safe pace',
  reason: 'Speakers who run over are cut off, and interpreters lose those who speed up to fit.',
  source: 'UN Geneva, guidance for speakers (at most 120 words a minute)',
}

/**
 * A text to be read aloud that takes longer than its slot, with acronyms as most people say them: at the pace that interpreters can follow, a video’s script
 * at a fast one. The slot is the writer’s, else the template’s; without one, as for a statement that may only be handed in, there is nothing to
 * pass. Source: UN Geneva’s guidance for speakers and ISHR’s; `SAFE_PACE` and `FAST_PACE` have the other languages.
 */
export const speakingTime = draftCheck('limits/speaking-time', ({ draft, template, progress }) => {
  const slot = draft.statement?.slotSeconds ?? template.slotSeconds
  if (slot === undefined || !SPOKEN_KINDS.includes(template.kind)) return []
  const { pace, how, reason, source } = template.kind === 'script' ? AT_FAST : AT_SAFE
  const remark = (message: string) => [
    { level: 'warning' as const, at: { section: null }, settledIn: 'rules' as const, message, reason, source },
  ]
  if (progress.words > MOST_SPOKEN_WORDS)
    return remark(
      `${count(progress.words, 'word')} are far more than can be said in ${clockText(slot)}. Choose fewer parts, or cut.`,
    )
  const seconds = Math.round(timeStatement(paragraphsOfDraft(draft, template), clock).seconds / pace)
  if (seconds <= slot) return []
  return remark(
    `Takes ${clockText(seconds)} ${how}; the slot is ${clockText(slot)}. Cut ${clockText(seconds - slot)}, or save a shorter version where you rehearse.`,
  )
})
