import { message } from '../../messages/message'
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
      message: message('finding.emailAddress', { address }),
      reason: message('finding.emailAddress.why'),
      source: message('finding.emailAddress.source'),
    },
  ]
})
