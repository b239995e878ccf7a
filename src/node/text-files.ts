import { basename } from 'node:path'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import type { Message, Words } from '../messages/values'
import { readWhole } from './read-whole'
import { decodeText } from './text-encoding'

/**
 * The largest text that is imported: 512 KiB, some 80,000 words, where an input has 3,000. The Markdown parser takes seconds for
 * what is larger.
 */
export const MAX_TEXT_BYTES = 512 * 1024

/**
 * The text of a Markdown or plain text file of at most `most` bytes, in whatever encoding it is. Every way in which it can fail has its sentence: what
 * a file call refuses, files that are too big, another kind of file, empty. The file is never touched.
 */
export async function readTextFile(path: string, most = MAX_TEXT_BYTES): Promise<Result<ReadText>> {
  const read = await readWhole(path, most)
  if (read.ok) return textOf(read.value.bytes, message('file.quoted', { name: basename(path) }))
  // A reader's limit is that of drafts in its sentence, and a text has another.
  return read.problem.code === 'too-large' ? tooLong(path, most) : read
}

/** The sentence for a text that is longer than `most` bytes. */
export function tooLong(path: string, most: number) {
  const words = Math.floor(most / 6.5 / 10_000) * 10_000
  return failure(
    'too-large',
    message('problem.text.tooLong', { name: basename(path), kilobytes: String(Math.floor(most / 1000)), words }),
  )
}

/** A text as it was read. */
export interface ReadText {
  text: string
  /** Which encoding was taken for it, where the file does not say so itself. */
  note: Message | null
}

/** What the encodings of the Encoding standard are called among people. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  macintosh: 'MacRoman',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

function noteOn(encoding: string): Message | null {
  if (encoding === 'utf-8') return null
  if (encoding === 'mixed') return message('import.encoding.mixed')
  return message('import.encoding', {
    encoding: ENCODING_NAMES[encoding] ?? encoding.replace(/^[a-z]/, (a) => a.toUpperCase()),
  })
}

/** The text of bytes that were read already; `named` is how the sentence calls where they come from. */
export function textOf(bytes: Uint8Array, named: Words): Result<ReadText> {
  const kind = KINDS.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (kind) return failure('not-json', message('problem.utf8.otherKind', { file: named, kind: kind.name }))
  const decoded = decodeText(bytes)
  if (!decoded) return failure('not-text', message('problem.text.notText', { named }))
  if (decoded.text.trim() === '') return failure('empty', message('problem.text.empty', { named }))
  return success({ text: decoded.text, note: noteOn(decoded.encoding) })
}

/** Files that are often taken for texts, by their first bytes. */
const KINDS = [
  { name: 'zip', start: [0x50, 0x4b, 3] },
  { name: 'pdf', start: [0x25, 0x50, 0x44, 0x46] },
] as const
