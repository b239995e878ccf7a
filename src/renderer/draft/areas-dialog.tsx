import { useShallow } from 'zustand/react/shallow'
import { choosableKind, choosableSections, sectionMark } from '../../core/template/section-names'
import { isAnswerEmpty } from '../../core/text/block-text'
import { text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
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
  const kind = choosableKind(template)
  const taken = areas.filter(({ id }) => chosen.includes(id))
  return (
    <Dialog
      wide
      title={text('areas.title', { kind })}
      isOpen
      onClose={close}
      footer={
        <Button
          look="primary"
          onPress={() => {
            close()
            const first = taken.find(({ id }) => !written.includes(id))
            if (first)
              focusWhenThere(
                () => document.getElementById('draft-title'),
                () => session.goTo(first.id),
              )
          }}
        >
          {text('areas.done', { kind, count: taken.length })}
        </Button>
      }
    >
      <p>{text('areas.intro')}</p>
      {areas.map((area) => {
        const { asks } = area
        const kept = !chosen.includes(area.id) && written.includes(area.id)
        return (
          <Checkbox
            key={area.id}
            label={text('areas.area', { mark: sectionMark(area), title: area.title })}
            hint={kept ? asks ? text('areas.asksAndKept', { asks }) : text('areas.kept') : <bdi>{asks}</bdi>}
            selected={chosen.includes(area.id)}
            onChange={(on) => chooseSection(session.drafts, area.id, on, area.shortTitle ?? area.title)}
          />
        )
      })}
    </Dialog>
  )
}
