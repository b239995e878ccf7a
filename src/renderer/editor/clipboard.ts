import {
  $getHtmlContent,
  $insertGeneratedNodes,
  type ExportMimeTypeFunction,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard'
import { $findCellNode } from '@lexical/table'
import { $getEditor, $isRangeSelection, type BaseSelection } from 'lexical'
import { z } from 'zod'
import { type Block, blockSchema, type Run } from '../../core/text/blocks'
import { htmlOfBlocks, textOfBlocks } from './blocks-out'
import { blocksForCell } from './cell-blocks'
import { $inlineNodesOf, $nodesOf } from './convert'
import { blocksFromHtml } from './html-to-blocks'
import { normaliseBlocks } from './normalise'
import { blocksFromText } from './text-to-blocks'

/** Our own clipboard format: blocks as JSON. Another program may write it too, so it is checked like a file. */
export const OWN_TYPE = 'application/x-rostrum-blocks'
const ownSchema = z.array(blockSchema)

let lastCopy: { html: string; blocks: Block[] } | null = null

/** All three formats say the same; the selection is turned into blocks once for them. */
function $blocksOfSelection(selection: BaseSelection | null): Block[] | null {
  const html = selection && $getHtmlContent($getEditor(), selection)
  if (!html) return null
  if (lastCopy?.html !== html) lastCopy = { html, blocks: blocksFromHtml(html, true) }
  return lastCopy.blocks
}

export const $clipboardHtml: ExportMimeTypeFunction = (selection) => {
  const blocks = $blocksOfSelection(selection)
  return blocks && blocks.length > 0 ? htmlOfBlocks(blocks) : null
}

export const $clipboardText: ExportMimeTypeFunction = (selection, next) => {
  if (!selection) return next()
  const blocks = $blocksOfSelection(selection)
  return blocks ? textOfBlocks(blocks) : next()
}

export const $clipboardOwn: ExportMimeTypeFunction = (selection) => {
  if (!selection) return null
  const blocks = $blocksOfSelection(selection)
  return blocks && blocks.length > 0 ? JSON.stringify(blocks) : null
}

/** Puts blocks where the caret is, as part of the update that is running. One paragraph goes into the line as text. */
export function $insertBlocks(blocks: readonly Block[], selection: BaseSelection): void {
  if (blocks.length === 0) return
  const editor = $getEditor()
  const language = editor.getRootElement()?.lang ?? ''
  const inCell = $isRangeSelection(selection) && $findCellNode(selection.anchor.getNode()) !== null
  const fitting = (inCell ? blocksForCell(blocks) : blocks).map((block) => withoutLanguage(block, language))
  const [first] = fitting
  if (fitting.length === 1 && first?.type === 'paragraph') selection.insertNodes($inlineNodesOf(first.runs))
  else $insertGeneratedNodes(editor, $nodesOf(fitting), selection)
}

function withoutLanguage<T>(value: T, language: string): T {
  if (Array.isArray(value)) return value.map((item) => withoutLanguage(item, language)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'language' && inner === language && typeof (value as unknown as Run).text === 'string') continue
    copy[key] = withoutLanguage(inner, language)
  }
  return copy as T
}

export const $insertHtml: ImportMimeTypeFunction = (html, selection) => {
  const blocks = blocksFromHtml(html)
  if (blocks.length === 0) return false
  $insertBlocks(blocks, selection)
  return true
}

export const $insertText: ImportMimeTypeFunction = (text, selection) => {
  $insertBlocks(blocksFromText(text), selection)
  return true
}

export const $insertOwn: ImportMimeTypeFunction = (json, selection) => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return false
  }
  const parsed = ownSchema.safeParse(value)
  if (!parsed.success) return false
  $insertBlocks(normaliseBlocks(parsed.data as Block[]), selection)
  return true
}
