import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { RehearsalState } from '../../contract/messages'
import type { Result } from '../../core/result'
import { compareRehearsal, type RehearsedStretch, wasBrokenOff } from '../../core/speech/rehearsal'
import { type Signal, shownSeconds, signalAt } from '../../core/speech/timer'
import { ask, listen } from '../bridge'

interface ShownRehearsal {
  /** What the shell said last; null while nothing is being rehearsed. */
  said: RehearsalState | null
  /** On this window's own clock. */
  heardAt: number
  /** Handle of the draft whose text this window put on the clock last. */
  of: string | null
}

/** The shell's clock as this window knows it. A window keeps no time of its own: it counts on from what it last heard. */
export const useRehearsal = create<ShownRehearsal>(() => ({ said: null, heardAt: 0, of: null }))

/** Milliseconds spoken until now, or until another time of this window's own clock. */
export function spokenNow(
  { said, heardAt }: Pick<ShownRehearsal, 'said' | 'heardAt'> = useRehearsal.getState(),
  now: number = performance.now(),
): number {
  if (!said) return 0
  return said.spokenMs + (said.phase === 'running' ? Math.max(0, now - heardAt) : 0)
}

/** Planned against actual of what was said until now. */
export function stretchesNow(): RehearsedStretch[] {
  const { said } = useRehearsal.getState()
  if (!said) return []
  const planned = said.paragraphs.map((paragraph) => paragraph.planned)
  const stretches = compareRehearsal(planned, said.marks, spokenNow() / 1000)
  if (said.phase === 'ended') return stretches
  // Nobody knows yet how far the one goes that is being said.
  return stretches.map((stretch, index) =>
    index === stretches.length - 1 ? { ...stretch, to: stretch.from, planned: planned[stretch.from] ?? 0 } : stretch,
  )
}

function hear(said: RehearsalState | null): void {
  useRehearsal.setState({ said, heardAt: performance.now() })
}

/** Takes half of the way there and back as what the answer took. */
async function hearAnswer(question: Promise<Result<RehearsalState | null>>): Promise<void> {
  const asked = performance.now()
  const answer = await question
  if (answer.ok) useRehearsal.setState({ said: answer.value, heardAt: (asked + performance.now()) / 2 })
}

function askAnew(): Promise<void> {
  return hearAnswer(ask('rehearsal.now', {}))
}

/** Keeps `useRehearsal` with the shell's clock while the component is there. */
export function useRehearsalClock(): void {
  useEffect(() => {
    void askAnew()
    const stop = listen('rehearsal.changed', hear)
    // A window that was hidden, or slept with the computer, has heard late or not at all.
    const look = () => {
      if (document.visibilityState === 'visible') void askAnew()
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
}

export function stepClock(step: 'start' | 'pause' | 'end' | 'restart'): Promise<void> {
  return hearAnswer(ask('rehearsal.do', { step }))
}

export function markHere(paragraph: number): Promise<void> {
  return hearAnswer(ask('rehearsal.mark', { paragraph }))
}

export interface ShownClock {
  phase: RehearsalState['phase']
  light: Signal['light']
  seconds: number
  over: boolean
  spokenSeconds: number
  /** It was ended long before the text was. */
  brokenOff: boolean
}

function shownNow(rehearsal: ShownRehearsal): ShownClock | null {
  const { said } = rehearsal
  if (!said) return null
  const spoken = spokenNow(rehearsal)
  const signal = signalAt(spoken, said.slotSeconds)
  const planned = said.paragraphs.map((paragraph) => paragraph.planned)
  const brokenOff = said.phase === 'ended' && wasBrokenOff(planned, spoken / 1000, said.slotSeconds)
  const spokenSeconds = Math.floor(spoken / 1000)
  return { phase: said.phase, light: signal.light, ...shownSeconds(signal), spokenSeconds, brokenOff }
}

/** What the clock shows now; changes when a shown second does. Null while nothing is being rehearsed. */
export function useShownClock(): ShownClock | null {
  const rehearsal = useRehearsal()
  const [shown, setShown] = useState(() => shownNow(rehearsal))
  useEffect(() => {
    let frame = 0
    let last = ''
    const look = () => {
      const now = shownNow(rehearsal)
      const text = JSON.stringify(now)
      if (text !== last) setShown(now)
      last = text
      // A clock that runs is looked at in each frame, and drawn when it shows something else.
      if (rehearsal.said?.phase === 'running') frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [rehearsal])
  return shown
}
