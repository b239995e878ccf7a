import { create } from 'zustand'
import type { Finding } from '../../core/draft/finding'
import { rememberSide, type Side, useWindowMemory } from '../window-memory'
import type { FindingFilter } from './findings-view'
import type { ShownReference } from './paper-reference'

export type PanelTab = 'guidance' | 'paper' | 'findings' | 'notes' | 'checklist' | 'page'

/** What is open on the draft screen. Not part of the draft: nothing here is saved. */
export interface DraftScreenState {
  tab: PanelTab
  /** Matter only where the window is too narrow for three columns; there one opens over the page. */
  over: 'outline' | 'panel' | null
  dialog: 'areas' | 'rules' | 'statement' | 'versions' | 'results' | null
  /** Which findings are shown, on their cards and by F8. */
  filter: FindingFilter
  /** Key of the card that the writer is at. */
  finding: string | null
  /** Id of the margin note that the writer is at. */
  note: string | null
  /** The finding whose card is shown beside its words, and whether the card takes the focus. */
  card: { finding: Finding; focus: boolean } | null
  /** What screen readers say of something that only eyes could see. */
  announced: string
  /** The version of the paper that is shown, by its id, and the place of the paragraph that the reader is at; the first where nothing was chosen. */
  paper: { version: string | null; place: number | null }
  /** The reference whose paragraph is shown beside it. */
  reference: ShownReference | null
  /** The list of proposals that rows are pasted into, by the area that it is of, or `all` or `rest`. */
  pasteInto: string | null
  /** Whether proposals show what they change. */
  changes: boolean
  /** Panels and bars are away, and what is not being written is dimmed. */
  onlyText: boolean
}

/** Everything is shown. */
export const NO_FILTER: FindingFilter = { level: null, kind: null }

export const useDraftScreen = create<DraftScreenState>(() => ({
  tab: 'guidance',
  over: null,
  dialog: null,
  filter: NO_FILTER,
  finding: null,
  note: null,
  card: null,
  announced: '',
  pasteInto: null,
  changes: true,
  onlyText: false,
  paper: { version: null, place: null },
  reference: null,
}))

export function showTab(tab: PanelTab): void {
  useDraftScreen.setState({ tab, over: 'panel', onlyText: false })
  rememberSide('panel', true)
}

/** Shows what stands on one side of the page, or puts it away: beside the text where there is room, over it where there is none. */
export function toggleSide(side: Side): void {
  const { over, onlyText } = useDraftScreen.getState()
  const isBeside = window.matchMedia(BESIDE[side]).matches
  if (!isBeside) useDraftScreen.setState({ over: over === side ? null : side, onlyText: false })
  else if (onlyText) {
    useDraftScreen.setState({ onlyText: false })
    rememberSide(side, true)
  } else rememberSide(side, useWindowMemory.getState().away[side])
}

/** Where the window is wide enough for each side; as `draft-screen.module.css` has it. */
const BESIDE: Record<Side, string> = { outline: '(min-width: 56.01rem)', panel: '(min-width: 73.01rem)' }
