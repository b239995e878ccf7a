import { create } from 'zustand'

export interface StatementScreenState {
  /** What is read: a cut by the marks, or the id of a version. */
  shown: string
  /** Id of the paragraph or sentence that a mark would go to. */
  selected: string | null
  /** True while the text fills the screen to be read from. */
  reading: boolean
}

/** The whole text, and nothing chosen. */
export const STATEMENT_AT_FIRST: StatementScreenState = { shown: 'all', selected: null, reading: false }

export const useStatementScreen = create<StatementScreenState>(() => STATEMENT_AT_FIRST)
