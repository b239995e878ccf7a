import { goBack } from '../app-store'
import { ask } from '../bridge'
import { useStatementScreen } from './statement-state'

/** Back to the draft, by whatever button or key: nothing stays on the clock, or the next statement would begin at the end of this one. */
export function leaveStatement(): void {
  void ask('rehearsal.ready', null)
  useStatementScreen.setState({ shown: 'all', selected: null })
  goBack()
}
