import { File, Lightbulb, ListTodo, MessageSquareText, ScrollText, SearchCheck } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { text } from '../../messages/sentence'
import { type TabContent, type TabName, Tabs } from '../ui/tabs'
import { useOpenItems, WholeChecklist } from './checklist'
import { ChecksNote } from './checks-note'
import { FindingsPanel } from './findings-panel'
import { Guidance } from './guidance'
import { ProofreadingNote } from './proofreading-note'
import { type PanelTab, useDraftScreen } from './screen-state'
import { useDraft } from './use-session'

function WholeFindings() {
  return (
    <>
      <FindingsPanel />
      <ChecksNote />
      <ProofreadingNote />
    </>
  )
}

const NotesPanel = lazy(() => import('./notes-panel'))

const PaperPanel = lazy(() => import('./paper-panel'))

const PagePanel = lazy(() => import('./page-panel'))

function WholePaper() {
  return (
    <Suspense>
      <PaperPanel />
    </Suspense>
  )
}

function WholeNotes() {
  return (
    <Suspense>
      <NotesPanel />
    </Suspense>
  )
}

function WholePage() {
  return (
    <Suspense>
      <PagePanel />
    </Suspense>
  )
}

const ICON = { size: 16, 'aria-hidden': true } as const

/** How many margin notes are open. */
function useOpenNotes(): number {
  return useDraft(({ draft }) => (draft.marginNotes ?? []).filter(({ resolved }) => !resolved).length)
}

function useFindingsName(): TabName {
  const count = useDraft(({ findings }) => findings?.length ?? null)
  return { title: text('sidePanel.findings', { known: count !== null, count: count ?? 0 }), count: count ?? 0 }
}

function useNotesName(): TabName {
  const count = useOpenNotes()
  return { title: text('sidePanel.notes', { count }), count }
}

function useChecklistName(): TabName {
  const count = useOpenItems()
  return { title: text('sidePanel.checklist', { count }), count }
}

const TABS: readonly TabContent[] = [
  {
    id: 'guidance',
    useName: () => ({ title: text('sidePanel.guidance') }),
    icon: <Lightbulb {...ICON} />,
    content: <Guidance />,
  },
  {
    id: 'paper',
    useName: () => ({ title: text('sidePanel.paper') }),
    icon: <ScrollText {...ICON} />,
    content: <WholePaper />,
  },
  { id: 'findings', useName: useFindingsName, icon: <SearchCheck {...ICON} />, content: <WholeFindings /> },
  { id: 'notes', useName: useNotesName, icon: <MessageSquareText {...ICON} />, content: <WholeNotes /> },
  { id: 'checklist', useName: useChecklistName, icon: <ListTodo {...ICON} />, content: <WholeChecklist /> },
  { id: 'page', useName: () => ({ title: text('sidePanel.page') }), icon: <File {...ICON} />, content: <WholePage /> },
]
const WITHOUT_PAPER = TABS.filter(({ id }) => id !== 'paper')

export function SidePanel() {
  const tab = useDraftScreen((state) => state.tab)
  const hasPaper = useDraft(
    ({ draft, template }) => template.proposals !== undefined || (draft.papers?.length ?? 0) > 0,
  )
  return (
    <Tabs
      label={text('sidePanel.title')}
      chosen={tab === 'paper' && !hasPaper ? 'guidance' : tab}
      onChange={(id) => useDraftScreen.setState({ tab: id as PanelTab })}
      tabs={hasPaper ? TABS : WITHOUT_PAPER}
    />
  )
}
