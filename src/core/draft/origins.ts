import { answerText, isAnswerEmpty } from '../text/block-text'
import type { Block } from '../text/blocks'
import type { Draft, Origin } from './draft'
import { setAnswer } from './edit'
import { standingOf, type TakenStanding, takenText } from './taken'

/** What became of a text that was taken from another draft; its source is gone too where its area is left out now. */
export interface OriginState extends TakenStanding {
  origin: Origin
  /** What the source says now; empty where it is gone. */
  now: Block[]
}

/**
 * What a slot of a draft says to whoever would take it: nothing where its section is left out. Images stay where they are: what is taken becomes a
 * statement, which is read aloud, and their bytes are the other draft's.
 */
export function answerToTake(draft: Draft, section: string, slot: string): Block[] {
  const found = draft.sections.find(({ id }) => id === section)
  if (!found?.chosen || !Object.hasOwn(found.answers, slot)) return []
  const blocks = withoutImages(found.answers[slot] ?? [])
  return isAnswerEmpty(blocks) ? [] : blocks
}

function withoutImages(blocks: Block[]): Block[] {
  return blocks.some(({ type }) => type === 'image') ? blocks.filter(({ type }) => type !== 'image') : blocks
}

/**
 * How the texts of `draft` that were taken from `source` stand to it now, in the sequence in which they were taken. Texts from other
 * drafts are left out.
 */
export function originStates(draft: Draft, source: Draft): OriginState[] {
  return (draft.origins ?? [])
    .filter((origin) => origin.source === source.id)
    .map((origin) => {
      const now = answerToTake(source, origin.fromSection, origin.fromSlot)
      return { origin, ...standingOf(origin, now, textHere(draft, origin)), now }
    })
}

/** True where the text that was taken is not what stands here any more. */
export function isEdited(draft: Draft, origin: Origin): boolean {
  return textHere(draft, origin) !== origin.text
}

function textHere(draft: Draft, { section, slot }: Origin): string {
  const answers = draft.sections.find(({ id }) => id === section)?.answers ?? {}
  return answerText((Object.hasOwn(answers, slot) ? answers[slot] : undefined) ?? [])
}

/** The states that somebody should look at: the source has changed or gone, or the text was edited here. */
export function originsChanged(draft: Draft, source: Draft): OriginState[] {
  return originStates(draft, source).filter((state) => state.source !== 'same' || state.edited)
}

/** Puts what the source says now in the place of what was taken, and remembers it as taken. The caller sets `modified`. */
export function takeOver(draft: Draft, origin: Origin, now: Block[]): Draft {
  return rememberTaken(setAnswer(draft, origin.section, origin.slot, now), origin, now)
}

/** Remembers what the source says now as taken, whatever stands here. An origin that the draft does not have changes nothing. */
export function rememberTaken(draft: Draft, { section, slot }: Origin, now: readonly Block[]): Draft {
  const origins = draft.origins ?? []
  const at = origins.findIndex((one) => one.section === section && one.slot === slot)
  const found = origins[at]
  const taken = takenText(now)
  if (!found || found.fingerprint === taken.fingerprint) return draft
  return { ...draft, origins: origins.map((one, index) => (index === at ? { ...found, ...taken } : one)) }
}
