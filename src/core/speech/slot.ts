import { message } from '../../messages/message'
import type { Draft } from '../draft/draft'
import { failure, type Result, success } from '../result'
import { SLOT_BOUNDS } from '../template/bounds'
import type { Template } from '../template/template'

/** Words of a text beyond which it is not timed while it is written: twice what is said in the longest slot. Our own choice. */
export const MOST_SPOKEN_WORDS = 5000

/** Three minutes, what a consultation gives to a speaker. */
export const DEFAULT_SLOT = 180

/** Seconds of the slot that a draft is written for: the writer’s own, else the template’s, else three minutes. */
export function slotOf(draft: Pick<Draft, 'statement'>, template: Pick<Template, 'slotSeconds'>): number {
  return draft.statement?.slotSeconds ?? template.slotSeconds ?? DEFAULT_SLOT
}

const FORMS: readonly RegExp[] = [
  /^(?<minutes>\d{1,6}):(?<seconds>[0-5]\d)$/,
  /^(?<minutes>\d{1,6})\s*(?:m|min|minutes?|['′])\s*(?:(?<seconds>[0-5]?\d)\s*(?:s|sec|seconds?|["″])?)?$/i,
  /^(?<seconds>\d{1,8})\s*(?:s|sec|seconds?|["″])?$/i,
]

/** Seconds of a slot as people write it: “3:00”, “180”, “2m30”, “90 s”, “2 min”. A sentence for anything else, and beyond 20 seconds to 15 minutes. */
export function readSlot(written: string): Result<number> {
  const text = written.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined)
  if (!groups) return failure('slot', message('problem.slot.noTime', { written: short(written) }))
  const seconds = Number(groups.minutes ?? 0) * 60 + Number(groups.seconds ?? 0)
  if (seconds >= SLOT_BOUNDS.shortest && seconds <= SLOT_BOUNDS.longest) return success(seconds)
  return failure(
    'slot',
    message('problem.slot.bounds', {
      shortest: clockText(SLOT_BOUNDS.shortest),
      longest: clockText(SLOT_BOUNDS.longest),
      written: short(written),
    }),
  )
}

function short(written: string): string {
  const text = written.trim()
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

/** Seconds as on a clock, “3:05”; of what is negative or no number, “0:00”. Rounded to the second. */
export function clockText(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
