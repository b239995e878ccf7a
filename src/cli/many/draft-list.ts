import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { DRAFT_EXTENSION } from '../../core/draft/draft'
import { failure, type Problem, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { fileProblem, quotedNames } from '../../node/file-problems'

/** One thing to work on: a draft, or a name that led to none. */
export interface Listed {
  /** As the user may type it. */
  file: string
  /** Where its documents go below the folder of an export: its folder and name below what the user named, unlike any other's. */
  place: string
  problem: Problem | null
}

/** True where the operands mean many drafts: more than one name, or a folder. One file is never asked for more than today. */
export async function meansMany(operands: readonly string[]): Promise<boolean> {
  const [only] = operands
  if (operands.length !== 1 || only === undefined || only === '-') return operands.length > 1
  return stat(only).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/**
 * The drafts that files and folders name: files in the sequence in which they were typed, whatever they are called; of folders every
 * `*.rostrum` in them, by name, however deep. Each file once. Hidden folders and links to folders are passed by. What
 * cannot be looked into is listed with its problem, and the rest goes on.
 */
export async function listDrafts(operands: readonly string[]): Promise<Result<Listed[]>> {
  const listed: Listed[] = []
  const seen = new Set<string>()
  const places = new Set<string>()
  const take = (file: string, below: string, problem: Problem | null = null) => {
    const whole = resolve(file)
    if (seen.has(whole)) return
    seen.add(whole)
    const named = below.endsWith(DRAFT_EXTENSION) ? below.slice(0, -DRAFT_EXTENSION.length) : below
    // “...rostrum” without its ending would be the folder above, and its documents would stand beside what the user named.
    const wanted = ['', '.', '..'].includes(basename(named)) ? below : named
    let place = wanted
    // Compared without case, as Windows and macOS do.
    for (let count = 2; places.has(place.toLowerCase()); count += 1) place = `${wanted} (${count})`
    places.add(place.toLowerCase())
    listed.push({ file, place, problem })
  }
  const walk = async (folder: string, below: string): Promise<void> => {
    let entries: Awaited<ReturnType<typeof entriesOf>>
    try {
      entries = await entriesOf(folder)
    } catch (error) {
      take(folder, below || basename(resolve(folder)), fileProblem(error, folder, 'list'))
      return
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path, join(below, entry.name))
      else if (entry.name.endsWith(DRAFT_EXTENSION)) take(path, join(below, entry.name))
    }
  }
  for (const operand of operands) {
    if (operand === '-') return failure('usage', message('cli.many.standardInput'))
    const isFolder = await stat(operand).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    if (isFolder) await walk(operand, '')
    else take(operand, basename(operand))
  }
  if (listed.length > 0) return success(listed)
  const names = quotedNames(operands.map((operand) => resolve(operand)))
  return failure('no-drafts', message('cli.many.noDrafts', { names, extension: DRAFT_EXTENSION }))
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
