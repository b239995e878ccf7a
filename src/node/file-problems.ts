import { basename } from 'node:path'
import { type Problem, problemOf } from '../core/result'
import { message } from '../messages/message'
import type { Message } from '../messages/values'

/** What was being done when a file call failed. */
export type FileDeed = 'read' | 'write' | 'list' | 'move' | 'copy' | 'keep-in'

interface Named {
  name: string
  deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn'
}

interface Cause {
  code: string
  says(named: Named): Message
}

function causeOf(errno: string, doing: FileDeed): Cause {
  const writing = doing !== 'read' && doing !== 'list'
  if (doing === 'keep-in' && (errno === 'EEXIST' || errno === 'ENOTDIR'))
    return { code: 'not-a-folder', says: (named) => message('problem.file.notAFolder', named) }
  switch (errno) {
    case 'ENOENT':
      return {
        code: 'vanished',
        says: (named) => message(writing ? 'problem.file.folderGone' : 'problem.file.gone', named),
      }
    case 'ENOTDIR':
      return { code: 'vanished', says: (named) => message('problem.file.pathIsAFile', named) }
    case 'EISDIR':
      return { code: 'folder', says: (named) => message('problem.file.isAFolder', named) }
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'no-permission',
        says: (named) => message(writing ? 'problem.file.mayNotWrite' : 'problem.file.mayNotRead', named),
      }
    case 'EROFS':
      return { code: 'read-only', says: (named) => message('problem.file.readOnly', named) }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', says: (named) => message('problem.file.diskFull', named) }
    case 'EFBIG':
      return { code: 'too-big', says: (named) => message('problem.file.tooBig', named) }
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'busy', says: (named) => message('problem.file.busy', named) }
    case 'ENAMETOOLONG':
      return { code: 'name-too-long', says: (named) => message('problem.file.nameTooLong', named) }
    case 'EMFILE':
    case 'ENFILE':
      return { code: 'too-many-open', says: (named) => message('problem.file.tooManyOpen', named) }
    case 'ELOOP':
      return { code: 'link-loop', says: (named) => message('problem.file.linkLoop', named) }
    case 'EEXIST':
      return { code: 'exists', says: (named) => message('problem.file.exists', named) }
    case 'EINVAL':
      return { code: 'bad-name', says: (named) => message('problem.file.badName', named) }
    case 'EIO':
      return { code: 'disk-error', says: (named) => message('problem.file.diskError', named) }
    case 'ENXIO':
    case 'ENODEV':
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENOTCONN':
    case 'ESTALE':
      return { code: 'disconnected', says: (named) => message('problem.file.disconnected', named) }
    default:
      return {
        code: 'file',
        says: (named) =>
          errno === '' ? message('problem.file.unknown', named) : message('problem.file.answered', { ...named, errno }),
      }
  }
}

/**
 * The problem of a failed file call: which file, why, and what to do next. Takes anything that was thrown; an error
 * without an errno code gets the code `file`. The whole path is never shown, because people know files by name.
 */
export function fileProblem(error: unknown, path: string, doing: FileDeed): Problem {
  const errno =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const { code, says } = causeOf(errno, doing)
  return problemOf(code, says({ name: basename(path) || path, deed: doing === 'keep-in' ? 'keepIn' : doing }))
}
