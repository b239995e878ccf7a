import type { Draft } from '../../core/draft/draft'
import { type RestorablePart, restoreAll, restoreAnswer, restorePart } from '../../core/draft/restore'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import type { DraftSession } from '../draft/session'
import { inPart, ON_DRAFT, type StepPlace } from '../draft/step-place'
import { tellProblem } from '../problem'

/** What is taken from an earlier version. */
export type Restored = { kind: 'all' } | RestorablePart | { kind: 'answer'; section: string; slot: string }

/**
 * Puts what an earlier version had into the draft, as one step that can be undone; the draft as it was becomes a version first. False when that
 * could not be kept, and nothing was restored. `words` says what it is.
 */
export async function restore(session: DraftSession, version: Draft, what: Restored, words: string): Promise<boolean> {
  const { drafts } = session
  await drafts.keep()
  const kept = await ask('history.keep', { draft: drafts.state.handle, reason: 'beforeRestore' })
  if (!kept.ok) {
    tellProblem(text('history.restoreFailed'), kept.problem)
    return false
  }
  const made = drafts.step(text('history.step', { what: words }), placeOf(what), (draft) =>
    restored(draft, version, what),
  )
  session.undo.offer(text('history.restored', { what: words }), made, 'history')
  return true
}

function restored(draft: Draft, version: Draft, what: Restored): Draft {
  if (what.kind === 'all') return restoreAll(draft, version)
  if (what.kind === 'answer') return restoreAnswer(draft, version, what.section, what.slot)
  return restorePart(draft, version, what)
}

function placeOf(what: Restored): StepPlace {
  switch (what.kind) {
    case 'all':
      return ON_DRAFT
    case 'answer':
      return { screen: 'draft', answer: { section: what.section, slot: what.slot }, part: what.section }
    case 'section':
      return inPart(what.section)
    case 'title':
      return { screen: 'draft', field: 'draft-title' }
    default:
      return inPart(what.kind)
  }
}
