import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import type { Origin } from '../../core/draft/draft'
import { isEdited, rememberTaken, takeOver } from '../../core/draft/origins'
import { sectionMark } from '../../core/template/section-names'
import { answerText } from '../../core/text/block-text'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Message } from '../ui/message'
import styles from './guidance.module.css'
import type { StepPlace } from './step-place'
import { useDraft, useSession } from './use-session'

const KIND = { question: 'question', area: 'area', 'action-line': 'actionLine', part: 'other' } as const

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
  const from = useDraft(({ template }) => template.sections.find(({ id }) => id === origin.fromSection))
  const title = origin.title || origin.fileName
  const [shown, setShown] = useState(false)
  const now = state?.now ?? []
  const changed = state?.source === 'changed' && answerText(now) !== origin.text
  const take = () => {
    const place: StepPlace = { screen: 'draft', answer: { section: origin.section, slot: origin.slot } }
    const made = session.drafts.step(message('takenFrom.step'), place, (draft) => takeOver(draft, origin, now))
    session.undo.offer(text('takenFrom.told'), made)
  }
  const keepMine = () => {
    const place: StepPlace = { screen: 'draft', answer: { section: origin.section, slot: origin.slot } }
    const made = session.drafts.step(message('takenFrom.keepStep'), place, (draft) => rememberTaken(draft, origin, now))
    session.undo.offer(text('takenFrom.kept'), made)
  }
  return (
    <section className={styles.taken} aria-label={text('takenFrom.title')}>
      <p>
        <Message
          id="takenFrom.source"
          values={{ edited, kind: from ? KIND[from.kind] : 'other', title, mark: from ? sectionMark(from) : '' }}
          tags={{ name: (content) => <span dir="auto">{content}</span> }}
        />
      </p>
      {state?.source === 'gone' ? (
        <p>
          <Message id="takenFrom.gone" tags={{ chip: (content) => <Chip tone="warn">{content}</Chip> }} />
        </p>
      ) : null}
      {changed ? (
        <>
          <p>
            <Chip tone="warn">{text('takenFrom.changed')}</Chip>
          </p>
          {shown ? <blockquote dir="auto">{answerText(now)}</blockquote> : null}
          <div className={styles.takenActions}>
            <Button small onPress={() => setShown(!shown)}>
              {text('takenFrom.show', { shown })}
            </Button>
            <Button small onPress={take}>
              {text('takenFrom.takeOver')}
            </Button>
            <Button small look="plain" onPress={keepMine}>
              {text('takenFrom.keepMine')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}
