import { CONSULTATIVE_STATUSES, type ConsultativeStatus } from '../template/template'

/** Words by which an organisation says which consultative status with the Economic and Social Council it has, in English, French and Spanish. */
const WORDS: Readonly<Record<ConsultativeStatus, RegExp>> = {
  general: /(?<!\p{L})(?:general|général)(?!\p{L})/iu,
  special: /(?<!\p{L})(?:special|spécial|especial)(?!\p{L})/iu,
  roster: /(?<!\p{L})(?:roster|liste|lista)(?!\p{L})/iu,
}

/** The consultative status that an organisation names in its own words; null where it names none, or more than one. */
export function consultativeStatusOf(said: string): ConsultativeStatus | null {
  const named = CONSULTATIVE_STATUSES.filter((status) => WORDS[status].test(said))
  return named.length === 1 ? (named[0] ?? null) : null
}
