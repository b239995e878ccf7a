import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import {
  $createRangeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** Nodes whose inline content is one run sequence each, in the order that `blockText` joins them with `\n`. */
export function $sequences(node: ElementNode): ElementNode[] {
  if ($isListNode(node)) {
    return node.getChildren().flatMap((item) => {
      if (!$isListItemNode(item)) return []
      const nested = item.getChildren().filter($isListNode)
      return [
        ...(nested.length < item.getChildrenSize() || nested.length === 0 ? [item] : []),
        ...nested.flatMap($sequences),
      ]
    })
  }
  if ($isTableNode(node)) {
    return node
      .getChildren()
      .filter($isTableRowNode)
      .flatMap((row) => row.getChildren().filter($isTableCellNode))
      .flatMap((cell) => cell.getChildren().filter($isElementNode).flatMap($sequences))
  }
  return [node]
}

/** A point in the editor: a text node and an offset in it, or an element and a child's index. */
interface Point {
  node: LexicalNode
  offset: number
}

/**
 * Points of UTF-16 offsets into `blockText` of a block. Offsets beyond the text are moved to its end. The start of a
 * stretch leans to the text that follows, its end to the text before. Call it inside a read.
 */
function $pointsOf(block: ElementNode, start: number, end: number): { start: Point; end: Point } {
  let passed = 0
  let first: Point | null = null
  let last: Point = { node: block, offset: 0 }
  const visit = (element: ElementNode): void => {
    element.getChildren().forEach((child, index) => {
      if ($isTextNode(child)) {
        const length = child.getTextContentSize()
        if (!first && start < passed + length) first = { node: child, offset: Math.max(0, start - passed) }
        if (end > passed || (end === passed && start === end)) {
          last = { node: child, offset: Math.min(length, end - passed) }
        }
        passed += length
      } else if ($isLineBreakNode(child)) {
        if (!first && start <= passed) first = { node: element, offset: index }
        passed += 1
        // A caret on a new line that has no text yet.
        if (start === end && end === passed) last = { node: element, offset: index + 1 }
      } else if ($isElementNode(child) && !$isListNode(child)) visit(child)
    })
  }
  $sequences(block).forEach((sequence, index) => {
    if (index > 0) passed += 1
    if (sequence.isEmpty() && !first && start <= passed) first = { node: sequence, offset: 0 }
    if (sequence.isEmpty() && end >= passed) last = { node: sequence, offset: 0 }
    visit(sequence)
  })
  return { start: first ?? last, end: last }
}

/** Selects a stretch of a block; a block that is not there any more gives the end of the answer. Call it inside an update. */
export function $selectPlace(place: { block: number; start: number; end: number }): void {
  const block = $getRoot().getChildAtIndex(place.block)
  if (!$isElementNode(block)) {
    $getRoot().selectEnd()
    return
  }
  const points = $pointsOf(block, place.start, place.end)
  const selection = $createRangeSelection()
  selection.anchor.set(
    points.start.node.getKey(),
    points.start.offset,
    $isTextNode(points.start.node) ? 'text' : 'element',
  )
  selection.focus.set(points.end.node.getKey(), points.end.offset, $isTextNode(points.end.node) ? 'text' : 'element')
  $setSelection(selection)
}

/** A block of an answer and a UTF-16 offset into its `blockText`. */
export interface BlockPoint {
  block: number
  offset: number
}

/** What is selected in an answer, told so that it outlives the editor's nodes. Both ends are the same for a caret. */
export interface AnswerSelection {
  anchor: BlockPoint
  focus: BlockPoint
}

/** Selects what `$selectionPlace` told, as far as it is still there. Call it inside an update. */
export function $selectBetween({ anchor, focus }: AnswerSelection): void {
  const backward = focus.block < anchor.block || (focus.block === anchor.block && focus.offset < anchor.offset)
  const isCaret = focus.block === anchor.block && focus.offset === anchor.offset
  const pointOf = ({ block, offset }: BlockPoint, end: boolean): Point | null => {
    const node = $getRoot().getChildAtIndex(block)
    if (!$isElementNode(node)) return null
    const points = $pointsOf(node, offset, offset)
    return isCaret || end ? points.end : points.start
  }
  const [from, to] = [pointOf(anchor, backward), pointOf(focus, !backward)]
  if (!from || !to) {
    $getRoot().selectEnd()
    return
  }
  const selection = $createRangeSelection()
  selection.anchor.set(from.node.getKey(), from.offset, $isTextNode(from.node) ? 'text' : 'element')
  selection.focus.set(to.node.getKey(), to.offset, $isTextNode(to.node) ? 'text' : 'element')
  $setSelection(selection)
}

/** The selection by blocks and offsets; null where none is. Call it inside a read. */
export function $selectionPlace(): AnswerSelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const anchor = $placeOf(selection.anchor)
  const focus = selection.isCollapsed() ? anchor : $placeOf(selection.focus)
  return anchor && focus && { anchor, focus }
}

/** Block and UTF-16 offset into its `blockText` of the caret or of the start of the selection. Call it inside a read. */
export function $caretPlace(): BlockPoint | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $placeOf(selection.isBackward() ? selection.focus : selection.anchor)
}

function $placeOf({ key, offset }: { key: string; offset: number }): BlockPoint | null {
  // Not `getTopLevelElement`, for which a cell is a page of its own.
  const path = [$getNodeByKey(key), ...($getNodeByKey(key)?.getParents() ?? [])]
  if (path.length === 1 && $isElementNode(path[0])) return $placeAtRoot(path[0], offset)
  const block = path.at(-2)
  if (!$isElementNode(block)) return null
  let passed = 0
  let found: number | null = null
  const visit = (element: ElementNode): void => {
    const own = element.getKey() === key
    element.getChildren().forEach((child, index) => {
      if (own && index === offset) found ??= passed
      if ($isTextNode(child)) {
        if (child.getKey() === key) found = passed + offset
        passed += child.getTextContentSize()
      } else if ($isLineBreakNode(child)) passed += 1
      else if ($isElementNode(child) && !$isListNode(child)) visit(child)
    })
    if (own) found ??= passed
  }
  $sequences(block).forEach((sequence, index) => {
    if (index > 0) passed += 1
    visit(sequence)
  })
  return { block: block.getIndexWithinParent(), offset: found ?? 0 }
}

/** A point between blocks stands at the start of the one after it, or at the end of the last. */
function $placeAtRoot(root: ElementNode, offset: number): BlockPoint | null {
  const count = root.getChildrenSize()
  return count === 0
    ? null
    : { block: Math.min(offset, count - 1), offset: offset < count ? 0 : Number.MAX_SAFE_INTEGER }
}

function domPoint(editor: LexicalEditor, point: Point): { node: Node; offset: number } | null {
  let dom: Node | null = editor.getElementByKey(point.node.getKey())
  if (!dom) return null
  if ($isTextNode(point.node)) {
    while (dom && dom.nodeType !== 3) dom = dom.firstChild
    return dom ? { node: dom, offset: Math.min(point.offset, dom.nodeValue?.length ?? 0) } : null
  }
  return { node: dom, offset: Math.min(point.offset, dom.childNodes.length) }
}

/** The DOM range of a stretch of a block; null when the block is not on the page. Call it inside a read. */
export function $domRange(editor: LexicalEditor, block: ElementNode, start: number, end: number): Range | null {
  const points = $pointsOf(block, start, end)
  const from = domPoint(editor, points.start)
  const to = domPoint(editor, points.end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Block and offset of a DOM position. Call it inside a read; null when the position is not in this editor. */
export function $placeOfDomPoint(dom: Node, offset: number): BlockPoint | null {
  const node = $getNearestNodeFromDOMNode(dom)
  if (!node) return null
  if (!$isTextNode(node) || dom.nodeType === 3) return $placeOf({ key: node.getKey(), offset })
  return $placeOf({ key: node.getKey(), offset: offset === 0 ? 0 : node.getTextContentSize() })
}

/** Puts the caret where a DOM position is. Call it inside an update; false when the position is not in this editor. */
export function $selectDomPoint(dom: Node, offset: number): boolean {
  const node = $getNearestNodeFromDOMNode(dom)
  if (!node) return false
  if ($isTextNode(node)) {
    const at = dom.nodeType === 3 ? offset : offset === 0 ? 0 : node.getTextContentSize()
    node.select(at, at)
    return true
  }
  if ($isElementNode(node)) {
    const inside = dom.childNodes[offset]
    const child = inside ? $getNearestNodeFromDOMNode(inside) : null
    if (child && !child.is(node)) child.selectStart()
    else if (offset === 0) node.selectStart()
    else node.selectEnd()
    return true
  }
  node.selectPrevious()
  return true
}

/**
 * Takes over where the browser has the selection now. A current Chromium tells of it some milliseconds after the key that moved it, so
 * that a command that follows at once would work on the selection before. Formats that are set for the next letter stay, and so does
 * what is selected in a table. Call it inside an update, before anything else.
 */
export function $takeDomSelection(editor: LexicalEditor): void {
  const root = editor.getRootElement()
  const dom = root?.ownerDocument.getSelection()
  if (!root || !dom || !root.contains(dom.anchorNode) || !root.contains(dom.focusNode)) return
  const known = $getSelection()
  if (known !== null && !$isRangeSelection(known)) return
  const seen = $createRangeSelectionFromDom(dom, editor)
  if (!seen || (known?.anchor.is(seen.anchor) && known.focus.is(seen.focus))) return
  const node = seen.anchor.getNode()
  if (seen.isCollapsed() && $isTextNode(node)) {
    seen.format = node.getFormat()
    seen.style = node.getStyle()
  }
  $setSelection(seen)
}
