import { countFootnotes } from '../../core/draft/footnotes'
import type { Answer } from './answer'

/**
 * Lets each answer count its footnotes on from those before it. The numbers themselves are the page's (`counter-increment`), because an answer is drawn
 * apart from all others: `contain: style` keeps a count inside.
 */
export function numberNotes(answers: Iterable<Answer | undefined>): void {
  let before = 0
  for (const answer of answers) {
    if (!answer) continue
    if (answer.place) {
      const start = `footnote ${before}`
      if (answer.place.style.counterReset !== start) answer.place.style.counterReset = start
    }
    before += countFootnotes(answer.content)
  }
}
