import { imageSize } from 'image-size'
import { z } from 'zod'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { failure, type Result } from '../result'
import { openObject } from '../text/open-object'
import { against } from '../text/schema-words'
import { base64OfBytes, bytesOfBase64 } from './base64'

/**
 * Pixels on the longer side of a picture as it goes into a draft: over the 16 cm between the margins of a page, 250 to the inch, which prints well.
 */
export const IMAGE_SIDE = 1600

/** Bytes of one picture as it goes into a draft: a photograph of `IMAGE_SIDE` as JPEG of good quality takes some 300,000. */
export const IMAGE_BYTES = 600 * 1024

/** Bytes of a file that a picture is taken from: a photograph of a telephone has 3 to 15 MB. */
const LARGEST_FILE = 40 * 1024 * 1024

/** A picture that claims more pixels on a side than this was made to fill a memory. */
const MAX_SIDE = 8192
/** Characters of base64 within which a picture says how large it is; one written by this program says so in its first hundreds. */
const HEAD = 64 * 1024

export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/**
 * A picture as a draft holds it: PNG or JPEG, because Word, PDF and every reader take these. `width` and `height` are in pixels, and those
 * that the bytes themselves name; a picture that says something else is refused, since whoever shows it would run out of memory.
 */
export const draftImageSchema = openObject({
  type: z.enum(IMAGE_TYPES),
  data: z.base64(),
  width: z.number().int().positive().max(MAX_SIDE),
  height: z.number().int().positive().max(MAX_SIDE),
}).refine(isWhatItSays, against(message('schema.noPicture')))
export type DraftImage = z.infer<typeof draftImageSchema>

function isWhatItSays({ type, data, width, height }: { type: ImageType; data: string; width: number; height: number }) {
  const size = sizeOfImage(bytesOfBase64(data.slice(0, HEAD)))
  return size !== null && size.type === type && size.width === width && size.height === height
}

/** What a picture says of itself. Null for what is no picture of a kind that is known. */
export interface ImageSize {
  /** Media type, such as `image/webp`. */
  type: string
  /** Pixels. */
  width: number
  height: number
  /** True where the picture is to be turned or mirrored before it is shown (Exif, tag 0x0112). */
  turned: boolean
}

const MEDIA_TYPES: Record<string, string> = { jpg: 'image/jpeg', svg: 'image/svg+xml' }

/** Reads kind and size from the first bytes of a picture, without decoding it. Never throws. */
export function sizeOfImage(bytes: Uint8Array): ImageSize | null {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes)
    if (type === '' || !(width > 0) || !(height > 0)) return null
    return { type: MEDIA_TYPES[type] ?? `image/${type}`, width, height, turned: orientation > 1 }
  } catch {
    return null
  }
}

/**
 * A picture of at most `IMAGE_SIDE` and `IMAGE_BYTES`, as a draft holds it; null for one that has to be made smaller, turned or converted first.
 */
export function draftImageOf(bytes: Uint8Array): DraftImage | null {
  if (bytes.length > IMAGE_BYTES) return null
  const size = sizeOfImage(bytes)
  const type = IMAGE_TYPES.find((one) => one === size?.type)
  if (!size || !type || size.turned || Math.max(size.width, size.height) > IMAGE_SIDE) return null
  const image = { type, data: base64OfBytes(bytes), width: size.width, height: size.height }
  return draftImageSchema.safeParse(image).success ? image : null
}

/** Why a file of `size` bytes is not read as a picture; null where it is. `name` is for the sentence alone. Code: `image-too-large`. */
export function pictureTooLarge(size: number, name: Words): Result<never> | null {
  if (size <= LARGEST_FILE) return null
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return failure(
    'image-too-large',
    message('problem.image.tooLarge', { name, size: megabytes(size), most: megabytes(LARGEST_FILE) }),
  )
}

/** Bytes of a picture. */
export function imageBytes({ data }: DraftImage): number {
  return Math.floor((data.length * 3) / 4)
}
