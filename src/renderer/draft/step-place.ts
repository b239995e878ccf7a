import type { AcrossEnds } from '../editor/across'
import type { AnswerRef } from '../editor/answer'
import type { AnswerSelection } from '../editor/places'

/** Where in the window a step was made: what undo brings into view. */
export interface StepPlace {
  screen: 'draft' | 'statement' | 'handin'
  answer?: AnswerRef
  /** Id of the element that holds the text, or stands for the row. */
  field?: string
  /** Id of the part of the page, where no field says it more exactly. */
  part?: string
  /** Id of the margin note that it is about, which stands beside the text. */
  note?: string
}

/** A step's place with the selection of an answer before and after it; null where nothing was selected. */
export interface StepSelections {
  before: AnswerSelection | null
  after: AnswerSelection | null
  /** What was selected over several answers, where that is what the step is about. */
  across?: { before: AcrossEnds | null; after: AcrossEnds | null }
}

/** Names the button that adds a row to the list that it stands under. */
export const ADDS_ROWS = 'data-adds-rows'

export const ON_DRAFT: StepPlace = { screen: 'draft' }

export function inField(field: string, part?: string): StepPlace {
  return { screen: 'draft', field, ...(part ? { part } : {}) }
}

export function inPart(part: string): StepPlace {
  return { screen: 'draft', part }
}

/** Id of the element that holds a field of a proposal. */
export function proposalFieldId(id: string, field = 'paragraph'): string {
  return `proposal-${id}-${field}`
}

/** A field of a proposal, by its element's id: the proposal and the field. */
export const PROPOSAL_FIELD = /^proposal-(.+)-([a-z]+)$/

export function proposalField(id: string, field = 'paragraph'): StepPlace {
  return inField(proposalFieldId(id, field), 'proposals')
}

/** Fields of the page whose text is the draft's: their undo is the draft's. All others keep their own. */
const DRAFT_FIELD = /^(?:draft-title|organisation-|proposal-|signatory-|to-do-|delivery-)/

/** True for a field whose text is a part of the draft. What is typed in a dialog, or is not in the draft yet, is the field's own to undo. */
export function isDraftField(element: Element | null): boolean {
  return element !== null && DRAFT_FIELD.test(element.id) && element.closest('[role=dialog]') === null
}
