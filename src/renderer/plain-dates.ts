import { dateText, numberText, text } from '../messages/sentence'

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
const DAY_AND_YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' }

/** When something was edited, as short as it can be said: “14:02” today, “3 November” this year, “3 November 2025” before. */
export function whenEdited(instant: string, now: Date): string {
  const then = new Date(instant)
  if (Number.isNaN(then.getTime())) return text('when.unknown')
  if (sameDay(then, now)) return clock(instant)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (sameDay(then, yesterday)) return text('when.yesterday', { at: instant })
  return dateText(instant, then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR)
}

function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}

/** Time of day on this computer's clock, “14:02”. */
export function clock(instant: string): string {
  return dateText(instant, TIME)
}

/** “25 July 2025” of an ISO date. */
export function dayInWords(date: string): string {
  return dateText(date, DAY_AND_YEAR)
}

/** A whole number with thousands parted: “1,204”. */
export function number(value: number): string {
  return numberText(value)
}
