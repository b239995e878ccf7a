import type { DraftImage } from '../../core/draft/draft-image'
import { ALL_IMAGES_BYTES, allImageBytes, imageOf, imagesNamedIn, MOST_IMAGES } from '../../core/draft/images'
import { limitsOf } from '../../core/draft/limits'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { ImageHost } from '../editor/images'
import { choosePictures } from '../images/choose-pictures'
import { prepareImage } from '../images/prepare-image'
import { say } from '../ui/toast'
import type { DraftStore } from './draft-store'

/** What the editors may do with the pictures of an open draft. */
export function imageHost(drafts: DraftStore): ImageHost {
  return {
    images: () => drafts.state.draft.images,
    add: (images) => {
      const room = roomFor(drafts, images)
      if (room.ok) drafts.addImages(images)
      return room
    },
    refused: () => {
      const { draft, template } = drafts.state
      const { profile } = limitsOf(draft, template)
      if (!profile.rules?.some(({ rule }) => rule === 'no-images')) return null
      return text('image.notTaken', { rules: profile.title })
    },
    prepare: (picture, name) => prepareImage(picture, name),
    choose: choosePictures,
    newId: () => crypto.randomUUID(),
    say: (sentence) => say(sentence),
  }
}

/** Pictures that no block names any more are not in the file, so they take no room. */
function roomFor(drafts: DraftStore, added: Readonly<Record<string, DraftImage>>): Result<void> {
  const { images, sections } = drafts.state.draft
  const all: Record<string, DraftImage> = { ...added }
  for (const section of sections)
    for (const id of imagesNamedIn(section)) {
      const image = imageOf(images, id)
      if (image) all[id] = image
    }
  if (Object.keys(all).length > MOST_IMAGES)
    return failure('too-many-images', message('problem.image.many', { most: MOST_IMAGES }))
  if (allImageBytes(all) > ALL_IMAGES_BYTES)
    return failure('images-too-large', message('problem.image.allTooLarge', { most: ALL_IMAGES_BYTES / 1024 / 1024 }))
  return success(undefined)
}
