import type { Draft } from '../draft/draft'
import type { Template } from '../template/template'
import { runsText } from '../text/block-text'
import { sentencesIn } from '../text/words'
import { type DraftParagraph, paragraphsOfDraft } from './draft-statement'

/** A stretch of what is said that may be marked or left out: a whole paragraph or one of its sentences. */
export interface StatementPiece {
  /** Made of section, slot, text and `nth`: the same as long as these are. */
  id: string
  section: string
  slot: string
  text: string
  /** How many times the same text stands before it in its answer. */
  nth: number
  /** UTF-16 offsets into the paragraph's text. */
  start: number
  end: number
}

/** A paragraph, heading or list item of what is said. Those of proposals have no place in an answer, and are never cut. */
export interface PieceParagraph extends StatementPiece {
  paragraph: DraftParagraph
  sentences: StatementPiece[]
}

/** The pieces of a draft: one for each paragraph of `paragraphsOfDraft`, in the same sequence, with its sentences. */
export function piecesOfDraft(draft: Draft, template: Template): PieceParagraph[] {
  const seen = new Map<string, number>()
  return paragraphsOfDraft(draft, template).map((paragraph): PieceParagraph => {
    const { section, slot } = paragraph.at ?? { section: 'proposals', slot: '' }
    const text = runsText(paragraph.runs)
    const piece = (kind: 'paragraph' | 'sentence', start: number, end: number): StatementPiece => {
      const said = text.slice(start, end)
      const key = JSON.stringify([kind, section, slot, said])
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      return { id: `${key} ${nth}`, section, slot, text: said, nth, start, end }
    }
    const whole = piece('paragraph', 0, text.length)
    const sentences = sentencesIn(text, paragraph.language).map(({ start, end }) => piece('sentence', start, end))
    return { ...whole, paragraph, sentences }
  })
}
