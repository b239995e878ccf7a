import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { PACK_FILE, PAPER_FILE } from './pack-names'

/** What a file of a pack is, by its path inside the pack; `null` is a file that no pack needs. */
export type PackFileKind = 'manifest' | 'template' | 'data' | 'sample' | 'paper' | null

/** Folder of a pack's sample drafts. */
export const SAMPLES_FOLDER = 'samples'

/** Folder of the papers under consultation that a pack brings. */
export const PAPERS_FOLDER = 'papers'

const PLAIN_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/i

/**
 * The kind of a pack's file. A pack is data: JSON beside `pack.json`, and drafts in `samples/`, texts in `papers/`. Scripts, pictures, pages and everything
 * else are `null`, so that nothing of a pack can ever be run. `path` has `/` between folders, whatever the system.
 */
export function packFileKind(path: string): PackFileKind {
  const [first = '', second, ...deeper] = path.split('/')
  if (deeper.length > 0) return null
  if (first === PAPERS_FOLDER && second !== undefined) return PAPER_FILE.test(second) ? 'paper' : null
  if (second !== undefined)
    return first === SAMPLES_FOLDER && PLAIN_NAME.test(second) && second.endsWith('.rostrum') ? 'sample' : null
  if (first === PACK_FILE) return 'manifest'
  if (!PLAIN_NAME.test(first)) return null
  return first.endsWith('.template.json') ? 'template' : first.endsWith('.json') ? 'data' : null
}

/** Files that systems leave in every folder and zip; nobody needs a sentence about them. */
export function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => /^(__MACOSX|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.git.*)$/i.test(part))
}

/**
 * What is wrong with the path of a file in somebody's archive, as a clause; null for a plain relative path of names that every system
 * takes. A path that leads out of the pack, or that two systems would read differently, is never repaired.
 */
export function pathFault(path: string): Message | null {
  if (path === '') return message('packFile.none')
  if (path.length > 240) return message('packFile.long')
  if (/\p{Cc}/u.test(path)) return message('packFile.control')
  // U+202E shows “cod.exe” as “exe.doc”; no file of a pack needs such a mark.
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(path)) return message('packFile.turning')
  if (path.includes('\\')) return message('packFile.backslash')
  if (/^\//.test(path) || /^[a-z]:/i.test(path)) return message('packFile.absolute')
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return message('packFile.outside')
  if (parts.some((part) => part === '' || part === '.')) return message('packFile.emptyFolder')
  if (parts.some((part) => /[:*?"<>|]|[. ]$/.test(part))) return message('packFile.windows')
  if (parts.some((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part))) return message('packFile.device')
  return null
}
