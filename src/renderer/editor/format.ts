import { $isLinkNode, $toggleLink } from '@lexical/link'
import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { isSafeLink, MARKS, type Mark } from '../../core/text/blocks'
import { $isImageNode, type ImageNode } from './image-node'
import { $noteAtCaret } from './note-editing'

export const BLOCK_COMMANDS = ['paragraph', 'heading-1', 'heading-2', 'heading-3', 'quote'] as const
export const TABLE_ACTIONS = [
  'row-above',
  'row-below',
  'column-before',
  'column-after',
  'delete-row',
  'delete-column',
  'header-row',
  'paragraph-below',
  'delete-table',
] as const
export type TableAction = (typeof TABLE_ACTIONS)[number]
export type BlockKind = (typeof BLOCK_COMMANDS)[number]
export type FormatCommand =
  | Mark
  | 'clear-formatting'
  | BlockKind
  | 'bullet-list'
  | 'numbered-list'
  | 'table'
  | 'footnote'

/** What stands where the caret is, for the toolbar. */
export interface Format extends Record<Mark, boolean> {
  link: string | null
  /** The caret touches a footnote. */
  footnote: boolean
  block: BlockKind
  list: 'bullet' | 'numbered' | null
  table: { headerRow: boolean } | null
  /** The image whose caption it is. */
  image: { alt: string } | null
}

function marksWhere(holds: (mark: Mark) => boolean): Record<Mark, boolean> {
  return Object.fromEntries(MARKS.map((mark) => [mark, holds(mark)])) as Record<Mark, boolean>
}

export const NO_FORMAT: Format = {
  ...marksWhere(() => false),
  link: null,
  footnote: false,
  block: 'paragraph',
  list: null,
  table: null,
  image: null,
}

export function $blockAt(selection: BaseSelection): ElementNode | null {
  const node = selection.getNodes()[0]
  if (!node) return null
  return $findMatchingParent(
    node,
    (candidate): candidate is ElementNode =>
      $isElementNode(candidate) && !candidate.isInline() && $isRootOrShadowRoot(candidate.getParent()),
  )
}

/** The image whose caption a node stands in, or that it is. */
export function $imageAt(node: LexicalNode | null | undefined): ImageNode | null {
  return node ? $findMatchingParent(node, $isImageNode) : null
}

const $isInImage = (node: LexicalNode): boolean => $imageAt(node) !== null

function $tableAt(selection: BaseSelection): TableNode | null {
  const node = selection.getNodes()[0]
  return node ? $findTableNode(node) : null
}

function $hasHeaderRow(table: TableNode): boolean {
  const row = table.getFirstChild()
  return (
    $isTableRowNode(row) &&
    row.getChildren().every((cell) => $isTableCellNode(cell) && cell.hasHeaderState(TableCellHeaderStates.ROW))
  )
}

/** Call it inside a read. */
export function $formatAt(selection: BaseSelection | null): Format {
  if (!selection) return NO_FORMAT
  const table = $tableAt(selection)
  const block = $blockAt(selection)
  const inner = $isRangeSelection(selection) ? selection.anchor.getNode() : (selection.getNodes()[0] ?? null)
  const list = inner && $findMatchingParent(inner, (node): node is ListNode => node instanceof ListNode)
  const link = inner && $findMatchingParent(inner, $isLinkNode)
  const image = $imageAt(inner)
  return {
    ...marksWhere((mark) => $isRangeSelection(selection) && selection.hasFormat(mark)),
    link: link ? link.getURL() : null,
    footnote: $noteAtCaret() !== null,
    block: $isHeadingNode(block)
      ? (`heading-${Math.min(3, Number(block.getTag()[1]))}` as BlockKind)
      : $isQuoteNode(block)
        ? 'quote'
        : 'paragraph',
    list: list ? (list.getListType() === 'number' ? 'numbered' : 'bullet') : null,
    table: table ? { headerRow: $hasHeaderRow(table) } : null,
    image: image ? { alt: image.alt } : null,
  }
}

function $setBlock(kind: BlockKind): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  // A caption stays with its image.
  if (selection.getNodes().some($isInImage)) return
  // Cells hold paragraphs and lists only.
  if ($tableAt(selection) && kind !== 'paragraph') return
  const now = $formatAt(selection)
  const wanted = now.block === kind && now.list === null ? 'paragraph' : kind
  $setBlocksType(selection, () => {
    if (wanted === 'quote') return $createQuoteNode()
    if (wanted === 'paragraph') return $createParagraphNode()
    return $createHeadingNode(`h${wanted.slice(-1) as '1' | '2' | '3'}`)
  })
}

function $insertTable(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || $tableAt(selection) || selection.getNodes().some($isInImage)) return
  const block = $blockAt(selection)
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false })
  if (block && block.getTextContentSize() === 0 && !$isListNode(block)) block.replace(table)
  else $insertNodeToNearestRoot(table)
  if (!table.getNextSibling()) table.insertAfter($createParagraphNode())
  table.getFirstDescendant()?.selectStart()
}

function setHeader(table: TableNode, header: boolean): void {
  table.getChildren().forEach((row, index) => {
    if (!$isTableRowNode(row)) return
    for (const cell of row.getChildren()) {
      if (!$isTableCellNode(cell)) continue
      cell.setHeaderStyles(
        header && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS,
        TableCellHeaderStates.BOTH,
      )
    }
  })
}

/** Changes the table around the caret; does nothing outside of one. Call it inside an update. */
export function $tableAction(action: TableAction): void {
  const selection = $getSelection()
  if (!selection) return
  const table = $tableAt(selection)
  if (!table) return
  const header = $hasHeaderRow(table)
  // A new row or column leaves the caret where the writer is.
  const caret = $isRangeSelection(selection) ? selection.clone() : null
  switch (action) {
    case 'row-above':
    case 'row-below':
      $insertTableRowAtSelection(action === 'row-below')
      setHeader(table, header)
      if (caret) $setSelection(caret)
      return
    case 'column-before':
    case 'column-after':
      $insertTableColumnAtSelection(action === 'column-after')
      setHeader(table, header)
      if (caret) $setSelection(caret)
      return
    case 'delete-row': {
      const [node] = selection.getNodes()
      const cell = node ? $findCellNode(node) : null
      const first = cell !== null && $getTableRowIndexFromTableCellNode(cell) === 0
      if (table.getChildrenSize() <= 1) $removeTable(table)
      else {
        $deleteTableRowAtSelection()
        if (table.isAttached()) setHeader(table, header && !first)
      }
      return
    }
    case 'delete-column': {
      const row = table.getFirstChild()
      if ($isTableRowNode(row) && row.getChildrenSize() <= 1) $removeTable(table)
      else $deleteTableColumnAtSelection()
      return
    }
    case 'header-row':
      setHeader(table, !header)
      return
    case 'paragraph-below': {
      const next = $createParagraphNode()
      table.insertAfter(next)
      next.select()
      return
    }
    case 'delete-table':
      $removeTable(table)
  }
}

function $removeTable(table: TableNode): void {
  const paragraph = $createParagraphNode()
  table.replace(paragraph)
  paragraph.select()
}

/** Adds a row when Tab is pressed in the last cell of a table, as Word does. False anywhere else. Call it inside an update. */
export function $tabFromLastCell(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const cell = $findCellNode(selection.anchor.getNode())
  const table = cell && $findTableNode(cell)
  if (!table || cell.getNextSibling() || cell.getParent()?.getNextSibling()) return false
  const header = $hasHeaderRow(table)
  $insertTableRowAtSelection(true)
  setHeader(table, header && table.getChildrenSize() > 1)
  const row = table.getLastChild()
  if ($isElementNode(row)) row.getFirstDescendant()?.selectStart()
  return true
}

/**
 * Tab at the start of a list item, or with several selected, changes their level, within reason; false where Tab should leave the editor. Word and Google Docs
 * take it so too; inside of a line they write a tab, which no document here has.
 */
export function $indentItem(back: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { anchor } = selection
  const item = $findMatchingParent(anchor.getNode(), $isListItemNode)
  if (!item) return false
  if (selection.isCollapsed()) {
    const first = item.getFirstDescendant()
    const atStart = anchor.offset === 0 && (anchor.key === item.getKey() || anchor.key === first?.getKey())
    if (!atStart) return false
  }
  const items = new Set(
    [item, ...selection.getNodes()].flatMap((node) => $findMatchingParent(node, $isListItemNode) ?? []),
  )
  let moved = false
  // From the top down, so that each finds the one above it where it is to stand. An item that only holds a nested list is none that anybody sees.
  for (const each of [...items].sort((one, other) => (one.isBefore(other) ? -1 : 1))) {
    const indent = each.getIndent()
    if ($isListNode(each.getFirstChild()) || (back ? indent === 0 : indent >= 5 || !each.getPreviousSibling())) continue
    each.setIndent(indent + (back ? -1 : 1))
    moved = true
  }
  return moved
}

/**
 * Makes the selected text a link, changes the link around the caret, or takes it away when the address is null. Without
 * selected text the address itself is put in as the text. Call it inside an update.
 */
export function $setLink(address: string | null): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  if (address === null) {
    if (selection.isCollapsed() && link) {
      for (const child of link.getChildren()) link.insertBefore(child)
      link.remove()
    } else $toggleLink(null)
    return
  }
  if (!isSafeLink(address)) return
  if (selection.isCollapsed()) {
    if (link) link.setURL(address)
    else {
      const shown = $createTextNode(address.replace(/^mailto:/i, ''))
      selection.insertNodes([shown])
      shown.select(0, shown.getTextContentSize())
      $toggleLink(address)
      const end = $getSelection()
      if ($isRangeSelection(end)) end.focus.getNode().selectEnd()
    }
    return
  }
  $toggleLink(address)
}

/**
 * What the writer typed as an address, made complete: “example.org” becomes https, a mail address mailto. Null when it is
 * no http, https or mailto address.
 */
export function completeAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (isSafeLink(text)) {
    if (/^mailto:/i.test(text)) return text.length > 7 ? text : null
    try {
      return new URL(text).hostname === '' ? null : text
    } catch {
      return null
    }
  }
  if (/^[^@/:]+@[^@/:]+$/.test(text) && /@[^@]+?\.[^@]/.test(text)) return `mailto:${text}`
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) || !/^[^/]+\.[^/]{2,}/.test(text)) return null
  try {
    return new URL(`https://${text}`).hostname.includes('.') ? `https://${text}` : null
  } catch {
    return null
  }
}

/** Takes every mark off what is selected, or off what is typed next; kinds of text, links and languages stay. */
function $clearFormats(): void {
  const selection = $getSelection()
  if (!selection) return
  if (!selection.isCollapsed())
    for (const node of selection.extract()) if ($isTextNode(node) && node.getFormat() !== 0) node.setFormat(0)
  if ($isRangeSelection(selection)) selection.setFormat(0)
}

/** Carries a formatting command out where the selection is. */
export function runFormat(editor: LexicalEditor, command: Exclude<FormatCommand, 'footnote'>): void {
  switch (command) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'superscript':
    case 'subscript':
    case 'highlight':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, command)
      return
    case 'clear-formatting':
      editor.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $clearFormats()
      })
      return
    case 'bullet-list':
    case 'numbered-list':
      editor.update(() => {
        const selection = $getSelection()
        if (selection?.getNodes().some($isInImage)) return
        const now = $formatAt(selection).list
        if (command === `${now}-list`) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
        else if (command === 'bullet-list') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
        else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
      })
      return
    case 'table':
      editor.update($insertTable)
      return
    default:
      editor.update(() => {
        if (command === 'paragraph' && $formatAt($getSelection()).list) {
          editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
        } else $setBlock(command)
      })
  }
}

const MARKER = /^(?:([-*•])|(\d{1,2})[.)]|(>)|(#{1,3}))$/

/**
 * A line that starts with “- ”, “1. ”, “> ” or “# ” becomes a list, a quote or a heading when the space is typed. True when
 * it did; the space is then not to be written. Call it inside an update.
 */
export function $markerToBlock(editor: LexicalEditor): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return false
  const node = selection.anchor.getNode()
  const block = node.getParent()
  if (block?.getType() !== 'paragraph' || block.getFirstChild() !== node) return false
  const match = MARKER.exec(node.getTextContent().slice(0, selection.anchor.offset))
  if (!match) return false
  const [whole, bullet, number, quote, hashes] = match
  const inTable = $tableAt(selection) !== null
  if ((quote || hashes) && inTable) return false
  if (number && Number(number) !== 1) return false
  node.spliceText(0, whole.length, '')
  node.select(0, 0)
  if (bullet) editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else if (number) editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  else $setBlock(quote ? 'quote' : (`heading-${(hashes ?? '#').length}` as BlockKind))
  return true
}
