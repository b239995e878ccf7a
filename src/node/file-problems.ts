import { basename } from 'node:path'
import type { Problem } from '../core/result'

/** What was being done when a file call failed; the sentence starts with it. */
export type FileDeed = 'read' | 'write' | 'list' | 'move' | 'copy' | 'keep-in'

const COULD_NOT: Record<FileDeed, string> = {
  read: 'could not be opened',
  write: 'could not be saved',
  list: 'could not be looked into',
  move: 'could not be moved',
  copy: 'could not be copied',
  'keep-in': 'cannot hold your drafts',
}

interface Cause {
  code: string
  /** Follows “X could not be saved: ”. */
  because: string
  advice: string
}

function causeOf(errno: string, doing: FileDeed): Cause {
  const writing = doing !== 'read' && doing !== 'list'
  if (doing === 'keep-in' && (errno === 'EEXIST' || errno === 'ENOTDIR')) {
    return {
      code: 'not-a-folder',
      because: 'it is a file, not a folder',
      advice: 'Choose another folder in the settings',
    }
  }
  switch (errno) {
    case 'ENOENT':
      return writing
        ? {
            code: 'vanished',
            because: 'its folder is no longer there',
            advice: 'Put the folder back, or save under another name',
          }
        : {
            code: 'vanished',
            because: 'it is no longer there',
            advice: 'It may have been moved, renamed or deleted, or its disk is not connected',
          }
    case 'ENOTDIR':
      return {
        code: 'vanished',
        because: 'a part of its path is a file, not a folder',
        advice: 'Choose another folder',
      }
    case 'EISDIR':
      return { code: 'folder', because: 'it is a folder, not a file', advice: 'Choose a file, or another name' }
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'no-permission',
        because: writing ? 'you have no permission to change it or its folder' : 'you have no permission to read it',
        advice: writing
          ? 'Save it in another folder, or ask who looks after this computer'
          : 'Ask its owner for access',
      }
    case 'EROFS':
      return { code: 'read-only', because: 'the disk can only be read', advice: 'Save it in a folder on another disk' }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', because: 'the disk is full', advice: 'Free some space and try again' }
    case 'EFBIG':
      return {
        code: 'too-big',
        because: 'the disk does not take a file of this size',
        advice: 'Save it in a folder on another disk',
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'busy', because: 'another program is using it', advice: 'Close that program and try again' }
    case 'ENAMETOOLONG':
      return { code: 'name-too-long', because: 'its name is too long', advice: 'Choose a shorter name' }
    case 'EMFILE':
    case 'ENFILE':
      return {
        code: 'too-many-open',
        because: 'too many files are open on this computer',
        advice: 'Close some programs and try again',
      }
    case 'ELOOP':
      return { code: 'link-loop', because: 'it is a link that leads back to itself', advice: 'Choose another file' }
    case 'EEXIST':
      return { code: 'exists', because: 'a file of that name is already there', advice: 'Choose another name' }
    case 'EINVAL':
      return { code: 'bad-name', because: 'its name is not allowed on this disk', advice: 'Choose another name' }
    case 'EIO':
      return { code: 'disk-error', because: 'the disk reported a fault', advice: 'Save a copy on another disk soon' }
    case 'ENXIO':
    case 'ENODEV':
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENOTCONN':
    case 'ESTALE':
      return { code: 'disconnected', because: 'its disk is not connected', advice: 'Connect it and try again' }
    default:
      return {
        code: 'file',
        because: `the system answered ${errno || 'with an unknown error'}`,
        advice: 'Try again, or use another folder',
      }
  }
}

/**
 * The sentence for a failed file call: which file, why, and what to do next. Takes anything that was thrown; an error
 * without an errno code gets the code `file`. The whole path is never shown, because people know files by name.
 */
export function fileProblem(error: unknown, path: string, doing: FileDeed): Problem {
  const errno =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const cause = causeOf(errno, doing)
  return {
    code: cause.code,
    sentence: `“${basename(path) || path}” ${COULD_NOT[doing]}: ${cause.because}. ${cause.advice}.`,
  }
}
