import type { Block, Run } from '../text/blocks'

/** A heading of the imported text. Levels start at 1; plain text, which has none, gives 1 to its title and 2 to the rest. */
export interface ImportedHeading {
  type: 'heading'
  level: number
  text: string
  /** The same with its marks and links, for a heading that is kept. */
  runs: Run[]
  /**
   * `certain`: the text's own mark-up says so. `guessed`: it only looks like one, so it stays a paragraph unless it names a place.
   */
  sure: 'certain' | 'guessed'
  /** True for a guessed heading that stands over text as a heading does, so that it heads something even where it names no place. */
  standsOver?: boolean
  /** True for one of those where the text above it has ended and a paragraph begins below. */
  standsApart?: boolean
}

/** `lines` are the text's own lines, kept because a line break may part “Organisation: …” from “Country: …”. */
export interface ImportedBlock {
  type: 'block'
  block: Exclude<Block, { type: 'heading' }>
  lines: string[]
  /** True for lines of a table that is larger than a draft's tables may be. */
  wasTable?: boolean
}

export type ImportedPart = ImportedHeading | ImportedBlock
