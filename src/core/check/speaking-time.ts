import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { paragraphsOfDraft } from '../speech/draft-statement'
import { FAST_PACE, SAFE_PACE } from '../speech/pace'
import { clockText, MOST_SPOKEN_WORDS } from '../speech/slot'
import { timeStatement } from '../speech/statement'
import { speechClock } from '../speech/timing'
import { SPOKEN_KINDS } from '../template/kinds'
import { draftCheck } from './rule'

/** Remembers paragraphs by their text, so that a keystroke costs its own alone. */
const clock = speechClock()

/** Nobody interprets a video while it plays. */
const AT_FAST = {
  pace: FAST_PACE,
  how: 'fast',
  reason: 'finding.speakingTime.whyFast',
  source: 'finding.speakingTime.sourceFast',
} as const
const AT_SAFE = {
  pace: SAFE_PACE,
  how: 'other',
  reason: 'finding.speakingTime.why',
  source: 'finding.speakingTime.source',
} as const

/**
 * A text to be read aloud that takes longer than its slot, with acronyms as most people say them: at the pace that interpreters can follow, a video’s script
 * at a fast one. The slot is the writer’s, else the template’s; without one, as for a statement that may only be handed in, there is nothing to
 * pass. Source: UN Geneva’s guidance for speakers and ISHR’s; `SAFE_PACE` and `FAST_PACE` have the other languages.
 */
export const speakingTime = draftCheck('limits/speaking-time', ({ draft, template, progress }) => {
  const slot = draft.statement?.slotSeconds ?? template.slotSeconds
  if (slot === undefined || !SPOKEN_KINDS.includes(template.kind)) return []
  const { pace, how, reason, source } = template.kind === 'script' ? AT_FAST : AT_SAFE
  const remark = (said: Message) => [
    {
      level: 'warning' as const,
      at: { section: null },
      settledIn: 'rules' as const,
      message: said,
      reason: message(reason),
      source: message(source),
    },
  ]
  if (progress.words > MOST_SPOKEN_WORDS)
    return remark(message('finding.speakingTime.tooMany', { words: progress.words, slot: clockText(slot) }))
  const seconds = Math.round(timeStatement(paragraphsOfDraft(draft, template), clock).seconds / pace)
  if (seconds <= slot) return []
  return remark(
    message('finding.speakingTime', {
      time: clockText(seconds),
      pace: how,
      slot: clockText(slot),
      over: clockText(seconds - slot),
    }),
  )
})
