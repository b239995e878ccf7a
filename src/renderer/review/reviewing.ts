import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import type { DraftSession } from '../draft/session'
import { ON_DRAFT } from '../draft/step-place'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'

/** Writes a copy for colleagues, where the user says. */
export async function sendForReview({ drafts }: DraftSession): Promise<void> {
  await drafts.keep()
  const sent = await ask('review.send', { draft: drafts.state.handle })
  if (!sent.ok) tellProblem(text('review.send.failed'), sent.problem)
  else if (sent.value) say(text('review.send.done', { name: sent.value.fileName }))
}

/** Asks for copies that came back, and shows what was done in them. */
export async function chooseReviewed({ drafts }: DraftSession): Promise<void> {
  await drafts.keep()
  const found = await ask('review.choose', { draft: drafts.state.handle })
  if (!found.ok) tellProblem(text('review.failed'), found.problem)
  else if (found.value) useApp.setState({ review: found.value })
}

/** Leaves the copies: the draft stays as it is. */
export function leaveReviewed({ drafts }: DraftSession): void {
  useApp.setState({ review: null })
  void ask('review.drop', { draft: drafts.state.handle })
}

/** Takes what was accepted over into the draft, with all comments, as one step that can be undone. False where that failed and nothing was changed. */
export async function takeReviewed(
  session: DraftSession,
  { accepted, rewritten }: { accepted: string[]; rewritten: { id: string; words: string }[] },
  comments: number,
): Promise<boolean> {
  const { drafts } = session
  await drafts.keep()
  const taken = await ask('review.take', { draft: drafts.state.handle, accepted, rewritten })
  if (!taken.ok) {
    tellProblem(text('review.failed'), taken.problem)
    return false
  }
  // Undo takes the changes back while the draft is open, and this when it was closed; one that cannot be kept stops nobody.
  await ask('history.keep', { draft: drafts.state.handle, reason: 'beforeMerge' })
  const { content, conflicts } = taken.value
  const made = drafts.step(text('review.step'), ON_DRAFT, () => content)
  leaveReviewed(session)
  session.undo.offer(text('review.taken', { changes: accepted.length, comments, conflicts }), made, 'review')
  return true
}
