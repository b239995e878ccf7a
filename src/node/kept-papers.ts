import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Result, success } from '../core/result'
import { exists } from './exists'
import { fileProblem } from './file-problems'
import { writeWhole } from './safe-write'

/** The folder beside drafts in which the files stand that papers were read from. */
const FOLDER = 'papers'

/** Where the file of a paper stands beside its draft: its own name behind the beginning of its checksum, so that two versions under one name are two files. */
export function keptPaperPath(draftPath: string, { sha256, fileName }: { sha256: string; fileName: string }): string {
  return join(dirname(draftPath), FOLDER, `${sha256.slice(0, 12)} ${basename(fileName)}`)
}

/** Keeps the file that a paper was read from beside its draft. One that is there under the same checksum is left as it is. Problems: those of `writeWhole`. */
export async function keepPaperFile(
  draftPath: string,
  file: { sha256: string; fileName: string; bytes: Uint8Array },
): Promise<Result<string>> {
  const path = keptPaperPath(draftPath, file)
  if (await exists(path)) return success(path)
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, dirname(path), 'write') }
  }
  const written = await writeWhole(path, file.bytes)
  return written.ok ? success(path) : written
}
