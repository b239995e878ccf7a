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
