/** Where lines are on the screen: what is needed to walk from one answer to the next with the arrow keys. */

/** The box of the first or last line of text in an element. */
export function edgeLine(container: Element, edge: 'start' | 'end'): DOMRect | null {
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      (node.nodeType === 3 && node.nodeValue !== '') || node.nodeName === 'BR'
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
  })
  let leaf: Node | null
  if (edge === 'start') leaf = walker.nextNode()
  else {
    leaf = null
    let last = container.lastChild
    while (last?.lastChild) last = last.lastChild
    if (last) {
      walker.currentNode = last
      leaf = (last.nodeType === 3 && last.nodeValue !== '') || last.nodeName === 'BR' ? last : walker.previousNode()
    }
  }
  if (!leaf) return null
  if (leaf.nodeName === 'BR') return lineOfBreak(leaf as Element)
  const range = container.ownerDocument.createRange()
  const length = leaf.nodeValue?.length ?? 0
  range.setStart(leaf, edge === 'start' ? 0 : length - 1)
  range.setEnd(leaf, edge === 'start' ? 1 : length)
  const rects = range.getClientRects()
  return (edge === 'start' ? rects[0] : rects[rects.length - 1]) ?? null
}

function lineOfBreak(br: Element): DOMRect | null {
  const own = br.getBoundingClientRect()
  if (own.height > 0) return own
  return br.parentElement?.getBoundingClientRect() ?? null
}

/** The box of the caret; null when nothing is selected. */
export function caretBox(selection: Selection | null): DOMRect | null {
  if (!selection || selection.rangeCount === 0 || !selection.focusNode) return null
  const range = selection.getRangeAt(0).cloneRange()
  range.collapse(selection.anchorNode === selection.focusNode && selection.focusOffset === range.startOffset)
  const rects = range.getClientRects()
  const box = rects[rects.length - 1]
  if (box && box.height > 0) return box
  const { focusNode, focusOffset } = selection
  const element = focusNode.nodeType === 1 ? (focusNode as Element) : focusNode.parentElement
  const child = element?.childNodes[focusOffset] ?? element?.lastChild
  if (child?.nodeName === 'BR') return lineOfBreak(child as Element)
  return element?.getBoundingClientRect() ?? null
}

export function isOnFirstLine(caret: DOMRect, first: DOMRect): boolean {
  return caret.top + caret.height / 2 < first.bottom
}

export function isOnLastLine(caret: DOMRect, last: DOMRect): boolean {
  return caret.top + caret.height / 2 > last.top
}
