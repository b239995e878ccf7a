import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import type { Submitted } from '../core/paper/compile'
import { type Problem, type Result, success } from '../core/result'
import { fileProblem } from './file-problems'

/** The most drafts of a folder that are read for one table: nobody looks through more side by side. */
export const MOST_SUBMITTED = 500

/** The drafts of a folder, by name, and what is wrong with those that could not be read. Folders in it are passed by. */
export async function submittedIn(
  folder: string,
  read: (path: string) => Promise<Result<{ draft: Draft }>>,
): Promise<Result<{ drafts: Submitted[]; notRead: Problem[] }>> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder, 'list') }
  }
  const wanted = names.filter((name) => name.endsWith(DRAFT_EXTENSION) && !name.startsWith('.')).sort()
  const drafts: Submitted[] = []
  const notRead: Problem[] = []
  for (const name of wanted.slice(0, MOST_SUBMITTED)) {
    const found = await read(join(folder, name))
    if (found.ok) drafts.push({ draft: found.value.draft, name: basename(name, DRAFT_EXTENSION) })
    else notRead.push(found.problem)
  }
  return success({ drafts, notRead })
}
