import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import type { Origin } from '../../core/draft/draft'
import { isEdited, takeOver } from '../../core/draft/origins'
import { sectionLabel } from '../../core/template/section-names'
import { answerText } from '../../core/text/block-text'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import styles from './guidance.module.css'
import type { StepPlace } from './step-place'
import { useDraft, useSession } from './use-session'

type State = RequestOutput<'draft.origins'>['states'][number]

/** From which draft the text of a section was taken, and whether it has changed there since. */
export function TakenFrom({ section }: { section: string }) {
  const origins = useDraft(({ draft }) => draft.origins)
  const here = origins?.filter((origin) => origin.section === section) ?? []
  const states = useStates(here.length > 0, section)
  return here.map((origin) => (
    <Taken
      key={origin.slot}
      origin={origin}
      state={states.find((one) => one.section === origin.section && one.slot === origin.slot) ?? null}
    />
  ))
}

/** Asked for whenever the writer comes to a section that was taken, and when the window gets the focus back. */
function useStates(wanted: boolean, section: string): readonly State[] {
  const session = useSession()
  const [states, setStates] = useState<readonly State[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the section is when to ask, not what
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const look = async () => {
      const answer = await ask('draft.origins', { draft: session.drafts.state.handle })
      if (answer.ok && !gone) setStates(answer.value.states)
    }
    void look()
    window.addEventListener('focus', look)
    return () => {
      gone = true
      window.removeEventListener('focus', look)
    }
  }, [session, wanted, section])
  return states
}

function Taken({ origin, state }: { origin: Origin; state: State | null }) {
  const session = useSession()
  const edited = useDraft(({ draft }) => isEdited(draft, origin))
  const area = useDraft(({ template }) => {
    const section = template.sections.find(({ id }) => id === origin.fromSection)
    return section ? sectionLabel(section)?.toLowerCase() : undefined
  })
  const [shown, setShown] = useState(false)
  const now = state?.now ?? []
  const changed = state?.source === 'changed' && answerText(now) !== origin.text
  const take = () => {
    const place: StepPlace = { screen: 'draft', answer: { section: origin.section, slot: origin.slot } }
    const made = session.drafts.step('Text taken over', place, (draft) => takeOver(draft, origin, now))
    session.undo.offer('The text is taken over.', made)
  }
  return (
    <section className={styles.taken} aria-label="Where this text comes from">
      <p>
        Taken from “<span dir="auto">{origin.title || origin.fileName}</span>”
        {`${area ? `, ${area}` : ''}${edited ? ', and edited here since' : ''}.`}
      </p>
      {state?.source === 'gone' ? (
        <p>
          <Chip tone="warn">The source is gone</Chip> Nothing is said there on this any more.
        </p>
      ) : null}
      {changed ? (
        <>
          <p>
            <Chip tone="warn">The source has changed</Chip>
          </p>
          {shown ? <blockquote dir="auto">{answerText(now)}</blockquote> : null}
          <div className={styles.takenActions}>
            <Button small onPress={() => setShown(!shown)}>
              {shown ? 'Hide' : 'Show'}
            </Button>
            <Button small onPress={take}>
              Take over
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}
