import type { Draft } from '../draft/draft'
import { type OrganisationProfile, profileOfOrganisation } from '../draft/organisation-profile'

/** The rules that somebody switched off beyond one draft: for good, and for all that an organisation says. */
export interface SilentRules {
  forGood: readonly string[]
  /** The organisations that this person keeps, each with what is off for it. */
  organisations: readonly OrganisationProfile[]
}

/** All rules that are off for a draft, before the draft itself is asked: for good, and for the organisation that it speaks for where that is kept. */
export function silentIn(
  { organisation }: Pick<Draft, 'organisation'>,
  { forGood, organisations }: SilentRules,
): string[] {
  return [...forGood, ...(profileOfOrganisation(organisations, organisation)?.silentRules ?? [])]
}
