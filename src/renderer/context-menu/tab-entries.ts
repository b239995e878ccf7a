import { interfaceLocale, text } from '../../messages/sentence'
import { closeTab, goToTab, moveTab, tabOf, useApp } from '../app-store'
import { shownKeys } from '../command-keys'
import type { DraftSession } from '../draft/session'
import { duplicateDraft, revealDraft } from '../draft-deeds'
import { focusWhenThere } from '../focus-when-there'
import { announce } from '../ui/toast'
import type { MenuEntry, MenuPart } from './menu-part'

/** What can be done with an open draft at its tab, by its handle. */
export function tabParts(handle: string): MenuPart[] {
  const tab = tabOf(handle)
  if (!tab) return []
  const { title } = tab.drafts.state.draft
  return [
    {
      id: 'tab',
      heading: title.trim() || text('topBar.noTitle'),
      entries: [goEntry(tab), ...fileEntries(tab, handle)],
    },
    { id: 'tab-place', entries: movingEntries(tab, handle) },
    { id: 'tab-close', entries: closingEntries(tab) },
  ].filter(({ entries }) => entries.length > 0)
}

function goEntry(tab: DraftSession): MenuEntry {
  return { id: 'tab-go', label: text('contextMenu.go'), run: () => goToTab(tab) }
}

/** What can be done with an open draft as a file. */
export function fileEntries(tab: DraftSession, handle: string): MenuEntry[] {
  const { fileName } = tab.drafts.state
  return [
    {
      id: 'tab-rename',
      label: text('home.draft.rename'),
      disabled: tab.drafts.isOnlyRead,
      // The title of an open draft is a field of its page.
      run: () => {
        goToTab(tab)
        useApp.setState({ screen: 'draft' })
        focusWhenThere(
          () => (useApp.getState().session === tab ? document.getElementById('draft-title') : null),
          (field) => {
            field.focus()
            if (field instanceof HTMLInputElement) field.select()
          },
        )
      },
    },
    {
      id: 'tab-duplicate',
      label: text('home.draft.duplicate'),
      run: () => void tab.drafts.keep().then(() => duplicateDraft(handle)),
    },
    {
      id: 'tab-reveal',
      label: text('home.draft.reveal'),
      disabled: fileName === '',
      run: () => void revealDraft(handle),
    },
  ]
}

function movingEntries(tab: DraftSession, handle: string): MenuEntry[] {
  const { tabs } = useApp.getState()
  const at = tabs.indexOf(tab)
  if (tabs.length < 2) return []
  const entry = (id: string, label: string, keys: string, to: number): MenuEntry => ({
    id,
    label,
    keys,
    disabled: to < 0 || to >= tabs.length,
    run: () => {
      moveTab(tab, to)
      announce(text('tabs.moved', { at: to + 1, of: tabs.length }))
      // What changes places loses the focus on the way.
      focusWhenThere(() => document.getElementById(`tab-${handle}`))
    },
  })
  const [earlier, later] = interfaceLocale().direction === 'rtl' ? ['Alt →', 'Alt ←'] : ['Alt ←', 'Alt →']
  return [
    entry('tab-earlier', text('contextMenu.tab.earlier'), shownKeys(earlier), at - 1),
    entry('tab-later', text('contextMenu.tab.later'), shownKeys(later), at + 1),
  ]
}

function closingEntries(tab: DraftSession): MenuEntry[] {
  const others = useApp.getState().tabs.filter((each) => each !== tab)
  return [
    {
      id: 'tab-close',
      label: text('contextMenu.tab.close'),
      keys: shownKeys('Delete'),
      run: () => void closeTab(tab),
    },
    {
      id: 'tab-close-others',
      label: text('contextMenu.tab.closeOthers', { count: others.length }),
      disabled: others.length === 0,
      run: () => {
        if (useApp.getState().session !== null) goToTab(tab)
        void closeAll(others)
      },
    },
  ]
}

/** One after the other: a draft of which some could be kept nowhere stays, and with it those that are still to come. */
async function closeAll(tabs: readonly DraftSession[]): Promise<void> {
  for (const tab of tabs) {
    await closeTab(tab)
    if (useApp.getState().tabs.includes(tab)) return
  }
}
