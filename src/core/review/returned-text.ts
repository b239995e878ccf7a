import { diffArrays } from 'diff'
import type { Change, Flow, FlowBlock, FlowParagraph, Piece } from '../import/flow'
import { flowText, piecesText } from '../import/flow-text'
import { readDocument } from '../import/read-document'
import { settledFlow } from '../import/settled-flow'
import { runSequences, runsText } from '../text/block-text'
import type { Block, Heading } from '../text/blocks'
import { type ReviewBase, type ReviewItem, readMark } from './review-base'
import { piecesIn } from './review-identity'
import { ORGANISATION, placeWord, TITLE_PLACE } from './sent-answers'

/** Text of a returned copy that stands in none of the answers that were sent; `near` says behind what. */
export interface OutsideText {
  near: string
  lines: string[]
}

/** A returned copy as one reader sees it who accepts some of its tracked changes: what each item says now, by its place among the items. */
export interface ReturnedText {
  answers: Map<number, Block[]>
  outside: OutsideText[]
}

/** A block of the copy, and the item that it belongs to. */
interface Unit {
  block: FlowBlock
  item: number | null
}

/**
 * The texts of a copy with the tracked changes that `accepts` takes. Blocks are known by their bookmarks; where those are lost, by the words that were
 * sent; and what is new belongs to the answer that it stands in, or that the label above it names. Runs carry the ids of comments on them where
 * `comments` is true. No word is lost: what belongs to no answer is in `outside`.
 */
export function returnedText(
  flow: Flow,
  base: ReviewBase,
  accepts: (change: Change) => boolean,
  comments = false,
): ReturnedText {
  const body = settledFlow(flow.body, accepts).flow
  const notes = new Map([...flow.notes].map(([id, note]) => [id, settledFlow(note, accepts).flow]))
  const units = placed(
    body.flatMap((block) => unitsOf(block, marksOf(base))),
    base,
  )
  const byItem = new Map<number, FlowBlock[]>()
  const outside: OutsideText[] = []
  let last: number | null = null
  for (const { block, item } of units) {
    if (item !== null) last = item
    const owner = item ?? regionOf(last, base)
    if (owner !== null) {
      byItem.set(owner, [...(byItem.get(owner) ?? []), block])
      continue
    }
    const lines = linesOf(block)
    const sent = last === null ? undefined : base.items[last]
    if (lines.length > 0) outside.push({ near: sent ? wordsOf(sent) : '', lines })
  }
  const read = (blocks: FlowBlock[]) =>
    readDocument(
      {
        body: blocks,
        notes,
        comments: comments ? flow.comments : new Map(),
        furniture: [],
        language: null,
        title: '',
        met: [],
      },
      { exact: true, pictures: picturesOf(body, base) },
    )
  const answers = new Map<number, Block[]>()
  for (const [index, item] of base.items.entries()) {
    const blocks = byItem.get(index) ?? []
    if (item.type === 'fixed') {
      const lines = blocks.flatMap(linesOf)
      if (lines.length > 0 && letters(lines.join(' ')) !== letters(item.text)) outside.push({ near: item.text, lines })
      continue
    }
    const parts = read(blocks).parts.map((part): Block => {
      if (part.type !== 'heading') return part.block
      if (item.section === TITLE_PLACE.section) return { type: 'paragraph', runs: part.runs }
      return { type: 'heading', level: levelOf(part.level), runs: part.runs }
    })
    answers.set(index, parts)
  }
  return { answers, outside }
}

/** A writer's heading stands two levels below where it is in the draft. */
function levelOf(level: number): Heading['level'] {
  return Math.min(3, Math.max(1, level - 2)) as Heading['level']
}

/** Items by the names of their bookmarks: the word of their place, or their number. */
function marksOf(base: ReviewBase): (name: string) => number | null {
  const places = new Map(
    base.items.flatMap((item, index) => (item.type === 'answer' ? [[placeWord(item), index] as const] : [])),
  )
  return (name) => {
    const mark = readMark(name)
    if (mark?.kind === 'answer') return places.get(mark.place) ?? null
    if (mark?.kind === 'fixed') return base.items[mark.item]?.type === 'fixed' ? mark.item : null
    return mark ? 0 : null
  }
}

/** A block as one unit, or as several where paragraphs of different items were joined. */
function unitsOf(block: FlowBlock, itemOf: (name: string) => number | null): Unit[] {
  if (block.type === 'table') {
    for (const piece of piecesIn([block])) {
      const item = piece.type === 'bookmark-start' ? itemOf(piece.name) : null
      if (item !== null) return [{ block, item }]
    }
    return [{ block, item: null }]
  }
  const units: { item: number | null; pieces: Piece[] }[] = [{ item: null, pieces: [] }]
  for (const piece of block.pieces) {
    const open = units[units.length - 1]
    const item = piece.type === 'bookmark-start' ? itemOf(piece.name) : null
    if (!open) continue
    if (item === null) open.pieces.push(piece)
    else if (open.item === null || !saysSomething(open.pieces)) open.item = item
    else if (open.item !== item) units.push({ item, pieces: [] })
  }
  return units.map(({ item, pieces }) => ({ item, block: { ...block, pieces } }))
}

function saysSomething(pieces: readonly Piece[]): boolean {
  return piecesText(pieces).trim() !== '' || pieces.some(({ type }) => type === 'note' || type === 'picture')
}

/** Units of items that lost their bookmarks get them back by the words that were sent, in the sequence in which those were. */
function placed(units: readonly Unit[], base: ReviewBase): Unit[] {
  const marked = new Set(units.flatMap(({ item }) => (item === null ? [] : [item])))
  const sent = base.items.flatMap((item, index) =>
    marked.has(index) ? [] : sentLines(item).map((line) => ({ line: letters(line), item: index })),
  )
  const loose = units.flatMap((unit, index) => {
    const line = unit.item === null ? letters(flowText([unit.block])) : ''
    return line === '' ? [] : [{ line, index }]
  })
  if (sent.length === 0 || loose.length === 0) return [...units]
  const found = new Map<number, number>()
  const changes = diffArrays(
    sent.map(({ line }) => line),
    loose.map(({ line }) => line),
    { maxEditLength: MOST_EDITS },
  )
  let [from, to] = [0, 0]
  for (const { count = 0, added, removed } of changes ?? []) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) {
        const [line, unit] = [sent[from + step], loose[to + step]]
        if (line && unit) found.set(unit.index, line.item)
      }
    if (!added) from += count
    if (!removed) to += count
  }
  return units.map((unit, index) => ({ ...unit, item: unit.item ?? found.get(index) ?? null }))
}

/** More lines that differ than this are not aligned. */
const MOST_EDITS = 4000

/** Which part of what was sent a returned file still holds word for word, from 0 to 1; for files that do not say what they are. */
export function sharedLines(flow: Flow, base: ReviewBase): number {
  const there = new Set(settledFlow(flow.body, 'reject').flow.map((block) => letters(flowText([block]))))
  // Other drafts of the organisation say who it is as well.
  const sent = base.items
    .flatMap((item) => (item.type === 'answer' && item.section !== ORGANISATION ? sentLines(item) : []))
    .map(letters)
  const words = sent.filter((line) => line.length > 0)
  return words.length === 0 ? 0 : words.filter((line) => there.has(line)).length / words.length
}

/** What new text behind an item belongs to: its answer, or the answer that a label names. */
function regionOf(last: number | null, base: ReviewBase): number | null {
  if (last === null) return null
  const [item, next] = [base.items[last], base.items[last + 1]]
  if (item?.type === 'answer') return item.section === TITLE_PLACE.section ? null : last
  return next?.type === 'answer' ? last + 1 : null
}

function sentLines(item: ReviewItem): string[] {
  if (item.type === 'fixed') return [item.text]
  return item.blocks.flatMap((block) => {
    const lines = runSequences(block).map(runsText)
    return block.type === 'table' ? [lines.join('\t')] : lines
  })
}

function wordsOf(item: ReviewItem): string {
  return sentLines(item).find((line) => line.trim() !== '') ?? ''
}

/** What stays of a text through every program: its characters without white space. */
function letters(text: string): string {
  return text.replace(/\s+/g, '')
}

function linesOf(block: FlowBlock): string[] {
  return flowText([block])
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
}

/** The draft's pictures by their paths in the file: by the bookmark that they stand in, else by what they are said to show. */
export function picturesOf(body: readonly FlowBlock[], base: ReviewBase): Map<string, string> {
  const found = new Map<string, string>()
  const places = new Map(
    base.items.flatMap((item) => (item.type === 'answer' ? [[placeWord(item), item] as const] : [])),
  )
  const all = base.items.flatMap((item) => (item.type === 'answer' ? item.blocks : []))
  const images = all.flatMap((block) => (block.type === 'image' ? [block] : []))
  const paragraphs = body.filter((block): block is FlowParagraph => block.type === 'paragraph')
  for (const { pieces } of paragraphs) {
    let marked: string | null = null
    for (const piece of pieces) {
      const mark = piece.type === 'bookmark-start' ? readMark(piece.name) : null
      if (mark?.kind === 'answer') {
        const block = places.get(mark.place)?.blocks[mark.block]
        marked = block?.type === 'image' ? block.image : null
      }
      if (piece.type !== 'picture' || found.has(piece.picture.path)) continue
      const alike = images.find(({ alt }) => alt !== '' && alt === piece.picture.alt)
      const id = marked ?? alike?.image
      if (id !== undefined) found.set(piece.picture.path, id)
    }
  }
  return found
}
