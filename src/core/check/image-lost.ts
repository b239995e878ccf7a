import { message } from '../../messages/message'
import { imageOf, imagesNamedIn } from '../draft/images'
import type { Remark } from './rule'
import { draftCheck } from './rule'

/** An image block whose picture is not in the draft: documents say its alternative text in its place. Source: ours; the file was cut or put together by hand. */
export const imageLost = draftCheck('images/lost', ({ draft, reading, written }) =>
  reading.flatMap((step): Remark[] => {
    if (step.type !== 'section') return []
    const { asked, answers } = step.subject
    const section = written(asked.id)
    if (!section || imagesNamedIn(section).size === 0) return []
    return answers.flatMap(({ slot, blocks }) =>
      blocks.flatMap((block, index): Remark[] =>
        block.type !== 'image' || imageOf(draft.images, block.image)
          ? []
          : [
              {
                level: 'warning',
                at: { section: asked.id, slot: slot.id, block: index },
                message: message('finding.imageLost'),
                reason: message('finding.imageLost.why'),
                source: 'Rostrum',
              },
            ],
      ),
    )
  }),
)
