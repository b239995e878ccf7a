import { LockKeyhole } from 'lucide-react'
import { Fragment, type MouseEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import type { DraftSummary, NamedDraft } from '../../contract/messages'
import { problemText } from '../../core/result'
import { deadlineOf } from '../../core/template/calendar'
import { listText, text } from '../../messages/sentence'
import { type AppInfo, dropTab, openDraft, refreshHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { dueWords, standingHere, urgency } from '../calendar/deadline'
import { runCommand } from '../commands'
import { duplicateDraft, revealDraft } from '../draft-deeds'
import { whenEdited } from '../plain-dates'
import { tellProblem } from '../problem'
import { Chip, type ChipTone } from '../ui/chip'
import popover from '../ui/popover.module.css'
import { ProgressRing } from '../ui/progress-ring'
import { say } from '../ui/toast'
import { useNear } from '../ui/use-near'
import { useBehindFirstPicture } from './behind-first-picture'
import styles from './draft-rows.module.css'
import { shownTitle } from './home-order'
import { type DraftRow as AnyRow, isNamedOnly } from './home-rows'
import { RenameDialog } from './rename-dialog'

interface ListProps {
  drafts: readonly AnyRow[]
  now: number
  withFolder?: boolean
  /** Whether the list is so long, or will be when the rest of it is told of, that rows far from the view are not on the page. */
  rests: boolean
  /** Titles that more than one draft has. */
  alike: ReadonlySet<string>
  /** What a draft is a copy of, by its handle. */
  copies: ReadonlyMap<string, string>
}

type ShowMenu = (draft: AnyRow, button: HTMLButtonElement) => void

/**
 * Drafts with how far they are, when they are due, and what can be done with them. There may be thousands: each row is a few plain elements, on the
 * page while they are near the view, and one menu serves them all.
 */
export default function DraftList({ drafts, now, withFolder = false, rests, alike, copies }: ListProps) {
  const dues = useDues(now)
  // The day is all that rows say of the time: the minutes that pass leave them as they are.
  const today = new Date(now).setHours(0, 0, 0, 0)
  const [menu, setMenu] = useState<{ draft: AnyRow; open: boolean } | null>(null)
  const [renamed, setRenamed] = useState<AnyRow | null>(null)
  const anchor = useRef<HTMLButtonElement>(null)
  const showMenu = useCallback<ShowMenu>((draft, button) => {
    anchor.current = button
    setMenu({ draft, open: true })
  }, [])
  const isBehind = useBehindFirstPicture()
  const [kept] = useState(() => new KeptStretches(KEPT / STRETCH))
  const stretches = useMemo(() => stretchesOf(drafts), [drafts])
  const of = drafts.length
  const shared = useMemo(
    () => ({ today, dues, withFolder, alike, copies, showMenu, of, kept }),
    [today, dues, withFolder, alike, copies, showMenu, of, kept],
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each row has the button that this presses */}
      <div className={styles.list} onContextMenu={pressMore}>
        {stretches.map((rows, index) => (
          <Stretch
            key={rows[0]?.draft}
            rows={rows}
            start={index * STRETCH}
            rests={rests || (index > 0 && !isBehind)}
            shared={shared}
          />
        ))}
      </div>
      {menu ? (
        <RowMenu
          draft={menu.draft}
          anchor={anchor}
          open={menu.open}
          onOpenChange={(open) => setMenu({ draft: menu.draft, open })}
          onRename={() => setRenamed(menu.draft)}
        />
      ) : null}
      {renamed ? <RenameDialog draft={renamed} onClose={() => setRenamed(null)} /> : null}
    </>
  )
}

/** A right click on a row, and the menu key in it, open the menu of its button. */
function pressMore(event: MouseEvent<HTMLElement>): void {
  const row = event.target instanceof Element ? event.target.closest('li') : null
  const button = row?.querySelector<HTMLButtonElement>('button[aria-haspopup="menu"]')
  if (!button) return
  event.preventDefault()
  button.click()
}

/** Rows that rest together. */
const STRETCH = 25
/** Rows that are drawn between two pictures: fewer than are scrolled past in one would not be there in time, and more keep it waiting. */
const AT_ONCE = 5
/** Lists of up to this many drafts are always on the page whole. */
export const ALWAYS_DRAWN = 500
/** Rows of a longer list that stay laid out when they are left: more than are scrolled past in five seconds, at some twenty kilobytes each. */
const KEPT = 1000
/** A row's height before one was drawn, in pixels. */
const ROW_HEIGHT = 65

function stretchesOf(drafts: readonly AnyRow[]): AnyRow[][] {
  const stretches: AnyRow[][] = []
  for (let start = 0; start < drafts.length; start += STRETCH) stretches.push(drafts.slice(start, start + STRETCH))
  return stretches
}

/** What all rows of a list are drawn with. */
interface Shared {
  /** When the day began. */
  today: number
  dues: ReadonlyMap<string, Due>
  withFolder: boolean
  alike: ReadonlySet<string>
  copies: ReadonlyMap<string, string>
  showMenu: ShowMenu
  of: number
  kept: KeptStretches
}

/**
 * Stretches that are far from the view and were drawn once: those that were left last stay on the page, laid out and unseen. To make them anew each time that
 * somebody scrolls back left more garbage than the window collects between two pictures.
 */
class KeptStretches {
  readonly #drops = new Set<() => void>()

  constructor(private readonly most: number) {}

  /** Keeps one, and drops that which was left longest ago where there are too many. */
  keep(drop: () => void): void {
    this.#drops.delete(drop)
    this.#drops.add(drop)
    const [oldest] = this.#drops
    if (this.#drops.size <= this.most || !oldest) return
    this.#drops.delete(oldest)
    oldest()
  }

  /** One is in view again, or gone. */
  release(drop: () => void): void {
    this.#drops.delete(drop)
  }
}

/**
 * Some rows of a list, of which `start` come before them. Of thousands, those far from the view leave an empty room of their height. What comes near is
 * drawn some rows a picture, from the side that is nearer: twenty-five at once took two pictures of whoever scrolls. What is in view already is there at once.
 */
const Stretch = memo(function Stretch(props: {
  rows: readonly AnyRow[]
  start: number
  rests: boolean
  shared: Shared
}) {
  const { rows, start, rests, shared } = props
  const { dues, alike, copies, withFolder, showMenu, of, kept } = shared
  const list = useRef<HTMLUListElement>(null)
  const height = useRef(rows.length * ROW_HEIGHT)
  const [turns, setTurns] = useState(1)
  const [isKept, setKept] = useState(false)
  const drop = useCallback(() => setKept(false), [])
  const { near, side } = useNear(list, {
    rests,
    root: 'main',
    isNearAtFirst: start === 0,
    leaving: (element) => {
      setTurns(1)
      if (element.childElementCount < rows.length) return
      height.current = element.offsetHeight
      setKept(true)
      kept.keep(drop)
    },
  })
  const isAtOnce = isKept || !rests || side === 'in-view'
  const count = isAtOnce ? (near || isKept ? rows.length : 0) : near ? Math.min(turns * AT_ONCE, rows.length) : 0
  const isWhole = count === rows.length
  useEffect(() => {
    if (!near) return
    kept.release(drop)
  }, [near, kept, drop])
  useEffect(() => () => kept.release(drop), [kept, drop])
  useEffect(() => {
    if (!near || isWhole) return
    // Some more with each picture, so that none waits for all.
    const frame = requestAnimationFrame(() => setTurns(turns + 1))
    return () => cancelAnimationFrame(frame)
  }, [near, isWhole, turns])
  const from = side === 'before' ? rows.length - count : 0
  return (
    <ul
      ref={list}
      className={styles.stretch}
      {...(isWhole ? {} : { 'data-from': side ?? 'behind' })}
      {...(isWhole && near
        ? {}
        : { style: { blockSize: height.current, contentVisibility: isWhole ? 'hidden' : 'visible' } })}
    >
      {rows.slice(from, from + count).map((draft, index) => {
        const common = {
          withFolder,
          withFile: alike.has(shownTitle(draft)),
          showMenu,
          at: start + from + index + 1,
          of,
        }
        return isNamedOnly(draft) ? (
          <NamedRow key={draft.draft} draft={draft} {...common} />
        ) : (
          <DraftRow
            key={draft.draft}
            draft={draft}
            today={shared.today}
            due={dues.get(draft.template) ?? null}
            copyOf={copies.get(draft.draft) ?? null}
            {...common}
          />
        )
      })}
    </ul>
  )
})

/** What rows say of a deadline: by when it is, and unless that is over, how long until then and how much that presses. */
interface Due {
  words: string
  left: { howLong: string; tone: ChipTone } | null
}

/** By template; those without a deadline are not in it. It stays the same until other words are to be said: a minute that passes draws no row. */
function useDues(now: number): ReadonlyMap<string, Due> {
  const packs = useApp((state) => state.info?.packs)
  const said = useMemo(() => JSON.stringify(duesOf(packs, now)), [packs, now])
  return useMemo(() => new Map(JSON.parse(said) as [string, Due][]), [said])
}

function duesOf(packs: AppInfo['packs'] | undefined, now: number): [string, Due][] {
  return (packs ?? []).flatMap(({ manifest, templates }) =>
    templates.flatMap((template): [string, Due][] => {
      const step = deadlineOf(template, manifest)
      if (!step) return []
      const due = standingHere(step, now)
      const left = due.state === 'over' ? null : { howLong: due.howLong, tone: urgency(due, now) }
      return [[template.id, { words: dueWords(due), left }]]
    }),
  )
}

interface SharedProps {
  withFolder: boolean
  withFile: boolean
  showMenu: ShowMenu
  /** The row's number in the whole list, from 1, and how many there are: of a long list not all are on the page. */
  at: number
  of: number
}

interface RowProps extends SharedProps {
  draft: DraftSummary
  today: number
  due: Due | null
  /** The file that it is a copy of. */
  copyOf: string | null
}

/** Drawn again only when its own draft is told of anew: the others of a long list are read meanwhile. */
const DraftRow = memo(function DraftRow(props: RowProps) {
  const { draft, today, due, copyOf, withFolder, withFile, showMenu, at, of } = props
  const ready = draft.blockers === 0
  return (
    <li className={styles.row} aria-posinset={at} aria-setsize={of}>
      <ProgressRing value={draft.progress} size={26} tone={ready && draft.progress === 1 ? 'good' : 'accent'} />
      <div className={styles.what}>
        <Title draft={draft} />
        <span className="visually-hidden">
          {text('home.draft.filled', { percent: Math.round(draft.progress * 100) })}
        </span>
        <Facts
          facts={draftFacts(draft, new Date(today), {
            withFolder,
            withFile: withFile || copyOf !== null,
            due: due?.words ?? '',
          })}
        />
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">{text('home.draft.recovered')}</Chip> : null}
        {copyOf !== null ? <Chip tone="warn">{text('home.draft.copyOf', { name: copyOf })}</Chip> : null}
        {due?.left ? <Chip tone={due.left.tone}>{due.left.howLong}</Chip> : null}
        <Chip tone={ready ? 'good' : 'warn'}>
          {draft.blockers === null
            ? text('home.draft.withoutPack')
            : text('home.draft.left', { count: draft.blockers })}
        </Chip>
      </div>
      <More draft={draft} showMenu={showMenu} />
    </li>
  )
})

/** A draft of which no more than its name is known yet, or which took too long to read. */
const NamedRow = memo(function NamedRow(props: SharedProps & { draft: NamedDraft }) {
  const { draft, withFolder, withFile, showMenu, at, of } = props
  const facts = [
    draft.recovered ? text('home.fact.recovered') : '',
    draft.problem?.code === 'locked'
      ? text('home.fact.locked')
      : draft.problem
        ? problemText(draft.problem)
        : text('home.fact.beingRead'),
    withFolder ? draft.folderName : '',
    withFile ? draft.fileName : '',
  ]
  return (
    <li className={styles.row} aria-busy={draft.problem === null} aria-posinset={at} aria-setsize={of}>
      {draft.problem?.code === 'locked' ? <LockKeyhole size={26} aria-hidden /> : <ProgressRing value={0} size={26} />}
      <div className={styles.what}>
        <Title draft={draft} />
        <Facts facts={facts.filter((fact) => fact !== '')} />
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">{text('home.draft.recovered')}</Chip> : null}
      </div>
      <More draft={draft} showMenu={showMenu} />
    </li>
  )
})

/** The draft's name opens it, and so does the rest of its row. */
function Title({ draft }: { draft: AnyRow }) {
  const title = shownTitle(draft)
  return (
    <button
      type="button"
      className={styles.title}
      aria-label={text('home.draft.openNamed', { title })}
      onClick={() => void openDraft(draft.draft)}
    >
      <bdi>{title}</bdi>
    </button>
  )
}

function More({ draft, showMenu }: { draft: AnyRow; showMenu: ShowMenu }) {
  const label = text('home.draft.more', { title: shownTitle(draft) })
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      onClick={(event) => showMenu(draft, event.currentTarget)}
    >
      {/* As the icon of the set, which is three elements more in each of thousands of rows. */}
      <svg className={styles.dots} width={18} height={18} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 12h.01M12 12h.01M19 12h.01" />
      </svg>
    </button>
  )
}

function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <span className={styles.meta}>
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {/* The point stays with what is before it: none begins a line. */}
          {index > 0 ? '\u00a0· ' : ''}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  )
}

function RowMenu(props: {
  draft: AnyRow
  anchor: React.RefObject<HTMLButtonElement | null>
  open: boolean
  onOpenChange(open: boolean): void
  onRename(): void
}) {
  const { draft, anchor, open, onOpenChange, onRename } = props
  const title = shownTitle(draft)
  // A new draft that was never written has no file to show.
  const hasFile = draft.fileName !== ''
  const choices: [id: Deed | 'rename', label: string][] = [
    ['open', text('home.draft.open')],
    ['rename', text('home.draft.rename')],
    ['duplicate', text('home.draft.duplicate')],
    ['reveal', text('home.draft.reveal')],
    ['history', text('home.draft.history')],
    ['trash', text('home.draft.trash')],
  ]
  return (
    <Popover
      className={popover.holdsList ?? ''}
      aria-label={text('home.draft.more', { title })}
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={onOpenChange}
      offset={4}
      placement="bottom end"
    >
      <Menu
        aria-label={text('home.draft.more', { title })}
        className={popover.list ?? ''}
        autoFocus="first"
        disabledKeys={[...(hasFile ? [] : ['reveal']), ...(isNamedOnly(draft) && draft.problem ? ['rename'] : [])]}
        onClose={() => onOpenChange(false)}
        onAction={(key) => {
          if (key === 'rename') onRename()
          else void act(key as Deed, draft)
        }}
      >
        {choices.map(([id, label]) => (
          <MenuItem key={id} id={id} textValue={label} className={popover.item ?? ''}>
            <Text slot="label" className={popover.label ?? ''}>
              {label}
            </Text>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

/** The line under a draft's title. A recovered draft says so first: whoever lost power wants to know that nothing else was lost. */
export function draftFacts(
  draft: DraftSummary,
  now: Date,
  shown: { withFolder: boolean; withFile: boolean; due: string },
): string[] {
  const { withFolder, withFile, due } = shown
  const written: string[] = []
  // A statement has no areas: nothing is said of what it cannot have.
  if (draft.areas > 0) written.push(text('home.fact.areas', { count: draft.areas }))
  if (draft.proposals > 0) written.push(text('home.fact.proposals', { count: draft.proposals }))
  return [
    draft.recovered ? text('home.fact.recovered') : '',
    draft.organisation.trim(),
    written.length > 0 ? listText(written, 'unit') : '',
    draft.blockers === null ? '' : text('home.fact.words', { count: draft.words }),
    due,
    text('home.fact.edited', { when: whenEdited(draft.modified, now) }),
    withFolder ? draft.folderName : '',
    withFile ? draft.fileName : '',
  ].filter((fact) => fact !== '')
}

type Deed = 'open' | 'duplicate' | 'reveal' | 'history' | 'trash'

async function act(action: Deed, row: AnyRow): Promise<void> {
  const { draft } = row
  if (action === 'open') {
    await openDraft(draft)
  } else if (action === 'history') {
    await openDraft(draft)
    if (useApp.getState().session) runCommand('history')
  } else if (action === 'reveal') {
    await revealDraft(draft)
  } else if (action === 'duplicate') {
    await duplicateDraft(draft)
  } else {
    const answer = await ask('draft.trash', { draft })
    if (!answer.ok) tellProblem(text('home.draft.trashFailed'), answer.problem)
    else if (answer.value.trashed) {
      dropTab(draft)
      say(text('home.draft.trashed', { title: shownTitle(row) }))
    }
    await refreshHome()
  }
}
