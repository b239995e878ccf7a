import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { draftSummarySchema } from '../contract/messages'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import type { Problem } from '../core/result'
import { readDraftFile } from './draft-files'
import type { ContentSummary } from './draft-summary'
import { fileProblem } from './file-problems'
import { JsonFile } from './json-file'
import { TEMPORARY_NAME } from './safe-write'

const DAY_MS = 24 * 60 * 60 * 1000

const seenSchema = z.object({
  modifiedMs: z.number(),
  bytes: z.number(),
  summary: draftSummarySchema.omit({ draft: true, fileName: true, folderName: true, recovered: true }),
})
const memorySchema = z.object({ made: z.string(), files: z.record(z.string(), seenSchema) })
type Memory = z.infer<typeof memorySchema>

export interface ListedDrafts {
  drafts: { path: string; summary: ContentSummary }[]
  unreadable: { fileName: string; problem: Problem }[]
}

/**
 * Summaries of draft files, remembered by path, time and size, also from one start to the next. Between two files that
 * it reads it lets others work, so that hundreds of drafts do not hold up a window.
 */
export class DraftList {
  private constructor(
    private readonly memory: JsonFile<Memory>,
    private readonly summarise: (draft: Draft) => Promise<ContentSummary>,
  ) {}

  /** `made` names what summaries depend on besides the file: version of the program and of its packs. */
  static async open(
    path: string,
    made: string,
    summarise: (draft: Draft) => Promise<ContentSummary>,
  ): Promise<DraftList> {
    const memory = await JsonFile.open<Memory>(path, memorySchema, { made, files: {} })
    if (memory.content.made !== made) await memory.set({ made, files: {} })
    return new DraftList(memory, summarise)
  }

  /** The drafts in a folder. A folder that is not there yet is an empty one. */
  async ofFolder(folder: string): Promise<ListedDrafts> {
    let names: string[]
    try {
      names = await readdir(folder)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { drafts: [], unreadable: [] }
      return { drafts: [], unreadable: [{ fileName: basename(folder), problem: fileProblem(error, folder, 'list') }] }
    }
    for (const name of names) if (TEMPORARY_NAME.test(name)) await removeIfOld(join(folder, name))
    const files = names.filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith(DRAFT_EXTENSION))
    return this.ofFiles(files.map((name) => join(folder, name)))
  }

  async ofFiles(paths: readonly string[]): Promise<ListedDrafts> {
    const drafts: ListedDrafts['drafts'] = []
    const unreadable: ListedDrafts['unreadable'] = []
    const learned: Memory['files'] = {}
    for (const path of paths) {
      const seen = await this.seen(path)
      if (seen) {
        drafts.push({ path, summary: seen })
        continue
      }
      const stats = await stat(path).catch(() => null)
      const read = await readDraftFile(path)
      if (read.ok) {
        const summary = await this.summarise(read.value)
        drafts.push({ path, summary })
        if (stats) learned[path] = { modifiedMs: stats.mtimeMs, bytes: stats.size, summary }
      } else {
        unreadable.push({ fileName: basename(path), problem: read.problem })
      }
      await new Promise((next) => setImmediate(next))
    }
    if (Object.keys(learned).length > 0) {
      const { made, files } = this.memory.content
      await this.memory.set({ made, files: { ...files, ...learned } })
    }
    return { drafts, unreadable }
  }

  private async seen(path: string): Promise<ContentSummary | null> {
    const seen = this.memory.content.files[path]
    if (!seen) return null
    const stats = await stat(path).catch(() => null)
    return stats?.mtimeMs === seen.modifiedMs && stats.size === seen.bytes ? seen.summary : null
  }
}

/** Left by a program that was killed while it wrote. One that is younger may be at work on another computer. */
async function removeIfOld(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null)
  if (stats && Date.now() - stats.mtimeMs > DAY_MS) await rm(path, { force: true }).catch(() => undefined)
}
