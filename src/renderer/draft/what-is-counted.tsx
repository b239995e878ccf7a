import { useId } from 'react'
import { limitsOf } from '../../core/draft/limits'
import { countAnswer, countProposal } from '../../core/draft/progress'
import { handedInSections } from '../../core/draft/unplaced-text'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../core/template/unplaced'
import { text } from '../../messages/sentence'
import styles from './rules-dialog.module.css'
import { useDraft } from './use-session'

/** The one count of the program in its parts, and what is no part of it. */
export function WhatIsCounted() {
  const heading = useId()
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const { countsFootnotes } = limitsOf(draft, template)
  const asked = new Map(template.sections.map(({ id, slots }) => [id, new Set(slots.map((slot) => slot.id))]))
  let answers = 0
  let notes = 0
  asked.set(UNPLACED_SECTION, new Set([UNPLACED_SLOT]))
  for (const { id, answers: written } of handedInSections(draft).values()) {
    for (const [slot, blocks] of Object.entries(written)) {
      if (!asked.get(id)?.has(slot)) continue
      const plain = countAnswer(blocks, draft.language, false).words
      notes += countAnswer(blocks, draft.language).words - plain
      answers += countAnswer(blocks, draft.language, countsFootnotes).words
    }
  }
  const proposals = draft.proposals.reduce((sum, row) => sum + countProposal(row, draft.language).words, 0)
  return (
    <section aria-labelledby={heading} className={styles.asked}>
      <h3 id={heading}>{text('count.what')}</h3>
      <ul>
        <li>{text('count.answers', { words: answers })}</li>
        {notes > 0 ? <li>{text('count.notes', { words: notes, counted: countsFootnotes })}</li> : null}
        {draft.proposals.length > 0 ? <li>{text('count.proposals', { words: proposals })}</li> : null}
      </ul>
      <p>{text('count.leftOut')}</p>
      <p>{text('count.everywhere')}</p>
    </section>
  )
}
