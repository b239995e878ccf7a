import { analyse } from 'chardet'
import { recognisedLanguage } from '../core/text/guess-language'

/** A text and how its bytes were read: `utf-8`, another label of the Encoding standard, or `mixed` for UTF-8 with bytes of Windows-1252 in it. */
export interface DecodedText {
  text: string
  encoding: string
}

/**
 * The text of bytes in whatever encoding they are. A byte order mark and valid UTF-8 say it themselves, zeros in every other byte mean UTF-16. What
 * is left is judged: the guesses of chardet, which knows no Mac Roman, are read beside Windows-1252 and Mac Roman, and the one whose letters stand
 * as words have them wins. ISO-8859-1 is read as Windows-1252, as the Encoding standard says. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Of(bytes)
  if (utf16) return decodedAs(utf16, bytes, false)
  if (bytes.includes(0)) return null
  const utf8 = decodedAs('utf-8', bytes, true)
  if (utf8) return isText(utf8.text) ? utf8 : null
  if (isMostlyUtf8(bytes)) return { text: decodeMixed(bytes), encoding: 'mixed' }
  const guessed = guesses(bytes)
  const labels = new Set(
    lettersBeyondAscii(bytes) < ENOUGH_TO_GUESS
      ? ['windows-1252', ...guessed, 'macintosh']
      : [...guessed, 'windows-1252', 'macintosh'],
  )
  let best: DecodedText | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const label of labels) {
    const decoded = decodedAs(label, bytes, true)
    const score = decoded ? plausibility(decoded.text) : Number.NEGATIVE_INFINITY
    if (score <= most) continue
    most = score
    best = decoded
  }
  best = western(best, bytes) ?? best ?? decodedAs('windows-1252', bytes, false)
  return best && isText(best.text) ? best : null
}

/** Languages that are written in Western encodings alone. */
const WESTERN = new Set(['en', 'fr', 'es', 'pt', 'de', 'it', 'nl'])

/**
 * The text in Windows-1252 or ISO-8859-15 where its words are of a western language beyond doubt and one for other Latin letters was guessed: “ñ” and “ń”, “œ” and “½” are the same byte, and both are letters or signs of somebody. ISO-8859-15 has its letters within words. Null where nothing speaks for it.
 */
function western(best: DecodedText | null, bytes: Uint8Array): DecodedText | null {
  if (!best || !/^(?:windows-125[02457]|iso-8859-(?:2|3|4|9|10|13|14|15|16))$/.test(best.encoding)) return null
  if (best.encoding !== 'windows-1252') {
    const other = decodedAs('windows-1252', bytes, true)
    if (!other || !WESTERN.has(recognisedLanguage(other.text.slice(0, JUDGED)) ?? '')) return null
    best = other
  }
  // Its signs from 0x80 on are Windows-1252's alone.
  if (bytes.some((byte) => byte >= 0x80 && byte < 0xa0)) return best
  const latin9 = decodedAs('iso-8859-15', bytes, true)
  return latin9 && LATIN_9.test(latin9.text) && !STRAY_LATIN_9.test(latin9.text) ? latin9 : best
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Each of its letters has two bytes.
  if (bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries())
    if (byte === 0) {
      if (index % 2 === 0) even += 1
      else odd += 1
    }
  // Spaces, line ends and Latin letters have a zero in their upper half, in every script some of them.
  const zeros = even + odd
  if (zeros < sample.length / 20) return null
  // Latin letters have a zero each: a few between letters of ASCII are no text of anybody's.
  const ascii = sample.filter((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)).length
  if (zeros < sample.length * 0.3 && ascii > (sample.length - zeros) * 0.9) return null
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : null
}

/** Null where the bytes are not of that encoding, or this computer's Node does not have it. */
function decodedAs(label: string, bytes: Uint8Array, fatal: boolean): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal }).decode(bytes)
    return { text: label === 'windows-1252' ? withSigns(text) : text, encoding: label }
  } catch {
    return null
  }
}

/** What ISO-8859-15 has where ISO-8859-1 has fractions and accents without a letter. */
const LATIN_9 = /[€ŠšŽžŒœŸ]/u
/** These where no word has them: they are the fractions and accents. */
const STRAY_LATIN_9 = /(?<!\p{L})[ŠšŽžŒœŸ](?!\p{L})|\p{N}[ŠšŽžŒœŸ]|\p{Ll}[ŠŽŒŸ]/u

/** What Windows-1252 has from 0x80 to 0x9F; the five that it leaves out stay control characters, as the Encoding standard has them. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Node 20 reads these bytes as ISO-8859-1 has them, as control characters. */
function withSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => SIGNS.charAt(control.charCodeAt(0) - 0x80))
}

/** Labels in the sequence of chardet's confidence; those that the Encoding standard calls something else under its name. */
function guesses(bytes: Uint8Array): string[] {
  return analyse(bytes)
    .slice(0, 3)
    .map(({ name }) => (name === 'ISO-8859-1' || name === 'ASCII' ? 'windows-1252' : name.toLowerCase()))
    .filter((label) => !/^(?:utf|iso-2022)/.test(label))
}

/** Of fewer letters beyond ASCII every guess is as good as another, and most texts that people have are in Windows-1252. */
const ENOUGH_TO_GUESS = 20

function lettersBeyondAscii(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count += 1
  return count
}

/** How far into a text letters are judged: enough to tell, and the same for a long one. */
const JUDGED = 100_000

/**
 * How much the characters beyond ASCII look like a written text: letters among letters of their script, quotation marks on the right side of
 * words. A capital in the middle of a word, a stray sign and a control character speak against it.
 */
function plausibility(text: string): number {
  let score = 0
  for (const [, before = '', character = '', behind = ''] of text
    .slice(0, JUDGED)
    .matchAll(/(?<=([\s\S]?))([\u{80}-\u{10ffff}])(?=([\s\S]?))/gu)) {
    if (/[\x80-\x9f\ufffd]/.test(character)) score -= 4
    else if (/\p{L}/u.test(character)) score += letterFits(before, character, behind)
    else if (/[“„‘«]/.test(character)) score += /\p{L}/u.test(before) ? -1 : 1
    else if (/[”»]/.test(character)) score += /\p{L}|\p{P}|\s/u.test(before) && !/\p{L}/u.test(behind) ? 1 : -1
    else if (/’/.test(character)) score += /[\p{L}\p{N}]/u.test(before) ? 1.2 : 0
    else if (/[–—…•●·\u00a0§°€®™©]/.test(character)) score += 1
    else score -= 1
  }
  return score
}

function letterFits(before: string, character: string, behind: string): number {
  const latin = /\p{Script=Latin}/u.test(character)
  for (const beside of [before, behind])
    if (/\p{L}/u.test(beside) && /\p{Script=Latin}/u.test(beside) !== latin) return -2
  if (/\p{Lu}/u.test(character)) return /\p{Ll}/u.test(before) ? -2 : 0.2
  return (/\p{Ll}|\p{Lo}/u.test(before) ? 0.5 : 0.2) + (/\p{Ll}|\p{Lo}/u.test(behind) ? 0.5 : 0.2)
}

/** How many bytes of UTF-8 start here; 1 for ASCII, 0 where none of UTF-8 does. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** True where more of what is not ASCII is UTF-8 than is not: somebody pasted into a text. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at)
    if (length > 1) good += 1
    if (length === 0) bad += 1
    at += Math.max(1, length)
  }
  return good > bad
}

function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at)
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, at)), withSigns(String.fromCharCode(bytes[at] ?? 0)))
      from = at + 1
    }
    at += Math.max(1, length)
  }
  return [...parts, utf8.decode(bytes.subarray(from))].join('')
}

/** Text has hardly any control characters besides line ends and tabs; another kind of file has many. */
function isText(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a) controls += 1
  }
  return controls * 100 <= text.length
}
