import type { Draft } from '../../core/draft/draft'
import { problemOf } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import type { DraftSession } from './session'

/**
 * Goes on with what another program put into the file of the draft on the screen, as one step that can be undone. Nothing is taken while something
 * that was written here is not in the file: that is kept beside it instead.
 */
export async function takeFromFile({ drafts, undo }: DraftSession): Promise<void> {
  if (!drafts.isKept || drafts.state.saving.state !== 'saved') return
  const { handle, revision, fileName } = drafts.state
  const answer = await ask('draft.takeFromFile', { draft: handle })
  if (!answer.ok) {
    drafts.notice(answer.problem)
    return
  }
  if (answer.value === null) return
  if (drafts.isKept && drafts.state.revision === revision) {
    const made = drafts.takeFromFile(answer.value.content as Draft)
    undo.offer(text('file.taken', { file: fileName }), made, 'file')
    return
  }
  // A key was pressed between question and answer: what is written goes on, and the other text is a version.
  drafts.notice(problemOf('written-meanwhile', message('file.writtenMeanwhile', { file: fileName })))
}
