import type { DraftImage } from '../../core/draft/draft-image'
import type { Result } from '../../core/result'
import type { Words } from '../../messages/values'

/** A picture to make ready, and what became of it. `name` is for the sentence alone. */
export interface ImageQuestion {
  id: number
  picture: Blob
  name: Words
  most: PictureBounds
}

/** How large a picture may be when it is ready: pixels on its longer side, and bytes. */
export interface PictureBounds {
  side: number
  bytes: number
}
export interface ImageAnswer {
  id: number
  result: Result<DraftImage>
}
