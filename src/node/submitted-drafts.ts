import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { compileProposals, notComparedIn, type Submitted } from '../core/paper/compile'
import { type Problem, problemText, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { sentence } from '../messages/sentence'
import type { Message } from '../messages/values'
import { fileProblem, quotedNames } from './file-problems'

/** The most drafts of a folder that are read for one table: nobody looks through more side by side. */
export const MOST_SUBMITTED = 500

/** What is read out of a folder, and what of it is not. */
export interface SubmittedDrafts {
  drafts: Submitted[]
  notRead: Problem[]
  /** File names of drafts beyond the most that are read, in their sequence. */
  beyond: string[]
  /** Names of folders in the folder that hold drafts, which are not looked into further. */
  folders: string[]
}

/** The drafts of a folder, by name, what is wrong with those that could not be read, and what was passed over. */
export async function submittedIn(
  folder: string,
  read: (path: string) => Promise<Result<{ draft: Draft }>>,
): Promise<Result<SubmittedDrafts>> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder, 'list') }
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  const wanted = entries.filter((entry) => !entry.isDirectory() && isDraft(entry.name)).map(({ name }) => name)
  const drafts: Submitted[] = []
  const notRead: Problem[] = []
  for (const name of wanted.slice(0, MOST_SUBMITTED)) {
    const found = await read(join(folder, name))
    if (found.ok) drafts.push({ draft: found.value.draft, name: draftName(name) })
    else notRead.push(found.problem)
  }
  const folders: string[] = []
  for (const entry of entries)
    if (entry.isDirectory() && !entry.name.startsWith('.') && (await holdsDrafts(join(folder, entry.name))))
      folders.push(entry.name)
  return success({ drafts, notRead, beyond: wanted.slice(MOST_SUBMITTED), folders })
}

function isDraft(name: string): boolean {
  return name.endsWith(DRAFT_EXTENSION) && !name.startsWith('.')
}

/** Whether drafts stand in a folder itself; one that cannot be looked into holds none that anybody would miss. */
async function holdsDrafts(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some(isDraft)
}

/**
 * What of a folder is not in the table that is made of it, each as a sentence: drafts that cannot be read, those beyond the most, folders in it, drafts that ask for
 * nothing, and what the table does not set against each other.
 */
export function leftOutOf({ drafts, notRead, beyond, folders }: SubmittedDrafts): string[] {
  const silent = drafts.filter(({ draft }) => draft.proposals.length === 0).map(({ name }) => name)
  const said: Message[] = []
  if (beyond.length > 0)
    said.push(
      message('compile.beyond', {
        most: MOST_SUBMITTED,
        count: beyond.length,
        names: quotedNames(beyond.map(draftName)),
      }),
    )
  if (folders.length > 0) said.push(message('compile.folders', { count: folders.length, names: quotedNames(folders) }))
  if (silent.length > 0) said.push(message('compile.silent', { count: silent.length, names: quotedNames(silent) }))
  said.push(...notComparedIn(compileProposals(drafts)))
  return [...notRead.map((problem) => problemText(problem)), ...said.map((each) => sentence(each))]
}

const draftName = (file: string) => basename(file, DRAFT_EXTENSION)
