import type { Move } from '../draft/draft'

/**
 * The words that documents carry beside the writer's and the template's. English, as the templates are; a template in another
 * language needs its own.
 */
export const LABELS = {
  organisation: 'Organisation',
  group: 'Stakeholder group',
  country: 'Country',
  contact: 'Contact',
  email: 'E-mail',
  signatories: 'Signatories',
  name: 'Name',
  paragraph: 'Paragraph',
  move: 'Proposal',
  current: 'Current text',
  proposed: 'Proposed text',
  rationale: 'Rationale',
  proposals: 'Proposals on paragraphs',
  question: 'Question',
  actionLine: 'Action Line',
  untitled: 'Untitled',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
} as const

/** What each move is called in the proposals table: the verbs that advocates' matrices use. */
export const MOVE_LABELS: Record<Move, string> = {
  retain: 'Retain',
  amend: 'Amend',
  delete: 'Delete',
  add: 'Add',
  clarify: 'Clarify',
  general: 'General comment',
}
