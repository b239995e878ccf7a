import { DRAFT_EXTENSION } from '../core/draft/draft'
import { cutToBytes, isDeviceName } from '../core/export/file-name'

const FALLBACK = 'Untitled draft'
/** Bytes of the name without extension: file systems take 255, and a number or “(your copy …)” may follow. */
const MOST_BYTES = 120
// Separators and marks that some file system refuses, control characters, and the invisible ones that reorder text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
const UNSAFE = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** A file's name, without extension, that every file system takes, from any text; “Untitled draft” when nothing is left of it. */
export function safeBaseName(text: string): string {
  const plain = wellFormed(text).normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim()
  const name = cutToBytes(plain, MOST_BYTES)
    .replace(/^[.\s]+/u, '')
    .replace(/(?<![.\s])[.\s]+$/u, '')
  if (name === '') return FALLBACK
  return isDeviceName(name) ? `${name} draft` : name
}

/** Names to try for a new draft, best first and without end: “Title.rostrum”, “Title 2.rostrum”, … */
export function* newDraftNames(title: string): Generator<string, never> {
  const base = safeBaseName(title)
  yield `${base}${DRAFT_EXTENSION}`
  for (let number = 2; ; number += 1) yield `${base} ${number}${DRAFT_EXTENSION}`
}

/** Names for our text beside a file that somebody else changed: “Title (your copy 2026-11-22 14.02).rostrum”, in local time. */
export function* copyNames(fileName: string, now: Date): Generator<string, never> {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const base = fileName.toLowerCase().endsWith(DRAFT_EXTENSION) ? fileName.slice(0, -DRAFT_EXTENSION.length) : fileName
  const copy = `${base.replace(/ \(your copy [^()]*\)$/, '')} (your copy ${day} ${two(now.getHours())}.${two(now.getMinutes())}`
  yield `${copy})${DRAFT_EXTENSION}`
  for (let number = 2; ; number += 1) yield `${copy}, ${number})${DRAFT_EXTENSION}`
}

/** Half of a surrogate pair has no UTF-8 form; String.prototype.toWellFormed is not in Node 18. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, ' ')
}
