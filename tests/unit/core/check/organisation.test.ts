import { describe, expect, it } from 'vitest'
import { checkDraft, readiness } from '../../../../src/core/check/checker'
import { setOrganisation } from '../../../../src/core/draft/edit'
import { isEmailAddress } from '../../../../src/core/text/email-address'
import { empty, findings, ready, template } from './checked'

describe('organisation/required-field', () => {
  it('names each field that the template requires and that is blank', () => {
    expect(findings('organisation/required-field', empty).map(({ at, level }) => [at.field, level])).toEqual(
      ['name', 'group', 'country', 'contactName', 'contactEmail'].map((field) => [field, 'blocker']),
    )
    const blank = setOrganisation(ready, { country: '  ' })
    expect(findings('organisation/required-field', blank)).toMatchObject([
      { at: { section: 'organisation', field: 'country' }, level: 'blocker' },
    ])
  })

  it('names one source, which is that of the organisation block', () => {
    const [source] = template.organisation.sources
    expect(source?.name).toBeTruthy()
    for (const finding of findings('organisation/required-field', empty)) expect(finding.source).toBe(source?.name)
  })

  it('is quiet when they are filled, however briefly', () => {
    expect(findings('organisation/required-field', setOrganisation(ready, { country: 'X' }))).toEqual([])
  })
})

describe('organisation/country', () => {
  it.each(['Ken', 'X', 'Governments', 'Kenya and Narnia'])('stands in the way of %s', (country) => {
    expect(findings('organisation/country', setOrganisation(ready, { country }))).toMatchObject([
      { level: 'blocker', at: { section: 'organisation', field: 'country' } },
    ])
    expect(readiness(checkDraft(setOrganisation(ready, { country }), template)).ready).toBe(false)
  })

  it.each(['Global', 'Kenya', 'Kenya and Uganda', 'Mondial', 'Hong Kong', '', ' '])(
    'is quiet about “%s”',
    (country) => {
      expect(findings('organisation/country', setOrganisation(ready, { country }))).toEqual([])
    },
  )

  it('only warns where the template does not ask for a country', () => {
    const asked = { ...template, organisation: { ...template.organisation, required: [] } }
    const found = checkDraft(setOrganisation(ready, { country: 'Ken' }), asked)
    expect(found.filter(({ check }) => check === 'organisation/country')).toMatchObject([{ level: 'warning' }])
  })
})

describe('organisation/email', () => {
  it.each([
    'amina',
    'amina@',
    '@example.org',
    'amina@example',
    'a b@example.org',
    'Amina <amina@example.org>',
    'amina@example..org',
    'a@b@c.org',
    '.a@example.org',
    'a@example.org.',
    'a@1.2.3.4',
    'a@exa_mple.org',
    'a@b.org, c@d.org',
    'http://example.org',
  ])('warns of %s', (contactEmail) => {
    expect(findings('organisation/email', setOrganisation(ready, { contactEmail }))).toMatchObject([
      { level: 'warning', at: { section: 'organisation', field: 'contactEmail' } },
    ])
  })

  it.each([
    'amina@example.org',
    'a.b+c@sub.example.co.uk',
    'info@müller.example',
    'почта@пример.рф',
    "o'neil@example.org",
    ' amina@example.org ',
  ])('accepts %s', (contactEmail) => {
    expect(findings('organisation/email', setOrganisation(ready, { contactEmail }))).toEqual([])
    expect(isEmailAddress(contactEmail.trim())).toBe(true)
  })

  it('leaves an empty field to the other rule', () => {
    expect(findings('organisation/email', setOrganisation(ready, { contactEmail: '' }))).toEqual([])
  })
})
