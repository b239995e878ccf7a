import { areaNoun, choosableSections } from '../template/section-names'
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
      message: `Nothing is written yet: ${firstSteps(template)}.`,
      reason: 'There is nothing to hand in.',
      source: sourcesLine(template.sources),
    },
  ]
})

/** Ways to start that the template offers. */
function firstSteps(template: Template): string {
  const steps: string[] = []
  if (template.sections.some(({ kind }) => kind === 'question')) steps.push('answer a question')
  else if (template.sections.some(({ kind }) => kind === 'part')) steps.push('write one of the parts')
  const areas = choosableSections(template)
  const [first] = areas
  if (first) {
    const headline = first.slots.some(({ role }) => role === 'headline')
    const { one } = areaNoun(template)
    // “an area” where that is enough, as the window says it.
    const what = first.kind === 'area' ? 'an area' : `an ${one}`
    steps.push(`choose ${what} and write ${headline ? 'its headline recommendation' : 'on it'}`)
  }
  return steps.join(', or ')
}
