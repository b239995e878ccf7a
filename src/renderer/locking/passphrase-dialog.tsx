import { useState } from 'react'
import { isDamage } from '../../core/draft/damage'
import { problemText, type Result, success } from '../../core/result'
import { text } from '../../messages/sentence'
import { openLocked, refreshHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox, TextField } from '../ui/field'
import { say } from '../ui/toast'
import { type Asked, useAsked } from './asked'
import styles from './locking.module.css'

/** Below this a passphrase is guessed, whatever a guess costs. */
const SHORTEST = 8

/** Asks for the passphrase of a draft, or for the one that it is to have. What is typed is kept nowhere. */
export default function PassphraseDialog() {
  const asked = useAsked((state) => state.asked)
  return asked ? <Asking key={asked.kind} asked={asked} /> : null
}

function Asking({ asked }: { asked: Asked }) {
  const { kind } = asked
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const close = () => useAsked.setState({ asked: null })
  const needsCurrent = kind !== 'set'
  const needsNew = kind === 'set' || kind === 'change'
  const isComplete = (!needsCurrent || current !== '') && (!needsNew || (wanted !== '' && again !== ''))
  const act = async () => {
    if (busy || !isComplete) return
    if (needsNew && wanted !== again) setWrong(text('locking.notTheSame'))
    else if (needsNew && [...wanted].length < SHORTEST) setWrong(text('locking.tooShort', { least: SHORTEST }))
    else {
      setBusy(true)
      setWrong(null)
      const answer = await settle(asked, current, wanted)
      setBusy(false)
      // What can be rescued of a damaged one is shown in a dialog of its own.
      if (answer.ok || isDamage(answer.problem)) close()
      else setWrong(problemText(answer.problem))
    }
  }
  const type = shown ? 'text' : 'password'
  return (
    <Dialog
      title={kind === 'open' ? text('locking.open.title', { name: asked.fileName }) : text(`locking.${kind}.title`)}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text('locking.cancel')}</Button>
          <Button
            look={kind === 'take' ? 'danger' : 'primary'}
            isDisabled={busy || !isComplete}
            onPress={() => void act()}
          >
            {text(`locking.${kind}.do`)}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void act()
        }}
      >
        {kind === 'set' ? (
          <>
            <p>
              <strong>{text('locking.lostForEver')}</strong>
            </p>
            <p>{text('locking.set.what')}</p>
            <p>{text('locking.set.older')}</p>
          </>
        ) : null}
        {kind === 'change' ? <p>{text('locking.change.what')}</p> : null}
        {kind === 'take' ? <p>{text('locking.take.what')}</p> : null}
        {needsCurrent ? (
          <TextField
            label={text(kind === 'open' ? 'locking.passphrase' : 'locking.current')}
            value={current}
            onChange={setCurrent}
            type={type}
            autoFocus
          />
        ) : null}
        {needsNew ? (
          <>
            <TextField
              label={text('locking.new')}
              hint={text('locking.new.hint')}
              value={wanted}
              onChange={setWanted}
              type={type}
              autoFocus={!needsCurrent}
            />
            <TextField label={text('locking.again')} value={again} onChange={setAgain} type={type} />
          </>
        ) : null}
        <Checkbox label={text('locking.show')} selected={shown} onChange={setShown} />
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
        <p role="status" className={styles.busy}>
          {busy ? text('locking.busy') : null}
        </p>
        {/* Enter in a field sends a form that has a button to send it with. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

async function settle(asked: Asked, current: string, wanted: string): Promise<Result<unknown>> {
  if (asked.kind === 'open') return openLocked(asked.draft, current)
  const { session } = useApp.getState()
  if (!session) return success(null)
  await session.drafts.keep()
  const draft = session.drafts.state.handle
  const answer =
    asked.kind === 'take'
      ? await ask('lock.remove', { draft, current })
      : await ask('lock.set', { draft, passphrase: wanted, ...(asked.kind === 'change' ? { current } : {}) })
  if (!answer.ok) return answer
  session.drafts.store.setState({ locked: asked.kind !== 'take' })
  say(text(`locking.${asked.kind}.done`))
  if (useApp.getState().screen === 'history') useApp.setState({ screen: 'draft' })
  if (useApp.getState().screen === 'home') await refreshHome()
  return answer
}
