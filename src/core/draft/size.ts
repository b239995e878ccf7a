import { message } from '../../messages/message'
import { failure, type Problem, problemOf } from '../result'

/**
 * The largest draft that is read, and so the largest that is written, in bytes of its file: 16 MiB, some two million words. Larger files are
 * something else under a draft's name.
 */
export const MAX_DRAFT_BYTES = 16 * 1024 * 1024

/** From this size on, in bytes, a writer is told that a draft has an end, while there is time to divide it. */
export const NEARLY_FULL_BYTES = (MAX_DRAFT_BYTES / 4) * 3

/**
 * Cells of the largest table that is made of a text that comes from elsewhere: more is a spreadsheet or an attack, and is kept as lines of
 * text. A cell takes some thirty times its text in a file, and more in memory.
 */
export const MOST_TABLE_CELLS = 4000

const megabytes = (count: number) => Math.round(count / 1024 / 1024)

/** The refusal of a file above `MAX_DRAFT_BYTES`, for callers who know the size before they read. */
export function tooLarge(size: number, fileName: string): { ok: false; problem: Problem } {
  return failure(
    'too-large',
    message('problem.size.tooLarge', { file: fileName, size: megabytes(size), most: megabytes(MAX_DRAFT_BYTES) }),
  )
}

/** The refusal of a draft whose file would have `size` bytes: what cannot be read again is not taken for kept. */
export function tooLargeToKeep(size: number): { ok: false; problem: Problem } {
  const most = megabytes(MAX_DRAFT_BYTES)
  return failure(
    'too-large-to-keep',
    message('problem.size.tooLargeToKeep', { size: Math.max(most + 1, megabytes(size)), most }),
  )
}

/** The refusal of what was pasted into a draft whose file would then have `size` bytes. */
export function tooLargeToPaste(size: number): Problem {
  const most = megabytes(MAX_DRAFT_BYTES)
  return problemOf(
    'too-large-to-paste',
    message('problem.size.tooLargeToPaste', { size: Math.max(most + 1, megabytes(size)), most }),
  )
}

/** Said once to whoever writes a draft of `size` bytes, which is `NEARLY_FULL_BYTES` or more. */
export function nearlyFull(size: number): Problem {
  return problemOf(
    'nearly-full',
    message('problem.size.nearlyFull', { size: megabytes(size), most: megabytes(MAX_DRAFT_BYTES) }),
  )
}

/** Characters of a title that is given to a draft which is not open; far more than a title page holds. */
export const LONGEST_TITLE = 2000
