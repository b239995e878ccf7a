import { File, Lightbulb, ListTodo, MessageSquareText, ScrollText, SearchCheck } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { text } from '../../messages/sentence'
import { Tabs } from '../ui/tabs'
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

export function SidePanel() {
  const tab = useDraftScreen((state) => state.tab)
  const count = useDraft(({ findings }) => findings?.length ?? null)
  const open = useOpenItems()
  const notes = useOpenNotes()
  const hasPaper = useDraft(
    ({ draft, template }) => template.proposals !== undefined || (draft.papers?.length ?? 0) > 0,
  )
  return (
    <Tabs
      label={text('sidePanel.title')}
      chosen={tab === 'paper' && !hasPaper ? 'guidance' : tab}
      onChange={(id) => useDraftScreen.setState({ tab: id as PanelTab })}
      tabs={[
        { id: 'guidance', title: text('sidePanel.guidance'), icon: <Lightbulb {...ICON} />, content: <Guidance /> },
        ...(hasPaper
          ? [{ id: 'paper', title: text('sidePanel.paper'), icon: <ScrollText {...ICON} />, content: <WholePaper /> }]
          : []),
        {
          id: 'findings',
          title: text('sidePanel.findings', { known: count !== null, count: count ?? 0 }),
          icon: <SearchCheck {...ICON} />,
          count: count ?? 0,
          content: <WholeFindings />,
        },
        {
          id: 'notes',
          title: text('sidePanel.notes', { count: notes }),
          icon: <MessageSquareText {...ICON} />,
          count: notes,
          content: <WholeNotes />,
        },
        {
          id: 'checklist',
          title: text('sidePanel.checklist', { count: open }),
          icon: <ListTodo {...ICON} />,
          count: open,
          content: <WholeChecklist />,
        },
        { id: 'page', title: text('sidePanel.page'), icon: <File {...ICON} />, content: <WholePage /> },
      ]}
    />
  )
}
