import { unexplained, unexplainedRemark } from './acronyms-unexplained'
import { draftCheck } from './rule'

/**
 * An acronym that a reader meets before it is spelled out, or that comes again and never is: one finding for each, at its first use. “First” is in the
 * draft's order of reading, over all sections that would be handed in and the rationales of proposals between them; proposed and current
 * text of proposals is wording for the United Nations' document, which has its own rules, and may explain but is never blamed.
 * Text that is left out explains nothing. Headings explain and are not blamed: `acronyms/heading` speaks of them. Nor are names among names (`isNamed`).
 * Source: UN editorial practice (name in full at first use, acronym in brackets); GFMD tip 1; DESA WSIS+10 call, which asks to avoid acronyms.
 */
export const acronym = draftCheck('clarity/acronym', (subject) =>
  unexplained(subject)
    .filter(({ spelledLater, times }) => spelledLater || times > 1)
    .map(unexplainedRemark),
)
