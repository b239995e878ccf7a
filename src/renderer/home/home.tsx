import { BookOpen, FilePlus2, FolderOpen, MoreHorizontal, Settings2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { DraftSummary } from '../../contract/messages'
import type { CalendarStep, Template } from '../../core/template/template'
import {
  type AppInfo,
  createDraft,
  type HomeList,
  openDraft,
  openFromDialog,
  openSample,
  refreshHome,
  tellProblem,
  useApp,
} from '../app-store'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { counted, daysUntil, whenEdited } from '../plain-dates'
import { keysFor } from '../shortcut-list'
import { Button, IconButton } from '../ui/button'
import { Chip, type ChipTone } from '../ui/chip'
import { Menu } from '../ui/menu'
import { ProgressRing } from '../ui/progress-ring'
import { say } from '../ui/toast'
import { Calendar } from './calendar'
import styles from './home.module.css'

export function Home() {
  const info = useApp((state) => state.info)
  const home = useApp((state) => state.home)
  const now = useToday()
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-region="top">
        <span className={styles.name}>Rostrum</span>
        <span className={styles.promise}>
          {home ? `Files stay in ${home.folderName}. ` : ''}Nothing leaves this computer.
        </span>
        <Button small aria-label="Find a command" onPress={() => runCommand('command-palette')}>
          <kbd>{keysFor('command-palette')}</kbd>
        </Button>
        <IconButton
          label="Settings"
          icon={<Settings2 size={18} aria-hidden />}
          onPress={() => runCommand('settings')}
        />
      </header>
      <main className={styles.main}>
        <div className={styles.wrap}>
          <div className={styles.column} data-region="home">
            <h1 className={styles.title}>What are you preparing?</h1>
            {info ? <Start info={info} now={now} /> : null}
            {home ? <Drafts home={home} info={info} now={now} /> : null}
          </div>
          {info ? (
            <aside className={styles.aside} data-region="calendar" aria-label="Calendars">
              {info.packs.map(({ manifest }) => (
                <Calendar key={manifest.id} pack={manifest} now={now} />
              ))}
            </aside>
          ) : null}
        </div>
      </main>
    </div>
  )
}

/** Today, looked up again when the window comes back: a window that stays open overnight must not count on. */
function useToday(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const look = () => setNow(new Date())
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])
  return now
}

function Start({ info, now }: { info: AppInfo; now: Date }) {
  const [first] = info.packs.flatMap(({ templates }) => templates)
  return (
    <>
      <ul className={styles.start}>
        {info.packs.flatMap(({ manifest, templates }) =>
          templates.map((template) => (
            <li key={template.id}>
              <AriaButton
                className={`${styles.card} ${styles.main_card}`}
                onPress={() => void createDraft(template.id)}
                data-region-focus
              >
                <FilePlus2 size={20} aria-hidden className={styles.cardIcon} />
                <strong>{template.title}</strong>
                <span>{manifest.title}. By form question or by thematic area.</span>
                <DeadlineChip step={manifest.calendar.find(({ id }) => id === template.deadline)} now={now} />
              </AriaButton>
            </li>
          )),
        )}
        <li>
          <AriaButton className={styles.card ?? ''} onPress={() => void openFromDialog()}>
            <FolderOpen size={20} aria-hidden className={styles.cardIcon} />
            <strong>Open a file</strong>
            <span>A draft, or Markdown or plain text to import. You can also drop a file on this window.</span>
          </AriaButton>
        </li>
        {first ? (
          <li>
            <AriaButton className={styles.card ?? ''} onPress={() => void openSample(first.id)}>
              <BookOpen size={20} aria-hidden className={styles.cardIcon} />
              <strong>Look at the sample</strong>
              <span>A finished input of an invented organisation, as a copy that you can change.</span>
            </AriaButton>
          </li>
        ) : null}
      </ul>
      {info.refused.length > 0 ? (
        <section className={styles.refused} aria-label="Templates that could not be read">
          {info.refused.map((problem) => (
            <p key={problem.sentence}>{problem.sentence}</p>
          ))}
        </section>
      ) : null}
    </>
  )
}

function DeadlineChip({ step, now }: { step: CalendarStep | undefined; now: Date }) {
  if (!step) return null
  const { text, tone } = deadlineWords(step, now)
  return <Chip tone={tone}>{text}</Chip>
}

/** What a deadline means today, in words. */
export function deadlineWords(step: CalendarStep, now: Date): { text: string; tone: ChipTone } {
  const days = daysUntil(step.date, now)
  if (days < 0) return { text: `closed ${step.dateText}`, tone: 'plain' }
  if (days === 0) return { text: `closes today · ${step.dateText}`, tone: 'stop' }
  return { text: `${counted(days, 'day')} left · ${step.dateText}`, tone: days <= 7 ? 'warn' : 'plain' }
}

function Drafts({ home, info, now }: { home: HomeList; info: AppInfo | null; now: Date }) {
  const [first] = info?.packs.flatMap(({ templates }) => templates) ?? []
  return (
    <>
      <section aria-labelledby="drafts-heading" className={styles.section}>
        <h2 id="drafts-heading">Drafts</h2>
        {home.drafts.length === 0 ? (
          <Empty template={first} folderName={home.folderName} />
        ) : (
          <DraftList drafts={home.drafts} now={now} />
        )}
      </section>
      {home.recent.length > 0 ? (
        <section aria-labelledby="recent-heading" className={styles.section}>
          <h2 id="recent-heading">Opened before, kept elsewhere</h2>
          <DraftList drafts={home.recent} now={now} withFolder />
        </section>
      ) : null}
      {home.unreadable.length > 0 ? (
        <section aria-labelledby="unreadable-heading" className={styles.section}>
          <h2 id="unreadable-heading">Files that cannot be opened</h2>
          <ul className={styles.list}>
            {home.unreadable.map(({ fileName, problem }) => (
              <li key={fileName} className={styles.unreadable}>
                <strong>{fileName}</strong>
                <span>{problem.sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Empty({ template, folderName }: { template: Template | undefined; folderName: string }) {
  return (
    <div className={styles.empty}>
      <p>
        <strong>No drafts yet.</strong>{' '}
        {template ? `Start with “${template.title}” above: ` : 'Start with a template above: '}
        fill in who you are, choose the areas you have something to say on, and write. What is missing is listed as you
        go.
      </p>
      <p className={styles.meta}>Drafts are kept in {folderName}, one file each. Nothing has to be saved by hand.</p>
    </div>
  )
}

function DraftList({
  drafts,
  now,
  withFolder = false,
}: {
  drafts: readonly DraftSummary[]
  now: Date
  withFolder?: boolean
}) {
  return (
    <ul className={styles.list}>
      {drafts.map((draft) => (
        <DraftRow key={draft.draft} draft={draft} now={now} withFolder={withFolder} />
      ))}
    </ul>
  )
}

function DraftRow({ draft, now, withFolder }: { draft: DraftSummary; now: Date; withFolder: boolean }) {
  const title = draft.title.trim() || draft.fileName
  const ready = draft.blockers === 0
  return (
    <li className={styles.row}>
      <ProgressRing value={draft.progress} size={26} tone={ready && draft.progress === 1 ? 'good' : 'accent'} />
      <div className={styles.what}>
        <strong>
          <bdi>{title}</bdi>
          <span className="visually-hidden">, {Math.round(draft.progress * 100)} per cent filled in</span>
        </strong>
        <span className={styles.meta}>
          {draftFacts(draft, now, withFolder).map((fact, index) => (
            <span key={fact}>
              {index > 0 ? ' · ' : ''}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">recovered</Chip> : null}
        <Chip tone={ready ? 'good' : 'warn'}>{ready ? 'ready' : `${counted(draft.blockers, 'thing')} left`}</Chip>
      </div>
      <div className={styles.actions}>
        <Button aria-label={`Open ${title}`} onPress={() => void openDraft(draft.draft)}>
          Open
        </Button>
        <Menu
          label={`More for ${title}`}
          trigger={<IconButton label={`More for ${title}`} icon={<MoreHorizontal size={18} aria-hidden />} />}
          choices={[
            { id: 'open', label: 'Open' },
            { id: 'reveal', label: 'Show in folder' },
            { id: 'trash', label: 'Move to bin…' },
          ]}
          onAction={(action) => void act(action, draft)}
        />
      </div>
    </li>
  )
}

/** The line under a draft's title. A recovered draft says so first: whoever lost power wants to know that nothing else was lost. */
export function draftFacts(draft: DraftSummary, now: Date, withFolder: boolean): string[] {
  const written = [counted(draft.areas, 'area')]
  if (draft.proposals > 0) written.push(counted(draft.proposals, 'proposal'))
  return [
    draft.recovered ? 'recovered after the program closed unexpectedly' : '',
    draft.organisation.trim(),
    written.join(', '),
    counted(draft.words, 'word'),
    `edited ${whenEdited(draft.modified, now)}`,
    withFolder ? draft.folderName : '',
  ].filter((fact) => fact !== '')
}

async function act(action: string, { draft, title, fileName }: DraftSummary): Promise<void> {
  if (action === 'open') {
    await openDraft(draft)
  } else if (action === 'reveal') {
    const answer = await ask('draft.reveal', { draft })
    if (!answer.ok) tellProblem('The folder could not be opened', answer.problem)
  } else {
    const answer = await ask('draft.trash', { draft })
    if (!answer.ok) tellProblem('The draft could not be moved to the bin', answer.problem)
    else if (answer.value.trashed)
      say(`“${title.trim() || fileName}” is in the bin. Your system's bin can bring it back.`)
    await refreshHome()
  }
}
