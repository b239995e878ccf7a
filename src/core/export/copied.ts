import type { Draft } from '../draft/draft'
import { type AnswerStretch, onlyStretches } from '../draft/selected-across'
import type { Template } from '../template/template'
import { isAnswerEmpty } from '../text/block-text'
import { cleanBlock, cleanRuns } from './clean-text'
import { htmlToPaste } from './html'
import type { DocumentOutline, OutlineElement } from './outline'
import { hasText, type OutlineField, type OutlineOptions, outlineFields, outlineOf } from './outline-of'
import { answerAsPlainText, elementsAsText, plainTextOf } from './text'

/** What is put on the clipboard: for programs that know formats, and for fields that do not. Both say the same. */
export interface CopiedText {
  html: string
  text: string
}

/** One answer as it was written; null where nothing is. Plain by the conventions of `answerAsPlainText`. */
export function copiedAnswer(draft: Draft, template: Template, section: string, slot: string): CopiedText | null {
  const answers = draft.sections.find(({ id }) => id === section)?.answers ?? {}
  const blocks = Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : []
  if (isAnswerEmpty(blocks)) return null
  const body = blocks.filter(hasText).map((block): OutlineElement => {
    if (block.type === 'heading') return { type: 'writer-heading', level: block.level, runs: cleanRuns(block.runs) }
    return { type: 'block', block: cleanBlock(block) }
  })
  return { html: htmlToPaste(pieceOf(draft, template, body), false), text: answerAsPlainText(blocks) }
}

/**
 * A section with its heading, the labels of its answers and its proposals, as documents have it in the draft's order; null where nothing is written in it,
 * where it is left out, and where the template does not know it.
 */
export function copiedSection(draft: Draft, template: Template, section: string): CopiedText | null {
  const fields = outlineFields(draft, template, { order: draft.order })
  const isAsked = (field: Omit<OutlineField, 'pieces'>) => field.section?.id === section
  const field = fields.flatMap((each) => each.pieces).find(isAsked) ?? fields.find(isAsked)
  if (!field || field.body.length === 0) return null
  const body: OutlineElement[] = [{ type: 'heading', level: 1, text: field.title, of: 'section' }, ...field.body]
  return { html: htmlToPaste(pieceOf(draft, template, body), false), text: elementsAsText(body) }
}

/**
 * What is selected over several answers, with the headings and labels that stand between them in the draft's order; null where nothing of it is
 * written. Text of a section that is left out is not in it.
 */
export function copiedAcross(draft: Draft, template: Template, stretches: readonly AnswerStretch[]): CopiedText | null {
  const selected = onlyStretches(draft, stretches)
  const body = outlineFields(selected, template, { order: draft.order })
    .filter((field) => field.body.length > 0)
    .flatMap((field): OutlineElement[] => [
      { type: 'heading', level: 1, text: field.title, of: 'section' },
      ...field.body,
    ])
  return body.length === 0
    ? null
    : { html: htmlToPaste(pieceOf(draft, template, body), false), text: elementsAsText(body) }
}

/** All that is handed in, with title and title block, as the text export has it. */
export function copiedDraft(draft: Draft, template: Template, options: OutlineOptions): CopiedText {
  const outline = outlineOf(draft, template, options)
  return { html: htmlToPaste(outline, true), text: plainTextOf(outline) }
}

function pieceOf(draft: Draft, template: Template, body: OutlineElement[]): DocumentOutline {
  const whole = outlineOf({ ...draft, sections: [], proposals: [] }, template, { order: draft.order })
  return { ...whole, body }
}
