import type { Block } from '../text/blocks'
import type { Draft, Section } from './draft'
import { type DraftImage, imageBytes } from './draft-image'

/** Bytes of all pictures of a draft: in base64, half of what a draft may have. UNFCCC asks for files under 10 MB (submission portal, 2025). */
export const ALL_IMAGES_BYTES = 6 * 1024 * 1024

/** Pictures of a draft: more make a report, which is handed in as an annex. */
export const MOST_IMAGES = 40

/** Bytes of all pictures of a draft. */
export function allImageBytes(images: Readonly<Record<string, DraftImage>> | undefined): number {
  return Object.values(images ?? {}).reduce((sum, image) => sum + imageBytes(image), 0)
}

const named = new WeakMap<Section, ReadonlySet<string>>()

/** Ids of the pictures that a section's answers name. Remembered by identity, so sections must never be changed in place. */
export function imagesNamedIn(section: Section): ReadonlySet<string> {
  let ids = named.get(section)
  if (!ids) {
    ids = new Set(
      Object.values(section.answers).flatMap((blocks: Block[]) =>
        blocks.flatMap((block) => (block.type === 'image' ? [block.image] : [])),
      ),
    )
    named.set(section, ids)
  }
  return ids
}

/** The picture of an image block; undefined where the draft does not have it, as when a file was cut by hand. */
export function imageOf(images: Draft['images'], id: string): DraftImage | undefined {
  return images && Object.hasOwn(images, id) ? images[id] : undefined
}

/** Puts pictures into a draft under their ids. What is there under one of them is replaced. */
export function addImages(draft: Draft, images: Readonly<Record<string, DraftImage>>): Draft {
  return Object.keys(images).length === 0 ? draft : { ...draft, images: { ...draft.images, ...images } }
}
