import { type Passage, passagesOf, sentencesIn } from '../check/passages'
import { readingOrder } from '../check/reading-order'
import type { Draft } from '../draft/draft'
import type { Template, TemplateSection } from '../template/template'

/** A stretch of a statement's text that may be marked or left out: a whole paragraph or one of its sentences. */
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

/** A paragraph, heading or list item of what is said, in the sequence in which it is said. */
export interface StatementParagraph extends StatementPiece {
  asked: TemplateSection
  passage: Passage
  language: string
  sentences: StatementPiece[]
}

/**
 * What a draft says when it is read aloud: the answers of its chosen sections in the draft's order, without the title block, the template's
 * headings, proposals, and text without a place. Paragraphs without a character are not in it.
 */
export function statementOf(draft: Draft, template: Template): StatementParagraph[] {
  const written = new Map(draft.sections.map((section) => [section.id, section.answers]))
  return readingOrder(draft, template).flatMap((step) => {
    if (step.type !== 'section') return []
    const { asked } = step
    const answers = written.get(asked.id) ?? {}
    const subject = {
      asked,
      language: draft.language,
      answers: asked.slots.map((slot) => ({
        slot,
        blocks: (Object.hasOwn(answers, slot.id) ? answers[slot.id] : undefined) ?? [],
      })),
    }
    const seen = new Map<string, number>()
    return passagesOf(subject).map((passage): StatementParagraph => {
      const slot = passage.at.slot ?? ''
      const { text, language } = passage
      const piece = (kind: 'p' | 's', start: number, end: number): StatementPiece => {
        const said = text.slice(start, end)
        const key = JSON.stringify([kind, asked.id, slot, said])
        const nth = seen.get(key) ?? 0
        seen.set(key, nth + 1)
        return { id: `${key} ${nth}`, section: asked.id, slot, text: said, nth, start, end }
      }
      const whole = piece('p', 0, text.length)
      const sentences = sentencesIn(text, language).map(({ start, end }) => piece('s', start, end))
      return { ...whole, asked, passage, language, sentences }
    })
  })
}
