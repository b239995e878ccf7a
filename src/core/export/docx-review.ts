import type { Run } from '../text/blocks'
import type { OutlineElement } from './outline'

/** A comment of Word's. `id` counts from 0; `answers` is the id of the comment that it replies to. */
export interface DocxComment {
  id: number
  answers: number | null
  author: string
  /** An ISO 8601 instant or date; empty where nobody knows it. */
  at: string
  text: string
  resolved: boolean
}

/** What a DOCX has beside its outline when it goes to people who are to change it. */
export interface DocxReview {
  /** The bookmark around what each element becomes; its second paragraph has `_1` behind the name, and so on. */
  bookmarks: ReadonlyMap<OutlineElement, string>
  /** The bookmark around the title. */
  title: string
  /** Comments on the title; those in the text are named by its runs (`ReviewedRun`). */
  titleComments: readonly number[]
  comments: readonly DocxComment[]
  /** Custom properties of the document. */
  properties: readonly { name: string; value: string }[]
  /** An XML document that travels in the file. */
  part: string
}

/** A run of a review copy: the comments that begin before it and end behind it. */
export type ReviewedRun = Run & { commentsFrom?: number[]; commentsTo?: number[] }
