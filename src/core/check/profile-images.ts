import { message } from '../../messages/message'
import { askedByProfile } from './profile-rule'
import { draftCheck, type Remark } from './rule'

/** Images where the chosen profile takes none, such as a form that keeps letters alone. Source: the profile’s. */
export const profileImages = draftCheck('profile/no-images', (subject) => {
  const asked = askedByProfile(subject, 'no-images')
  if (!asked) return []
  return subject.reading.flatMap((step): Remark[] =>
    step.type !== 'section'
      ? []
      : step.subject.answers.flatMap(({ slot, blocks }) =>
          blocks.flatMap((block, index): Remark[] =>
            block.type !== 'image'
              ? []
              : [
                  {
                    ...asked.said,
                    at: { section: step.subject.asked.id, slot: slot.id, block: index },
                    message: message('finding.profileImages'),
                  },
                ],
          ),
        ),
  )
})
