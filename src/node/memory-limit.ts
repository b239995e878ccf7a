import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Twice what the largest real document takes of a computer's memory, with all else that a process of ours holds. */
const MOST_MB = 3072
/** The rest is for whatever else runs there. */
const SHARE = 3 / 4

/** How often it is looked at while something is worked on: the typesetter takes some hundred megabytes a second at most. */
export const LOOKED_AT_MS = 100

/**
 * Megabytes that a process of ours may hold, of which the heap of a thread is only a part: what the typesetter holds, and the bytes of files, no limit of V8 counts. The
 * variable `ROSTRUM_MEMORY_MB` says another number.
 */
export function mostMemoryMb(): number {
  const asked = Number(process.env.ROSTRUM_MEMORY_MB)
  return Number.isInteger(asked) && asked > 0 ? asked : Math.min(MOST_MB, Math.floor((totalmem() / MB) * SHARE))
}

/** The code of the error of a thread that its heap's limit ended, and of what is told where another limit of memory ends one. */
export const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

/** True for what ended a thread that wanted more memory than it may have. */
export function isOutOfMemory(error: unknown): boolean {
  return (error as Partial<NodeJS.ErrnoException> | null)?.code === OUT_OF_MEMORY
}

/** Megabytes that this process holds, with all its threads. */
export function takenMemoryMb(): number {
  return process.memoryUsage.rss() / MB
}
