import { $addUpdateTag, $getNodeByKey, $getSelection, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import type { Answer } from './answer'
import { $imageAt } from './format'
import { $removeImage } from './image-edits'
import { $isImageNode, ALT_BUTTON, type Described } from './image-node'
import type { DraftImages } from './images'
import { Request, type RequestBox } from './request'

/** A wish to say what an image shows, or to take it out. */
export interface ImageRequest {
  alt: string
  /** An address of the picture; null while there is none. */
  address: string | null
  box: RequestBox
}

/** What is said of an image: its alternative text, that it is decoration, or that it goes; undefined leaves all as it was. */
export type ImageAnswer = Described | 'remove' | undefined

/** The image whose alternative text is asked for. */
export class ImageAsking extends Request<ImageRequest> {
  private described: { answer: Answer; key: NodeKey; id: string } | null = null

  constructor(private readonly images: DraftImages | null) {
    super()
  }

  /** Asks for the alternative text of an image; false where it is not on the page. */
  ask(answer: Answer, key: NodeKey): boolean {
    const image = answer.lexical?.read(() => {
      const node = $getNodeByKey(key)
      return $isImageNode(node) ? { id: node.image, alt: node.alt } : null
    })
    const figure = answer.lexical?.getElementByKey(key)
    if (!image || !figure) return false
    figure.scrollIntoView?.({ block: 'nearest' })
    const { left, top, width, height } = (figure.querySelector(`[${ALT_BUTTON}]`) ?? figure).getBoundingClientRect()
    this.described = { answer, key, id: image.id }
    this.set({
      alt: image.alt,
      address: this.images?.addressOf(image.id) ?? null,
      box: { left, top, width, height },
    })
    return true
  }

  /** True while the box asks about this picture. */
  isAbout(id: string): boolean {
    return this.described?.id === id
  }

  answer(said: ImageAnswer): void {
    const { described } = this
    this.described = null
    this.set(null)
    if (!described || said === undefined) return
    described.answer.lexical?.update(
      () => {
        const node = $getNodeByKey(described.key)
        if (!$isImageNode(node)) return
        $addUpdateTag(HISTORY_PUSH_TAG)
        if (said === 'remove') $removeImage(node)
        else node.describe(said)
      },
      { discrete: true },
    )
  }
}

/** Key of the image around the caret; null where there is none. */
export function imageAtCaret(answer: Answer | null): NodeKey | null {
  return answer?.lexical?.read(() => $imageAt($getSelection()?.getNodes()[0])?.getKey() ?? null) ?? null
}

/** Takes out the image around the caret. */
export function removeImageAtCaret(answer: Answer | null): void {
  answer?.lexical?.update(() => {
    const image = $imageAt($getSelection()?.getNodes()[0])
    $addUpdateTag(HISTORY_PUSH_TAG)
    if (image) $removeImage(image)
  })
}
