import { UNPLACED_SECTION } from '../draft/draft'
import { countAnswer } from '../draft/progress'
import { sectionName } from '../template/section-names'
import { count, sentence } from '../text/wording'
import { draftCheck, type Remark } from './rule'

/**
 * Text that stays behind when the draft is handed in: imported text that found no place (a warning, because nobody decided
 * so), and text of areas that were left out (advice, because somebody did).
 */
export const notHandedIn = draftCheck('draft/not-handed-in', ({ draft, template }) => {
  const asked = new Map(template.sections.map((section) => [section.id, section]))
  return draft.sections.flatMap(({ id, chosen, answers }): Remark[] => {
    const section = asked.get(id)
    const words = Object.values(answers).reduce((sum, blocks) => sum + countAnswer(blocks, draft.language).words, 0)
    if (words === 0 || (section && chosen)) return []
    const source = 'Rostrum: no text is left behind unseen'
    if (section)
      return [
        {
          level: 'advice',
          at: { section: id },
          message: `${sentence(sectionName(section))} holds ${count(words, 'word')} but is left out: take it in if it should be handed in.`,
          reason: 'Text of an area that is left out is kept in the draft and appears in no document.',
          source,
        },
      ]
    return [
      {
        level: 'warning',
        at: { section: id },
        message:
          id === UNPLACED_SECTION
            ? `${count(words, 'word')} of imported text ${words === 1 ? 'has' : 'have'} no place yet: move what you need to a question or an area.`
            : `${count(words, 'word')} ${words === 1 ? 'stands' : 'stand'} in the section “${id}”, which this template does not have: move what you need to a question or an area.`,
        reason: 'Text without a place is kept in the draft and appears in no document.',
        source,
      },
    ]
  })
})
