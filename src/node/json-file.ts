import { rename } from 'node:fs/promises'
import type { Result } from '../core/result'
import { exists } from './exists'
import { Lane } from './lane'
import { readWhole } from './read-whole'
import { writeWhole } from './safe-write'

const MAX_BYTES = 16 * 1024 * 1024

/** What makes of any value what it is meant to be, or throws. */
interface Schema<T> {
  parse(value: unknown): T
}
/** A schema that a start can do without is loaded where there is something to read. */
type AnySchema<T> = Schema<T> | (() => Promise<Schema<T>>)

/** What a small JSON file holds; nothing about it changes, whatever is in it. */
export async function readJson<T>(
  path: string,
  schema: AnySchema<T>,
): Promise<{ state: 'read'; content: T } | { state: 'absent' | 'damaged' }> {
  // Nobody hears of one that is not there, as at every first start: making the sentence for it takes longer than all else here.
  if (!(await exists(path))) return { state: 'absent' }
  const read = await readWhole(path, MAX_BYTES)
  if (!read.ok) return { state: 'absent' }
  const loaded = typeof schema === 'function' ? await schema() : schema
  try {
    return { state: 'read', content: loaded.parse(JSON.parse(read.value.bytes.toString('utf8'))) }
  } catch {
    return { state: 'damaged' }
  }
}

/**
 * Something small that the program remembers in a JSON file, such as its settings. What cannot be read is kept aside as
 * `.damaged` and replaced by `fallback`; a file that is not there is `fallback` too.
 */
export class JsonFile<T> {
  private current: T
  private readonly lane = new Lane()

  private constructor(
    private readonly path: string,
    content: T,
  ) {
    this.current = content
  }

  static async open<T>(path: string, schema: AnySchema<T>, fallback: T): Promise<JsonFile<T>> {
    const read = await readJson(path, schema)
    if (read.state === 'damaged') await rename(path, `${path}.damaged`).catch(() => undefined)
    return new JsonFile(path, read.state === 'read' ? read.content : fallback)
  }

  get content(): T {
    return this.current
  }

  /** The new content holds at once; the file follows, one write after the other. */
  set(content: T): Promise<Result<void>> {
    this.current = content
    return this.lane.run(() => writeWhole(this.path, JSON.stringify(this.current), { mode: 0o600 }))
  }
}
