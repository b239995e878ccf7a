import { webcrypto } from 'node:crypto'
import { contentHash } from './read-whole'

/** What opens a draft that has a passphrase. It is in memory while the draft is open, and nowhere else. */
export interface Lock {
  /** The draft's age identity. */
  identity: string
  recipient: string
  /** The identity under the passphrase, as an age file in base64: what the draft's file carries. */
  key: string
}

/** age's own: 2^18 rounds and 256 MB, a second or two, which a guesser pays for each guess. */
export const WORK_FACTOR = 18

async function age() {
  // Node 18 has it and does not offer it to everybody, as the library expects.
  if (!globalThis.crypto) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
  return import('age-encryption')
}

/** The same passphrase may be typed with letters and accents apart. */
const oneForm = (passphrase: string) => passphrase.normalize('NFC')

/**
 * A new lock, or the same identity under another passphrase. Works for seconds without a pause: never to be called where somebody waits for
 * other things.
 */
export async function makeLock(
  passphrase: string,
  { identity: old, workFactor = WORK_FACTOR }: { identity?: string; workFactor?: number } = {},
): Promise<Lock> {
  const { Encrypter, generateX25519Identity, identityToRecipient } = await age()
  const identity = old ?? (await generateX25519Identity())
  const encrypter = new Encrypter()
  encrypter.setPassphrase(oneForm(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  const key = Buffer.from(await encrypter.encrypt(identity)).toString('base64')
  return { identity, recipient: await identityToRecipient(identity), key }
}

/** The lock behind a passphrase; null where that is not the one. Works as long as `makeLock`. */
export async function openLock(key: string, passphrase: string): Promise<Lock | null> {
  const { Decrypter, identityToRecipient } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(oneForm(passphrase))
  try {
    const identity = await decrypter.decrypt(Buffer.from(key, 'base64'), 'text')
    return { identity, recipient: await identityToRecipient(identity), key }
  } catch {
    return null
  }
}

/** Bytes that only the lock opens, as an age file. */
export async function seal({ recipient }: Pick<Lock, 'recipient'>, bytes: Uint8Array): Promise<Buffer> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(bytes))
}

/** What was sealed; null where it was not sealed for this lock, or is damaged in any byte. */
export async function unseal({ identity }: Pick<Lock, 'identity'>, bytes: Uint8Array): Promise<Buffer | null> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return Buffer.from(await decrypter.decrypt(bytes))
  } catch {
    return null
  }
}

/** A name for content that tells nobody which content it is, unlike its own checksum: a known picture could be looked for by that. */
export function secretName({ identity }: Pick<Lock, 'identity'>, sha256: string): string {
  return contentHash(`${identity}\n${sha256}`)
}
