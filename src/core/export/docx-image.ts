import { ImageRun } from 'docx'
import { bytesOfBase64 } from '../draft/base64'
import type { DraftImage } from '../draft/draft-image'
import { fittedSize } from './image-fit'

/** Pixels of a point, as the library counts. */
const PIXELS = 96 / 72

/**
 * A picture in a line of its own, at most `widest` points wide. `number` counts the document's pictures from 1: the library's own count goes on from one
 * document to the next, and the same outline must give the same bytes.
 */
export function docxImage(image: DraftImage, alt: string, number: number, widest: number): ImageRun {
  const { width, height } = fittedSize(image, widest)
  return new ImageRun({
    type: image.type === 'image/png' ? 'png' : 'jpg',
    data: bytesOfBase64(image.data),
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { id: String(number), name: `Image ${number}`, description: alt },
  })
}
