import { isAnswerEmpty } from '../draft/text'
import { draftCheck } from './rule'
import { sourcesLine } from './wording'

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
      message: 'Nothing is written yet: answer a question, or choose an area and write its headline recommendation.',
      reason: 'There is nothing to hand in.',
      source: sourcesLine(template.sources),
    },
  ]
})
