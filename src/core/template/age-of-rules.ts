import type { LimitProfile } from './template'

/**
 * Why a rule may no longer hold: no source of it says of which year it is, the oldest is of a year before this one, or nobody has looked it up for more than a
 * year.
 */
export type AgeOfRules = { kind: 'undated' | 'unchecked'; year: null } | { kind: 'year'; year: number }

/**
 * Whether the rules of a profile are to be looked up once more before something is sent, and why; null where they are not. A source of last December
 * counts as old in January, which is the safe side. Sources that give no year at all, such as those of packs that were made before years were written, say nothing, and then the
 * day counts on which somebody looked the rules up. `today` is an ISO date.
 */
export function ageOfRules(
  { sources, lastChecked }: Pick<LimitProfile, 'sources' | 'lastChecked'>,
  today: string,
): AgeOfRules | null {
  const years = sources.flatMap(({ year }) => (year === undefined ? [] : [year]))
  if (years.includes(null)) return { kind: 'undated', year: null }
  const oldest = Math.min(...years.flatMap((year) => year ?? []))
  if (oldest < Number(today.slice(0, 4))) return { kind: 'year', year: oldest }
  return lastChecked !== null && lastChecked < aYearBefore(today) ? { kind: 'unchecked', year: null } : null
}

/** Days compare as texts, so that the 29th of a February is before the 1st of March in any year. */
function aYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}
