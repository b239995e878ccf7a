import { BookOpen, Columns2, FileSearch, FolderOpen, History, PencilRuler, Settings2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { isDamage } from '../../core/draft/damage'
import { problemText } from '../../core/result'
import { stepStateAt } from '../../core/template/calendar'
import { TEMPLATE_GROUPS, type TemplateGroup } from '../../core/template/kinds'
import type { CalendarStep, PackManifest } from '../../core/template/pack'
import type { TemplateCard } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { type AppInfo, createDraft, type HomeList, openFromDialog, openSample, useApp } from '../app-store'
import { deadlineWords, standingHere, urgency } from '../calendar/deadline'
import { keysFor } from '../command-keys'
import { HOME_TEMPLATES, runCommand } from '../commands'
import { showRescue } from '../doctor/damaged'
import { Button, IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { TextField } from '../ui/field'
import { Fold } from '../ui/fold'
import { useNow } from '../use-now'
import { useWindowMemory } from '../window-memory'
import { useBehindFirstPicture } from './behind-first-picture'
import { Calendar } from './calendar'
import { Deadlines } from './deadlines'
import { FindInDrafts } from './find-in-drafts'
import { FirstSteps } from './first-steps'
import styles from './home.module.css'
import { packsStanding, packsWith, type TemplateStanding } from './standing'

// Who has no draft yet needs no menus to choose a template.
const DraftShelf = lazy(() => import('./draft-shelf'))
const LeftDrafts = lazy(() => import('../history/left-drafts'))

export function Home() {
  const info = useApp((state) => state.info)
  const home = useApp((state) => state.home)
  const now = useNow()
  const hasDrafts = useHasDrafts(home)
  const asked = useApp((state) => state.firstSteps)
  const isBehind = useBehindFirstPicture()
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-region="top">
        <span className={styles.name}>{text('home.rostrum')}</span>
        <span className={styles.promise}>
          {home ? text('home.promiseWithFolder', { folder: home.folderName }) : text('home.promise')}
        </span>
        <Button small aria-label={text('home.findCommand')} onPress={() => runCommand('command-palette')}>
          <kbd>{keysFor('command-palette')}</kbd>
        </Button>
        <IconButton
          label={text('home.settings')}
          icon={<Settings2 size={18} aria-hidden />}
          onPress={() => runCommand('settings')}
        />
      </header>
      <main className={styles.main}>
        <div className={styles.wrap}>
          <div className={styles.column} data-region="home">
            <h1 className={styles.title}>{text('home.title')}</h1>
            {info ? <Shelf info={info} now={now} hasDrafts={hasDrafts} asked={asked} /> : null}
            {home ? <FindInDrafts home={home} /> : null}
            {home ? <Drafts home={home} now={now} /> : null}
            {home ? <Left /> : null}
          </div>
          {info ? (
            <aside className={styles.aside} data-region="calendar" aria-label={text('home.calendars')}>
              {isBehind ? (
                <>
                  <Deadlines packs={info.packs} now={now} />
                  {currentFirst(info.packs, now).map(({ manifest, ofCall }) => (
                    <Calendar key={manifest.id} pack={manifest} ofCall={ofCall} now={now} />
                  ))}
                </>
              ) : null}
            </aside>
          ) : null}
        </div>
      </main>
    </div>
  )
}

/** Whether there are drafts, which the list says after the templates are there: until then it is as it was at the end of the last run. */
function useHasDrafts(home: HomeList | null): boolean {
  const before = useWindowMemory((memory) => memory.hadDrafts)
  const has = home === null ? before : home.drafts.length + home.recent.length + home.named.length > 0
  useEffect(() => {
    if (home !== null) useWindowMemory.setState({ hadDrafts: has })
  }, [home, has])
  return has
}

/** What a new draft is made from. Where there are drafts, they come first: the shelf is a line that opens. */
function Shelf({ asked, ...shown }: { info: AppInfo; now: number; hasDrafts: boolean; asked: boolean }) {
  const { info, now, hasDrafts } = shown
  if (!hasDrafts || asked)
    return (
      <>
        <FirstSteps hasDrafts={hasDrafts} />
        <Ways info={info} isFirst />
        <Start {...shown} withWays={false} />
      </>
    )
  return (
    <Fold id={HOME_TEMPLATES} title={text('home.shelf')} level={3}>
      <Start info={info} now={now} hasDrafts withWays />
    </Fold>
  )
}

/** The ways to drafts that were deleted, looked for when somebody asks, because there may be many, and to what differs between two texts. */
function Left() {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.ways}>
      <Button look="plain" small flush onPress={() => setOpen(true)}>
        <History size={15} aria-hidden /> {text('home.left')}
      </Button>
      <Button look="plain" small onPress={() => runCommand('compare-files')}>
        <Columns2 size={15} aria-hidden /> {text('home.compare')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <LeftDrafts onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Consultations of which something is open before those that are over. */
function currentFirst(packs: AppInfo['packs'], now: number): AppInfo['packs'] {
  const isOver = ({ manifest }: AppInfo['packs'][number]) =>
    manifest.calendar.every((step) => stepStateAt(step, now).state === 'over')
  return [...packs].sort((one, other) => Number(isOver(one)) - Number(isOver(other)))
}

interface GroupsOf {
  packs: AppInfo['packs']
  standing: TemplateStanding | 'found'
  now: number
  withPack: boolean
  /** How many of each group; all where it is not said. */
  most?: number | undefined
}

function Groups({ packs, standing, now, withPack, most }: GroupsOf) {
  return templateGroups(packs).map(({ group, title, choices }) => (
    <section key={group} className={styles.group} aria-labelledby={`group-${standing}-${group}`}>
      <h2 id={`group-${standing}-${group}`}>{title}</h2>
      <ul>
        {choices.slice(0, most).map((choice) => (
          <TemplateChoice
            key={`${choice.manifest.id} ${choice.template.id}`}
            {...choice}
            now={now}
            withPack={withPack}
          />
        ))}
      </ul>
    </section>
  ))
}

/** So few are seen at once. */
const SEARCHED_FROM = 12
/** Of each group, in the first picture: more stand below what a window shows, and come behind it. */
const FIRST_SEEN = 3

interface StartOf {
  info: AppInfo
  now: number
  hasDrafts: boolean
  /** What a draft begins with other than a template stands among the templates. */
  withWays: boolean
}

function firstTemplate({ packs }: AppInfo): TemplateCard | undefined {
  return packs.flatMap(({ templates }) => templates)[0]
}

function Start({ info, now, hasDrafts, withWays }: StartOf) {
  const [words, setWords] = useState('')
  const isBehind = useBehindFirstPicture()
  const { packs } = info
  const count = packs.reduce((sum, { templates }) => sum + templates.length, 0)
  const shared = { now, withPack: packs.length > 1 }
  const [coming, past] = (['coming', 'past'] as const).map((standing) => packsStanding(packs, standing, now))
  const found = words.trim() === '' ? null : packsWith(packs, words)
  if (found)
    return (
      <>
        <TemplateSearch words={words} onChange={setWords} />
        <p role="status" className={styles.meta}>
          {text('home.templates.found', { count: found.reduce((sum, { templates }) => sum + templates.length, 0) })}
        </p>
        <div className={styles.groups}>
          <Groups packs={found} standing="found" {...shared} />
        </div>
      </>
    )
  return (
    <>
      {count >= SEARCHED_FROM ? <TemplateSearch words={words} onChange={setWords} /> : null}
      <div className={styles.groups}>
        <Groups
          packs={packsStanding(packs, 'open', now)}
          standing="open"
          {...shared}
          most={isBehind ? undefined : FIRST_SEEN}
        />
        {withWays ? <Ways info={info} /> : null}
      </div>
      {coming && coming.length > 0 ? (
        <>
          <h2 className={styles.standing}>{text('home.coming')}</h2>
          <div className={styles.groups}>
            <Groups packs={coming} standing="coming" {...shared} />
          </div>
        </>
      ) : null}
      {past && past.length > 0 ? (
        // Who has nothing yet may want to look around in what there was.
        <Fold id="home-past" title={text('home.past')} level={3} openAtFirst={!hasDrafts}>
          <div className={styles.groups}>{isBehind ? <Groups packs={past} standing="past" {...shared} /> : null}</div>
        </Fold>
      ) : null}
      {info.refused.length > 0 ? (
        <section className={styles.refused} aria-label={text('home.refused')}>
          {info.refused.map((problem) => (
            <p key={problem.sentence}>{problemText(problem)}</p>
          ))}
        </section>
      ) : null}
    </>
  )
}

/** What a draft begins with other than a template; in the sequence in which somebody who is new here wants them, or who is not. */
function Ways({ info, isFirst = false }: { info: AppInfo; isFirst?: boolean }) {
  const first = firstTemplate(info)
  const file = (
    <li key="file">
      <AriaButton className={styles.card ?? ''} onPress={() => void openFromDialog()}>
        <strong>
          <FolderOpen size={18} aria-hidden className={styles.cardIcon} /> {text('home.openFile')}
        </strong>
        <span>{text('home.openFile.hint')}</span>
      </AriaButton>
    </li>
  )
  const call = (
    <li key="call" data-drop="call">
      <AriaButton className={styles.card ?? ''} onPress={() => runCommand('new-from-call')}>
        <strong>
          <FileSearch size={18} aria-hidden className={styles.cardIcon} /> {text('home.fromCall')}
        </strong>
        <span>{text('home.fromCall.hint')}</span>
      </AriaButton>
    </li>
  )
  const write = (
    <li key="write">
      <AriaButton className={styles.card ?? ''} onPress={() => runCommand('write-pack')}>
        <strong>
          <PencilRuler size={18} aria-hidden className={styles.cardIcon} /> {text('home.writePack')}
        </strong>
        <span>{text('home.writePack.hint')}</span>
      </AriaButton>
    </li>
  )
  const sample = first ? (
    <li key="sample">
      <AriaButton className={styles.card ?? ''} onPress={() => void openSample(first.id)}>
        <strong>
          <BookOpen size={18} aria-hidden className={styles.cardIcon} /> {text('home.sample')}
        </strong>
        <span>{text('home.sample.hint')}</span>
      </AriaButton>
    </li>
  ) : null
  return (
    <ul className={styles.start} data-first={isFirst}>
      {isFirst ? [sample, call, write, file] : [file, call, write, sample]}
    </ul>
  )
}

function TemplateSearch({ words, onChange }: { words: string; onChange(words: string): void }) {
  return (
    <search className={styles.search} aria-label={text('home.templates.search')}>
      <TextField label={text('home.templates.search')} value={words} onChange={onChange} />
    </search>
  )
}

interface TemplateChoiceOf {
  manifest: PackManifest
  template: TemplateCard
  hasSample: boolean
}

/** The templates of all packs as the start page shows them: by group, in the packs' sequence; groups without any are left out. */
export function templateGroups(
  packs: readonly { manifest: PackManifest; templates: readonly TemplateCard[]; samples: readonly string[] }[],
): { group: TemplateGroup; title: string; choices: TemplateChoiceOf[] }[] {
  return TEMPLATE_GROUPS.map((group) => ({
    group,
    title: text(`home.group.${group}`),
    choices: packs.flatMap(({ manifest, templates, samples }) =>
      templates
        .filter((template) => template.group === group)
        .map((template) => ({ manifest, template, hasSample: samples.includes(template.id) })),
    ),
  })).filter(({ choices }) => choices.length > 0)
}

function TemplateChoice(props: TemplateChoiceOf & { now: number; withPack: boolean }) {
  const { manifest, template, hasSample, now, withPack } = props
  const { summary } = template
  const pack = manifest.title
  return (
    <li>
      <AriaButton
        className={styles.choice ?? ''}
        onPress={() => void createDraft(template.id)}
        data-region-focus
        data-pack={manifest.id}
      >
        <strong>
          <bdi>{template.title}</bdi>
        </strong>
        <span>
          {summary === undefined ? (
            text('home.template.pack', { pack })
          ) : withPack ? (
            text('home.template.packAndSummary', { pack, summary })
          ) : (
            <bdi>{summary}</bdi>
          )}
        </span>
        <DeadlineChip step={manifest.calendar.find(({ id }) => id === template.deadline)} now={now} />
      </AriaButton>
      {hasSample ? (
        <IconButton
          label={text('home.sampleNamed', { title: template.title })}
          icon={<BookOpen size={17} aria-hidden />}
          onPress={() => void openSample(template.id)}
        />
      ) : null}
    </li>
  )
}

function DeadlineChip({ step, now }: { step: CalendarStep | undefined; now: number }) {
  if (!step) return null
  const standing = standingHere(step, now)
  return <Chip tone={urgency(standing, now)}>{deadlineWords(standing)}</Chip>
}

function Drafts({ home, now }: { home: HomeList; now: number }) {
  const some = home.drafts.length + home.recent.length + home.named.length > 0
  return (
    <>
      {some ? (
        <Suspense fallback={null}>
          <DraftShelf home={home} now={now} />
        </Suspense>
      ) : null}
      {home.unreadable.length > 0 ? (
        <section aria-labelledby="unreadable-heading" className={styles.section}>
          <h2 id="unreadable-heading">{text('home.unreadable')}</h2>
          <ul className={styles.list}>
            {home.unreadable.map(({ draft, fileName, problem }) => (
              <li key={draft ?? fileName} className={styles.unreadable}>
                <strong>{fileName}</strong>
                <span>{problemText(problem)}</span>
                {draft !== null && isDamage(problem) ? (
                  <Button
                    small
                    onPress={() => showRescue({ draft, fileName })}
                    aria-label={text('doctor.offerNamed', { name: fileName })}
                  >
                    {text('doctor.offer')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
