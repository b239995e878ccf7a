import { sizeOfImage } from '../../core/draft/draft-image'
import { failure, type Result, success } from '../../core/result'

/** Pixels that are decoded: four bytes each, 320 MB for a moment. */
const MOST_PIXELS = 80_000_000
/** What the window can decode (Chromium); the others have to be converted by the program that made them. */
const DECODED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif', 'image/ico'])

/**
 * Looks at the first bytes of a picture before anything is decoded: a file that is no picture, is a drawing that may hold scripts, or would unpack into
 * more pixels than a memory takes is refused with a sentence.
 */
export function checkedPicture(bytes: Uint8Array, name: string): Result<{ type: string }> {
  const size = sizeOfImage(bytes)
  if (!size)
    return failure(
      'no-image',
      `${name} is not an image that Rostrum knows, or it is damaged. Save it as PNG or JPEG and insert that.`,
    )
  const { type, width, height } = size
  if (type === 'image/svg+xml')
    return failure(
      'image-svg',
      `${name} is an SVG drawing, which may hold programs and is not taken. Export it as PNG, about 1,600 pixels wide, and insert that.`,
    )
  if (!DECODED.has(type))
    return failure(
      'image-kind',
      `${name} is of a kind that this window cannot show (${type.replace('image/', '').toUpperCase()}). Save it as JPEG or PNG and insert that.`,
    )
  if (width * height > MOST_PIXELS)
    return failure(
      'image-too-many-pixels',
      `${name} has ${width} × ${height} pixels, which is more than can be unpacked here. Make it smaller in the program that it comes from.`,
    )
  return success({ type })
}
