import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { $placeImage, $removeImage } from './image-edits'
import { $createImageNode, $isImageNode, describedIn, showImage } from './image-node'
import { type DraftImages, imagesOf } from './images'

/** Puts the pictures of blocks that stand in this editor already into the draft. A block whose picture cannot be had goes again. */
export function takeImages(
  editor: LexicalEditor,
  images: DraftImages,
  pictures: readonly { id: string; picture: Blob; name: Words }[],
): Promise<void> {
  return images.take(pictures, (id) => {
    editor.update(
      () => {
        for (const node of $getRoot().getChildren()) if ($isImageNode(node) && node.image === id) $removeImage(node)
      },
      { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
    )
  })
}

/**
 * Puts pictures where the caret is, one below the other. Their places are there at once; the pictures follow when they have been made small enough. Gives the key of
 * the only one put in, so that its alternative text can be asked for; null for several or none.
 */
export function insertPictures(editor: LexicalEditor, files: readonly File[]): string | null {
  const images = imagesOf(editor)
  if (!images || files.length === 0) return null
  const refused = images.host.refused()
  if (refused !== null) {
    images.host.say(refused)
    return null
  }
  const pictures = files.map((file) => ({
    id: images.host.newId(),
    picture: file,
    name: file.name === '' ? message('image.unnamed') : message('image.named', { file: file.name }),
  }))
  let key: string | null = null
  editor.update(
    () => {
      for (const { id } of pictures) {
        const node = $createImageNode(id, { alt: '' })
        if (!$getSelection()) $getRoot().selectEnd()
        $placeImage(node)
        key = node.getKey()
      }
      const only = pictures.length === 1 && key !== null ? $getNodeByKey(key) : null
      if ($isImageNode(only)) only.selectEnd()
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  void takeImages(editor, images, pictures)
  return pictures.length === 1 ? key : null
}

/** Draws a picture that has come, wherever it stands in this part of the page. */
export function redrawImage(root: HTMLElement, id: string, images: DraftImages): void {
  for (const figure of root.querySelectorAll<HTMLElement>('[data-image]'))
    if (figure.dataset.image === id) showImage(figure, id, describedIn(figure), images)
}
