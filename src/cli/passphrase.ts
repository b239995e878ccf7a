import { basename, resolve } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { MAX_DRAFT_BYTES } from '../core/draft/size'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { type OpenedText, readSeenDraft } from '../node/draft-files'
import { lockedIdOf } from '../node/locked-file'
import { readWhole } from '../node/read-whole'
import { PASSPHRASE_OPTION } from './arguments'
import type { Given } from './command'
import type { Streams } from './streams'

/** Where a passphrase stands that is given to the command line; threads that it starts have it too. */
const VARIABLE = 'ROSTRUM_PASSPHRASE'
const MOST_BYTES = 4096

/** Takes the passphrase from the file of `--passphrase-file`, where that was given: its first line. */
export async function takePassphrase(given: Given): Promise<Result<void>> {
  const path = given.value(PASSPHRASE_OPTION)
  if (path === undefined) return success(undefined)
  const read = await readWhole(resolve(path), MOST_BYTES)
  if (!read.ok) return read
  process.env[VARIABLE] = read.value.bytes.toString('utf8').split(/\r?\n/)[0] ?? ''
  return success(undefined)
}

/** The passphrase that was given; an empty one is none. */
export function givenPassphrase(): string | null {
  return process.env[VARIABLE] || null
}

/** A draft from a file, with the passphrase that was given for those that are locked. */
export async function readGivenDraft(path: string): Promise<Result<Draft>> {
  const read = await readOpenedDraft(path)
  return read.ok ? success(read.value.draft) : read
}

/** The same with what locks it, for whoever writes it again. */
export async function readOpenedDraft(path: string): Promise<Result<OpenedText>> {
  const passphrase = givenPassphrase()
  const read = await readSeenDraft(path, passphrase === null ? undefined : { passphrase })
  return !read.ok && read.problem.code === 'locked' ? lockedWithout(path) : read
}

/** Whether a draft's file has a passphrase, so that what is made of it has none and says so. */
export async function isLockedFile(path: string): Promise<boolean> {
  const file = await readWhole(path, MAX_DRAFT_BYTES)
  return file.ok && lockedIdOf(file.value.bytes, basename(path)) !== null
}

/** Says of documents that were made that they have no passphrase, where a draft that they were made of has one. */
export async function sayNotLocked(madeOf: readonly string[], streams: Streams): Promise<void> {
  for (const path of madeOf)
    if (path !== '-' && (await isLockedFile(path))) {
      streams.err(`${text('cli.export.notLocked')}\n`)
      return
    }
}

/** The answer where a passphrase is needed and none was given. */
export function lockedWithout(path: string): ReturnType<typeof failure> {
  return failure('locked', message('cli.locked.giveIt', { name: basename(path) }))
}
