import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { text } from '../../messages/sentence'
import { picturesOf } from '../images/pictures-of'
import { $imageToCopy } from './clipboard'
import { $imageAt } from './format'
import { $deleteBesideImage, $keepAtTop, $removeImage } from './image-edits'
import { insertPictures } from './image-intake'
import { $isImageNode, ALT_BUTTON, ImageNode } from './image-node'
import { imagesOf } from './images'

/** Everything that an editor does with images besides showing them. */
export function registerImages(
  editor: LexicalEditor,
  { inserted, pressed }: { inserted(key: NodeKey): void; pressed(key: NodeKey): void },
): () => void {
  /** The image that was clicked last and not left since: Backspace and Delete are meant for it. */
  let picked: NodeKey | null = null
  let marked: HTMLElement | null = null

  const click = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const frame = target?.closest<HTMLElement>('[data-image] > [contenteditable="false"]')
    if (!frame) return
    event.preventDefault()
    let key: NodeKey | null = null
    editor.update(
      () => {
        const node = $imageAt($getNearestNodeFromDOMNode(frame))
        if (!node) return
        node.selectEnd()
        key = node.getKey()
      },
      { discrete: true },
    )
    editor.focus()
    picked = key
    if (key !== null && target?.closest(`[${ALT_BUTTON}]`)) pressed(key)
  }

  const $remove = (backward: boolean): boolean => {
    const selection = $getSelection()
    const chosen = picked === null ? null : $getNodeByKey(picked)
    if ($isImageNode(chosen) && $isRangeSelection(selection) && selection.isCollapsed()) {
      if ($imageAt(selection.anchor.getNode())?.is(chosen)) {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $removeImage(chosen)
        return true
      }
    }
    return $deleteBesideImage(backward)
  }

  const $copy = (event: ClipboardEvent | KeyboardEvent | null, cut: boolean): boolean => {
    const copied = $imageToCopy()
    const transfer = event && 'clipboardData' in event ? event.clipboardData : null
    if (!copied || !transfer || !event) return false
    event.preventDefault()
    for (const [type, text] of Object.entries(copied.forms)) transfer.setData(type, text)
    if (cut) {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $removeImage(copied.node)
    }
    return true
  }

  return mergeRegister(
    editor.registerNodeTransform(ImageNode, $keepAtTop),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', click)
      root?.addEventListener('click', click)
    }),
    // Which image the caret is in is shown on the page, and is no part of the text.
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      const key = editorState.read(() => {
        const selection = $getSelection()
        return $isRangeSelection(selection) ? ($imageAt(selection.anchor.getNode())?.getKey() ?? null) : null
      })
      if (picked !== key || dirtyElements.size > 0 || dirtyLeaves.size > 0) picked = null
      const figure = key === null ? null : editor.getElementByKey(key)
      if (figure === marked) return
      marked?.removeAttribute('data-current')
      figure?.setAttribute('data-current', '')
      marked = figure
    }),
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        const pictures = picturesOf(files)
        if (pictures.length === 0) {
          imagesOf(editor)?.host.say(text('image.onlyImages'))
          return true
        }
        // After the command, whose own update is still running.
        queueMicrotask(() => {
          const key = insertPictures(editor, pictures)
          if (key !== null) inserted(key)
        })
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event, false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => $copy(event, true), COMMAND_PRIORITY_HIGH),
  )
}
