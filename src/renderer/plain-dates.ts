import { ENGLISH_MONTHS } from '../core/text/english-months'
/** When something was edited, as short as it can be said: “14:02” today, “3 November” this year, “3 November 2025” before. */
export function whenEdited(instant: string, now: Date): string {
  const then = new Date(instant)
  if (Number.isNaN(then.getTime())) return 'at an unknown time'
  if (sameDay(then, now)) return clock(instant)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (sameDay(then, yesterday)) return `yesterday ${clock(instant)}`
  const day = `${then.getDate()} ${ENGLISH_MONTHS[then.getMonth()]}`
  return then.getFullYear() === now.getFullYear() ? day : `${day} ${then.getFullYear()}`
}

function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}

/** Time of day on this computer's clock, “14:02”. */
export function clock(instant: string): string {
  const then = new Date(instant)
  return `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`
}

/** “25 July 2025” of an ISO date. */
export function dayInWords(date: string): string {
  const [year, month = 1, day] = date.split('-').map(Number)
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`
}

/** A whole number with thousands parted: “1,204”. */
export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

/** “1 word”, “1,204 words”. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}
