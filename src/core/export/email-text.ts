import { text } from '../../messages/sentence'
import type { Draft } from '../draft/draft'
import type { Template } from '../template/template'
import { plainLine } from './clean-text'
import { fillIn, organisationInFull, organisationName } from './file-name'

/** What an e-mail says that hands a draft in. */
export interface EmailText {
  subject: string
  body: string
}

/** Lengths beyond which nobody writes one; mail programs take more. */
export const LONGEST_SUBJECT = 300
export const LONGEST_BODY = 20_000

/** The e-mail of a draft as its template words it: the organisation by its acronym in the subject, and in full wherever the text names it. */
export function emailTextOf(draft: Draft, template: Template): EmailText {
  const title = plainLine(draft.title) || plainLine(template.draftTitle)
  const short = plainLine(organisationName(draft)) || text('email.ourOrganisation')
  const full = plainLine(organisationInFull(draft)) || short
  return {
    subject: plainLine(fillIn(template.handIn.subject, { organisation: short, title })),
    body: fillIn(template.handIn.body, { organisation: full, title }),
  }
}
