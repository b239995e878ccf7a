import type { DraftImage } from '../draft/draft-image'

/** Points of a pixel at the 96 to the inch that screens and Word count with. */
const POINTS = 72 / 96
/** Two thirds of a page's text, so that a tall picture leaves room for the words that it belongs to. */
const TALLEST = 440

/** Points that a logo takes at most: a hand's width, and three lines of a letterhead. */
const LOGO = { width: 200, height: 64 }

/** How large the logo of a letterhead stands in a document, in points. Never larger than on the screen. */
export function logoSize(image: DraftImage): { width: number; height: number } {
  return sizeWithin(image, LOGO)
}

/** How large a picture stands in a document, in points: as on the screen, made smaller to fit `width` and two thirds of a page. Never larger. */
export function fittedSize(image: DraftImage, widest: number): { width: number; height: number } {
  return sizeWithin(image, { width: widest, height: TALLEST })
}

function sizeWithin({ width, height }: DraftImage, most: { width: number; height: number }) {
  const scale = Math.min(POINTS, most.width / width, most.height / height)
  return { width: Math.round(width * scale * 100) / 100, height: Math.round(height * scale * 100) / 100 }
}
