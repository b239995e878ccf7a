import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Draft, LeftOut } from '../../core/draft/draft'
import { CUTS, type CutName, leftOutBy } from '../../core/speech/cuts'
import type { Paces } from '../../core/speech/pace'
import { piecesOfDraft } from '../../core/speech/pieces'
import { slotOf } from '../../core/speech/slot'
import { type SpeechClock, speechClock } from '../../core/speech/timing'
import type { Template } from '../../core/template/template'
import { useDraft } from '../draft/use-session'
import { loadSpeaker, pacesOf, useSpeaker } from './speaker'
import { type SpokenView, spokenView } from './spoken'
import { useStatementScreen } from './statement-state'

export function isCut(shown: string): shown is CutName {
  return (CUTS as readonly string[]).includes(shown)
}

/** What is left out of the text that is shown. A version that is gone leaves out nothing. */
export function leftOutOf(draft: Draft, template: Template, shown: string): readonly LeftOut[] {
  if (isCut(shown)) return leftOutBy(piecesOfDraft(draft, template), draft.statement?.cuts ?? [], shown)
  return draft.statement?.versions?.find(({ id }) => id === shown)?.leftOut ?? []
}

export interface Spoken {
  draft: Draft
  template: Template
  view: SpokenView
  clock: SpeechClock
  paces: Paces
  slotSeconds: number
}

/** The open draft as it is spoken, in the version that is shown. Timing follows the text without holding it up. */
export function useSpoken(): Spoken {
  useEffect(loadSpeaker, [])
  const draft = useDeferredValue(useDraft((state) => state.draft))
  const template = useDraft((state) => state.template)
  const shown = useStatementScreen((state) => state.shown)
  const { rehearsed, acronyms } = useSpeaker()
  const clock = useMemo(() => speechClock(acronyms), [acronyms])
  const paces = useMemo(() => pacesOf({ rehearsed }), [rehearsed])
  const slotSeconds = slotOf(draft, template)
  const view = useMemo(
    () => spokenView(draft, template, { leftOut: leftOutOf(draft, template, shown), clock, paces, slotSeconds }),
    [draft, template, shown, clock, paces, slotSeconds],
  )
  return { draft, template, view, clock, paces, slotSeconds }
}
