import { sourcesLine } from '../template/sources'
import type { LimitProfile, ProfileRule, ProfileRuleName } from '../template/template'
import type { DraftSubject, Remark } from './rule'

/** What a profile asks, with what every finding of it says. */
export interface AskedByProfile {
  rule: ProfileRule
  profile: LimitProfile
  said: Pick<Remark, 'level' | 'reason' | 'source'>
}

/** The rule as the chosen profile has it; null when it does not, and then its check says nothing. */
export function askedByProfile({ limits: { profile } }: DraftSubject, wanted: ProfileRuleName): AskedByProfile | null {
  const rule = profile.rules?.find((one) => one.rule === wanted)
  if (!rule) return null
  return {
    rule,
    profile,
    said: {
      level: rule.level,
      reason: `The profile “${profile.title}” asks for it${rule.note ? `: ${rule.note.replace(/\.$/, '')}` : ''}; choose another profile if this one does not apply.`,
      source: sourcesLine(profile.sources),
    },
  }
}
