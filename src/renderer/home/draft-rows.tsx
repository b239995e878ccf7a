import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import type { DraftSummary, NamedDraft } from '../../contract/messages'
import { problemText } from '../../core/result'
import { deadlineOf, type StepStanding } from '../../core/template/calendar'
import { listText, text } from '../../messages/sentence'
import { openDraft, refreshHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { dueWords, standingHere, urgency } from '../calendar/deadline'
import { runCommand } from '../commands'
import { whenEdited } from '../plain-dates'
import { tellProblem } from '../problem'
import { Button, IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Menu } from '../ui/menu'
import { Message } from '../ui/message'
import { ProgressRing } from '../ui/progress-ring'
import { say } from '../ui/toast'
import styles from './home.module.css'
import { type DraftRow as AnyRow, isNamedOnly } from './home-rows'

/** Drafts with how far they are, when they are due, and what can be done with them. */
export default function DraftList({
  drafts,
  now,
  withFolder = false,
}: {
  drafts: readonly AnyRow[]
  now: number
  withFolder?: boolean
}) {
  return (
    <ul className={styles.list}>
      {drafts.map((draft) =>
        isNamedOnly(draft) ? (
          <NamedRow key={draft.draft} draft={draft} withFolder={withFolder} />
        ) : (
          <DraftRow key={draft.draft} draft={draft} now={now} withFolder={withFolder} />
        ),
      )}
    </ul>
  )
}

interface RowProps {
  draft: DraftSummary
  now: number
  withFolder: boolean
}

/** Drawn again only when its own draft is told of anew: the others of a long list are read meanwhile. */
const DraftRow = memo(function DraftRow({ draft, now, withFolder }: RowProps) {
  const due = useDue(draft, now)
  const title = draft.title.trim() || draft.fileName
  const ready = draft.blockers === 0
  return (
    <li className={styles.row}>
      <ProgressRing value={draft.progress} size={26} tone={ready && draft.progress === 1 ? 'good' : 'accent'} />
      <div className={styles.what}>
        <strong>
          <Message
            id="home.draft.named"
            values={{ title, percent: Math.round(draft.progress * 100) }}
            tags={{
              name: (content) => <bdi>{content}</bdi>,
              heard: (content) => <span className="visually-hidden">{content}</span>,
            }}
          />
        </strong>
        <Facts facts={draftFacts(draft, new Date(now), withFolder, due)} />
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">{text('home.draft.recovered')}</Chip> : null}
        {due && due.state !== 'over' ? <Chip tone={urgency(due, now)}>{due.howLong}</Chip> : null}
        <Chip tone={ready ? 'good' : 'warn'}>{text('home.draft.left', { count: draft.blockers })}</Chip>
      </div>
      <Actions draft={draft} title={title} />
    </li>
  )
})

/** A draft of which no more than its name is known yet, or which took too long to read. */
const NamedRow = memo(function NamedRow({ draft, withFolder }: { draft: NamedDraft; withFolder: boolean }) {
  const title = draft.title.trim() || draft.fileName
  const facts = [
    draft.recovered ? text('home.fact.recovered') : '',
    draft.problem ? problemText(draft.problem) : text('home.fact.beingRead'),
    withFolder ? draft.folderName : '',
  ]
  return (
    <li className={styles.row} aria-busy={draft.problem === null}>
      <ProgressRing value={0} size={26} />
      <div className={styles.what}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <Facts facts={facts.filter((fact) => fact !== '')} />
      </div>
      <div className={styles.chips}>
        {draft.recovered ? <Chip tone="accent">{text('home.draft.recovered')}</Chip> : null}
      </div>
      <Actions draft={draft} title={title} />
    </li>
  )
})

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

function Actions({ draft, title }: { draft: AnyRow; title: string }) {
  return (
    <div className={styles.actions}>
      <Button aria-label={text('home.draft.openNamed', { title })} onPress={() => void openDraft(draft.draft)}>
        {text('home.draft.open')}
      </Button>
      <Menu
        label={text('home.draft.more', { title })}
        trigger={
          <IconButton label={text('home.draft.more', { title })} icon={<MoreHorizontal size={18} aria-hidden />} />
        }
        choices={[
          { id: 'open', label: text('home.draft.open') },
          { id: 'reveal', label: text('home.draft.reveal') },
          { id: 'history', label: text('home.draft.history') },
          { id: 'trash', label: text('home.draft.trash') },
        ]}
        onAction={(action) => void act(action, draft)}
      />
    </div>
  )
}

/** Where the deadline of a draft's template stands. Null where it has none, or where its pack is gone. */
function useDue({ template: id }: DraftSummary, now: number): StepStanding | null {
  const packs = useApp((state) => state.info?.packs)
  for (const { manifest, templates } of packs ?? []) {
    const template = templates.find((each) => each.id === id)
    const step = template && deadlineOf(template, manifest)
    if (step) return standingHere(step, now)
  }
  return null
}

/** The line under a draft's title. A recovered draft says so first: whoever lost power wants to know that nothing else was lost. */
export function draftFacts(draft: DraftSummary, now: Date, withFolder: boolean, due: StepStanding | null): string[] {
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
  ].filter((fact) => fact !== '')
}

async function act(action: string, { draft, title, fileName }: AnyRow): Promise<void> {
  if (action === 'open') {
    await openDraft(draft)
  } else if (action === 'history') {
    await openDraft(draft)
    if (useApp.getState().session) runCommand('history')
  } else if (action === 'reveal') {
    const answer = await ask('draft.reveal', { draft })
    if (!answer.ok) tellProblem(text('home.draft.revealFailed'), answer.problem)
  } else {
    const answer = await ask('draft.trash', { draft })
    if (!answer.ok) tellProblem(text('home.draft.trashFailed'), answer.problem)
    else if (answer.value.trashed) say(text('home.draft.trashed', { title: title.trim() || fileName }))
    await refreshHome()
  }
}
