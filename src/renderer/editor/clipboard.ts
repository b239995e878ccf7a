import {
  $getHtmlContent,
  $insertGeneratedNodes,
  type ExportMimeTypeFunction,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard'
import { $findCellNode } from '@lexical/table'
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  createCommand,
  type LexicalEditor,
} from 'lexical'
import { z } from 'zod'
import { draftImageSchema } from '../../core/draft/draft-image'
import { normaliseBlocks } from '../../core/draft/normalise'
import { failure, problemText } from '../../core/result'
import { type Block, blockSchema, type Run } from '../../core/text/blocks'
import { blocksForCell } from '../../core/text/cell-blocks'
import { picturesOf } from '../images/pictures-of'
import { htmlOfBlocks, textOfBlocks } from './blocks-out'
import { $blockOf, $inlineNodesOf, $nodesOf } from './convert'
import { $imageAt } from './format'
import { PastedImages } from './html-images'
import { atOnce, blocksFromHtml, readHtmlSlowly } from './html-to-blocks'
import { $placeImage } from './image-edits'
import { takeImages } from './image-intake'
import { $isImageNode, type ImageNode } from './image-node'
import { type DraftImages, imagesOf } from './images'
import { LONG_PASTE, longPasteOf, type Pasted, type Pasting } from './long-paste'
import type { Loss } from './losses'
import { blocksFromText } from './text-to-blocks'

/** Our own clipboard format: blocks as JSON. Another program may write it too, so it is checked like a file. */
export const OWN_TYPE = 'application/x-rostrum-blocks'
const blocksSchema = z.array(blockSchema)
/** Blocks alone, or with the pictures that they name, for another draft. */
const ownSchema = z.union([
  blocksSchema.transform((blocks) => ({ blocks, images: {} })),
  z.object({ blocks: blocksSchema, images: z.record(z.string(), draftImageSchema) }),
])

/** What a paste held that a draft cannot keep. */
export const PASTE_LOST_COMMAND = createCommand<readonly Loss[]>('PASTE_LOST_COMMAND')

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
  const images = imagesOf($getEditor())
  return blocks && blocks.length > 0 ? htmlOfBlocks(blocks, (id) => images?.find(id)) : null
}

export const $clipboardText: ExportMimeTypeFunction = (selection, next) => {
  if (!selection) return next()
  const blocks = $blocksOfSelection(selection)
  return blocks ? textOfBlocks(blocks) : next()
}

export const $clipboardOwn: ExportMimeTypeFunction = (selection) => {
  if (!selection) return null
  const blocks = $blocksOfSelection(selection)
  return blocks && blocks.length > 0 ? ownText(blocks, imagesOf($getEditor())) : null
}

/** Blocks in all the forms of the clipboard, with the pictures that they name. */
export function formsOfBlocks(blocks: readonly Block[], images: DraftImages | null): Record<string, string> {
  return {
    'text/html': htmlOfBlocks(blocks, (id) => images?.find(id)),
    'text/plain': textOfBlocks(blocks),
    [OWN_TYPE]: ownText(blocks, images),
  }
}

function ownText(blocks: readonly Block[], images: DraftImages | null): string {
  const named = blocks.flatMap((block) => {
    const image = block.type === 'image' ? images?.find(block.image) : undefined
    return block.type === 'image' && image ? [[block.image, image] as const] : []
  })
  return JSON.stringify(named.length === 0 ? blocks : { blocks, images: Object.fromEntries(named) })
}

/** The image around the caret in all the forms of the clipboard: a caret in a caption has nothing else to copy. Null elsewhere. */
export function $imageToCopy(): { node: ImageNode; forms: Record<string, string> } | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) && selection.isCollapsed() ? $imageAt(selection.anchor.getNode()) : null
  if (!node) return null
  const blocks = normaliseBlocks([$blockOf(node)])
  return { node, forms: formsOfBlocks(blocks, imagesOf($getEditor())) }
}

/** Puts blocks where the caret is, as part of the update that is running. One paragraph goes into the line as text. */
export function $insertBlocks(blocks: readonly Block[], selection: BaseSelection): void {
  if (blocks.length === 0) return
  const editor = $getEditor()
  const language = editor.getRootElement()?.lang ?? ''
  const inCell = $isRangeSelection(selection) && $findCellNode(selection.anchor.getNode()) !== null
  const text = inCell ? blocks.filter(({ type }) => type !== 'image') : blocks
  const fitting = (inCell && text.length > 0 ? blocksForCell(text) : text).map((block) =>
    withoutLanguage(block, language),
  )
  const [first] = fitting
  if (fitting.length === 1 && first?.type === 'paragraph') selection.insertNodes($inlineNodesOf(first.runs))
  else if (!fitting.some(({ type }) => type === 'image')) $insertGeneratedNodes(editor, $nodesOf(fitting), selection)
  else $insertWithImages(fitting, selection)
  if (inCell)
    $insertWithImages(
      blocks.filter(({ type }) => type === 'image'),
      $getSelection(),
    )
}

/** Images one by one, because text that is put in as a whole may flow into the paragraph before it, and an image may not. */
function $insertWithImages(blocks: readonly Block[], start: BaseSelection | null): void {
  const editor = $getEditor()
  let selection = start
  let text: Block[] = []
  const write = () => {
    if (text.length > 0 && selection) $insertGeneratedNodes(editor, $nodesOf(text), selection)
    text = []
    selection = $getSelection()
  }
  for (const block of blocks) {
    if (block.type !== 'image') {
      text.push(block)
      continue
    }
    if ($isRangeSelection(selection) && !selection.isCollapsed() && text.length === 0) selection.removeText()
    write()
    for (const node of $nodesOf([block])) if ($isImageNode(node)) $placeImage(node, selection, true)
    selection = $getSelection()
  }
  write()
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

const isImage = ({ what }: Loss): boolean => what === 'image'

/** The HTML of a paste, read a little at a time. `empty` where it holds nothing at all, so that its plain text may hold more. */
function* pastedHtml(
  editor: LexicalEditor,
  html: string,
  files: readonly File[],
): Generator<void, Pasted & { empty: boolean }> {
  const images = imagesOf(editor)
  const refused = images?.host.refused() ?? null
  const reader = images ? new PastedImages(html, picturesOf(files), () => images.host.newId()) : null
  const read = yield* readHtmlSlowly(html, { images: reader })
  const isKept = (block: Block) => refused === null || block.type !== 'image'
  const blocks = read.blocks.filter(isKept)
  const done = () => {
    // What the rules do not take is said as such; that its file is not there either is not worth a word.
    const forbidden = refused !== null && (blocks.length < read.blocks.length || read.lost.some(isImage))
    const lost = forbidden ? read.lost.filter((loss) => !isImage(loss)) : read.lost
    if (forbidden) images?.host.say(refused)
    if (lost.length > 0) editor.dispatchCommand(PASTE_LOST_COMMAND, lost)
    if (blocks.length > 0 && images && refused === null && reader && reader.found.length > 0)
      void takeImages(editor, images, reader.found)
  }
  return { blocks, done, empty: read.blocks.length === 0 }
}

/** Begins a paste of so many characters piece by piece; false where it is to be put in at one go. */
function $beginLong(length: number, selection: BaseSelection, pasting: () => Pasting): boolean {
  const editor = $getEditor()
  const $begin = length < LONG_PASTE ? null : longPasteOf(editor)
  const language = editor.getRootElement()?.lang ?? ''
  function* fitting(): Pasting {
    const { blocks, done } = yield* pasting()
    return { blocks: blocks.map((block) => withoutLanguage(block, language)), done }
  }
  return $begin?.(fitting(), selection) ?? false
}

export const $insertHtml: ImportMimeTypeFunction = (html, selection, _next, transfer) => {
  const editor = $getEditor()
  const files = [...transfer.files]
  const text = html.length < LONG_PASTE ? '' : transfer.getData('text/plain')
  function* whole(): Pasting {
    const pasted = yield* pastedHtml(editor, html, files)
    return pasted.empty ? { ...pasted, blocks: blocksFromText(text) } : pasted
  }
  if ($beginLong(html.length, selection, whole)) return true
  const { blocks, done, empty } = atOnce(pastedHtml(editor, html, files))
  if (blocks.length > 0) $insertBlocks(blocks, selection)
  done()
  return !empty
}

export const $insertText: ImportMimeTypeFunction = (text, selection) => {
  $insertAll(() => blocksFromText(text), text.length, selection)
  return true
}

function $insertAll(blocks: () => Block[], length: number, selection: BaseSelection): void {
  function* all(): Pasting {
    return { blocks: blocks(), done: () => {} }
  }
  if (!$beginLong(length, selection, all)) $insertBlocks(blocks(), selection)
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
  const images = imagesOf($getEditor())
  const blocks = normaliseBlocks(parsed.data.blocks as Block[])
  const refused = images?.host.refused() ?? null
  if (blocks.some(({ type }) => type === 'image') && images) {
    const fresh = Object.entries(parsed.data.images).filter(([id]) => !images.find(id))
    const added = refused === null ? images.host.add(Object.fromEntries(fresh)) : failure('no-images', refused)
    if (!added.ok) {
      images.host.say(problemText(added.problem))
      $insertAll(() => blocks.filter(({ type }) => type !== 'image'), json.length, selection)
      return true
    }
  }
  $insertAll(() => blocks, json.length, selection)
  return true
}
