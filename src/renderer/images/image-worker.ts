import type { DraftImage } from '../../core/draft/draft-image'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import type { ImageAnswer, ImageQuestion, PictureBounds } from './image-messages'
import { checkedPicture } from './image-refusal'
import { shrunk } from './shrink'

/** Decodes and shrinks pictures beside the window, so that a photograph of fifty megapixels stops no key. */
async function prepared(picture: Blob, name: Words, most: PictureBounds): Promise<Result<DraftImage>> {
  const checked = checkedPicture(new Uint8Array(await picture.arrayBuffer()), name)
  if (!checked.ok) return checked
  const { type } = checked.value
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(picture.type === type ? picture : new Blob([picture], { type }))
  } catch {
    return failure('image-damaged', message('problem.image.damaged', { name }))
  }
  try {
    const image = await shrunk(bitmap, type !== 'image/jpeg', most)
    if (image) return success(image)
    return failure('image-too-large', message('problem.image.notSmall', { name }))
  } finally {
    bitmap.close()
  }
}

self.addEventListener('message', async ({ data: { id, picture, name, most } }: MessageEvent<ImageQuestion>) => {
  const result = await prepared(picture, name, most).catch(() =>
    failure('image-memory', message('problem.image.memory', { name })),
  )
  self.postMessage({ id, result } satisfies ImageAnswer)
})
