import { ChevronLeft, MonitorUp, ScrollText } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import type { RehearsalOrder, RehearsalState } from '../../contract/messages'
import type { Rehearsal as RehearsalData } from '../../core/draft/draft'
import { CUT_LEVELS } from '../../core/draft/draft'
import { addRehearsal } from '../../core/draft/edit'
import { bandOf, paceIn, wordsAMinute } from '../../core/speech/pace'
import { compareRehearsal } from '../../core/speech/rehearsal'
import { clockText, MOST_SPOKEN_WORDS } from '../../core/speech/slot'
import { goBack } from '../app-store'
import { ask } from '../bridge'
import { useDraft, useSession } from '../draft/use-session'
import { number } from '../plain-dates'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Menu } from '../ui/menu'
import { Screen } from '../ui/screen'
import { say } from '../ui/toast'
import { useClockKeys } from './clock-buttons'
import { useRehearsal, useRehearsalClock } from './rehearsal-clock'
import { Side, shownName } from './side'
import { forgetPace, learnFrom } from './speaker'
import { rehearsedPart } from './spoken'
import styles from './statement-screen.module.css'
import { MarkBar, markSelected, StatementText } from './statement-text'
import { useTones } from './tone'
import { type Spoken, useSpoken, useStatementScreen } from './use-spoken'

const Reader = lazy(() => import('./reader'))

/** A shorter run of the clock was somebody trying a key. */
const WORTH_KEEPING_MS = 5_000

export default function StatementScreen() {
  const words = useDraft(({ progress }) => progress.words)
  return words > MOST_SPOKEN_WORDS ? <TooLong words={words} /> : <Rehearsal />
}

/** A text that nobody is given the time for: timing and drawing it would only hold the window up. */
function TooLong({ words }: { words: number }) {
  return (
    <Screen title="Statement" back="Draft" onBack={leave} region="statement" className={styles.main}>
      <div className={styles.tooLong}>
        <p>
          <strong>This text has {number(words)} words: too many to rehearse.</strong> Nobody is given the time for more
          than {number(MOST_SPOKEN_WORDS)}. Leave out areas in the draft, or cut it, and come back.
        </p>
        <Button look="primary" onPress={leave}>
          Go to the draft
        </Button>
      </div>
    </Screen>
  )
}

function Rehearsal() {
  const spoken = useSpoken()
  useRehearsalClock()
  useOnTheClock(spoken)
  useKeptRehearsals(spoken)
  const reading = useStatementScreen((state) => state.reading)
  useClockKeys(!reading)
  useTones()
  useMarkKeys(spoken, !reading)
  const { view, slotSeconds } = spoken
  const hasRead = useRef(false)
  if (reading) {
    hasRead.current = true
    return (
      <Suspense fallback={null}>
        <Reader spoken={spoken} />
      </Suspense>
    )
  }
  return (
    <div className={styles.screen}>
      <TopBar spoken={spoken} hasRead={hasRead.current} />
      <main className={styles.main} data-region="statement">
        <MarkBar view={view} />
        <StatementText view={view} slotSeconds={slotSeconds} />
      </main>
      <aside className={styles.side} data-region="clock" aria-label="Clock and cuts">
        <Side spoken={spoken} />
      </aside>
      <footer className={styles.footer}>
        <span>
          <kbd>Space</kbd> start and pause
        </span>
        <span>
          <kbd>↓</kbd> I am at the next paragraph
        </span>
        <span>
          <kbd>Esc</kbd> end
        </span>
        <span>The clock goes on while this window is hidden.</span>
      </footer>
    </div>
  )
}

function TopBar({ spoken, hasRead }: { spoken: Spoken; hasRead: boolean }) {
  const { draft, view, paces } = spoken
  const { language } = draft
  const pace = paceIn(language, paces)
  const learned = Object.keys(paces).some((code) => language.toLowerCase().startsWith(code))
  const show = async (window: 'timekeeper' | 'mini') => {
    const answer = await ask('rehearsal.show', { view: window })
    if (!answer.ok) tellProblem('The clock could not be shown', answer.problem)
  }
  return (
    <header className={styles.bar} data-region="top">
      <Button look="plain" onPress={leave}>
        <ChevronLeft size={16} aria-hidden /> Draft
      </Button>
      <h1 className={styles.title} dir="auto">
        {draft.title.trim() || 'Statement without a title'}
      </h1>
      <span className={styles.grow} />
      <span className={styles.pace}>
        <Menu
          label="Pace"
          heading={
            learned
              ? 'Learned from your rehearsals'
              : 'Interpreter-safe until you have rehearsed: at most 120 English words a minute, or as much in another language'
          }
          choices={
            learned
              ? [
                  {
                    id: 'forget',
                    label: 'Forget it',
                    description: 'Back to the interpreter-safe pace in this language.',
                  },
                ]
              : [{ id: 'none', label: 'Rehearse once, and it is learned', disabled: true }]
          }
          onAction={(id) => {
            if (id === 'forget') void forgetPace(language).then(() => say('Your pace in this language is forgotten.'))
          }}
          trigger={
            <Button small look="plain">
              <Chip tone={bandOf(pace) === 'fast' ? 'stop' : 'plain'}>
                {learned ? 'Your pace' : 'Interpreter-safe pace'}: {wordsAMinute(pace, language)} a minute
              </Chip>
            </Button>
          }
        />
      </span>
      <span className={styles.band}>
        <span>
          interpreter-safe <b>{clockText(view.times.safe)}</b>
        </span>
        <span>
          yours <b>{clockText(view.times.yours)}</b>
        </span>
        <span>
          fast <b>{clockText(view.times.fast)}</b>
        </span>
      </span>
      <Menu
        label="Other windows"
        choices={[
          { id: 'timekeeper', label: 'For the timekeeper', description: 'A large clock on another screen.' },
          { id: 'mini', label: 'A small clock on top', description: 'Stays above other programs.' },
        ]}
        onAction={(id) => void show(id as 'timekeeper' | 'mini')}
        trigger={
          <Button aria-label="Show the clock in another window">
            <MonitorUp size={16} aria-hidden />
          </Button>
        }
      />
      <Button autoFocus={hasRead} onPress={() => useStatementScreen.setState({ reading: true })}>
        <ScrollText size={16} aria-hidden /> Reader
      </Button>
    </header>
  )
}

function leave(): void {
  void ask('rehearsal.ready', null)
  useStatementScreen.setState({ shown: 'all', selected: null })
  goBack()
}

/** Keeps the text that is shown on the clock, as long as nobody is speaking. */
function useOnTheClock({ draft, view, slotSeconds }: Spoken): void {
  const phase = useRehearsal(({ said }) => said?.phase ?? null)
  const shown = useStatementScreen((state) => state.shown)
  const name = shownName(draft.statement?.versions, shown)
  const order = useMemo(
    (): RehearsalOrder => ({
      title: [draft.title.trim() || 'Statement', name].filter((part) => part !== '').join(' · '),
      slotSeconds,
      paragraphs: view.timing.paragraphs.map(({ text, seconds }) => ({ text: beginning(text), planned: seconds })),
    }),
    [draft.title, name, slotSeconds, view],
  )
  useEffect(() => {
    if (phase === null || phase === 'ready') void ask('rehearsal.ready', order)
  }, [order, phase])
}

const BEGINNING = 90

function beginning(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text
}

/** Keeps each rehearsal that comes to its end, in the draft and as what it teaches about the pace. */
function useKeptRehearsals(spoken: Spoken): void {
  const session = useSession()
  const now = useRef(spoken)
  now.current = spoken
  useEffect(
    () =>
      useRehearsal.subscribe(({ said }, { said: before }) => {
        const spoke = before?.phase === 'running' || before?.phase === 'paused'
        if (!said || !spoke || said.phase !== 'ended' || said.spokenMs < WORTH_KEEPING_MS) return
        keep(session, now.current, said)
      }),
    [session],
  )
}

function keep(session: ReturnType<typeof useSession>, { draft, view }: Spoken, said: RehearsalState): void {
  const planned = said.paragraphs.map((paragraph) => paragraph.planned)
  const stretches = compareRehearsal(planned, said.marks, said.spokenMs / 1000)
  const { shown } = useStatementScreen.getState()
  const rehearsal: RehearsalData = {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    language: draft.language,
    slotSeconds: said.slotSeconds,
    version: draft.statement?.versions?.some(({ id }) => id === shown) ? shown : null,
    totalSeconds: said.spokenMs / 1000,
    plannedSeconds: planned.reduce((sum, seconds) => sum + seconds, 0),
    stretches: stretches.map((stretch) => ({ ...stretch, text: said.paragraphs[stretch.from]?.text ?? '' })),
  }
  session.drafts.note((now) => addRehearsal(now, rehearsal))
  const part = rehearsedPart(view, said)
  if (part) void learnFrom(draft.language, part)
}

/** The keys 1, 2 and 3 mark what is chosen, wherever on the screen they are pressed. */
function useMarkKeys({ view }: Spoken, active: boolean): void {
  const session = useSession()
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')) return
      const level = CUT_LEVELS[Number(event.key) - 1]
      if (level && markSelected(view, session, level)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [view, session, active])
}
