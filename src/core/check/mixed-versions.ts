import { message } from '../../messages/message'
import type { Proposal } from '../draft/draft'
import { gather } from '../text/gather'
import { MOVES_WITH_PLACE } from './proposal-cells'
import { draftCheck } from './rule'

/**
 * Proposals for paragraphs of more than one document of the consultation: one finding, at the first row for a document that fewer
 * rows are for; at a tie the document that comes first holds. A general comment has no paragraph and may speak of any document, and so
 * may a document that the template does not know. Source: paragraphs renumber from one version to the next.
 */
export const mixedVersions = draftCheck('references/mixed-versions', ({ draft, template }) => {
  const known = new Set(template.proposals?.documents.map(nameOf) ?? [])
  const rows = new Map<string, Proposal[]>()
  for (const proposal of draft.proposals) {
    const name = nameOf(proposal.document)
    if (known.has(name) && MOVES_WITH_PLACE.has(proposal.move)) gather(rows, name, proposal)
  }
  const [main = [], ...others] = [...rows.values()].sort((one, other) => other.length - one.length)
  const [first] = draft.proposals.filter((proposal) => others.some((list) => list.includes(proposal)))
  const [example] = main
  if (!first || !example) return []
  return [
    {
      level: 'advice',
      at: { section: 'proposals', proposal: first.id, field: 'document' },
      message: message('finding.mixedVersions', {
        row: draft.proposals.indexOf(first) + 1,
        document: first.document.trim(),
        others: example.document.trim(),
      }),
      reason: message('finding.mixedVersions.why'),
      source: message('finding.mixedVersions.source'),
    },
  ]
})

function nameOf(document: string): string {
  return document.trim().toLowerCase()
}
