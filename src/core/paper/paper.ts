import { message } from '../../messages/message'
import type { Message } from '../../messages/values'

/** A paragraph of a paper under consultation, as people refer to it. */
export interface PaperParagraph {
  /** As references write it: `A`, `12`, `10 bis`, `OP 74`, `12(a)`; `¶3`, counted from the start, for one that has none. */
  number: string
  /** The heading that it stands under, as written; empty before the first. */
  part: string
  text: string
  /** The page that it begins on, from 1; absent in files without pages. */
  page?: number
  /** The number that the draft's margin gives its first line. */
  line?: number
}

/** What may have been read wrongly, or hard to refer to. `restarts` is a paper whose numbers start anew in most of its parts; `figure` is a line that was read as text. */
export const DOUBTS = ['jump', 'double', 'restart', 'restarts', 'figure', 'unnumbered'] as const

/** What a person should look at: a place where the reading may be wrong, or the paper itself. */
export interface PaperDoubt {
  kind: (typeof DOUBTS)[number]
  /** The paragraph that it is about, as written; empty for the whole paper. */
  number: string
  /** The number before it; empty where none matters. */
  before: string
  page?: number
}

/** A doubt as a sentence: what is the case, and what to do. */
export function doubtMessage({ kind, number, before }: PaperDoubt): Message {
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
  kind: 'text' | 'heading' | 'like-heading' | 'footnote' | 'item'
  /** Of a heading, from 1. */
  level: number
  page?: number
  line?: number
}

/** What is read out of a file of any kind. */
export interface PaperSource {
  /** The title that the file gives itself; empty where it gives none. */
  title: string
  blocks: PaperBlock[]
}
