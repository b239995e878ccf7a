const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that there is in the calendar, written as ISO 8601 writes it: “2026-02-28”, and not “2026-02-30”. */
export function isIsoDay(text: string): boolean {
  const at = ISO_DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.valueOf()) && at.toISOString().slice(0, 10) === text
}

/**
 * A day (see `isIsoDay`) as a language writes it out: “30 April 2027”; English as the United Nations write it. `language` is a BCP 47 tag; `digits` are the
 * language's own unless given. Empty for what is no day.
 */
export function isoDayInWords(day: string, language: string, digits?: 'latn'): string {
  if (!isIsoDay(day)) return ''
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...(digits ? { numberingSystem: digits } : {}),
  }).format(new Date(`${day}T00:00:00Z`))
}

/** The day of a moment on this computer's clock, as ISO 8601 writes it. */
export function isoDayOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
