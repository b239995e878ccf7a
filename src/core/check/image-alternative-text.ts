import { message } from '../../messages/message'
import type { Finding } from '../draft/finding'
import { isDecoration } from '../draft/images'
import { sectionCheck } from './rule'

/** Names that cameras and programs give to files, and words that say only that there is a picture (WCAG 2, failures F30 and F39). */
const SAYS_NOTHING =
  /^(?:\S+\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|heic)|(?:image|picture|photo|photograph|graphic|figure|chart|diagram|logo|screenshot|img|dsc|untitled|spacer)[\s_-]*\d*)$/iu

/**
 * An image that nobody has put into words for readers who cannot see it. A blocker where there is no alternative text, because PDF/UA does not
 * allow that unless it is decoration, so that no PDF can be made; a warning where it is a file's name or says only that here is a picture.
 * Sources: WCAG 2, success criterion 1.1.1 with failures F30 and F65; PDF/UA-1 (ISO 14289-1:2014), 7.3.
 */
export const imageAlternativeText = sectionCheck('images/alternative-text', ({ asked, answers }) =>
  answers.flatMap(({ slot, blocks }) =>
    blocks.flatMap((block, index): Omit<Finding, 'check'>[] => {
      if (block.type !== 'image' || isDecoration(block)) return []
      const alternative = block.alt.trim()
      if (alternative !== '' && !SAYS_NOTHING.test(alternative)) return []
      return [
        {
          level: alternative === '' ? 'blocker' : 'warning',
          at: { section: asked.id, slot: slot.id, block: index },
          message:
            alternative === ''
              ? message('finding.imageAlternativeText.missing')
              : message('finding.imageAlternativeText.saysNothing', { alternative }),
          reason: message('finding.imageAlternativeText.why'),
          source: 'WCAG 2.2, 1.1.1; PDF/UA-1 (ISO 14289-1), 7.3',
        },
      ]
    }),
  ),
)
