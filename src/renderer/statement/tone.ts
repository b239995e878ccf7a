import { useEffect } from 'react'
import { lightsToCome } from '../../core/speech/timer'
import { useApp } from '../app-store'
import { spokenNow, useRehearsal } from './rehearsal-clock'

/** Hertz of the tones, one after the other: red is lower, and twice. */
const TONES = { amber: [660], red: [440, 440] } as const
const SECONDS = 0.22
/** Of full scale: for the speaker, not for the room. */
const LOUDNESS = 0.06

let context: AudioContext | null = null

/** A soft tone for a light. Where the computer has no sound it is silent. */
export function soundTone(light: keyof typeof TONES): void {
  context ??= new AudioContext()
  const { currentTime, destination } = context
  void context.resume()
  for (const [index, pitch] of TONES[light].entries()) {
    const begins = currentTime + 0.02 + index * SECONDS * 1.4
    const tone = context.createOscillator()
    const gain = context.createGain()
    tone.frequency.value = pitch
    // Without a slope at both ends a tone clicks.
    gain.gain.setValueAtTime(0, begins)
    gain.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.03)
    gain.gain.linearRampToValueAtTime(0, begins + SECONDS)
    tone.connect(gain).connect(destination)
    tone.start(begins)
    tone.stop(begins + SECONDS)
  }
}

/** Sounds when the light of the running clock changes, where the user asked for it. By timers, because a hidden window draws no frames. */
export function useTones(): void {
  const wanted = useApp(({ settings }) => settings?.sound ?? false)
  const rehearsal = useRehearsal()
  useEffect(() => {
    const { said } = rehearsal
    if (!wanted || said?.phase !== 'running') return
    const { slotSeconds } = said
    const timers = lightsToCome(spokenNow(rehearsal), slotSeconds).map(({ light, inMs }) =>
      // A tone sounds at its second, also in a hidden window, which draws no frames.
      setTimeout(() => {
        // After a sleep both come at once; then only the last one is news.
        const later = lightsToCome(spokenNow(), slotSeconds)
        if (light === 'red' || later.length > 0) soundTone(light)
      }, inMs),
    )
    return () => timers.forEach(clearTimeout)
  }, [wanted, rehearsal])
}
