import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import type { Result } from '../core/result'
import { readSeenDraft } from './draft-files'
import { openFile } from './read-whole'

/** An id stands at the head of every draft that this program writes. */
const HEAD_BYTES = 4096

/**
 * The draft with this id among the files of folders and of a list, those first whose name is the one it is known by. Files are looked into no further
 * than their first lines unless the id is there, so that hundreds of drafts cost little. Null when none has it or can be read.
 */
export async function findDraft(
  id: string,
  where: { folders: readonly string[]; files: readonly string[]; knownAs: string },
  read: (path: string) => Promise<Result<{ draft: Draft }>> = readSeenDraft,
): Promise<Draft | null> {
  const paths = new Set<string>()
  for (const folder of where.folders)
    for (const name of await readdir(folder).catch(() => []))
      if (!name.startsWith('.') && name.toLowerCase().endsWith(DRAFT_EXTENSION)) paths.add(join(folder, name))
  for (const path of where.files) paths.add(path)
  const likely = (path: string) => Number(basename(path) === where.knownAs)
  for (const path of [...paths].sort((left, right) => likely(right) - likely(left))) {
    if (!(await headOf(path)).includes(JSON.stringify(id))) continue
    const found = await read(path)
    if (found.ok && found.value.draft.id === id) return found.value.draft
  }
  return null
}

async function headOf(path: string): Promise<string> {
  const opened = await openFile(path)
  if (!opened.ok) return ''
  const { file } = opened.value
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** The folders of these paths, each once. */
export function foldersOf(paths: readonly (string | null)[]): string[] {
  return [...new Set(paths.flatMap((path) => (path === null ? [] : [dirname(path)])))]
}
