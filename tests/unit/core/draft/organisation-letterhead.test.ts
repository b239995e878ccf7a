import { describe, expect, it } from 'vitest'
import {
  letterheadSchema,
  type OrganisationProfile,
  profileOfOrganisation,
} from '../../../../src/core/draft/organisation-profile'

const profile = (id: string, name: string, acronym: string): OrganisationProfile => ({
  id,
  name,
  acronym,
  group: '',
  country: '',
  contactName: '',
  contactEmail: '',
  signatories: [],
})

describe('the organisation of a draft among those that are kept', () => {
  const kept = [profile('1', 'Hill Networks Alliance', 'HNA'), profile('2', 'Rivers', 'R')]

  it('is the one of its name, else of its acronym', () => {
    expect(profileOfOrganisation(kept, { name: ' Rivers ', acronym: 'HNA' })?.id).toBe('2')
    expect(profileOfOrganisation(kept, { name: 'Hill Networks', acronym: 'HNA' })?.id).toBe('1')
    expect(profileOfOrganisation(kept, { name: 'Others', acronym: '' })).toBeUndefined()
  })

  it('is none for a draft without a name, also where one that is kept has none', () => {
    expect(profileOfOrganisation([profile('3', '', '')], { name: '', acronym: '' })).toBeUndefined()
  })
})

describe('a letterhead', () => {
  it('needs words for its logo, and takes no picture that is none', () => {
    const image = { type: 'image/png', data: 'AAAA', width: 10, height: 10 }
    expect(letterheadSchema.safeParse({ lines: 'x' }).success).toBe(true)
    expect(letterheadSchema.safeParse({ lines: 'x', logo: { image, alt: 'Logo' } }).success).toBe(false)
    expect(letterheadSchema.safeParse({ lines: 'x'.repeat(601) }).success).toBe(false)
  })
})
