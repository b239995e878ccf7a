import type { Draft } from '../../core/draft/draft'
import { paragraphsOfDraft } from '../../core/speech/draft-statement'
import { timeStatement } from '../../core/speech/statement'
import { type SpeechClock, speechClock } from '../../core/speech/timing'
import type { Template } from '../../core/template/template'
import { loadSpeaker, pacesOf, useSpeaker } from './speaker'

let clock: { acronyms: Readonly<Record<string, string>>; clock: SpeechClock } | null = null

/** Seconds that a draft takes to say at the user's own pace. Costs what has changed since it was last asked. */
export function secondsAloud(draft: Draft, template: Template): number {
  loadSpeaker()
  const speaker = useSpeaker.getState()
  if (clock?.acronyms !== speaker.acronyms) clock = { acronyms: speaker.acronyms, clock: speechClock(speaker.acronyms) }
  return timeStatement(paragraphsOfDraft(draft, template), clock.clock, pacesOf(speaker)).seconds
}
