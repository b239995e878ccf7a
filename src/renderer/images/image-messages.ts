import type { DraftImage } from '../../core/draft/draft-image'
import type { Result } from '../../core/result'

/** A picture to make ready, and what became of it. `name` is for the sentence alone. */
export interface ImageQuestion {
  id: number
  picture: Blob
  name: string
}
export interface ImageAnswer {
  id: number
  result: Result<DraftImage>
}
