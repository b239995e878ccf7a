import { basename } from 'node:path'
import { pictureTooLarge } from '../core/draft/draft-image'
import { type Result, success } from '../core/result'
import { message } from '../messages/message'
import { openFile, readWhole } from './read-whole'

/** The bytes of a picture's file, which may be larger than a draft takes, because it is made smaller before it goes into one. */
export async function readPicture(path: string): Promise<Result<Uint8Array>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const { file, size } = opened.value
  await file.close().catch(() => undefined)
  const refused = pictureTooLarge(size, message('image.named', { file: basename(path) }))
  if (refused) return refused
  const read = await readWhole(path, size)
  return read.ok ? success(read.value.bytes) : read
}
