import { useCallback, useEffect, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import { type Problem, problemText } from '../../core/result'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { rescueDraft } from '../app-store'
import { ask } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/field'
import { type Damaged, useDamaged } from './damaged'
import styles from './doctor.module.css'

type Examined = RequestOutput<'draft.examine'>

/** What of a damaged draft can be read, what cannot, and which earlier states there are; any of it opens as a new draft. */
export default function DoctorDialog() {
  const damaged = useDamaged((state) => state.damaged)
  return damaged ? <Rescue key={damaged.draft} damaged={damaged} /> : null
}

function Rescue({ damaged }: { damaged: Damaged }) {
  const { draft, fileName } = damaged
  const [found, setFound] = useState<Examined | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(true)
  const [typed, setTyped] = useState('')
  /** The passphrase that opened it. */
  const [passphrase, setPassphrase] = useState<string | undefined>()
  const close = () => useDamaged.setState({ damaged: null })
  const examine = useCallback(
    async (given?: string) => {
      setBusy(true)
      setProblem(null)
      const answer = await ask('draft.examine', { draft, ...(given === undefined ? {} : { passphrase: given }) })
      setBusy(false)
      if (!answer.ok) setProblem(answer.problem)
      else {
        setFound(answer.value)
        setPassphrase(given)
      }
    },
    [draft],
  )
  useEffect(() => void examine(), [examine])
  const open = async (from: number | null) => {
    if (busy) return
    setBusy(true)
    const answer = await rescueDraft(draft, from, passphrase)
    setBusy(false)
    if (answer.ok) close()
    else setProblem(answer.problem)
  }
  const salvage = found?.salvage ?? null
  const canRead = salvage !== null && (salvage.answers.length > 0 || salvage.proposals > 0)
  return (
    <Dialog
      title={text('doctor.title', { name: fileName })}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text('ui.close')}</Button>
          {canRead ? (
            <Button look="primary" isDisabled={busy} onPress={() => void open(null)}>
              {text('doctor.open')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.found}>
        <p role="status" className={styles.busy}>
          {busy ? text('doctor.looking') : null}
        </p>
        {problem ? <p role="alert">{problemText(problem)}</p> : null}
        {found ? (
          <>
            <p>{found.problem ? problemText(found.problem) : text('doctor.whole')}</p>
            <p>{text('doctor.nothingChanged')}</p>
            {found.isLocked ? (
              <form
                className={styles.locked}
                onSubmit={(event) => {
                  event.preventDefault()
                  if (typed !== '') void examine(typed)
                }}
              >
                <TextField label={text('locking.passphrase')} type="password" value={typed} onChange={setTyped} />
                <Button type="submit" isDisabled={busy || typed === ''}>
                  {text('doctor.look')}
                </Button>
              </form>
            ) : null}
            {salvage ? <Readable salvage={salvage} /> : found.isLocked ? null : <p>{text('doctor.nothing')}</p>}
            <Versions versions={found.versions} busy={busy} onOpen={(from) => void open(from)} />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

function Readable({ salvage }: { salvage: NonNullable<Examined['salvage']> }) {
  const { answers, proposals, unreadable, isCut } = salvage
  const words = answers.reduce((sum, answer) => sum + answer.words, 0)
  return (
    <>
      <section aria-labelledby="doctor-readable">
        <h3 id="doctor-readable">{text('doctor.readable', { words, count: answers.length })}</h3>
        <ul className={styles.list}>
          {answers.map(({ name, words: count }) => (
            <li key={sentence(name)}>{text('doctor.answerWords', { name, count })}</li>
          ))}
          {proposals > 0 ? <li>{text('doctor.proposals', { count: proposals })}</li> : null}
        </ul>
      </section>
      {unreadable.length > 0 || isCut ? (
        <section aria-labelledby="doctor-lost">
          <h3 id="doctor-lost">{text('doctor.lost')}</h3>
          <ul className={styles.list}>
            {unreadable.map((name) => (
              <li key={sentence(name)}>{text('doctor.partLost', { name })}</li>
            ))}
            {isCut ? <li>{text('doctor.cut')}</li> : null}
          </ul>
        </section>
      ) : null}
    </>
  )
}

/** More of them than somebody wants to read through help nobody: the newest are what is looked for. */
const MOST_SHOWN = 20

function Versions(props: { versions: Examined['versions']; busy: boolean; onOpen(from: number): void }) {
  const { versions, busy, onOpen } = props
  if (versions.length === 0) return <p>{text('doctor.noVersions')}</p>
  return (
    <section aria-labelledby="doctor-versions">
      <h3 id="doctor-versions">{text('doctor.versions')}</h3>
      <ul className={styles.versions}>
        {versions.slice(0, MOST_SHOWN).map(({ modified, kind, fileName }, index) => {
          const when = message('doctor.when', { at: modified })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: its place in the list is what a version is opened by
            <li key={index}>
              <span>{text('doctor.version', { when, kind, name: fileName })}</span>
              <Button
                small
                isDisabled={busy}
                onPress={() => onOpen(index)}
                aria-label={text('doctor.openVersionNamed', { when })}
              >
                {text('doctor.openVersion')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
