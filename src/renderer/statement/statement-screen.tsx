import { ChevronLeft, MonitorUp, ScrollText } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import type { RehearsalOrder, RehearsalState } from '../../contract/messages'
import type { Rehearsal as RehearsalData } from '../../core/draft/draft'
import { CUT_LEVELS } from '../../core/draft/draft'
import { addRehearsal } from '../../core/draft/edit'
import { bandOf, isRehearsed, paceIn, unrehearsedBand, wordsAMinute } from '../../core/speech/pace'
import { compareRehearsal } from '../../core/speech/rehearsal'
import { clockText, MOST_SPOKEN_WORDS } from '../../core/speech/slot'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { useDraft, useSession } from '../draft/use-session'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Menu } from '../ui/menu'
import { Message } from '../ui/message'
import { Screen } from '../ui/screen'
import { say } from '../ui/toast'
import { useClockKeys } from './clock-buttons'
import { leaveStatement } from './leave-statement'
import { useRehearsal, useRehearsalClock } from './rehearsal-clock'
import { Side, shownName } from './side'
import { forgetPace, learnFrom } from './speaker'
import { rehearsedPart } from './spoken'
import styles from './statement-screen.module.css'
import { useStatementScreen } from './statement-state'
import { MarkBar, markSelected, StatementText } from './statement-text'
import { useTones } from './tone'
import { type Spoken, useSpoken } from './use-spoken'

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
    <Screen
      title={text('statement.title')}
      back={text('screen.back', { to: 'draft' })}
      onBack={leaveStatement}
      region="statement"
      className={styles.main}
    >
      <div className={styles.tooLong}>
        <p>
          <Message id="statement.tooLong" values={{ words, most: MOST_SPOKEN_WORDS }} tags={{ strong }} />
        </p>
        <Button look="primary" onPress={leaveStatement}>
          {text('statement.goToDraft')}
        </Button>
      </div>
    </Screen>
  )
}

const strong = (content: ReactNode) => <strong>{content}</strong>
const bold = (content: ReactNode) => <b>{content}</b>
const key = (content: ReactNode) => <kbd>{content}</kbd>

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
      <aside className={styles.side} data-region="clock" aria-label={text('statement.side')}>
        <Side spoken={spoken} />
      </aside>
      <footer className={styles.footer}>
        <span>
          <Message id="statement.keys.start" tags={{ key }} />
        </span>
        <span>
          <Message id="statement.keys.next" tags={{ key }} />
        </span>
        <span>
          <Message id="statement.keys.end" tags={{ key }} />
        </span>
        <span>{text('statement.clockGoesOn')}</span>
      </footer>
    </div>
  )
}

function TopBar({ spoken, hasRead }: { spoken: Spoken; hasRead: boolean }) {
  const { draft, view, paces } = spoken
  const { language } = draft
  const pace = paceIn(language, paces)
  const learned = isRehearsed(language, paces)
  const show = async (window: 'timekeeper' | 'mini') => {
    const answer = await ask('rehearsal.show', { view: window })
    if (!answer.ok) tellProblem(text('statement.clockNotShown'), answer.problem)
  }
  return (
    <header className={styles.bar} data-region="top">
      <Button look="plain" onPress={leaveStatement}>
        <ChevronLeft size={16} aria-hidden /> {text('screen.back', { to: 'draft' })}
      </Button>
      <h1 className={styles.title} dir="auto">
        {draft.title.trim() || text('statement.noTitle')}
      </h1>
      <span className={styles.pace}>
        <Menu
          label={text('statement.pace')}
          heading={text(learned ? 'statement.pace.learned' : 'statement.pace.untilRehearsed')}
          choices={
            learned
              ? [
                  {
                    id: 'forget',
                    label: text('statement.pace.forget'),
                    description: text('statement.pace.forget.hint'),
                  },
                ]
              : [{ id: 'none', label: text('statement.pace.rehearseOnce'), disabled: true }]
          }
          onAction={(id) => {
            if (id === 'forget') void forgetPace(language).then(() => say(text('statement.pace.forgotten')))
          }}
          trigger={
            <Button small look="plain">
              <Chip tone={bandOf(pace) === 'fast' ? 'stop' : 'plain'}>
                {text('statement.pace.is', { learned, pace: wordsAMinute(pace, language) })}
              </Chip>
            </Button>
          }
        />
      </span>
      <span className={styles.band}>
        <span>
          <Message id="statement.time.safe" values={{ time: clockText(view.times.safe) }} tags={{ bold }} />
        </span>
        <span>
          {learned || view.times.yours === 0 ? (
            <Message id="statement.time.yours" values={{ time: clockText(view.times.yours) }} tags={{ bold }} />
          ) : (
            <Message
              id="statement.time.unrehearsed"
              values={{
                from: clockText(unrehearsedBand(view.times.yours).least),
                to: clockText(unrehearsedBand(view.times.yours).most),
              }}
              tags={{ bold }}
            />
          )}
        </span>
        <span>
          <Message id="statement.time.fast" values={{ time: clockText(view.times.fast) }} tags={{ bold }} />
        </span>
      </span>
      <span className={styles.tools}>
        <Menu
          label={text('statement.windows')}
          choices={[
            { id: 'timekeeper', label: text('statement.timekeeper'), description: text('statement.timekeeper.hint') },
            { id: 'mini', label: text('statement.mini'), description: text('statement.mini.hint') },
          ]}
          onAction={(id) => void show(id as 'timekeeper' | 'mini')}
          trigger={
            <Button aria-label={text('statement.showClock')}>
              <MonitorUp size={16} aria-hidden />
            </Button>
          }
        />
        <Button autoFocus={hasRead} onPress={() => useStatementScreen.setState({ reading: true })}>
          <ScrollText size={16} aria-hidden /> {text('reader.title')}
        </Button>
      </span>
    </header>
  )
}

/** Keeps the text that is shown on the clock, as long as nobody is speaking it. */
function useOnTheClock({ draft, view, slotSeconds }: Spoken): void {
  const { handle } = useSession().drafts.state
  const phase = useRehearsal(({ said }) => said?.phase ?? null)
  const shown = useStatementScreen((state) => state.shown)
  const name = shownName(draft.statement?.versions, shown)
  const order = useMemo(
    (): RehearsalOrder => ({
      title: clockTitle(draft.title.trim() || text('statement.title'), name),
      slotSeconds,
      paragraphs: view.timing.paragraphs.map(({ text: said, seconds }) => ({
        text: beginning(said),
        planned: seconds,
      })),
    }),
    [draft.title, name, slotSeconds, view],
  )
  useEffect(() => {
    const { of } = useRehearsal.getState()
    const ofAnother = of !== null && of !== handle
    if (ofAnother) {
      // What was spoken of the draft in another tab must not be kept in this one; and nobody speaks two.
      useRehearsal.setState({ said: null, heardAt: 0, of: handle })
      void ask('rehearsal.ready', null)
    } else if (of === null) useRehearsal.setState({ of: handle })
    if (ofAnother || phase === null || phase === 'ready') void ask('rehearsal.ready', order)
  }, [order, phase, handle])
}

/** What the clock's other windows are called: the draft, and which cut of it is spoken. */
function clockTitle(title: string, cut: string): string {
  return cut === '' ? title : text('statement.clockTitle', { title, cut })
}

const BEGINNING = 90

function beginning(said: string): string {
  return said.length > BEGINNING ? `${said.slice(0, BEGINNING).trimEnd()}…` : said
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
