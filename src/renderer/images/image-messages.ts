import type { DraftImage } from '../../core/draft/draft-image'
import type { Result } from '../../core/result'
import type { Words } from '../../messages/values'

/** A picture to make ready, and what became of it. `name` is for the sentence alone. */
export interface ImageQuestion {
  id: number
  picture: Blob
  name: Words
}
export interface ImageAnswer {
  id: number
  result: Result<DraftImage>
}
