import { isCountry } from '../draft/state-names'
import { draftCheck } from './rule'

/** What is wrong with a text in the field for the country, in one sentence; null when it names one, several or “Global”, or is blank. */
export function countryProblem(text: string): string | null {
  const country = text.trim()
  if (country === '' || isCountry(country)) return null
  return `“${country}” is no country that Rostrum knows: choose one from the list, or “Global”.`
}

/**
 * A country that is none, such as the first letters of one. It blocks where the template asks for the country. An empty field is
 * the business of `organisation/required-field`. Names: UNTERM for States, Unicode CLDR for territories and other languages.
 */
export const country = draftCheck('organisation/country', ({ draft, template }) => {
  const problem = countryProblem(draft.organisation.country)
  if (problem === null) return []
  return [
    {
      level: template.organisation.required.includes('country') ? 'blocker' : 'warning',
      at: { section: 'organisation', field: 'country' },
      message: problem,
      reason: 'Whoever receives the input must be able to tell where it comes from.',
      source: 'UNTERM, country names',
    },
  ]
})
