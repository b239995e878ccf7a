import { z } from 'zod'
import { type Draft, organisationSchema } from './draft'
import { draftImageSchema } from './draft-image'
import { setOrganisation } from './edit'

/** Profiles that a computer keeps: a federation that writes for its members has dozens. */
export const MOST_PROFILES = 200

/** Bytes of a logo: sharp on paper at the width of a hand, and small enough for a file that holds all organisations. */
export const LOGO_BYTES = 150 * 1024
/** Characters of base64 of that. */
const LOGO_DATA = Math.ceil(LOGO_BYTES / 3) * 4
/** All rules of ours and of the grammar checkers are fewer. */
export const MOST_SILENT_RULES = 1000
export const LONGEST_LETTERHEAD = 600
export const LONGEST_LOGO_TEXT = 300

/** An organisation's paper: lines as they are printed, and a logo with the words that stand for it where nobody sees it. */
export const letterheadSchema = z.object({
  lines: z.string().max(LONGEST_LETTERHEAD),
  logo: z
    .object({
      image: draftImageSchema.refine(({ data }) => data.length <= LOGO_DATA),
      alt: z.string().min(1).max(LONGEST_LOGO_TEXT),
    })
    .optional(),
})
export type LetterheadData = z.infer<typeof letterheadSchema>

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
  .extend({
    id: z.string().min(1).max(60),
    letterhead: letterheadSchema.optional(),
    /** Ids of the rules that say nothing in drafts of this organisation. A rule that this version does not have is kept. */
    silentRules: z.array(z.string().min(1).max(200)).max(MOST_SILENT_RULES).optional(),
  })
/** The writer's organisations, as a computer keeps them. */
export const organisationsSchema = z.object({ organisations: z.array(organisationProfileSchema).max(MOST_PROFILES) })

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

/** The organisation, of those that are kept, that a draft speaks for: of the same name, else of the same acronym. */
export function profileOfOrganisation(
  profiles: readonly OrganisationProfile[],
  { name, acronym }: Pick<OrganisationProfile, 'name' | 'acronym'>,
): OrganisationProfile | undefined {
  const same = (field: 'name' | 'acronym', wanted: string) =>
    wanted.trim() === '' ? undefined : profiles.find((profile) => profile[field].trim() === wanted.trim())
  return same('name', name) ?? same('acronym', acronym)
}
