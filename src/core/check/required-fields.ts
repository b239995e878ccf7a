import type { ORGANISATION_FIELDS } from '../template/template'
import { draftCheck } from './rule'
import { sourcesLine } from './wording'

const MISSING: Record<(typeof ORGANISATION_FIELDS)[number], string> = {
  name: 'The name of the organisation is missing.',
  group: 'The stakeholder group is missing: choose one, or write your own.',
  country: 'The country is missing: name one, or write “Global”.',
  contactName: 'The contact person is missing.',
  contactEmail: 'The e-mail address of the contact is missing.',
}

/** Fields of the organisation block that the template requires. Source: the one of the block, else the template's own. */
export const requiredFields = draftCheck('organisation/required-field', ({ draft, template }) =>
  template.organisation.required
    .filter((field) => draft.organisation[field].trim() === '')
    .map((field) => ({
      level: 'blocker',
      at: { section: 'organisation', field },
      message: MISSING[field],
      reason: 'Whoever receives the input must be able to tell who speaks.',
      source: sourcesLine(
        template.organisation.sources.length > 0 ? template.organisation.sources : template.sources.slice(0, 1),
      ),
    })),
)
