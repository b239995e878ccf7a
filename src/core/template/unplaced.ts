import { text } from '../../messages/sentence'
import type { TemplateSection } from './template'

/** The section of a draft that keeps text without a place in the template. No template has it; its one slot is `UNPLACED_SLOT`. */
export const UNPLACED_SECTION = 'unplaced'

export const UNPLACED_SLOT = 'text'

/** That section as walks, checks and documents see it: a part of the text that asks for nothing. One object, so that it is known by its identity. */
export const UNPLACED_PART: TemplateSection = {
  id: UNPLACED_SECTION,
  kind: 'part',
  number: 1,
  get title() {
    return text('unplaced.title')
  },
  asks: '',
  verified: true,
  sources: [],
  slots: [
    {
      id: UNPLACED_SLOT,
      role: 'answer',
      get label() {
        return text('unplaced.title')
      },
      hint: '',
    },
  ],
  aliases: [],
}
