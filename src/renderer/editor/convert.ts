import { $createLinkNode, $isLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  createState,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextFormatType,
} from 'lexical'
import { withFootnotesApart } from '../../core/draft/footnotes'
import { normaliseBlocks, normaliseRuns } from '../../core/draft/normalise'
import {
  type Block,
  isSafeLink,
  type List,
  type ListItem,
  MARKS,
  type Mark,
  type Run,
  type Table,
} from '../../core/text/blocks'
import { blocksForCell } from '../../core/text/cell-blocks'
import { isJsonObject, sameJson } from '../../core/text/json-value'
import { $createImageNode, $isImageNode } from './image-node'
import { $createNoteNode, $footnoteIn, $isNoteNode } from './note-node'

type Unknown = Readonly<Record<string, unknown>>
const NOTHING: Unknown = Object.freeze({})

function record(value: unknown): Unknown {
  return isJsonObject(value) ? value : NOTHING
}

/**
 * Fields of a block, item, cell or run that this version does not know; they travel with the node. A block that is
 * split by Enter leaves them with its first half, because they may name it.
 */
export const unknownFields = createState('unknown', { parse: record, isEqual: sameJson, resetOnCopyNode: true })

/** A run's own language; empty where it is the draft's. */
export const runLanguage = createState('language', { parse: (value) => (typeof value === 'string' ? value : '') })

function $keep<T extends LexicalNode>(node: T, unknown: Unknown): T {
  if (Object.keys(unknown).length > 0) $setState(node, unknownFields, unknown)
  return node
}

/** Our marks are called as Lexical's formats are. */
const FORMATS: readonly (TextFormatType & Mark)[] = MARKS

function formatOf(run: Run): number {
  // Lexical has no text that is both, and neither has a draft.
  const marks = run.superscript ? FORMATS.filter((mark) => mark !== 'subscript') : FORMATS
  return marks.reduce((format, mark) => (run[mark] ? format | (TEXT_TYPE_TO_FORMAT[mark] ?? 0) : format), 0)
}

function withoutFormats(fields: Unknown): Unknown {
  const known: readonly string[] = FORMATS
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !known.includes(name)))
}

function $inline(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  for (const run of withFootnotesApart(runs)) {
    if (run.footnote) {
      nodes.push($createNoteNode(run.footnote))
      continue
    }
    const { text: characters, link, language, ...rest } = run
    const unknown = withoutFormats(rest)
    const pieces: LexicalNode[] = []
    characters.split('\n').forEach((line, index) => {
      if (index > 0) pieces.push($createLineBreakNode())
      if (line === '') return
      const node = $createTextNode(line)
      node.setFormat(formatOf(run))
      if (language) $setState(node, runLanguage, language)
      pieces.push($keep(node, unknown))
    })
    if (!link || !isSafeLink(link)) {
      nodes.push(...pieces)
      continue
    }
    const last = nodes[nodes.length - 1]
    if ($isLinkNode(last) && last.getURL() === link) last.append(...pieces)
    else if (pieces.length > 0) nodes.push($createLinkNode(link).append(...pieces))
  }
  return nodes
}

function $list({ type: _type, ordered, items, ...unknown }: List): ListNode {
  const list = $keep($createListNode(ordered ? 'number' : 'bullet'), unknown)
  for (const { runs, nested, ...rest } of items) {
    list.append($keep($createListItemNode(), rest).append(...$inline(runs)))
    if (nested && nested.items.length > 0) list.append($createListItemNode().append($list(nested)))
  }
  return list
}

function $table({ type: _type, headerRows, rows, ...unknown }: Table): TableNode {
  const table = $keep($createTableNode(), unknown)
  rows.forEach((cells, index) => {
    const row = $createTableRowNode()
    const header = index < headerRows ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS
    for (const { blocks, ...rest } of cells) {
      const content = blocks.length === 0 ? [$createParagraphNode()] : $nodesOf(blocks)
      row.append($keep($createTableCellNode(header), rest).append(...content))
    }
    table.append(row)
  })
  return table
}

function $nodeOf(block: Block): ElementNode | null {
  switch (block.type) {
    case 'paragraph': {
      const { type: _type, runs, ...unknown } = block
      return $keep($createParagraphNode(), unknown).append(...$inline(runs))
    }
    case 'heading': {
      const { type: _type, level, runs, ...unknown } = block
      return $keep($createHeadingNode(`h${level}`), unknown).append(...$inline(runs))
    }
    case 'quote': {
      const { type: _type, runs, ...unknown } = block
      return $keep($createQuoteNode(), unknown).append(...$inline(runs))
    }
    case 'list':
      return block.items.length === 0 ? null : $list(block)
    case 'table':
      return $table(block)
    case 'image': {
      const { type: _type, image, alt, decorative, runs, ...unknown } = block
      return $keep($createImageNode(image, { alt, decorative }), unknown).append(...$inline(runs))
    }
  }
}

/** Lexical nodes for blocks. Call it inside an update. */
export function $nodesOf(blocks: readonly Block[]): ElementNode[] {
  return blocks.flatMap((block) => $nodeOf(block) ?? [])
}

/** Inline nodes for runs. Call it inside an update. */
export function $inlineNodesOf(runs: readonly Run[]): LexicalNode[] {
  return $inline(runs)
}

function $collectRuns(element: ElementNode, link: string | null, into: Run[]): void {
  for (const node of element.getChildren()) {
    if ($isTextNode(node)) {
      const run: Run = { ...$getState(node, unknownFields), text: node.getTextContent() }
      for (const mark of FORMATS) if (node.hasFormat(mark)) run[mark] = true
      if (link !== null) run.link = link
      const language = $getState(node, runLanguage)
      if (language !== '') run.language = language
      into.push(run)
    } else if ($isNoteNode(node)) into.push({ text: '', footnote: $footnoteIn(node) })
    else if ($isLineBreakNode(node)) into.push({ text: '\n' })
    else if ($isLinkNode(node)) $collectRuns(node, isSafeLink(node.getURL()) ? node.getURL() : null, into)
    else if ($isElementNode(node) && !$isListNode(node)) $collectRuns(node, link, into)
  }
}

function $runs(element: ElementNode): Run[] {
  const runs: Run[] = []
  $collectRuns(element, null, runs)
  return normaliseRuns(runs)
}

function $listBlock(list: ListNode): List {
  const items: ListItem[] = []
  for (const node of list.getChildren()) {
    if (!$isListItemNode(node)) continue
    const nested = node.getChildren().filter($isListNode)
    // Lexical keeps a nested list in an item of its own, after the one it belongs to.
    if (nested.length === 0 || node.getChildrenSize() > nested.length) {
      items.push({ ...$getState(node, unknownFields), runs: $runs(node) })
    }
    for (const inner of nested) {
      let owner = items[items.length - 1]
      if (!owner) {
        owner = { runs: [] }
        items.push(owner)
      }
      const block = $listBlock(inner)
      owner.nested = owner.nested ? { ...owner.nested, items: [...owner.nested.items, ...block.items] } : block
    }
  }
  return { ...$getState(list, unknownFields), type: 'list', ordered: list.getListType() === 'number', items }
}

function $tableBlock(table: TableNode): Table {
  const rows = table.getChildren().filter($isTableRowNode)
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode))
  const columns = Math.max(1, ...cells.map((row) => row.length))
  const first = cells[0] ?? []
  const header = first.length > 0 && first.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW))
  const content = cells.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column]
      if (!cell) return { blocks: [{ type: 'paragraph' as const, runs: [] }] }
      const blocks = cell.getChildren().filter($isElementNode).map($blockOf)
      return { ...$getState(cell, unknownFields), blocks: blocksForCell(blocks) }
    }),
  )
  return {
    ...$getState(table, unknownFields),
    type: 'table',
    headerRows: header ? 1 : 0,
    rows: content.length === 0 ? [[{ blocks: [{ type: 'paragraph', runs: [] }] }]] : content,
  }
}

/** The block that a top-level node stands for. Call it inside a read or an update. */
export function $blockOf(node: ElementNode): Block {
  if ($isListNode(node)) return $listBlock(node)
  if ($isTableNode(node)) return $tableBlock(node)
  const unknown = $getState(node, unknownFields)
  const runs = $runs(node)
  if ($isImageNode(node)) {
    const decorative = node.decorative ? { decorative: true } : {}
    return { ...unknown, type: 'image', image: node.image, alt: node.alt, ...decorative, runs }
  }
  if ($isHeadingNode(node)) {
    const level = Math.min(3, Number(node.getTag().slice(1))) as 1 | 2 | 3
    return { ...unknown, type: 'heading', level, runs }
  }
  return { ...unknown, type: $isQuoteNode(node) ? 'quote' : 'paragraph', runs }
}

/** Puts blocks into the editor in place of what it holds, outside of its undo history. */
export function blocksToLexical(editor: LexicalEditor, blocks: readonly Block[]): void {
  editor.update(
    () => {
      const nodes = $nodesOf(blocks)
      $getRoot()
        .clear()
        .append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes))
    },
    { discrete: true, tag: ['history-merge', 'skip-dom-selection'] },
  )
}

/** What an editor state holds, as normalised blocks. */
export function lexicalToBlocks(state: EditorState): Block[] {
  return state.read(() => normaliseBlocks($getRoot().getChildren().filter($isElementNode).map($blockOf)))
}
