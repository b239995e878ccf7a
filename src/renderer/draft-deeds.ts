import { text } from '../messages/sentence'
import { refreshHome } from './app-store'
import { ask } from './bridge'
import { tellProblem } from './problem'
import { say } from './ui/toast'

/** Shows the file of a draft, by its handle, where the system shows folders. */
export async function revealDraft(draft: string): Promise<void> {
  const answer = await ask('draft.reveal', { draft })
  if (!answer.ok) tellProblem(text('home.draft.revealFailed'), answer.problem)
}

/** Makes a copy of a draft, by its handle, and says where it is. */
export async function duplicateDraft(draft: string): Promise<void> {
  const answer = await ask('draft.duplicate', { draft })
  if (!answer.ok) tellProblem(text('home.draft.duplicateFailed'), answer.problem)
  else say(text('home.draft.duplicated', { title: answer.value.title, folder: answer.value.folderName }))
  await refreshHome()
}
