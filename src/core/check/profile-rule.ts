import { message } from '../../messages/message'
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
      reason: rule.note
        ? message('finding.profile.whyNoted', { profile: profile.title, note: rule.note.replace(/\.$/, '') })
        : message('finding.profile.why', { profile: profile.title }),
      source: sourcesLine(profile.sources),
    },
  }
}
