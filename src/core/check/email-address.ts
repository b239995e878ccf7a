import { draftCheck } from './rule'

/**
 * Looks like an address that mail can reach: one @, no space, a domain of two parts or more. Letters of any script, because
 * RFC 6531 allows them. Whether the mailbox exists cannot be known offline.
 */
export function isEmailAddress(text: string): boolean {
  const match = /^([^\s@<>()[\],;:"\\]+)@([^\s@<>()[\],;:"\\]+)$/.exec(text)
  const [, name = '', domain = ''] = match ?? []
  const labels = domain.split('.')
  return (
    match !== null &&
    !/^\.|\.\.|\.$/.test(name) &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label)) &&
    !/^\d+$/.test(labels[labels.length - 1] ?? '')
  )
}

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
