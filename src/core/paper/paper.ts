import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { DraftPaper, PaperParagraph } from '../draft/draft'

/** What may have been read wrongly, or hard to refer to. `tracked` is a paper whose file has tracked changes, which are read as accepted; `restarts` is a paper whose numbers start anew in most of its parts; `figure` is a line that was read as text, `table` one of a PDF that was read line by line; `letters` pages of a PDF with text that a font has no letters for. */
export const DOUBTS = [
  'tracked',
  'jump',
  'double',
  'restart',
  'restarts',
  'figure',
  'table',
  'letters',
  'unnumbered',
] as const

export type DoubtKind = (typeof DOUBTS)[number]

/** What a person should look at: a place where the reading may be wrong, or the paper itself. */
export interface PaperDoubt {
  kind: DoubtKind
  /** The paragraph that it is about, as written; empty for the whole paper. Of `letters`, the pages. */
  number: string
  /** The number before it; empty where none matters. */
  before: string
  page?: number | undefined
  /** Of a `figure` or a `table`, the paragraph that its lines were read into. */
  within?: string | undefined
}

/** The number of the paragraph at which a doubt is shown; empty for the whole paper, and where the reading did not say. */
export function paragraphOfDoubt({
  kind,
  number,
  within,
}: Pick<DraftPaper['doubts'][number], 'kind' | 'number' | 'within'>): string {
  if (kind === 'letters') return ''
  return kind === 'figure' || kind === 'table' ? (within ?? '') : number
}

/** A doubt as a sentence: what is the case, and what to do. */
export function doubtMessage({ kind, number, before, page = 0 }: PaperDoubt): Message {
  switch (kind) {
    case 'jump':
      return message('paper.doubt.jump', { number, before })
    case 'double':
      return message('paper.doubt.double', { number })
    case 'restart':
      return message('paper.doubt.restart', { number, before })
    case 'restarts':
      return message('paper.doubt.restarts')
    case 'figure':
      return message('paper.doubt.figure', { number })
    case 'table':
      return message('paper.doubt.table', { page })
    case 'letters':
      return message('paper.doubt.letters', { pages: number })
    case 'tracked':
      return message('paper.doubt.tracked')
    case 'unnumbered':
      return message('paper.doubt.unnumbered')
  }
}

export interface Paper {
  title: string
  /** In the sequence in which they stand. */
  parts: { heading: string; level: number; page?: number }[]
  paragraphs: PaperParagraph[]
  footnotes: { mark: string; text: string; page?: number }[]
  doubts: PaperDoubt[]
}

/** A block of a file before it is known what it is in a paper. */
export interface PaperBlock {
  text: string
  /** `heading`: the file says so. `like-heading`: it looks like one, and its number decides. */
  kind: 'text' | 'heading' | 'like-heading' | 'footnote' | 'item' | 'row'
  /** Of a heading, from 1. */
  level: number
  /** Of a row of a table: what its first cell says where that may be a paragraph's number, and whether it is the first of its table that says one. */
  row?: { number: string; opens: boolean }
  /** True for the first row of a table that names its columns and has no number, where the next one has. */
  head?: boolean
  page?: number
  line?: number
}

/** What is read out of a file of any kind. */
export interface PaperSource {
  /** The title that the file gives itself; empty where it gives none. */
  title: string
  blocks: PaperBlock[]
  /** True for a file with tracked changes, which the blocks have as accepted. */
  tracked?: boolean
  /** Pages, in sequence, with text of which the file does not say which letters it is. */
  illegible?: readonly number[]
}
