import { sizeOfImage } from '../../core/draft/draft-image'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'

/** Pixels that are decoded: four bytes each, 320 MB for a moment. */
const MOST_PIXELS = 80_000_000
/** What the window can decode (Chromium); the others have to be converted by the program that made them. */
const DECODED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif', 'image/ico'])

/**
 * Looks at the first bytes of a picture before anything is decoded: a file that is no picture, is a drawing that may hold scripts, or would unpack into
 * more pixels than a memory takes is refused with a sentence.
 */
export function checkedPicture(bytes: Uint8Array, name: Words): Result<{ type: string }> {
  const size = sizeOfImage(bytes)
  if (!size) return failure('no-image', message('problem.image.none', { name }))
  const { type, width, height } = size
  if (type === 'image/svg+xml') return failure('image-svg', message('problem.image.svg', { name }))
  if (!DECODED.has(type))
    return failure(
      'image-kind',
      message('problem.image.kind', { name, kind: type.replace('image/', '').toUpperCase() }),
    )
  if (width * height > MOST_PIXELS)
    return failure('image-too-many-pixels', message('problem.image.pixels', { name, width, height }))
  return success({ type })
}
