import { rename } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Result } from '../core/result'
import { once } from '../core/text/once'
import { exists } from './exists'
import { Lane } from './lane'
import { readWhole } from './read-whole'
import { writeWhole } from './safe-write'

const MAX_BYTES = 16 * 1024 * 1024
/** Entries that are read or written in one go: a tenth of a frame. */
const AT_ONCE = 200

const headSchema = once(() => z.object({ made: z.string(), files: z.record(z.string(), z.unknown()) }))

export interface Entries<T> {
  /** What all entries were made with. */
  made: string
  /** By path. */
  files: Map<string, T>
}

/**
 * What is remembered of thousands of files: one JSON file with a line for each entry, which is read and written some lines at a time, so that a thread that
 * others wait for never stops for all of them. What cannot be read is kept aside as `.damaged`.
 */
export class EntriesFile<T> {
  private readonly lane = new Lane()

  private constructor(private readonly path: string) {}

  /** The file and what it holds; null where it holds nothing that can be read. The schema of an entry is asked for where there is something to read. */
  static async open<T>(
    path: string,
    entry: () => z.ZodType<T>,
  ): Promise<{ file: EntriesFile<T>; entries: Entries<T> | null }> {
    const file = new EntriesFile<T>(path)
    // As in `readJson`: at a first start there is none, and the sentence that says so would be what it waits for.
    if (!(await exists(path))) return { file, entries: null }
    const read = await readWhole(path, MAX_BYTES)
    if (!read.ok) return { file, entries: null }
    try {
      return { file, entries: await entriesIn(read.value.bytes.toString('utf8'), entry()) }
    } catch {
      await rename(path, `${path}.damaged`).catch(() => undefined)
      return { file, entries: null }
    }
  }

  /** Writes what these entries are now, one write after the other. */
  write({ made, files }: Entries<T>): Promise<Result<void>> {
    const all = [...files]
    return this.lane.run(async () => {
      const parts = [Buffer.from(`{"made":${JSON.stringify(made)},"files":{`)]
      for (let start = 0; start < all.length; start += AT_ONCE) {
        const lines = all
          .slice(start, start + AT_ONCE)
          .map(([path, entry]) => `${JSON.stringify(path)}:${JSON.stringify(entry)}`)
        parts.push(Buffer.from(`${start === 0 ? '' : ','}\n${lines.join(',\n')}`))
        await setImmediate()
      }
      parts.push(Buffer.from('\n}}'))
      return writeWhole(this.path, Buffer.concat(parts), { mode: 0o600 })
    })
  }
}

/** Throws for a text that holds no such entries. */
async function entriesIn<T>(text: string, entry: z.ZodType<T>): Promise<Entries<T>> {
  const lines = text.split('\n')
  const [head = ''] = lines
  // Earlier versions wrote all of it in one line.
  const isInLines = lines.length > 1 && head.endsWith('{') && lines.at(-1) === '}}'
  const { made, files } = headSchema().parse(JSON.parse(isInLines ? `${head}}}` : text))
  const found: Entries<T> = { made, files: new Map() }
  const parts = isInLines ? lines.slice(1, -1) : Object.entries(files)
  for (let start = 0; start < parts.length; start += AT_ONCE) {
    for (const part of parts.slice(start, start + AT_ONCE)) {
      const entries = typeof part === 'string' ? Object.entries(JSON.parse(`{${part.replace(/,$/, '')}}`)) : [part]
      for (const [path, given] of entries) found.files.set(path, entry.parse(given))
    }
    await setImmediate()
  }
  return found
}
