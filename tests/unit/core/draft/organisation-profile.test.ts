import { describe, expect, it } from 'vitest'
import {
  organisationProfileSchema,
  profileName,
  profileOfDraft,
  withProfile,
} from '../../../../src/core/draft/organisation-profile'
import { smallDraft } from '../../node/small-draft'

const profile = organisationProfileSchema.parse({
  id: 'rivers',
  name: 'Rivers Network',
  acronym: 'RN',
  group: 'Civil society',
  country: 'Senegal',
  status: 'Special consultative status with ECOSOC',
  contactName: 'Amina Diallo',
  contactEmail: 'amina@example.org',
})

describe('an organisation that is kept', () => {
  it('fills in a draft, and is what the draft says then', () => {
    const draft = withProfile(smallDraft('Every word stays.'), profile)
    expect(draft.organisation).toMatchObject({ name: 'Rivers Network', status: profile.status, hideContact: false })
    expect(profileOfDraft(draft, 'rivers')).toEqual(profile)
    expect(withProfile(draft, profile)).toEqual(draft)
  })

  it('leaves those who sign, and the wish to hide who can be asked, unless it has signatories of its own', () => {
    const joint = smallDraft('Every word stays.')
    const signatories = [{ name: 'Li Wei', organisation: 'Coasts', country: 'China' }]
    const draft = { ...joint, organisation: { ...joint.organisation, signatories, hideContact: true } }
    expect(withProfile(draft, profile).organisation).toMatchObject({ signatories, hideContact: true })
    const own = [{ name: 'Ana', organisation: '', country: '' }]
    expect(withProfile(draft, { ...profile, signatories: own }).organisation.signatories).toEqual(own)
  })

  it('takes the place of a status that another organisation had', () => {
    const first = withProfile(smallDraft('x'), profile)
    const { status: _, ...without } = profile
    expect(withProfile(first, { ...without, name: 'Coasts' }).organisation.status).toBe('')
  })

  it('is called by its name, else its acronym', () => {
    expect(profileName({ name: ' ', acronym: 'RN' })).toBe('RN')
    expect(profileName({ name: '', acronym: '' })).toBe('')
  })
})
