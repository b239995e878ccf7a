import type { Block, ImageBlock } from '../text/blocks'
import type { Draft, Section } from './draft'
import { type DraftImage, imageBytes } from './draft-image'
import type { Place } from './finding'

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

/**
 * True of an image that says nothing, so that it needs no alternative text. What has one is never taken for such an image, whatever the file says.
 * Source: PDF/UA-1 (ISO 14289-1:2014), 7.1 and 7.3: what is decoration is an artifact, and any other graphic a figure with an alternative text.
 */
export function isDecoration({ alt, decorative }: Pick<ImageBlock, 'alt' | 'decorative'>): boolean {
  return decorative === true && alt.trim() === ''
}

/** True of an image that nobody has put into words, though it is not there for decoration. */
export function lacksText(image: Pick<ImageBlock, 'alt' | 'decorative'>): boolean {
  return image.alt.trim() === '' && !isDecoration(image)
}

/** A draft whose images without alternative text are decoration, and how many these are; the same draft where there are none. */
export function imagesAsDecoration(draft: Draft): { draft: Draft; images: number } {
  let images = 0
  const sections = draft.sections.map((section): Section => {
    let changed = false
    const answers = Object.entries(section.answers).map(([slot, blocks]: [string, Block[]]) => [
      slot,
      blocks.map((block) => {
        if (block.type !== 'image' || !lacksText(block)) return block
        images += 1
        changed = true
        return { ...block, alt: '', decorative: true }
      }),
    ])
    return changed ? { ...section, answers: Object.fromEntries(answers) } : section
  })
  return images === 0 ? { draft, images } : { draft: { ...draft, sections }, images }
}

/** Place of the first image of a draft that nobody has put into words; null where there is none. */
export function firstLackingText({ sections }: Draft): Place | null {
  for (const { id, answers } of sections)
    for (const [slot, blocks] of Object.entries(answers) as [string, Block[]][]) {
      const block = blocks.findIndex((each) => each.type === 'image' && lacksText(each))
      if (block >= 0) return { section: id, slot, block }
    }
  return null
}
