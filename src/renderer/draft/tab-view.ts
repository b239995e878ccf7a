import { STATEMENT_AT_FIRST, type StatementScreenState, useStatementScreen } from '../statement/statement-state'
import { useNoteWriting } from './note-state'
import { type DraftScreenState, NO_FILTER, useDraftScreen } from './screen-state'

/** How the screens of one draft were left when its tab went behind another. */
export interface TabView {
  draft: DraftScreenState
  statement: StatementScreenState
}

/** What stands over the text for a moment, and is about what was under the eye then. */
const FLEETING = { over: null, card: null, reference: null, announced: '' } as const

/** A draft that was just opened shows the panels as the one before it left them, and nothing that was about that one. */
const AT_FIRST: Partial<DraftScreenState> = {
  ...FLEETING,
  dialog: null,
  filter: NO_FILTER,
  finding: null,
  note: null,
  paper: { version: null, place: null },
}

export function viewNow(): TabView {
  return { draft: { ...useDraftScreen.getState(), ...FLEETING }, statement: useStatementScreen.getState() }
}

/** Puts a draft's screens as they were left; null for one that was never in front. */
export function showView(view: TabView | null): void {
  useDraftScreen.setState(view?.draft ?? AT_FIRST)
  useStatementScreen.setState(view?.statement ?? STATEMENT_AT_FIRST)
  useNoteWriting.setState({ writing: null })
}
