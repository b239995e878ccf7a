/** Segments of a JPEG that say how to show it: JFIF, colour profile, Adobe's transform (ITU-T T.81, B.1.1.3). */
const SHOWN_SEGMENTS = new Set([0xe0, 0xe2, 0xee])
/** Chunks of a PNG that are words about it, or its history (PNG 1.2, section 4.2.3 and on). */
const TOLD_CHUNKS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/**
 * A PNG or JPEG without what it tells about its making: place, camera, author, thumbnail. Its picture stays as it is, byte by byte. What
 * is of another kind, or damaged, comes back as it is.
 */
export function withoutPictureMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return joined(bytes, jpegPieces(bytes))
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47)
    return joined(bytes, pngPieces(bytes))
  return bytes
}

type Piece = readonly [from: number, to: number]

function jpegPieces(bytes: Uint8Array): Piece[] | null {
  const pieces: Piece[] = [[0, 2]]
  let at = 2
  while (at + 4 <= bytes.length) {
    const kind = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    // From here on there is the picture alone.
    if (kind === 0xda) return [...pieces, [at, bytes.length]]
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end <= at + 2 || end > bytes.length) return null
    const told = (kind >= 0xe0 && kind <= 0xef && !SHOWN_SEGMENTS.has(kind)) || kind === 0xfe
    if (!told) pieces.push([at, end])
    at = end
  }
  return null
}

function pngPieces(bytes: Uint8Array): Piece[] | null {
  const pieces: Piece[] = [[0, 8]]
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!TOLD_CHUNKS.has(kind)) pieces.push([at, end])
    at = end
    if (kind === 'IEND') return pieces
  }
  return null
}

function joined(bytes: Uint8Array, pieces: readonly Piece[] | null): Uint8Array {
  if (!pieces) return bytes
  const result = new Uint8Array(pieces.reduce((sum, [from, to]) => sum + to - from, 0))
  let at = 0
  for (const [from, to] of pieces) {
    result.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return result
}
