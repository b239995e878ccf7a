import { type DraftImage, IMAGE_BYTES, IMAGE_SIDE, pictureTooLarge } from '../../core/draft/draft-image'
import { failure, problemWords, type Result } from '../../core/result'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { watched } from '../mistakes'
import type { ImageAnswer, ImageQuestion, PictureBounds } from './image-messages'

/** Few people insert more than a handful of pictures, so that the worker goes when it had nothing to do for so long. */
const IDLE_MS = 20_000

let worker: Worker | null = null
let asked = 0
let idle: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<number, { name: Words; resolve(result: Result<DraftImage>): void }>()

const IN_A_DRAFT: PictureBounds = { side: IMAGE_SIDE, bytes: IMAGE_BYTES }

/** Makes a picture of any kind one that a draft can hold, or that keeps to other bounds, in a worker. `name` is for the sentences alone, which say why one is not taken. */
export function prepareImage(
  picture: Blob,
  name: Words,
  most: PictureBounds = IN_A_DRAFT,
): Promise<Result<DraftImage>> {
  const refused = pictureTooLarge(picture.size, name)
  if (refused) return Promise.resolve(refused)
  clearTimeout(idle)
  worker ??= started()
  asked += 1
  const id = asked
  const question: ImageQuestion = { id, picture, name, most }
  return new Promise((resolve) => {
    waiting.set(id, { name, resolve })
    worker?.postMessage(question)
  })
}

function started(): Worker {
  const made = watched('image-worker', new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module' }))
  made.addEventListener('message', ({ data: { id, result } }: MessageEvent<ImageAnswer>) => {
    // The worker knows no catalogue, so that the English of a problem is made here.
    const said = result.ok ? result : failure(result.problem.code, problemWords(result.problem))
    waiting.get(id)?.resolve(said)
    waiting.delete(id)
    // A worker that nobody asks gives its memory back.
    if (waiting.size === 0) idle = setTimeout(stop, IDLE_MS)
  })
  made.addEventListener('error', () => {
    for (const { name, resolve } of waiting.values())
      resolve(failure('image-memory', message('problem.image.stopped', { name })))
    waiting.clear()
    stop()
  })
  return made
}

function stop(): void {
  worker?.terminate()
  worker = null
}
