import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { choosableSections } from '../template/section-names'
import { sourcesLine } from '../template/sources'
import type { Template } from '../template/template'
import { isAnswerEmpty } from '../text/block-text'
import { draftCheck } from './rule'

/** Nothing was written that would be handed in: no answer, no proposal. */
export const emptyDraft = draftCheck('draft/empty', ({ draft, reading, template }) => {
  const written =
    draft.proposals.length > 0 ||
    reading.some((step) => step.type === 'section' && step.subject.answers.some(({ blocks }) => !isAnswerEmpty(blocks)))
  if (written) return []
  return [
    {
      level: 'blocker',
      at: { section: null },
      message: nothingWritten(template),
      reason: message('finding.emptyDraft.why'),
      source: sourcesLine(template.sources),
    },
  ]
})

/** Ways to start that the template offers. */
function nothingWritten(template: Template): Message {
  const kinds = new Set(template.sections.map(({ kind }) => kind))
  const first = kinds.has('question') ? 'question' : 'other'
  const [area] = choosableSections(template)
  if (!area) return message('finding.emptyDraft.write', { first })
  const what = area.kind === 'action-line' ? 'actionLine' : 'other'
  const headline = area.slots.some(({ role }) => role === 'headline')
  return kinds.has('question') || kinds.has('part')
    ? message('finding.emptyDraft.writeOrChoose', { first, what, headline })
    : message('finding.emptyDraft.choose', { what, headline })
}
