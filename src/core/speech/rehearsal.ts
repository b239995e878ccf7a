import { text } from '../../messages/sentence'
import type { Mark } from './timer'

/** Planned against actual for a stretch of paragraphs, from one “I am here” to the next. Indices count from 0, seconds. */
export interface RehearsedStretch {
  from: number
  /** The last paragraph of the stretch: the same as `from` unless the speaker marked none between. */
  to: number
  planned: number
  took: number
}

/** A difference below this many seconds is none: a finger is not faster. Our own estimate. */
const SAME_SECONDS = 3

/**
 * Planned against actual. `planned` are seconds a paragraph, `marks` those of the timer in milliseconds, `took` the seconds of the whole. A paragraph
 * that was not marked belongs to the one before it; the first begins with the clock.
 */
export function compareRehearsal(planned: readonly number[], marks: readonly Mark[], took: number): RehearsedStretch[] {
  if (planned.length === 0) return []
  const known = [
    { paragraph: 0, at: 0 },
    ...marks.filter(({ paragraph }) => paragraph > 0 && paragraph < planned.length),
  ]
  return known.map(({ paragraph, at }, index) => {
    const next = known[index + 1]
    const to = (next?.paragraph ?? planned.length) - 1
    return {
      from: paragraph,
      to,
      planned: planned.slice(paragraph, to + 1).reduce((sum, seconds) => sum + seconds, 0),
      took: Math.max(0, (next ? next.at / 1000 : took) - at / 1000),
    }
  })
}

/** Below this share of what was planned a run was broken off: nobody speaks at twice a pace and is understood. Our own estimate. */
const WHOLE_FROM = 0.5

/**
 * Whether a rehearsal ended long before its text: of six seconds nobody can say that they were in time. `planned` as in `compareRehearsal`. Whoever used
 * the whole slot, `slotSeconds`, broke nothing off: the chair did.
 */
export function wasBrokenOff(planned: readonly number[], took: number, slotSeconds: number): boolean {
  return took < slotSeconds && took < WHOLE_FROM * planned.reduce((sum, seconds) => sum + seconds, 0)
}

/** The one thing to know after a rehearsal: where the most time was lost or won, or that it went as planned. Empty where nothing was planned. */
export function rehearsalSentence(stretches: readonly RehearsedStretch[]): string {
  const [first, ...others] = stretches
  if (!first) return ''
  const furthest = others.reduce((most, each) => (difference(each) > difference(most) ? each : most), first)
  if (difference(furthest) < SAME_SECONDS) return text('rehearsal.asPlanned')
  const { from, to, planned, took } = furthest
  const off = { seconds: Math.round(Math.abs(took - planned)), longer: took > planned }
  return from === to
    ? text('rehearsal.paragraph', { ...off, paragraph: String(from + 1) })
    : text('rehearsal.paragraphs', { ...off, from: String(from + 1), to: String(to + 1) })
}

function difference({ planned, took }: RehearsedStretch): number {
  return Math.abs(took - planned)
}
