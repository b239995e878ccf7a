import { basename } from 'node:path'
import { failure, type Result } from '../core/result'
import { decodeUtf8 } from '../core/text/utf8'
import { message } from '../messages/message'
import type { Words } from '../messages/values'
import { readWhole } from './read-whole'

/**
 * The largest text that is imported: 512 KiB, some 80,000 words, where an input has 3,000. The Markdown parser takes seconds for
 * what is larger.
 */
export const MAX_TEXT_BYTES = 512 * 1024

/**
 * The text of a Markdown or plain text file of at most `most` bytes. Every way in which it can fail has its sentence: what a file call
 * refuses, files that are too big, not UTF-8, another kind of file, empty. The file is never touched.
 */
export async function readTextFile(path: string, most = MAX_TEXT_BYTES): Promise<Result<string>> {
  const read = await readWhole(path, most)
  if (read.ok) return textOf(read.value.bytes, message('file.quoted', { name: basename(path) }))
  // A reader's limit is that of drafts in its sentence, and a text has another.
  return read.problem.code === 'too-large' ? tooLong(path, most) : read
}

function tooLong(path: string, most: number) {
  const words = Math.floor(most / 6.5 / 10_000) * 10_000
  return failure(
    'too-large',
    message('problem.text.tooLong', { name: basename(path), kilobytes: String(Math.floor(most / 1000)), words }),
  )
}

/** The text of bytes that were read already; `named` is how the sentence calls where they come from. */
export function textOf(bytes: Uint8Array, named: Words): Result<string> {
  const text = decodeUtf8(bytes, named)
  if (!text.ok) return text
  if (text.value.includes('\0')) return failure('not-text', message('problem.text.notText', { named }))
  if (text.value.trim() === '') return failure('empty', message('problem.text.empty', { named }))
  return text
}
