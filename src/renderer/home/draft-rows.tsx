import { LockKeyhole, MoreHorizontal } from 'lucide-react'
import { type MouseEvent, memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import type { DraftSummary, NamedDraft } from '../../contract/messages'
import { problemText } from '../../core/result'
import { deadlineOf, type StepStanding } from '../../core/template/calendar'
import { listText, text } from '../../messages/sentence'
import { type AppInfo, dropTab, openDraft, refreshHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { dueWords, standingHere, urgency } from '../calendar/deadline'
import { runCommand } from '../commands'
import { duplicateDraft, revealDraft } from '../draft-deeds'
import { whenEdited } from '../plain-dates'
import { tellProblem } from '../problem'
import { Chip } from '../ui/chip'
import popover from '../ui/popover.module.css'
import { ProgressRing } from '../ui/progress-ring'
import { say } from '../ui/toast'
import { useNear } from '../ui/use-near'
import styles from './draft-rows.module.css'
import { shownTitle } from './home-order'
import { type DraftRow as AnyRow, isNamedOnly } from './home-rows'
import { RenameDialog } from './rename-dialog'

interface ListProps {
  drafts: readonly AnyRow[]
  now: number
  withFolder?: boolean
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
export default function DraftList({ drafts, now, withFolder = false, alike, copies }: ListProps) {
  const packs = useApp((state) => state.info?.packs)
  const dues = useMemo(() => duesOf(packs, now), [packs, now])
  const [menu, setMenu] = useState<{ draft: AnyRow; open: boolean } | null>(null)
  const [renamed, setRenamed] = useState<AnyRow | null>(null)
  const anchor = useRef<HTMLButtonElement>(null)
  const showMenu = useCallback<ShowMenu>((draft, button) => {
    anchor.current = button
    setMenu({ draft, open: true })
  }, [])
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each row has the button that this presses */}
      <div className={styles.list} onContextMenu={pressMore}>
        {stretchesOf(drafts).map((rows, index) => (
          <Stretch key={rows[0]?.draft} count={rows.length} canRest={drafts.length > ALWAYS_DRAWN}>
            {rows.map((draft, at) => {
              const shared = {
                withFolder,
                withFile: alike.has(shownTitle(draft)),
                showMenu,
                at: index * STRETCH + at + 1,
                of: drafts.length,
              }
              return isNamedOnly(draft) ? (
                <NamedRow key={draft.draft} draft={draft} {...shared} />
              ) : (
                <DraftRow
                  key={draft.draft}
                  draft={draft}
                  now={now}
                  due={dues.get(draft.template) ?? null}
                  copyOf={copies.get(draft.draft) ?? null}
                  {...shared}
                />
              )
            })}
          </Stretch>
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

/** Rows that come and go together. */
const STRETCH = 25
/** Lists up to this many rows are always on the page whole. */
const ALWAYS_DRAWN = 500
/** A row's height before one was drawn, in pixels. */
const ROW_HEIGHT = 65

function stretchesOf(drafts: readonly AnyRow[]): AnyRow[][] {
  const stretches: AnyRow[][] = []
  for (let start = 0; start < drafts.length; start += STRETCH) stretches.push(drafts.slice(start, start + STRETCH))
  return stretches
}

/** Some rows of a list. Of thousands, those far from the view leave an empty room of their height. */
function Stretch({ count, canRest, children }: { count: number; canRest: boolean; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)
  const height = useRef(count * ROW_HEIGHT)
  const { near: drawn } = useNear(list, {
    rests: canRest,
    root: 'main',
    leaving: (element) => {
      if (element.childElementCount > 0) height.current = element.offsetHeight
    },
  })
  return (
    <ul ref={list} className={styles.stretch} {...(drawn ? {} : { style: { blockSize: height.current } })}>
      {drawn ? children : null}
    </ul>
  )
}

/** Where the deadline of each template stands; templates without one are not in it. */
function duesOf(packs: AppInfo['packs'] | undefined, now: number): Map<string, StepStanding> {
  const dues = new Map<string, StepStanding>()
  for (const { manifest, templates } of packs ?? [])
    for (const template of templates) {
      const step = deadlineOf(template, manifest)
      if (step) dues.set(template.id, standingHere(step, now))
    }
  return dues
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
  now: number
  due: StepStanding | null
  /** The file that it is a copy of. */
  copyOf: string | null
}

/** Drawn again only when its own draft is told of anew: the others of a long list are read meanwhile. */
const DraftRow = memo(function DraftRow(props: RowProps) {
  const { draft, now, due, copyOf, withFolder, withFile, showMenu, at, of } = props
  const ready = draft.blockers === 0
  return (
    <li className={styles.row} aria-posinset={at} aria-setsize={of}>
      <ProgressRing value={draft.progress} size={26} tone={ready && draft.progress === 1 ? 'good' : 'accent'} />
      <div className={styles.what}>
        <Title draft={draft} />
        <span className="visually-hidden">
          {text('home.draft.filled', { percent: Math.round(draft.progress * 100) })}
        </span>
        <Facts facts={draftFacts(draft, new Date(now), { withFolder, withFile: withFile || copyOf !== null, due })} />
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">{text('home.draft.recovered')}</Chip> : null}
        {copyOf !== null ? <Chip tone="warn">{text('home.draft.copyOf', { name: copyOf })}</Chip> : null}
        {due && due.state !== 'over' ? <Chip tone={urgency(due, now)}>{due.howLong}</Chip> : null}
        <Chip tone={ready ? 'good' : 'warn'}>{text('home.draft.left', { count: draft.blockers })}</Chip>
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
    draft.problem ? problemText(draft.problem) : text('home.fact.beingRead'),
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
      <MoreHorizontal size={18} aria-hidden />
    </button>
  )
}

function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <span className={styles.meta}>
      {facts.map((fact, index) => (
        <span key={fact}>
          {index > 0 ? ' · ' : ''}
          <bdi>{fact}</bdi>
        </span>
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
        disabledKeys={hasFile ? [] : ['reveal']}
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
  shown: { withFolder: boolean; withFile: boolean; due: StepStanding | null },
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
    text('home.fact.words', { count: draft.words }),
    due ? dueWords(due) : '',
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
