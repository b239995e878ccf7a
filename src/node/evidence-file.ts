import { basename } from 'node:path'
import {
  EMPTY_SHELF,
  type EvidenceEntry,
  type EvidenceShelf,
  type MergedShelf,
  mergeShelves,
  putEvidence,
  removeEvidence,
} from '../core/draft/evidence'
import { readShelf, writeShelf } from '../core/draft/read-evidence'
import { failure, problemWords, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { Lane } from './lane'
import { readWhole } from './read-whole'
import { writeWhole } from './safe-write'

/** The largest file of a shelf that is read and written. */
const MAX_SHELF_BYTES = 16 * 1024 * 1024

/** The name of a person's shelf in their profile. */
export const SHELF_FILE = 'evidence.json'

/** Reads a shelf from a file, whoever's it is. */
export async function readShelfFile(path: string): Promise<Result<EvidenceShelf>> {
  const read = await readWhole(path, MAX_SHELF_BYTES)
  return read.ok ? readShelf(read.value.bytes, basename(path)) : read
}

/**
 * A person's evidence shelf: one file, read anew before each change, so that the window and the command line may both write it. What cannot be read is
 * never written over: every change is refused with what is wrong with the file.
 */
export class EvidenceFile {
  private readonly lane = new Lane()

  constructor(private readonly path: string) {}

  /** The shelf as the file has it; one that is not there yet is empty. */
  list(): Promise<Result<EvidenceShelf>> {
    return this.lane.run(() => this.#read())
  }

  put(entry: EvidenceEntry): Promise<Result<EvidenceShelf>> {
    return this.#change((shelf) => putEvidence(shelf, entry), itself)
  }

  remove(id: string, at: string): Promise<Result<EvidenceShelf>> {
    return this.#change((shelf) => success(removeEvidence(shelf, id, at)), itself)
  }

  /** Puts the entries of a colleague's shelf on this one; see `mergeShelves`. */
  async take(path: string): Promise<Result<MergedShelf>> {
    const theirs = await readShelfFile(path)
    if (!theirs.ok) return theirs
    return this.#change(
      (shelf) => mergeShelves(shelf, theirs.value),
      ({ shelf }) => shelf,
    )
  }

  /** Writes a copy of the shelf for colleagues. */
  async give(path: string, options: { replace: boolean }): Promise<Result<number>> {
    const shelf = await this.list()
    if (!shelf.ok) return shelf
    const written = await writeWhole(path, writeShelf({ ...shelf.value, removed: [] }), options)
    return written.ok ? success(shelf.value.entries.length) : written
  }

  async #read(): Promise<Result<EvidenceShelf>> {
    const read = await readShelfFile(this.path)
    if (read.ok || read.problem.code !== 'vanished') return read
    return success(EMPTY_SHELF)
  }

  #change<T>(change: (shelf: EvidenceShelf) => Result<T>, shelfOf: (changed: T) => EvidenceShelf): Promise<Result<T>> {
    return this.lane.run(async () => {
      const before = await this.#read()
      if (!before.ok)
        return failure(
          before.problem.code,
          message('problem.evidence.notWritten', { problem: problemWords(before.problem), file: this.path }),
        )
      const after = change(before.value)
      if (!after.ok || shelfOf(after.value) === before.value) return after
      const text = writeShelf(shelfOf(after.value))
      if (Buffer.byteLength(text) > MAX_SHELF_BYTES)
        return failure('full-shelf', message('problem.evidence.tooLarge', { most: MAX_SHELF_BYTES / 1024 / 1024 }))
      const written = await writeWhole(this.path, text, { mode: 0o600 })
      return written.ok ? after : written
    })
  }
}

const itself = (shelf: EvidenceShelf) => shelf
