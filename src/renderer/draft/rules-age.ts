import { type AgeOfRules, ageOfRules } from '../../core/template/age-of-rules'
import type { LimitProfile } from '../../core/template/template'
import { isoDayOf } from '../../core/text/iso-day'
import { useNow } from '../use-now'

/** Whether the rules that a draft is written by are to be looked up once more before it is sent, and why. */
export function useAgeOfRules(profile: LimitProfile): AgeOfRules | null {
  return ageOfRules(profile, isoDayOf(new Date(useNow())))
}
