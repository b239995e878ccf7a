import type { Draft } from '../core/draft/draft'
import {
  LOCKED_FORMAT,
  LOCKED_VERSION,
  type LockedDraft,
  lockedDraftSchema,
  looksLocked,
} from '../core/draft/locked-draft'
import { readDraft, writeDraft } from '../core/draft/read'
import { failure, type Problem, problemOf, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { contentHash } from './read-whole'
import { type Lock, openLock, seal, unseal } from './sealing'

/** What a locked draft is opened with: its passphrase, which takes seconds, or the lock that an open draft has. */
export type DraftKey = { passphrase: string } | { identity: string; recipient: string }

const HEAD_BYTES = 400

/** The text of a locked draft's file. */
export async function lockedText(lock: Lock, draft: Draft): Promise<string> {
  const sealed = (await seal(lock, Buffer.from(writeDraft(draft), 'utf8'))).toString('base64')
  const parts = { id: draft.id, key: lock.key, draft: sealed }
  const file: LockedDraft = { format: LOCKED_FORMAT, version: LOCKED_VERSION, ...parts, sha256: checksum(parts) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function checksum({ id, key, draft }: Pick<LockedDraft, 'id' | 'key' | 'draft'>): string {
  return contentHash(`${id}\n${key}\n${draft}\n`)
}

/** What a file holds that is a locked draft; null for one that is none. */
export function readLocked(bytes: Uint8Array, fileName: string): Result<LockedDraft> | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!looksLocked(whole.toString('latin1', 0, HEAD_BYTES))) return null
  const text = whole.toString('utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return /\}\s*$/.test(text.slice(-64))
      ? failure('locked-damaged', message('problem.locked.damaged', { name: fileName }))
      : failure('locked-truncated', message('problem.locked.truncated', { name: fileName }))
  }
  const read = lockedDraftSchema.safeParse(json)
  if (!read.success || read.data.sha256 !== checksum(read.data))
    return failure('locked-damaged', message('problem.locked.damaged', { name: fileName }))
  if (read.data.version > LOCKED_VERSION)
    return failure('newer-version', message('problem.locked.newer', { name: fileName }))
  return success(read.data)
}

/** Why nothing is said of a draft that has a passphrase. */
export function lockedDraft(fileName: string): Problem {
  return problemOf('locked', message('problem.draft.locked', { file: fileName }))
}

/** The id of a draft whose file has a passphrase; null for other files. */
export function lockedIdOf(bytes: Uint8Array, fileName: string): string | null {
  const locked = readLocked(bytes, fileName)
  return locked?.ok ? locked.value.id : null
}

/** The draft in a locked file. Fails with `locked` without a key, with `wrong-passphrase`, and with `locked-damaged` where what the key opens is no whole draft. */
export async function openLocked(
  { id, key, draft: sealed }: LockedDraft,
  given: DraftKey | undefined,
  fileName: string,
): Promise<Result<{ draft: Draft; lock: Lock }>> {
  if (!given) return { ok: false, problem: lockedDraft(fileName) }
  const lock = 'passphrase' in given ? await openLock(key, given.passphrase) : { ...given, key }
  if (!lock) return failure('wrong-passphrase', message('problem.locked.wrong', { name: fileName }))
  const plain = await unseal(lock, Buffer.from(sealed, 'base64'))
  const damaged = () => failure('locked-damaged', message('problem.locked.changed', { name: fileName }))
  if (!plain) return damaged()
  const draft = readDraft(plain, fileName)
  if (!draft.ok) return draft
  return draft.value.id === id ? success({ draft: draft.value, lock }) : damaged()
}
