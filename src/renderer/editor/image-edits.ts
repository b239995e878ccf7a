import { $findTableNode } from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { $blockAt, $imageAt } from './format'
import { $isImageNode, type ImageNode } from './image-node'

/**
 * Puts an image where the caret is, between the blocks of the answer: in place of an empty paragraph, before a block at whose start the caret is, else behind it, so that a picture
 * which turns out to be damaged leaves the words as they were. `parting` parts a paragraph or list at the caret, for images among pasted text; a table is never parted.
 * The caret stands behind it then, in a paragraph. Call it inside an update.
 */
export function $placeImage(
  image: ImageNode,
  selection: BaseSelection | null = $getSelection(),
  parting = false,
): void {
  const node = selection?.getNodes()[0] ?? null
  const table = node && $findTableNode(node)
  const block = selection && $blockAt(selection)
  const over = table ?? $imageAt(node)
  if (over) over.insertAfter(image)
  else if (block && isEmptyParagraph(block)) block.replace(image)
  else if (!parting && block && $isRangeSelection(selection)) {
    if (isAtEdge(block, selection.anchor, true)) block.insertBefore(image)
    else block.insertAfter(image)
  } else {
    $insertNodeToNearestRoot(image)
    const before = image.getPreviousSibling()
    if (before && isEmptyParagraph(before)) before.remove()
  }
  const next = image.getNextSibling()
  if ($isElementNode(next) && !$isImageNode(next) && !table) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    image.insertAfter(paragraph)
    paragraph.select()
  }
}

function isEmptyParagraph(node: LexicalNode): boolean {
  return $isElementNode(node) && node.getType() === 'paragraph' && node.isEmpty()
}

/** Takes an image out, and puts the caret where it was. Call it inside an update. */
export function $removeImage(image: ImageNode): void {
  const paragraph = $createParagraphNode()
  const beside = image.getNextSibling() ?? image.getPreviousSibling()
  if ($isElementNode(beside) && !$isImageNode(beside)) {
    if (image.getNextSibling()) beside.selectStart()
    else beside.selectEnd()
    image.remove()
    return
  }
  image.replace(paragraph)
  paragraph.select()
}

/** An image that some edit put into a list or a cell goes behind it: nowhere else would the answer still have it. */
export function $keepAtTop(image: ImageNode): void {
  const parent = image.getParent()
  if (!parent || $isRootNode(parent)) return
  const top = [image as LexicalNode, ...image.getParents()].at(-2)
  if (!top) return
  top.insertAfter(image)
  for (let left: ElementNode | null = parent; left && !$isRootNode(left) && left.isEmpty(); ) {
    const above: ElementNode | null = left.getParent()
    // A cell without a paragraph would take no caret.
    if (left.isShadowRoot()) left.append($createParagraphNode())
    else left.remove()
    left = above
  }
}

/**
 * What Backspace and Delete do beside an image, where joining two blocks would make text a caption or take the image away unseen: the caret goes to the other side. In an
 * empty caption, Backspace takes the image. True when it did something. Call it inside an update.
 */
export function $deleteBesideImage(backward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  const block = $imageAt(node) ?? $blockAt(selection)
  if (!block || !$isRootNode(block.getParent()) || !isAtEdge(block, selection.anchor, backward)) return false
  const beside = backward ? block.getPreviousSibling() : block.getNextSibling()
  if ($isImageNode(block)) {
    if (backward && block.isEmpty()) $removeImage(block)
    else if ($isElementNode(beside)) {
      if (backward) beside.selectEnd()
      else beside.selectStart()
    }
    return true
  }
  if (!$isImageNode(beside)) return false
  if (isEmptyParagraph(block)) block.remove()
  if (backward) beside.selectEnd()
  else beside.selectStart()
  return true
}

function isAtEdge(
  block: ElementNode,
  point: { key: string; offset: number; getNode(): LexicalNode },
  start: boolean,
): boolean {
  let node = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (point.offset !== (start ? 0 : size)) return false
  for (; !node.is(block); ) {
    if (start ? node.getPreviousSibling() : node.getNextSibling()) return false
    const parent = node.getParent()
    if (!parent) return false
    node = parent
  }
  return true
}
