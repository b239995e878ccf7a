import { isEmailAddress } from '../text/email-address'
import { draftCheck } from './rule'

/** A contact e-mail that no mail can reach. An empty field is the business of `organisation/required-field`. */
export const emailAddress = draftCheck('organisation/email', ({ draft }) => {
  const address = draft.organisation.contactEmail.trim()
  if (address === '' || isEmailAddress(address)) return []
  return [
    {
      level: 'warning',
      at: { section: 'organisation', field: 'contactEmail' },
      message: `“${address}” is no e-mail address: write one as name@example.org, without a name before it.`,
      reason: 'An answer or a question about the input would not arrive.',
      source: 'RFC 5322, addr-spec',
    },
  ]
})
