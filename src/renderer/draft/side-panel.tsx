import { Tabs } from '../ui/tabs'
import { useOpenItems, WholeChecklist } from './checklist'
import { FindingsPanel } from './findings-panel'
import { Guidance } from './guidance'
import { ProofreadingNote } from './proofreading-note'
import { type PanelTab, useDraftScreen } from './screen-state'
import { useDraft } from './use-session'

function WholeFindings() {
  return (
    <>
      <FindingsPanel />
      <ProofreadingNote />
    </>
  )
}

export function SidePanel() {
  const tab = useDraftScreen((state) => state.tab)
  const count = useDraft(({ findings }) => findings?.length ?? null)
  const open = useOpenItems()
  return (
    <Tabs
      label="Beside the text"
      chosen={tab}
      onChange={(id) => useDraftScreen.setState({ tab: id as PanelTab })}
      tabs={[
        { id: 'guidance', title: 'Guidance', content: <Guidance /> },
        { id: 'findings', title: count === null ? 'Findings' : `Findings ${count}`, content: <WholeFindings /> },
        { id: 'checklist', title: open === 0 ? 'To do' : `To do ${open}`, content: <WholeChecklist /> },
      ]}
    />
  )
}
