import { failure } from '../result'

/** The largest draft that is read: 16 MiB, some two million words. Larger files are something else under a draft's name. */
export const MAX_DRAFT_BYTES = 16 * 1024 * 1024

/** The refusal of a file above `MAX_DRAFT_BYTES`, for callers who know the size before they read. */
export function tooLarge(size: number, fileName: string): { ok: false; problem: { code: string; sentence: string } } {
  const megabytes = (count: number) => Math.round(count / 1024 / 1024)
  return failure(
    'too-large',
    `“${fileName}” is ${megabytes(size)} MB large; a draft has at most ${megabytes(MAX_DRAFT_BYTES)} MB. Choose another file.`,
  )
}
