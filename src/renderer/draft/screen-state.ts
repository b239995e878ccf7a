import { create } from 'zustand'

export type PanelTab = 'guidance' | 'findings' | 'checklist'

/** What is open on the draft screen. Not part of the draft: nothing here is saved. */
interface DraftScreenState {
  tab: PanelTab
  /** Matter only where the window is too narrow for three columns; there one opens over the page. */
  over: 'outline' | 'panel' | null
  dialog: 'areas' | 'limits' | null
}

export const useDraftScreen = create<DraftScreenState>(() => ({ tab: 'guidance', over: null, dialog: null }))

export function showTab(tab: PanelTab): void {
  useDraftScreen.setState({ tab, over: 'panel' })
}
