import { sourcesLine } from '../template/sources'
import type { ORGANISATION_FIELDS } from '../template/template'
import { count } from '../text/wording'
import { draftCheck } from './rule'

const MISSING: Record<(typeof ORGANISATION_FIELDS)[number], string> = {
  name: 'The name of the organisation is missing.',
  group: 'The stakeholder group is missing: choose one, or write your own.',
  country: 'The country is missing: name one, or write “Global”.',
  contactName: 'The contact person is missing.',
  contactEmail: 'The e-mail address of the contact is missing.',
}

/**
 * Fields of the organisation block that the template requires, and signatories where a text is signed jointly. Source: the
 * one of the block, else the template's own.
 */
export const requiredFields = draftCheck('organisation/required-field', ({ draft, template }) => {
  const { sources } = template.organisation
  const source = sourcesLine(sources.length > 0 ? sources : template.sources.slice(0, 1))
  const fields = template.organisation.required
    .filter((field) => draft.organisation[field].trim() === '')
    .map((field) => ({
      level: 'blocker' as const,
      at: { section: 'organisation', field },
      message: MISSING[field],
      reason: 'Whoever receives the input must be able to tell who speaks.',
      source,
    }))
  const signed = draft.organisation.signatories.filter(
    ({ name, organisation }) => `${name}${organisation}`.trim() !== '',
  )
  const missing = template.organisation.minSignatories - signed.length
  if (missing <= 0) return fields
  return [
    ...fields,
    {
      level: 'blocker' as const,
      at: { section: 'organisation', field: 'signatories' },
      message: `A joint text needs at least ${count(template.organisation.minSignatories, 'signatory', 'signatories')}: add ${count(missing, 'more', 'more')}.`,
      reason: 'A text that one organisation signs is not a joint one.',
      source,
    },
  ]
})
