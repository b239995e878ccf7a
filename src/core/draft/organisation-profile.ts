import { z } from 'zod'
import { type Draft, organisationSchema } from './draft'
import { setOrganisation } from './edit'

/** Profiles that a computer keeps: a federation that writes for its members has dozens. */
export const MOST_PROFILES = 200

/**
 * Who somebody writes for, kept once and offered in each new draft. Whether contact details are hidden is not in it: that is decided for each copy that
 * is published.
 */
export const organisationProfileSchema = organisationSchema
  .pick({
    name: true,
    acronym: true,
    group: true,
    country: true,
    status: true,
    contactName: true,
    contactEmail: true,
    signatories: true,
  })
  .extend({ id: z.string().min(1).max(60) })
export type OrganisationProfile = z.infer<typeof organisationProfileSchema>

/** A profile of what a draft says of its organisation, under an id of the caller's. */
export function profileOfDraft({ organisation }: Draft, id: string): OrganisationProfile {
  const { name, acronym, group, country, status, contactName, contactEmail, signatories } = organisation
  return { id, name, acronym, group, country, ...(status ? { status } : {}), contactName, contactEmail, signatories }
}

/**
 * A draft that speaks for the organisation of a profile. Signatories of the draft stay where the profile has none, because a joint input collects its own.
 */
export function withProfile(draft: Draft, profile: OrganisationProfile): Draft {
  const { name, acronym, group, country, contactName, contactEmail, signatories } = profile
  return setOrganisation(draft, {
    name,
    acronym,
    group,
    country,
    status: profile.status ?? '',
    contactName,
    contactEmail,
    ...(signatories.length > 0 ? { signatories } : {}),
  })
}

/** What a profile is called in a list: its name, else its acronym; empty where it has neither. */
export function profileName({ name, acronym }: Pick<OrganisationProfile, 'name' | 'acronym'>): string {
  return name.trim() || acronym.trim()
}
