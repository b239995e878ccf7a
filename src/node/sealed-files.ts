import { success } from '../core/result'
import { readWhole } from './read-whole'
import { writeWhole } from './safe-write'
import { type Lock, seal, secretName, unseal } from './sealing'

/** How files of the profile are read and written: as they are, or sealed. What is sealed and does not open reads as nothing. */
export interface ProfileFiles {
  read: typeof readWhole
  write: typeof writeWhole
  /** The name of a file that is called by the SHA-256 of its content. */
  nameOf(sha256: string): string
}

export function plainFiles(write: typeof writeWhole = writeWhole): ProfileFiles {
  return { read: readWhole, write, nameOf: (sha256) => sha256 }
}

/** A seal adds less than this to each megabyte. */
const MOST_SEAL_BYTES = 1024

/** The same for a draft with a passphrase. */
export function sealedFiles(lock: Lock, write: typeof writeWhole = writeWhole): ProfileFiles {
  return {
    read: async (path, limit) => {
      const most = limit + Math.ceil(limit / 1_000_000 + 1) * MOST_SEAL_BYTES
      const sealed = await readWhole(path, most)
      if (!sealed.ok) return sealed
      const bytes = (await unseal(lock, sealed.value.bytes)) ?? Buffer.alloc(0)
      return success({ bytes, sha256: sealed.value.sha256 })
    },
    write: async (path, content, options) =>
      write(path, await seal(lock, typeof content === 'string' ? Buffer.from(content, 'utf8') : content), options),
    nameOf: (sha256) => secretName(lock, sha256),
  }
}
