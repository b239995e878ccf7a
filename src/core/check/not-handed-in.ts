import { message } from '../../messages/message'
import { countAnswer } from '../draft/progress'
import { isRunningText } from '../draft/unplaced-text'
import { sectionWords } from '../template/section-names'
import { UNPLACED_SECTION } from '../template/unplaced'
import { draftCheck, type Remark } from './rule'

/**
 * Text that is not where it will be looked for when the draft is handed in: text without a place, which stands at the end, and text of sections
 * that the template does not have, which stays behind (warnings, because nobody decided so); and text of areas that were left out (advice,
 * because somebody did).
 */
export const notHandedIn = draftCheck('draft/not-handed-in', ({ draft, template }) => {
  const asked = new Map(template.sections.map((section) => [section.id, section]))
  return draft.sections.flatMap(({ id, chosen, answers }): Remark[] => {
    const section = asked.get(id)
    const words = Object.values(answers).reduce((sum, blocks) => sum + countAnswer(blocks, draft.language).words, 0)
    if (words === 0 || (section && chosen)) return []
    const source = message('finding.notHandedIn.source')
    if (section)
      return [
        {
          level: 'advice',
          at: { section: id },
          message: message('finding.notHandedIn.leftOut', { section: sectionWords(section, 'start'), words }),
          reason: message('finding.notHandedIn.whyLeftOut'),
          source,
        },
      ]
    return [
      {
        level: 'warning',
        at: { section: id },
        message:
          id === UNPLACED_SECTION
            ? message('finding.notHandedIn.unplaced', { words, running: isRunningText(draft) })
            : message('finding.notHandedIn.unknownSection', { words, section: id }),
        reason: message(id === UNPLACED_SECTION ? 'finding.notHandedIn.whyUnplaced' : 'finding.notHandedIn.whyUnknown'),
        source,
      },
    ]
  })
})
