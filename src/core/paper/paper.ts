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

/** What a person should look at: a place where the reading may be wrong, or the paper itself. */
export interface PaperDoubt {
  kind: 'jump' | 'double' | 'restart' | 'unsure' | 'unnumbered'
  /** The paragraph that it is about; empty for the whole paper. */
  number: string
  page?: number
  message: Message
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
