import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { failure, type Result, success } from '../result'

/** The one global of the Encoding standard that core needs; Node and browsers both have it, the ES library does not declare it. */
declare const TextDecoder: {
  new (label: string, options: { fatal: boolean }): { decode(bytes: Uint8Array, options?: { stream: boolean }): string }
}

/**
 * The text of bytes that must be UTF-8; a byte order mark is dropped. Other encodings are refused with a sentence that names
 * them, because text that was decoded by guess comes back damaged. `named` is how the sentence calls the file.
 */
export function decodeUtf8(bytes: Uint8Array, named: Words): Result<string> {
  const other = otherKind(bytes)
  if (other === 'utf16') return failure('not-utf8', message('problem.utf8.utf16', { file: named }))
  if (other) return failure('not-json', message('problem.utf8.otherKind', { file: named, kind: other }))
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const line = lineOfFault(bytes)
    return failure('not-utf8', message('problem.utf8.line', { file: named, line: String(line) }))
  }
}

function otherKind(bytes: Uint8Array): 'utf16' | 'zip' | 'pdf' | null {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf16'
  if (
    first !== undefined &&
    second !== undefined &&
    (first === 0) !== (second === 0) &&
    (third === 0) !== (fourth === 0)
  )
    return 'utf16'
  if (first === 0x50 && second === 0x4b && third === 3) return 'zip'
  if (first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46) return 'pdf'
  return null
}

/** The decoder says only that something is wrong; halving prefixes finds where. */
function lineOfFault(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  let line = 1
  for (let index = 0; index < good; index += 1) if (bytes[index] === 0x0a) line += 1
  return line
}
