import { CircleCheck, OctagonAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { limitsOf } from '../../core/draft/limits'
import { MOST_SPOKEN_WORDS } from '../../core/speech/slot'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { counted, number } from '../plain-dates'
import { savingText } from './saving-text'
import { showTab, useDraftScreen } from './screen-state'
import { SelectionCount } from './selection-count'
import styles from './status-line.module.css'
import { useDraft, useSession } from './use-session'

export function StatusLine() {
  return (
    <footer className={styles.line} data-region="status">
      <SelectionCount />
      <Counts />
      <Pages />
      <Aloud />
      <span className={styles.grow} />
      <Saved />
      <Readiness />
    </footer>
  )
}

function Counts() {
  const { words, characters, totalWords, totalCharacters } = useDraft(
    useShallow(({ progress, counted: draft, template }) => {
      const limits = limitsOf(draft, template)
      return {
        words: progress.words,
        characters: progress.characters,
        totalWords: limits.totalWords,
        totalCharacters: limits.totalCharacters,
      }
    }),
  )
  return (
    <>
      <button type="button" className={styles.button} onClick={() => useDraftScreen.setState({ dialog: 'rules' })}>
        <Amount value={words} limit={totalWords} one="word" />
        <span className="visually-hidden">. Set limits.</span>
      </button>
      <span className={styles.characters}>
        <Amount value={characters} limit={totalCharacters} one="character" />
      </span>
    </>
  )
}

function Pages() {
  usePages()
  const pages = useDraft((state) => state.pages)
  const limit = useDraft(({ counted: draft, template }) => limitsOf(draft, template).totalPages)
  return pages === null ? <span /> : <Amount value={pages} limit={limit} one="page" />
}

/** How long the text takes to say, at the speaker's pace. Worked out when nothing else is to do. */
function Aloud() {
  const [seconds, setSeconds] = useState<number | null>(null)
  const draft = useDraft((state) => state.counted)
  const template = useDraft((state) => state.template)
  const words = useDraft(({ progress }) => progress.words)
  const known = words > 0 && words <= MOST_SPOKEN_WORDS
  useEffect(() => {
    if (!known) return
    let wanted = true
    const waiting = requestIdleCallback(() => {
      void import('../statement/aloud').then(({ secondsAloud }) => {
        if (wanted) setSeconds(secondsAloud(draft, template))
      })
    })
    return () => {
      wanted = false
      cancelIdleCallback(waiting)
    }
  }, [draft, template, known])
  if (!known || seconds === null) return null
  return (
    <button type="button" className={styles.button} onClick={() => runCommand('rehearse')}>
      {inMinutes(seconds)} aloud
      <span className="visually-hidden">. Rehearse.</span>
    </button>
  )
}

/** “48 s”, “3 min 5 s”. */
function inMinutes(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes === 0 ? `${whole} s` : `${minutes} min ${whole % 60} s`
}

function Amount({ value, limit, one }: { value: number; limit: number | null; one: string }) {
  if (limit === null) return <span>{counted(value, one)}</span>
  const over = value - limit
  return (
    <span className={over > 0 ? styles.over : ''}>
      {number(value)} of {counted(limit, one)}
      {over > 0 ? `, ${number(over)} over` : ''}
    </span>
  )
}

function Saved() {
  const saving = useDraft((state) => state.saving)
  const fileName = useDraft((state) => state.fileName)
  return (
    <span role="status" className={`${styles.saved} ${saving.state === 'problem' ? styles.over : ''}`}>
      {savingText(saving, fileName)}
    </span>
  )
}

function Readiness() {
  const left = useDraft(({ findings }) => findings?.filter(({ level }) => level === 'blocker').length ?? null)
  if (left === null) return <span className={styles.checking}>Checking…</span>
  const ready = left === 0
  return (
    <button
      type="button"
      className={`${styles.ready} ${ready ? styles.good : styles.warn}`}
      onClick={() => {
        useDraftScreen.setState({ filter: { level: ready ? null : 'blocker', kind: null } })
        showTab('findings')
      }}
    >
      {ready ? <CircleCheck size={14} aria-hidden /> : <OctagonAlert size={14} aria-hidden />}
      {ready ? 'Ready to hand in' : `${counted(left, 'thing')} left before handing in`}
    </button>
  )
}

const PAGES_AFTER = 2500

/** Asks how many pages the document has, when nobody has typed for a while. Making a document must never delay a letter. */
function usePages(): void {
  const session = useSession()
  const draft = useDraft((state) => state.counted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted draft is the sign that the text changed
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const { drafts } = session
      const { revision, handle } = drafts.state
      await drafts.keep()
      if (!wanted) return
      const answer = await ask('draft.pages', { draft: handle })
      if (wanted && drafts.state.revision === revision) {
        drafts.store.setState({ pages: answer.ok ? answer.value.pages : null })
      }
    }, PAGES_AFTER)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [session, draft])
}
