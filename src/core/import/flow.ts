import type { Run } from '../text/blocks'

/**
 * A tracked change: who added, deleted or formatted something, and when. A move is a deletion in one place and an insertion in another. What was
 * formatted says what it was before (`former`).
 */
export interface Change {
  kind: 'inserted' | 'deleted' | 'formatted'
  author: string
  /** As the file has it, an ISO 8601 instant; empty where it says nothing. */
  at: string
  moved: boolean
}

/** What may stand in a paragraph of an office file. `changes` are those that it lies in, the outermost first. */
export type Piece =
  | { type: 'text'; run: Run; changes: readonly Change[]; former?: { run: Run; change: Change } }
  | { type: 'note'; note: string; changes: readonly Change[] }
  | { type: 'picture'; picture: FlowPicture; changes: readonly Change[] }
  | { type: 'box'; flow: FlowBlock[]; changes: readonly Change[] }
  | { type: 'comment-start' | 'comment-end' | 'comment'; comment: string }
  | { type: 'bookmark-start' | 'bookmark-end'; id: string; name: string }

export interface FlowPicture {
  /** Path of its bytes inside the file; empty where it lies elsewhere. */
  path: string
  /** What is said of it; empty where that has no letter and no figure, as Word's old sign for “nothing” has none. */
  alt: string
  /** Marked as decoration in the program that it comes from. */
  decorative?: true
}

/** A mark or number of a list. `label` is what is printed, such as “3.2.”. */
export interface ListMark {
  /** Equal for paragraphs that are numbered together. */
  list: string
  level: number
  ordered: boolean
  number: number
  label: string
}

/** What a paragraph is by its style and its numbering. */
export interface ParagraphForm {
  /** From 1, by style or outline level; null for text. */
  heading: number | null
  role: 'title' | 'quote' | 'caption' | 'contents' | 'page-furniture' | null
  list: ListMark | null
}

export interface FlowParagraph extends ParagraphForm {
  type: 'paragraph'
  pieces: Piece[]
  former?: ParagraphForm & { change: Change }
  /** How it looks, for headings that nobody gave a style: points, and whether all of it is bold. */
  look: { size: number; bold: boolean; centred: boolean }
  /** From the margin, in twentieths of a point. */
  indent: number
  /** Changes of the paragraph's end: an inserted one parts what was one paragraph, a deleted one joins two. */
  end: readonly Change[]
}

export interface FlowTable {
  type: 'table'
  headerRows: 0 | 1
  rows: FlowRow[]
}
export interface FlowRow {
  cells: FlowCell[]
  changes: readonly Change[]
}
export interface FlowCell {
  flow: FlowBlock[]
  /** Columns that it takes up. */
  span: number
  /** True for what is covered by a cell that began in a row above. */
  covered: boolean
}

export type FlowBlock = FlowParagraph | FlowTable

export interface FlowComment {
  author: string
  at: string
  text: string
  resolved: boolean
  /** Id of the comment that it answers. */
  answers: string | null
}

/** What an office file says, before it is blocks of ours: with everything that those do not have. */
export interface Flow {
  body: FlowBlock[]
  /** Footnotes and endnotes by what refers to them. */
  notes: Map<string, FlowBlock[]>
  comments: Map<string, FlowComment>
  /** Text of the tops and bottoms of pages. */
  furniture: FlowBlock[][]
  /** BCP 47 subtag of most of its letters; null where the file says nothing. */
  language: string | null
  title: string
  /** What the reader met that is not kept as it was, with how often and where. */
  met: Met[]
}

/** Things that an office file may hold and a draft may not, or not in the same way. */
export const MET_KINDS = [
  'hiddenText',
  'placeholder',
  'formula',
  'field',
  'symbol',
  'object',
  'chart',
  'macro',
  'external',
  'formField',
  'ruby',
] as const
export type MetKind = (typeof MET_KINDS)[number]
export interface Met {
  kind: MetKind
  where: string
}
