import type { Draft } from '../draft/draft'
import { type OrganisationProfile, profileOfOrganisation } from '../draft/organisation-profile'

/** The rules that somebody switched off beyond one draft: for good, and for all that an organisation says. */
export interface SilentRules {
  forGood: readonly string[]
  /** The organisations that this person keeps, each with what is off for it. */
  organisations: readonly OrganisationProfile[]
}

/** The rules that are off for the organisation that a draft speaks for, as it is kept on this computer; none where it is not. */
export function silentForOrganisation(
  { organisation }: Pick<Draft, 'organisation'>,
  organisations: readonly OrganisationProfile[],
): readonly string[] {
  return profileOfOrganisation(organisations, organisation)?.silentRules ?? NONE
}

/** All rules that are off for a draft, before the draft itself is asked. */
export function silentIn(draft: Pick<Draft, 'organisation'>, { forGood, organisations }: SilentRules): string[] {
  return [...forGood, ...silentForOrganisation(draft, organisations)]
}

const NONE: readonly string[] = []
