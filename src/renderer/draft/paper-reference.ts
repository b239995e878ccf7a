import type { Draft } from '../../core/draft/draft'
import { paperIndex } from '../../core/paper/paper-index'
import { paperMeant } from '../../core/paper/paper-meant'
import { furthestParagraph, paragraphReferencesIn } from '../../core/paper/text-references'

/** A reference in the text and the paragraphs that it is to. */
export interface ShownReference {
  /** Id of the paper. */
  paper: string
  places: readonly number[]
  /** Where its words stand in the window. */
  box: { left: number; top: number; width: number; height: number }
}

const ANSWER = '[data-answer], [data-static-answer]'
const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote'

/** The reference to a paragraph of a paper of the draft that stands at a place of an answer's text; null where none does. */
export function referenceAt(draft: Draft, node: Node, offset: number): ShownReference | null {
  if (!draft.papers?.length || node.nodeType !== Node.TEXT_NODE) return null
  const block = node.parentElement?.closest(BLOCK)
  if (!block?.closest(ANSWER)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  const at = before.toString().length
  const words = block.textContent ?? ''
  const references = paragraphReferencesIn(words, furthestParagraph(draft.papers))
  const found = references.find(({ start, end }) => start <= at && at <= end)
  const paper = found ? paperMeant(draft, words, found.end) : null
  if (!found || !paper) return null
  const { places } = paperIndex(paper.paragraphs).find(found.reference)
  const range = rangeOf(block, found.start, found.end)
  if (places.length === 0 || !range) return null
  const { left, top, width, height } = range.getBoundingClientRect()
  return { paper: paper.id, places, box: { left, top, width, height } }
}

/** The reference under a point of the window, such as the pointer; null where its words are not. */
export function referenceUnder(draft: Draft, x: number, y: number): ShownReference | null {
  const range = document.caretRangeFromPoint(x, y)
  const found = range ? referenceAt(draft, range.startContainer, range.startOffset) : null
  if (!found) return null
  const { left, top, width, height } = found.box
  // Behind the end of a line the nearest caret may be in a reference that the pointer is not on.
  return x >= left && x <= left + width && y >= top && y <= top + height ? found : null
}

function rangeOf(block: Element, start: number, end: number): Range | null {
  const range = document.createRange()
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let at = 0
  let began = false
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!began && start < at + length) {
      range.setStart(node, start - at)
      began = true
    }
    if (began && end <= at + length) {
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return null
}
