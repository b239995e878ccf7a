import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'
import { documentShown } from './page-view'
import type { DraftSession } from './session'

/** Prints the document that the panel shows, as it is now. */
export async function printPages({ drafts }: DraftSession): Promise<void> {
  await drafts.keep()
  const answer = await ask('page.print', documentShown(drafts.state))
  if (!answer.ok) tellProblem(text('preview.print.failed'), answer.problem)
  else if (answer.value.printed) say(text('preview.printed'))
}
