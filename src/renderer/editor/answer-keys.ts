import { caretFromPoint } from '@lexical/clipboard'
import { $isParentRTL } from '@lexical/selection'
import { $findCellNode, $findTableNode, $isTableNode } from '@lexical/table'
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $onUpdate,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { Answer } from './answer'
import { caretBox, edgeLine, isOnFirstLine, isOnLastLine } from './caret-lines'
import { $indentItem, $markerToBlock, $tabFromLastCell, $tableAction } from './format'
import { $selectDomPoint, $takeDomSelection } from './places'
import { $typeSmart } from './smart-marks'

export interface KeysHost {
  /** The answer on the page before (-1) or after (1) this one; null at either end. */
  neighbour(answer: Answer, by: -1 | 1): Answer | null
  focus(answer: Answer, edge: 'start' | 'end'): void
  /** Whether quotation marks, apostrophes and French spaces become what is meant by them. */
  smartMarks(): boolean
}

/** Keys that the editor answers with the selection that it knows; letters come with the browser's own. */
const CHANGES_TEXT = new Set(['Backspace', 'Delete', 'Enter', 'Tab'])

/** What keys do in an answer, besides writing: markers, Tab, and arrow keys over its edge. */
export class AnswerKeys {
  constructor(private readonly host: KeysHost) {}

  down(answer: Answer, editor: LexicalEditor, event: KeyboardEvent): boolean {
    if (event.isComposing || editor.isComposing()) return false
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (CHANGES_TEXT.has(event.key)) $takeDomSelection(editor)
    if (event.key === ' ' && plain && !event.shiftKey) {
      if (!$markerToBlock(editor)) return false
      $addUpdateTag(HISTORY_PUSH_TAG)
      event.preventDefault()
      return true
    }
    // What a keyboard makes with AltGr is a plain sign too, and none of these.
    if (plain && this.host.smartMarks() && $typeSmart(editor, event.key, answer.attributes.language)) {
      event.preventDefault()
      return true
    }
    if (event.key === 'Tab' && plain) {
      if (!((!event.shiftKey && $tabFromLastCell()) || $indentItem(event.shiftKey))) return false
      $addUpdateTag(HISTORY_PUSH_TAG)
      event.preventDefault()
      return true
    }
    if (event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey) {
      const selection = $getSelection()
      if (!selection || !$isRangeSelection(selection) || !$findTableNode(selection.anchor.getNode())) return false
      event.preventDefault()
      $tableAction('paragraph-below')
      return true
    }
    if (plain && !event.shiftKey && event.key.startsWith('Arrow')) return this.arrow(answer, event)
    return false
  }

  /** Walks over the edge of an answer. True when it did. */
  private arrow(answer: Answer, event: KeyboardEvent): boolean {
    if (answer.lexical) $takeDomSelection(answer.lexical)
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || !answer.root) return false
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const toLeft = event.key === 'ArrowLeft'
    const back = vertical ? event.key === 'ArrowUp' : toLeft !== $isParentRTL(selection.anchor.getNode())
    const target = this.host.neighbour(answer, back ? -1 : 1)
    if (!target) return false
    let column: number | null = null
    if (vertical) {
      const container = edgeContainer(answer, selection, back ? 'start' : 'end')
      if (!container) return false
      const line = edgeLine(container, back ? 'start' : 'end')
      const caret = caretBox(document.getSelection())
      // Without a layout (an empty answer gives none in some states) an empty answer is one line.
      if (line && caret && !(back ? isOnFirstLine(caret, line) : isOnLastLine(caret, line))) return false
      column = caret?.left ?? null
    } else if (!$isAtEdge(selection, back ? 'start' : 'end')) return false
    event.preventDefault()
    this.enter(target, back ? 'end' : 'start', column)
    return true
  }

  /** Goes into a neighbouring answer: to its nearest line, in the column that the caret came from. */
  private enter(answer: Answer, edge: 'start' | 'end', column: number | null): void {
    // Not before the answer that is left has shown its own selection: that would take the caret back.
    $onUpdate(() => {
      this.host.focus(answer, edge)
      if (column !== null) caretToColumn(answer, edge, column)
    })
  }
}

/** Puts the caret of an answer onto its first or last line, in a column of the window. Not inside of an update. */
export function caretToColumn({ root, lexical }: Answer, edge: 'start' | 'end', column: number): void {
  const line = root && edgeLine(root, edge)
  if (!line || !lexical) return
  const point = caretFromPoint(column, line.top + line.height / 2, root)
  if (!point || !root.contains(point.node) || point.node === root) return
  lexical.update(
    () => {
      $selectDomPoint(point.node, point.offset)
    },
    { discrete: true },
  )
}

/** The element whose first or last line counts as the answer's: the cell, when a table stands at that edge; null inside other rows. */
function edgeContainer(answer: Answer, selection: RangeSelection, edge: 'start' | 'end'): Element | null {
  const root = $getRoot()
  const block = edge === 'start' ? root.getFirstChild() : root.getLastChild()
  if (!$isTableNode(block)) return answer.root
  const cell = $findCellNode(selection.anchor.getNode())
  const row = cell?.getParent()
  const edgeRow = edge === 'start' ? block.getFirstChild() : block.getLastChild()
  if (!cell || !row?.is(edgeRow)) return null
  return answer.lexical?.getElementByKey(cell.getKey()) ?? null
}

function $isAtEdge(selection: RangeSelection, edge: 'start' | 'end'): boolean {
  const { anchor } = selection
  let node: LexicalNode | null = anchor.getNode()
  if (edge === 'start' ? anchor.offset !== 0 : anchor.offset !== $sizeOf(node)) return false
  const root = $getRoot()
  while (node && !node.is(root)) {
    if (edge === 'start' ? node.getPreviousSibling() : node.getNextSibling()) return false
    node = node.getParent()
  }
  return true
}

function $sizeOf(node: LexicalNode): number {
  return $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
}
