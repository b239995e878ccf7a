import type { Block } from '../draft/blocks'
import type { Proposal } from '../draft/draft'

/**
 * A document before it is DOCX, PDF or text: what is said and in which sequence, without a word on looks. Every writer
 * starts from it, so that two formats cannot disagree.
 */
export interface DocumentOutline {
  title: string
  /** BCP 47 tag of the text that says nothing else. */
  language: string
  /** Organisation, for the document's properties. */
  author: string
  /** What the document answers, such as “Input to the Elements Paper”; for the document's properties. */
  subject: string
  /** The instant that both formats carry as their date, ISO 8601; fixed by the caller, so that the same draft gives the same bytes. */
  date: string
  /** Rows under the title: who speaks. Contact details are absent where the draft hides them. */
  titleBlock: { label: string; value: string }[]
  body: OutlineElement[]
}

export type OutlineElement =
  /** Levels start at 1 below the title and never skip one. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; text: string }
  /** A block of the writer's; never a heading, because headings are lifted out with their level in the whole document. */
  | { type: 'block'; block: Exclude<Block, { type: 'heading' }> }
  | { type: 'writer-heading'; level: 1 | 2 | 3 | 4 | 5 | 6; runs: Extract<Block, { type: 'heading' }>['runs'] }
  /** A proposals table; `caption` names what it lists. */
  | { type: 'proposals'; caption: string; proposals: Proposal[] }
  | { type: 'signatories'; heading: string; rows: { name: string; organisation: string; country: string }[] }
