import {
  type AnswerStretch,
  blocksOfStretch,
  type LookGiven,
  withLook,
  withoutStretches,
} from '../../core/draft/selected-across'
import { copiedAcross } from '../../core/export/copied'
import { message } from '../../messages/message'
import { type AcrossDeed, type AcrossEnds, type AnswerEditors, formsOfBlocks } from '../editor'
import type { DraftStore } from './draft-store'
import type { StepPlace } from './step-place'

interface Written {
  drafts: DraftStore
  editors: AnswerEditors
}

const LABELS = {
  deleting: message('editor.step.deleting'),
  cutting: message('editor.step.cutting'),
  replacing: message('editor.step.typing'),
} as const

/**
 * A selection over several answers as the clipboard takes it: for other programs with the headings between the answers, for an answer of ours as the text
 * alone, so that what was cut out of two questions is put into a third without them.
 */
export function copyAcross(
  { drafts, editors }: Written,
  stretches: readonly AnswerStretch[],
): Readonly<Record<string, string>> | null {
  const draft = drafts.current()
  const blocks = stretches.flatMap((stretch) => blocksOfStretch(draft, stretch))
  if (blocks.length === 0) return null
  const own = formsOfBlocks(blocks, editors.boxes.images)
  // Text of an area that is left out stands in no document, and is copied all the same.
  const { html, text } = copiedAcross(draft, drafts.state.template, stretches) ?? {}
  return {
    ...own,
    ...(html === undefined ? {} : { 'text/html': html }),
    ...(text === undefined ? {} : { 'text/plain': text }),
  }
}

/** Takes a selection over several answers out of the draft, as one step that ends where the selection began. */
export function removeAcross(
  { drafts, editors }: Written,
  stretches: readonly AnswerStretch[],
  deed: AcrossDeed,
  ends: AcrossEnds,
): void {
  const [first] = stretches
  if (!first) return
  const point = first.from ?? { block: 0, offset: 0 }
  const caret = { anchor: point, focus: point }
  const { gesture } = editors
  drafts.step(LABELS[deed], placeOf(first), (draft) => withoutStretches(draft, stretches), {
    selections: { before: caret, after: caret, across: { before: ends, after: null } },
    ...(gesture && deed === 'replacing' ? { gesture } : {}),
  })
}

/** Gives a selection over several answers another look, as one step that leaves it selected. */
export function giveAcross(
  drafts: DraftStore,
  stretches: readonly AnswerStretch[],
  look: LookGiven,
  ends: AcrossEnds,
): void {
  const { section, slot, block, offset } = ends.focus
  const caret = { anchor: { block, offset }, focus: { block, offset } }
  drafts.step(
    message('editor.step.formatting'),
    placeOf({ section, slot }),
    (draft) => withLook(draft, stretches, look),
    { selections: { before: caret, after: caret, across: { before: ends, after: ends } } },
  )
}

function placeOf({ section, slot }: { section: string; slot: string }): StepPlace {
  return { screen: 'draft', answer: { section, slot }, part: section }
}
