import {
  $addUpdateTag,
  $getSelection,
  $getState,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical'
import { type TypedMark, typedMark } from '../../core/text/typed-marks'
import { runLanguage } from './convert'
import { $takeDomSelection } from './places'

/**
 * Puts in a sign that was typed, and then, as a step of its own, what is meant by it: one undo gives back what was typed, and nothing of the text. False
 * where it is meant as it is. Call it inside an update.
 */
export function $typeSmart(editor: LexicalEditor, typed: string, language: string): boolean {
  if (!/^["';:!?]$/.test(typed)) return false
  $takeDomSelection(editor)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const start = selection.isBackward() ? selection.focus : selection.anchor
  const mark = typedMark($textBefore(start), typed, $languageAt(start) || language)
  if (!mark) return false
  selection.insertText(typed)
  $onUpdate(() => {
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $replaceBeforeCaret(mark)
      },
      { discrete: true },
    )
  })
  return true
}

function $replaceBeforeCaret({ erase, text }: TypedMark): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const { offset } = selection.anchor
  const node = selection.anchor.getNode()
  if ($isTextNode(node) && offset >= erase) node.spliceText(offset - erase, erase, text, true)
}

/** The text of the line up to a point. */
function $textBefore(point: PointType): string {
  const node = point.getNode()
  if (!$isTextNode(node)) return ''
  let before = node.getTextContent().slice(0, point.offset)
  let sibling: LexicalNode | null = node.getPreviousSibling()
  while (sibling && !$isLineBreakNode(sibling)) {
    before = sibling.getTextContent() + before
    sibling = sibling.getPreviousSibling()
  }
  return before
}

function $languageAt(point: PointType): string {
  const node = point.getNode()
  return $isTextNode(node) ? $getState(node, runLanguage) : ''
}
