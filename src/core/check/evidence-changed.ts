import { message } from '../../messages/message'
import type { Draft } from '../draft/draft'
import type { EvidenceShelf } from '../draft/evidence'
import { evidenceBlocks, evidenceStates } from '../draft/evidence-uses'
import type { Finding } from '../draft/finding'
import { placeOfNote } from '../draft/margin-notes'
import { answerText } from '../text/block-text'

/** The rule's id. It is no member of the checker's rules, because it needs more than the draft. */
export const EVIDENCE_CHANGED = 'references/evidence-changed'

/** Characters of a wording that a sentence about it bears. */
const MOST_QUOTED = 160

/** A finding with the id of the use of evidence that it is about. */
export interface EvidenceFinding {
  finding: Finding
  use: string
}

/**
 * What was put in from the evidence shelf and says something else there now, which is to be looked at, or was taken off it, which is said. Sections that are
 * left out say nothing, nor do entries that this shelf never had. Source: the shelf.
 */
export function evidenceFindings(draft: Draft, shelf: Pick<EvidenceShelf, 'entries' | 'removed'>): EvidenceFinding[] {
  return evidenceStates(draft, shelf).flatMap(({ use, source, entry }): EvidenceFinding[] => {
    if (source !== 'changed' && source !== 'gone') return []
    if (draft.sections.some(({ id, chosen }) => id === use.section && !chosen)) return []
    const now = entry ? answerText(evidenceBlocks(entry, draft.language)) : ''
    const finding: Finding = {
      check: EVIDENCE_CHANGED,
      level: entry ? 'warning' : 'advice',
      at: placeOfNote(draft, use),
      message: entry
        ? now === use.text
          ? message('finding.evidence.source', { title: entry.title, at: entry.changedAt })
          : message('finding.evidence.changed', { title: entry.title, at: entry.changedAt, now: shortened(now) })
        : message('finding.evidence.removed', { title: use.title }),
      reason: message('finding.evidence.why'),
      source: message('finding.evidence.shelf'),
    }
    return [{ finding, use: use.id }]
  })
}

function shortened(words: string): string {
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trimEnd()}…` : words
}
