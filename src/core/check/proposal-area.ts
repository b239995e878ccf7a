import { message } from '../../messages/message'
import { choosableSections } from '../template/section-names'
import { draftCheck } from './rule'

/** A proposal that belongs to an area which the template does not have, after a change of template or by a file made elsewhere. */
export const proposalArea = draftCheck('proposals/unknown-area', ({ draft, template }) => {
  const areas = new Set(choosableSections(template).map(({ id }) => id))
  return draft.proposals.flatMap(({ id, area }, index) =>
    area === null || areas.has(area)
      ? []
      : [
          {
            level: 'warning' as const,
            at: { section: 'proposals', proposal: id, field: 'area' },
            message: message('finding.proposalArea', { row: index + 1, area }),
            reason: message('finding.proposalArea.why'),
            source: message('finding.proposalArea.source', { template: template.title }),
          },
        ],
  )
})
