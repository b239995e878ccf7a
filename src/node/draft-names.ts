import { DRAFT_EXTENSION } from '../core/draft/draft'
import { withoutDirectionMarks } from '../core/export/clean-text'
import { cutToBytes, isDeviceName } from '../core/export/file-name'
import { isoDayOf } from '../core/text/iso-day'
import { text } from '../messages/sentence'

/** Bytes of the name without extension: file systems take 255, and a number or “(your copy …)” may follow. */
const MOST_BYTES = 120
// Separators and marks that some file system refuses, control characters, and the invisible ones that reorder text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a name
const UNSAFE = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
/** The end of the name of a copy, in whatever language it was given: only Rostrum writes a moment so. */
const COPY = / \([^()]*\d{4}-\d\d-\d\d \d\d\.\d\d(?:, \d+)?\)$/

/** A file's name, without extension, that every file system takes, from any text; “Untitled draft” when nothing is left of it. */
export function safeBaseName(title: string): string {
  const name = cleaned(title) || cleaned(text('draftName.untitled'))
  return isDeviceName(name) ? cleaned(text('draftName.ofDevice', { name })) : name
}

function cleaned(words: string): string {
  const plain = wellFormed(words).normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim()
  return cutToBytes(plain, MOST_BYTES)
    .replace(/^[.\s]+/u, '')
    .replace(/(?<![.\s])[.\s]+$/u, '')
}

/** Names to try for a new draft, best first and without end: “Title.rostrum”, “Title 2.rostrum”, … */
export function* newDraftNames(title: string): Generator<string, never> {
  const base = safeBaseName(title)
  yield `${base}${DRAFT_EXTENSION}`
  for (let number = 2; ; number += 1) yield `${base} ${number}${DRAFT_EXTENSION}`
}

/** True for a file name that `newDraftNames` gave a draft of this title. */
export function isNamedAfter(fileName: string, title: string): boolean {
  const base = safeBaseName(title)
  if (!fileName.startsWith(base) || !fileName.endsWith(DRAFT_EXTENSION)) return false
  return /^(?: \d{1,6})?$/.test(fileName.slice(base.length, -DRAFT_EXTENSION.length))
}

/** Names for our text beside a file that somebody else changed: “Title (your copy 2026-11-22 14.02).rostrum”, in local time. */
export function* copyNames(fileName: string, now: Date): Generator<string, never> {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = isoDayOf(now)
  const base = fileName.toLowerCase().endsWith(DRAFT_EXTENSION) ? fileName.slice(0, -DRAFT_EXTENSION.length) : fileName
  const named = { name: base.replace(COPY, ''), at: `${day} ${two(now.getHours())}.${two(now.getMinutes())}` }
  yield `${withoutDirectionMarks(text('draftName.copy', named))}${DRAFT_EXTENSION}`
  for (let number = 2; ; number += 1)
    yield `${withoutDirectionMarks(text('draftName.copyNumbered', { ...named, number: String(number) }))}${DRAFT_EXTENSION}`
}

/** Half of a surrogate pair has no UTF-8 form; String.prototype.toWellFormed is not in Node 18. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, ' ')
}
