import { base64OfBytes } from '../../core/draft/base64'
import type { DraftImage, ImageType } from '../../core/draft/draft-image'
import type { PictureBounds } from './image-messages'

/** Tried one after the other until a picture is small enough. */
const QUALITIES = [0.86, 0.75, 0.6]
/** Shares of the longest side. */
const SIDES = [1, 0.75, 0.56, 0.375]

/**
 * A picture drawn anew at a size of at most `most`, so that nothing else of its file is kept: where it was taken, by whom, with what. What was made for sharp edges
 * (`sharp`: PNG, GIF) stays a PNG where that is small enough; all else becomes a JPEG on white. An animation gives its first frame. Null where even the smallest is too large.
 */
export async function shrunk(bitmap: ImageBitmap, sharp: boolean, most: PictureBounds): Promise<DraftImage | null> {
  for (const share of SIDES) {
    const scale = Math.min(1, (share * most.side) / Math.max(bitmap.width, bitmap.height))
    const width = Math.max(1, Math.round(bitmap.width * scale))
    const height = Math.max(1, Math.round(bitmap.height * scale))
    const tries: [ImageType, number | undefined][] = [
      ...(sharp ? [['image/png', undefined] as [ImageType, undefined]] : []),
      ...QUALITIES.map((quality): [ImageType, number] => ['image/jpeg', quality]),
    ]
    for (const [type, quality] of tries) {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (!context) return null
      context.imageSmoothingQuality = 'high'
      if (type === 'image/jpeg') {
        context.fillStyle = '#ffffff'
        context.fillRect(0, 0, width, height)
      }
      context.drawImage(bitmap, 0, 0, width, height)
      const blob = await canvas.convertToBlob(quality === undefined ? { type } : { type, quality })
      if (blob.size > most.bytes || blob.type !== type) continue
      return { type, data: base64OfBytes(new Uint8Array(await blob.arrayBuffer())), width, height }
    }
  }
  return null
}
