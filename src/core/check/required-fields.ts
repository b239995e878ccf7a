import { message } from '../../messages/message'
import { sourcesLine } from '../template/sources'
import { draftCheck } from './rule'

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
      message: message(`finding.requiredField.${field}`),
      reason: message('finding.requiredField.why'),
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
      message: message('finding.signatories', { needed: template.organisation.minSignatories, missing }),
      reason: message('finding.signatories.why'),
      source,
    },
  ]
})
