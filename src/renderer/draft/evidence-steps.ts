import type { EvidenceEntry } from '../../core/draft/evidence'
import {
  type EvidencePlace,
  keepOwnWording,
  type PutIn,
  putInEvidence,
  takeNewWording,
} from '../../core/draft/evidence-uses'
import { pointAtOffset } from '../../core/text/answer-point'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import { focusWhenThere } from '../focus-when-there'
import { say } from '../ui/toast'
import type { Made } from './draft-store'
import { fieldOnPage } from './resting-rows'
import type { DraftSession } from './session'
import { proposalField, proposalFieldId, type StepPlace } from './step-place'

/* What the window does with evidence in a draft, each a step of the draft's history. */

type Anywhere = Pick<EvidencePlace, 'section' | 'slot' | 'proposal'>

function placeOf({ section, slot, proposal }: Anywhere): StepPlace {
  return proposal === undefined
    ? { screen: 'draft', answer: { section, slot }, part: section }
    : proposalField(proposal, slot)
}

function put(session: DraftSession, label: Words, at: Anywhere & { from: number }, made: PutIn): Made {
  const { drafts, editors } = session
  const { section, slot, proposal, from } = at
  if (proposal !== undefined) {
    const done = drafts.step(label, placeOf(at), () => made.draft)
    focusWhenThere(
      () => fieldOnPage(proposalFieldId(proposal, slot)),
      (field) => {
        field.focus()
        if (field instanceof HTMLTextAreaElement) field.setSelectionRange(made.end, made.end)
      },
    )
    return done
  }
  const caret = (draft: PutIn['draft'], offset: number) => {
    const point = pointAtOffset(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? [], offset)
    return { anchor: point, focus: point }
  }
  const selections = { before: caret(drafts.current(), from), after: caret(made.draft, made.end) }
  const done = drafts.step(label, placeOf(at), () => made.draft, { selections })
  // The dialog takes the focus back when it goes, and then the text gets it.
  focusWhenThere(
    () => document.querySelector<HTMLElement>('main'),
    () => void editors.where.select({ section, slot }, selections.after, true),
  )
  return done
}

/** Puts an entry in where the writer was. */
export function insertEvidence(session: DraftSession, entry: EvidenceEntry, at: EvidencePlace, cite: boolean): void {
  const { drafts, undo } = session
  const made = putInEvidence(drafts.current(), entry, at, { id: drafts.newId(), cite })
  if (!made) {
    say(text('evidence.notPut', { title: entry.title }))
    return
  }
  const { title } = entry
  const done = put(session, message('step.evidence.put', { title }), { ...at, from: at.offset }, made)
  undo.offer(text('evidence.put', { title }), done, 'evidence')
}

/** Puts what the shelf says now in the place of what was put in. False where that cannot be done, which is said. */
export function takeWording(session: DraftSession, use: string, entry: EvidenceEntry): boolean {
  const { drafts, undo } = session
  const draft = drafts.current()
  const at = draft.evidence?.find(({ id }) => id === use)
  const made = takeNewWording(draft, use, entry)
  if (!at || !made) {
    say(text('evidence.notReplaced'))
    return false
  }
  const { title } = entry
  const done = put(session, message('step.evidence.taken', { title }), { ...at, from: made.end }, made)
  undo.offer(text('evidence.wordingTaken', { title }), done, 'evidence')
  return true
}

/** Keeps the words of a use as they are; `entry` is null where it was taken off the shelf. */
export function keepWording(session: DraftSession, use: string, entry: EvidenceEntry | null): void {
  const { drafts, undo } = session
  const at = drafts.current().evidence?.find(({ id }) => id === use)
  if (!at) return
  const title = entry?.title ?? at.title
  const made = drafts.step(message('step.evidence.ownKept', { title }), placeOf(at), (now) =>
    keepOwnWording(now, use, entry),
  )
  undo.offer(text('evidence.ownKept', { title }), made, 'evidence')
}
