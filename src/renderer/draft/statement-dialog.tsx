import { useState } from 'react'
import { areasToTake } from '../../core/draft/summary-from-input'
import { choosableSections, sectionMark } from '../../core/template/section-names'
import { answerText } from '../../core/text/block-text'
import { text } from '../../messages/sentence'
import { summarise } from '../app-store'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import { useDraftScreen } from './screen-state'
import { useSession } from './use-session'

/** Areas whose recommendation becomes a line of a statement; all that have one, unless the writer leaves some out. */
export function StatementDialog() {
  const open = useDraftScreen((state) => state.dialog === 'statement')
  return open ? <OpenStatementDialog /> : null
}

function OpenStatementDialog() {
  const session = useSession()
  // Asked for when the dialog opens: what is typed behind it cannot be seen.
  const [{ draft, template }] = useState(() => ({ ...session.drafts.state, draft: session.drafts.current() }))
  const areas = areasToTake(draft, template)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const taken = areas.map(({ id }) => id).filter((id) => !leftOut.includes(id))
  const close = () => useDraftScreen.setState({ dialog: null })
  const actionLines = choosableSections(template)[0]?.kind === 'action-line'
  return (
    <Dialog
      wide
      title={text('makeStatement.title')}
      isOpen
      onClose={close}
      footer={
        areas.length === 0 ? null : (
          <Button
            look="primary"
            isDisabled={taken.length === 0}
            onPress={() => {
              close()
              void summarise(session, taken)
            }}
          >
            {text('makeStatement.make', { actionLines, count: taken.length })}
          </Button>
        )
      }
    >
      <p>{areas.length === 0 ? text('makeStatement.nothing', { actionLines }) : text('makeStatement.intro')}</p>
      {areas.map((area) => {
        const slot = area.slots.find(({ role }) => role === 'headline')?.id ?? ''
        const answers = draft.sections.find(({ id }) => id === area.id)?.answers ?? {}
        return (
          <Checkbox
            key={area.id}
            label={text('areas.area', { mark: sectionMark(area), title: area.title })}
            hint={<span dir="auto">{answerText(answers[slot] ?? [])}</span>}
            selected={taken.includes(area.id)}
            onChange={(on) => setLeftOut(on ? leftOut.filter((id) => id !== area.id) : [...leftOut, area.id])}
          />
        )
      })}
    </Dialog>
  )
}
