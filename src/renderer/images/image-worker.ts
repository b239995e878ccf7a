import type { DraftImage } from '../../core/draft/draft-image'
import { failure, type Result, success } from '../../core/result'
import type { ImageAnswer, ImageQuestion } from './image-messages'
import { checkedPicture } from './image-refusal'
import { shrunk } from './shrink'

/** Decodes and shrinks pictures beside the window, so that a photograph of fifty megapixels stops no key. */
async function prepared(picture: Blob, name: string): Promise<Result<DraftImage>> {
  const checked = checkedPicture(new Uint8Array(await picture.arrayBuffer()), name)
  if (!checked.ok) return checked
  const { type } = checked.value
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(picture.type === type ? picture : new Blob([picture], { type }))
  } catch {
    return failure(
      'image-damaged',
      `${name} is damaged: it cannot be shown. Open it in another program, save it anew and insert that.`,
    )
  }
  try {
    const image = await shrunk(bitmap, type !== 'image/jpeg')
    if (image) return success(image)
    return failure(
      'image-too-large',
      `${name} cannot be made small enough. Make it smaller in the program that it comes from.`,
    )
  } finally {
    bitmap.close()
  }
}

self.addEventListener('message', async ({ data: { id, picture, name } }: MessageEvent<ImageQuestion>) => {
  const result = await prepared(picture, name).catch(() =>
    failure(
      'image-memory',
      `${name} could not be taken: there is too little memory for it. Make it smaller and insert that.`,
    ),
  )
  self.postMessage({ id, result } satisfies ImageAnswer)
})
