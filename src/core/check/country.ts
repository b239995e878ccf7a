import { message } from '../../messages/message'
import { sentence } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import { isCountry } from '../draft/state-names'
import { draftCheck } from './rule'

/** What is wrong with a text in the field for the country; null when it names one, several or “Global”, or is blank. */
function countryFault(text: string): Message | null {
  const country = text.trim()
  return country === '' || isCountry(country) ? null : message('finding.country', { country })
}

/** The same in one sentence, in the language of the interface, for the field itself. */
export function countryProblem(text: string): string | null {
  const fault = countryFault(text)
  return fault === null ? null : sentence(fault)
}

/**
 * A country that is none, such as the first letters of one. It blocks where the template asks for the country. An empty field is
 * the business of `organisation/required-field`. Names: UNTERM for States, Unicode CLDR for territories and other languages.
 */
export const country = draftCheck('organisation/country', ({ draft, template }) => {
  const fault = countryFault(draft.organisation.country)
  if (fault === null) return []
  return [
    {
      level: template.organisation.required.includes('country') ? 'blocker' : 'warning',
      at: { section: 'organisation', field: 'country' },
      message: fault,
      reason: message('finding.country.why'),
      source: message('finding.country.source'),
    },
  ]
})
