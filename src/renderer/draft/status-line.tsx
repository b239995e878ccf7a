import { CircleCheck, LockKeyhole, OctagonAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { limitsOf } from '../../core/draft/limits'
import { MOST_SPOKEN_WORDS } from '../../core/speech/slot'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import type { Message as MessageData } from '../../messages/values'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { isAwaited } from '../proofread/proofreading'
import { Message } from '../ui/message'
import { misspeltIn } from './findings-view'
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
      <Locked />
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
        <Message
          id="status.setLimits"
          values={{ amount: amount('words', words, totalWords) }}
          tags={{
            counted: (content) => <Amount over={isOver(words, totalWords)}>{content}</Amount>,
            heard: (content) => <span className="visually-hidden">{content}</span>,
          }}
        />
      </button>
      <span className={`${styles.characters} ${styles.ofWhole}`}>
        <Amount over={isOver(characters, totalCharacters)}>
          {sentence(amount('characters', characters, totalCharacters))}
        </Amount>
      </span>
    </>
  )
}

function Locked() {
  const locked = useDraft((state) => state.locked)
  return locked ? (
    <span className={styles.locked}>
      <LockKeyhole size={14} aria-hidden /> {text('locking.locked')}
    </span>
  ) : null
}

function Pages() {
  usePages()
  const pages = useDraft((state) => state.pages)
  const limit = useDraft(({ counted: draft, template }) => limitsOf(draft, template).totalPages)
  if (pages === null) return null
  return (
    <span className={styles.ofWhole}>
      <Amount over={isOver(pages, limit)}>{sentence(amount('pages', pages, limit))}</Amount>
    </span>
  )
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
  const whole = Math.round(seconds)
  return (
    <button type="button" className={`${styles.button} ${styles.ofWhole}`} onClick={() => runCommand('rehearse')}>
      <Message
        id="status.aloud"
        values={{ minutes: Math.floor(whole / 60), seconds: whole % 60 }}
        tags={{ heard: (content) => <span className="visually-hidden">{content}</span> }}
      />
    </button>
  )
}

function isOver(count: number, limit: number | null): boolean {
  return limit !== null && count > limit
}

/** “1,204 words”, or “1,204 of 1,000 words, 204 over”. */
function amount(unit: 'words' | 'characters' | 'pages', count: number, limit: number | null): MessageData {
  const over = Math.max(0, count - (limit ?? count))
  return message(`status.${unit}`, { limited: limit !== null, count, limit: limit ?? 0, over })
}

function Amount({ over, children }: { over: boolean; children: ReactNode }) {
  return <span className={over ? styles.over : ''}>{children}</span>
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
  const misspelt = useDraft(({ findings }) => misspeltIn(findings ?? []))
  const checking = useDraft((state) => state.checking)
  const awaited = useDraft(({ proofreading }) => isAwaited(proofreading))
  if (checking === 'failed') return <span className={styles.checking}>{text('status.notChecked')}</span>
  if (left === null) return <span className={styles.checking}>{text('status.checking')}</span>
  const ready = left === 0 && misspelt === 0
  if (ready && awaited) return <span className={styles.checking}>{text('handin.ready.spelling')}</span>
  return (
    <button
      type="button"
      className={`${styles.ready} ${ready ? styles.good : styles.warn}`}
      onClick={() => {
        useDraftScreen.setState({ filter: { level: left === 0 ? null : 'blocker', kind: null } })
        showTab('findings')
      }}
    >
      {ready ? <CircleCheck size={14} aria-hidden /> : <OctagonAlert size={14} aria-hidden />}
      {text('handin.ready', { left, misspelt })}
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
    // Laying a document out costs a second of a processor, so it waits for a longer pause.
    const timer = setTimeout(async () => {
      const { drafts } = session
      const { revision, handle } = drafts.state
      await drafts.keep(true)
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
