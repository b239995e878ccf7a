import { ImageRun } from 'docx'
import { bytesOfBase64 } from '../draft/base64'
import type { DraftImage } from '../draft/draft-image'
import { fittedSize, logoSize } from './image-fit'
import { PROSE } from './labels'

/** Pixels of a point, as the library counts. */
const PIXELS = 96 / 72

/**
 * A picture in a line of its own, at most `widest` points wide. `number` counts the document's pictures from 1: the library's own count goes on from one
 * document to the next, and the same outline must give the same bytes. What is `decorative` is marked as Word marks it, so that nobody is asked for its alternative text.
 */
export function docxImage(
  image: DraftImage,
  { alt, decorative = false }: { alt: string; decorative?: boolean },
  number: number,
  widest: number,
): ImageRun {
  return pictureRun(image, { alt, decorative }, number, fittedSize(image, widest))
}

/** The logo of a letterhead; see `docxImage`. */
export function docxLogo(image: DraftImage, alt: string, number: number): ImageRun {
  return pictureRun(image, { alt, decorative: false }, number, logoSize(image))
}

function pictureRun(
  image: DraftImage,
  { alt, decorative }: { alt: string; decorative: boolean },
  number: number,
  { width, height }: { width: number; height: number },
): ImageRun {
  return new ImageRun({
    type: image.type === 'image/png' ? 'png' : 'jpg',
    data: bytesOfBase64(image.data),
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { id: String(number), name: PROSE.image(number), description: alt },
    decorative,
  })
}
