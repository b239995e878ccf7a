const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Uint8Array(128)
for (let value = 0; value < LETTERS.length; value += 1) VALUES[LETTERS.charCodeAt(value)] = value

/** The bytes of a base64 text (RFC 4648, section 4), padded or not. Other characters count as `A`: check the text before. */
export function bytesOfBase64(text: string): Uint8Array {
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let at = 0
  for (let index = 0; index < end; index += 4) {
    const value = (offset: number) => (index + offset < end ? (VALUES[text.charCodeAt(index + offset) & 127] ?? 0) : 0)
    const group = (value(0) << 18) | (value(1) << 12) | (value(2) << 6) | value(3)
    bytes[at] = group >> 16
    bytes[at + 1] = (group >> 8) & 255
    bytes[at + 2] = group & 255
    at += 3
  }
  return bytes
}

/** Bytes as padded base64 text (RFC 4648, section 4). */
export function base64OfBytes(bytes: Uint8Array): string {
  const pieces: string[] = []
  let piece = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    piece += LETTERS.charAt(group >> 18) + LETTERS.charAt((group >> 12) & 63)
    piece += left > 1 ? LETTERS.charAt((group >> 6) & 63) : '='
    piece += left > 2 ? LETTERS.charAt(group & 63) : '='
    if (piece.length > 8000) {
      pieces.push(piece)
      piece = ''
    }
  }
  return pieces.join('') + piece
}
