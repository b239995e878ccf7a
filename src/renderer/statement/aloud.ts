import type { Draft } from '../../core/draft/draft'
import { paragraphsOfDraft } from '../../core/speech/draft-statement'
import { type SpokenParagraph, timeStatement } from '../../core/speech/statement'
import { type SpeechClock, speechClock } from '../../core/speech/timing'
import type { Template } from '../../core/template/template'
import type { Run } from '../../core/text/blocks'
import { loadSpeaker, pacesOf, useSpeaker } from './speaker'

let clock: { acronyms: Readonly<Record<string, string>>; clock: SpeechClock } | null = null

function currentClock(): SpeechClock {
  loadSpeaker()
  const { acronyms } = useSpeaker.getState()
  if (clock?.acronyms !== acronyms) clock = { acronyms, clock: speechClock(acronyms) }
  return clock.clock
}

/** Seconds that some paragraphs take to say at the user's own pace. `language` is the draft's. */
export function secondsOfRuns(paragraphs: readonly Run[][], language: string): number {
  const spoken = paragraphs.map((runs): SpokenParagraph => ({ kind: 'paragraph', runs, language }))
  return timeStatement(spoken, currentClock(), pacesOf(useSpeaker.getState())).seconds
}

/** Seconds that a draft takes to say at the user's own pace. Costs what has changed since it was last asked. */
export function secondsAloud(draft: Draft, template: Template): number {
  return timeStatement(paragraphsOfDraft(draft, template), currentClock(), pacesOf(useSpeaker.getState())).seconds
}
