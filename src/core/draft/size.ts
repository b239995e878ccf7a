import { failure } from '../result'

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
export function tooLarge(size: number, fileName: string): { ok: false; problem: { code: string; sentence: string } } {
  return failure(
    'too-large',
    `“${fileName}” is ${megabytes(size)} MB large; a draft has at most ${megabytes(MAX_DRAFT_BYTES)} MB. Choose another file.`,
  )
}

/** The refusal of a draft whose file would have `size` bytes: what cannot be read again is not taken for kept. */
export function tooLargeToKeep(size: number): { ok: false; problem: { code: string; sentence: string } } {
  const most = megabytes(MAX_DRAFT_BYTES)
  return failure(
    'too-large-to-keep',
    `This draft would take ${Math.max(most + 1, megabytes(size))} MB, and a draft has at most ${most} MB. What it held before is kept; what you wrote since is only here. Take out a large table or a long part, and it is kept as soon as it fits.`,
  )
}

/** Said once to whoever writes a draft of `size` bytes, which is `NEARLY_FULL_BYTES` or more. */
export function nearlyFull(size: number): { code: string; sentence: string } {
  return {
    code: 'nearly-full',
    sentence: `This draft takes ${megabytes(size)} MB, and a draft has at most ${megabytes(MAX_DRAFT_BYTES)} MB. All of it is kept. Go on in another draft, or take out large tables, before it is full.`,
  }
}
