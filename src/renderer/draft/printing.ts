import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { say, unsay } from '../ui/toast'
import { documentShown } from './page-view'
import type { DraftSession } from './session'

const ABOUT = 'printing'

/**
 * Prints the document that the panel shows, as it is now. Some systems have no dialog for it, and say so late or never: what happens is said before,
 * and what to do instead stands beside it.
 */
export async function printPages({ drafts }: DraftSession): Promise<void> {
  const asPdf = {
    label: text('preview.print.asPdf'),
    run: () => useApp.setState({ screen: 'handin', handIn: 'documents' }),
  }
  say(text('preview.printing'), { action: asPdf, about: ABOUT, of: drafts })
  await drafts.keep()
  const answer = await ask('page.print', documentShown(drafts.state))
  if (!answer.ok) {
    unsay(ABOUT, drafts)
    tellProblem(text('preview.print.failed'), answer.problem, asPdf)
  } else if (answer.value.printed) say(text('preview.printed'), { about: ABOUT, of: drafts })
  else say(text('preview.notPrinted'), { action: asPdf, about: ABOUT, of: drafts })
}
