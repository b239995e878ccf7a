import { placeText, startSlot } from '../../core/draft/place-text'
import { hasUnplacedText } from '../../core/draft/unplaced-text'
import type { Slot } from '../../core/template/template'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../core/template/unplaced'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { say } from '../ui/toast'
import { partName } from './place-name'
import type { DraftSession } from './session'

/** An answer that text without a place may go to. */
export interface PlaceToGo {
  section: string
  slot: string
  /** Names the section, and its answer where `placesToGo` was asked for all of them. */
  name: string
}

/** True while the writer is in text without a place. */
export function isInUnplaced({ editors, drafts }: DraftSession): boolean {
  return editors.current?.section === UNPLACED_SECTION && hasUnplacedText(drafts.state.draft)
}

/** Where text may go: each section of the template, with its usual answer alone or with all that it has. */
export function placesToGo({ drafts }: DraftSession, which: 'sections' | 'answers'): PlaceToGo[] {
  const { template } = drafts.state
  return template.sections.flatMap((section) => {
    const part = partName(section.id, template)
    const to = ({ id }: Slot, name: string): PlaceToGo => ({ section: section.id, slot: id, name })
    if (which === 'sections' || section.slots.length === 1) return [to(startSlot(section), part)]
    return section.slots.map((slot) => to(slot, text('draftPlace.slotOfPart', { part, slot: slot.label })))
  })
}

/** Moves what is selected, or the paragraph of the caret, to an answer, as one step. The caret stays where the next text waits. */
export function placeSelected(session: DraftSession, { section, slot, name }: PlaceToGo): void {
  const { editors, drafts, undo } = session
  const unplaced = { section: UNPLACED_SECTION, slot: UNPLACED_SLOT }
  const selection = editors.where.selection()
  if (selection?.section !== UNPLACED_SECTION) {
    say(text('placing.choose'))
    return
  }
  const made = drafts.step(
    message('step.placed', { place: name }),
    { screen: 'draft', answer: unplaced, part: UNPLACED_SECTION },
    (now) => placeText(now, selection, { section, slot }),
  )
  const { draft } = drafts.state
  if (hasUnplacedText(draft)) {
    const left = draft.sections.find(({ id }) => id === UNPLACED_SECTION)?.answers[UNPLACED_SLOT] ?? []
    const block = Math.min(selection.anchor.block, selection.focus.block, left.length - 1)
    editors.where.focus(unplaced, { block, start: 0, end: 0 })
  } else session.goTo(section)
  undo.offer(text('placing.done', { place: name }), made)
}
