import type { LimitProfile, Template } from '../template/template'
import { consultativeStatusOf } from './consultative-status'
import type { Draft } from './draft'

/** What a draft may hold at most. Numbers are counts; null means that no limit is set. */
export interface Limits {
  /** The profile that the numbers start from; its sources say whose rule it is. */
  profile: LimitProfile
  totalWords: number | null
  totalCharacters: number | null
  totalPages: number | null
  /** Whether footnotes are part of the words and characters that are counted. */
  countsFootnotes: boolean
  sectionWords(section: string): number | null
  sectionCharacters(section: string): number | null
}

/**
 * The profile whose limits hold for a draft. A profile that the template no longer has falls back to its first, so that a draft outlives a change of its
 * pack. Where the profile is that of one consultative status, the status that the organisation names decides which of them it is.
 */
export function profileOf(
  { limits, organisation }: Pick<Draft, 'limits' | 'organisation'>,
  { profiles }: Pick<Template, 'profiles'>,
): LimitProfile {
  const chosen = profiles.find(({ id }) => id === limits.profile) ?? profiles[0]
  if (!chosen) throw new Error('A template without a limit profile: its schema refuses that')
  const status = chosen.status === undefined ? null : consultativeStatusOf(organisation.status ?? '')
  if (status === null || status === chosen.status) return chosen
  return profiles.find((each) => each.status === status) ?? chosen
}

/**
 * Limits of a draft: the named profile's, with the writer's own over them. A null override lifts the profile's limit.
 */
export function limitsOf(draft: Draft, template: Template): Limits {
  const { overrides } = draft.limits
  const profile = profileOf(draft, template)
  const { sections = {} } = profile
  const ofProfile = (section: string) => (Object.hasOwn(sections, section) ? sections[section] : undefined)
  return {
    profile,
    totalWords: overruled(overrides.totalWords, profile.totalWords),
    totalCharacters: overruled(overrides.totalCharacters, profile.totalCharacters),
    totalPages: overruled(overrides.totalPages, profile.totalPages),
    countsFootnotes: profile.countsFootnotes ?? true,
    sectionWords(section) {
      const own =
        overrides.sections && Object.hasOwn(overrides.sections, section) ? overrides.sections[section] : undefined
      return overruled(own, overruled(overrides.sectionWords, ofProfile(section)?.words ?? profile.sectionWords))
    },
    sectionCharacters: (section) =>
      overruled(overrides.sectionCharacters, ofProfile(section)?.characters ?? profile.sectionCharacters),
  }
}

function overruled(own: number | null | undefined, otherwise: number | null): number | null {
  return own === undefined ? otherwise : own
}
