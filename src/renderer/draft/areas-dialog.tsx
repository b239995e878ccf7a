import { useShallow } from 'zustand/react/shallow'
import { areaNoun, choosableSections, sectionMark } from '../../core/template/section-names'
import { isAnswerEmpty } from '../../core/text/block-text'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import { chooseSection } from './draft-steps'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'

/** All areas with what each asks for, to take in or to leave out. */
export function AreasDialog() {
  const open = useDraftScreen((state) => state.dialog === 'areas')
  if (!open) return null
  return <OpenAreasDialog />
}

function OpenAreasDialog() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const chosen = useDraft(
    useShallow(({ draft }) => draft.sections.filter((section) => section.chosen).map(({ id }) => id)),
  )
  const written = useDraft(
    useShallow(({ draft }) =>
      draft.sections
        .filter(({ answers }) => Object.values(answers).some((blocks) => !isAnswerEmpty(blocks)))
        .map(({ id }) => id),
    ),
  )
  const close = () => useDraftScreen.setState({ dialog: null })
  const areas = choosableSections(template)
  const lines = areas[0]?.kind === 'action-line'
  const taken = areas.filter(({ id }) => chosen.includes(id))
  return (
    <Dialog
      wide
      title={`Choose ${areaNoun(template).many}`}
      isOpen
      onClose={close}
      footer={
        <Button
          look="primary"
          onPress={() => {
            close()
            const first = taken.find(({ id }) => !written.includes(id))
            if (first) setTimeout(() => session.goTo(first.id), 50)
          }}
        >
          Done, {lines ? counted(taken.length, 'Action Line') : counted(taken.length, 'area')} chosen
        </Button>
      }
    >
      <p>
        Take in those that you have something to say on. What you leave out keeps its text; it is not shown and not
        handed in.
      </p>
      {areas.map((area) => {
        const out = !chosen.includes(area.id) && written.includes(area.id)
        return (
          <Checkbox
            key={area.id}
            label={`${sectionMark(area)} ${area.title}`}
            hint={`${area.asks}${out ? ' Has text: kept, but not handed in.' : ''}`.trim()}
            selected={chosen.includes(area.id)}
            onChange={(on) => chooseSection(session.drafts, area.id, on, area.shortTitle ?? area.title)}
          />
        )
      })}
    </Dialog>
  )
}
