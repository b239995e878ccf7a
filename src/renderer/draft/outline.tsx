import { ListTodo, Plus } from 'lucide-react'
import {
  type ButtonHTMLAttributes,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useDrag, useDrop } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { hasAllItNeeds } from '../../core/check/proposal-cells'
import { ownHeadings } from '../../core/draft/own-headings'
import { movableWith } from '../../core/draft/own-sequence'
import { hasUnplacedText, isRunningText } from '../../core/draft/unplaced-text'
import { choosableKind, choosableSections, isChoosable, sectionMark } from '../../core/template/section-names'
import type { TemplateSection } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { Message } from '../ui/message'
import { ProgressRing } from '../ui/progress-ring'
import { openItemsOf } from './checklist'
import styles from './outline.module.css'
import { pageOf } from './page-plan'
import { useDraftScreen } from './screen-state'
import { placeSection, tellFixed } from './section-order'
import { useDraft, useSession } from './use-session'

/** Where the writer is, what is written, and what is left out: every section with its state and its words. */
export function Outline() {
  const template = useDraft((state) => state.template)
  const unplaced = useDraft((state) => hasUnplacedText(state.counted))
  const proposals = useDraft((state) => state.template.proposals !== undefined || state.draft.proposals.length > 0)
  const parts = useDraft(pageOf)
  const always = parts.flatMap((part) => (part.type === 'section' && !isChoosable(part.section) ? [part.section] : []))
  const areas = choosableSections(template)
  const kind = choosableKind(template)
  const taken = parts.flatMap((part) => (part.type === 'section' && isChoosable(part.section) ? [part.section] : []))
  const left = areas.length - taken.length
  return (
    <>
      <h2 className={styles.heading}>{text('outline.opening')}</h2>
      <ul>
        <OrganisationRow />
      </ul>
      {always.length > 0 ? (
        <>
          <h2 className={styles.heading}>
            {text('outline.always', { kind: always.every((each) => each.kind === 'question') ? 'questions' : 'other' })}
          </h2>
          <ul>
            {always.map((section) => (
              <SectionRow key={section.id} section={section} />
            ))}
          </ul>
        </>
      ) : null}
      {areas.length > 0 ? (
        <>
          <h2 className={styles.heading}>{text('outline.areas', { kind })}</h2>
          <ul>
            {taken.map((section) => (
              <SectionRow key={section.id} section={section} />
            ))}
            <li>
              <button
                type="button"
                className={`${styles.row} ${styles.more}`}
                onClick={() => useDraftScreen.setState({ dialog: 'areas' })}
              >
                <Plus size={16} aria-hidden />
                <span>
                  {taken.length === 0
                    ? text('outline.areas.choose', { kind })
                    : left === 0
                      ? text('outline.areas.all', { kind })
                      : text('outline.areas.left', { kind, count: left })}
                </span>
              </button>
            </li>
          </ul>
        </>
      ) : null}
      {proposals ? (
        <>
          <h2 className={styles.heading}>{text('outline.last', { kind: 'proposals' })}</h2>
          <ul>
            <ProposalsRow />
          </ul>
        </>
      ) : null}
      {unplaced ? (
        <>
          <h2 className={styles.heading}>{text('outline.last', { kind: 'other' })}</h2>
          <ul>
            <UnplacedRow />
          </ul>
        </>
      ) : null}
    </>
  )
}

/** A line of the outline: goes to its part of the page, and says whether the writer is there. */
function OutlineRow(props: { part: string; here: boolean; children: ReactNode; below?: ReactNode; moving?: Moving }) {
  const { part, here, children, below, moving } = props
  const session = useSession()
  const own = useRef<HTMLButtonElement>(null)
  const row = moving?.ref ?? own
  useEffect(() => {
    // Where the writer is must not be below the outline's edge.
    if (here) row.current?.scrollIntoView({ block: 'nearest' })
  }, [here, row])
  return (
    <li>
      <button
        {...moving?.props}
        ref={row}
        data-drop={moving?.side ?? undefined}
        data-dragged={moving?.dragged || undefined}
        type="button"
        id={`outline-${part}`}
        data-outline-part={part}
        className={`${styles.row} ${here ? styles.here : ''}`}
        aria-current={here ? 'true' : undefined}
        onClick={() => session.goTo(part)}
      >
        {children}
        <OpenItems part={part} />
      </button>
      {below}
    </li>
  )
}

interface Moving {
  ref: RefObject<HTMLButtonElement | null>
  props: ButtonHTMLAttributes<HTMLButtonElement>
  dragged: boolean
  /** Where what is dragged would stand; null while nothing is over the row. */
  side: 'before' | 'after' | null
}

/** What is dragged within the outline: no other window and no other program takes it. */
const DRAGGED = 'application/x-rostrum-section'

let dragged: string | null = null

/** Rows change places by dragging. By keys they do so by commands, so that the rows need no button more. */
function useMoving(section: string): Moving {
  const session = useSession()
  const ref = useRef<HTMLButtonElement>(null)
  const [side, setSide] = useState<'before' | 'after'>('before')
  const drag = useDrag({
    hasDragButton: true,
    getItems: () => [{ [DRAGGED]: section }],
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => {
      dragged = tellFixed(session, section) ? null : section
    },
    onDragEnd: () => {
      dragged = null
    },
  })
  const sideAt = ({ y }: { y: number }) => (y < (ref.current?.offsetHeight ?? 0) / 2 ? 'before' : 'after')
  const drop = useDrop({
    ref,
    getDropOperation: () => {
      const { draft, template } = session.drafts.state
      const fits = dragged !== null && dragged !== section && movableWith(draft, template, dragged).includes(section)
      return fits ? 'move' : 'cancel'
    },
    onDropEnter: (event) => setSide(sideAt(event)),
    onDropMove: (event) => setSide(sideAt(event)),
    onDrop: (event) => {
      if (dragged !== null) placeSection(session, dragged, { beside: section, side: sideAt(event) })
    },
  })
  return {
    ref,
    props: { ...drop.dropProps, ...drag.dragProps },
    dragged: drag.isDragging,
    side: drop.isDropTarget ? side : null,
  }
}

/** What is still open on the writer's list for this part. */
function OpenItems({ part }: { part: string }) {
  const open = useDraft(({ draft }) => openItemsOf(draft, part))
  if (open === 0) return null
  return (
    <span className={styles.open}>
      <ListTodo size={13} aria-hidden />
      <Message id="outline.openItems" values={{ count: open }} tags={{ heard }} />
    </span>
  )
}

const heard = (content: ReactNode) => <span className="visually-hidden">{content}</span>

const SectionRow = memo(function SectionRow({ section }: { section: TemplateSection }) {
  const { words, state, wordLimit, filled } = useDraft(
    useShallow(({ progress }) => {
      const found = progress.sections[section.id]
      return {
        words: found?.words ?? 0,
        state: found?.state ?? 'empty',
        wordLimit: found?.wordLimit ?? null,
        filled: found && found.slots > 0 ? found.filledSlots / found.slots : 0,
      }
    }),
  )
  const here = useDraft(({ inView }) => inView === section.id || inView === `${section.id}-proposals`)
  const moving = useMoving(section.id)
  const over = wordLimit !== null && words > wordLimit
  const mark = sectionMark(section)
  // A single answer is filled or not; a word in it already shows that it is under way.
  const value =
    state === 'complete' && section.slots.length === 1 && wordLimit ? Math.min(1, words / wordLimit) : filled
  return (
    <OutlineRow part={section.id} here={here} moving={moving} below={<OwnHeadings section={section} />}>
      <ProgressRing value={over ? 1 : value} tone={over ? 'stop' : 'accent'} />
      <span className={styles.name}>
        <Message
          id="outline.section"
          values={{
            state: state === 'empty' ? 'other' : state,
            mark,
            title: section.shortTitle ?? section.title,
          }}
          tags={{
            // Names without a number stand where those of other parts without one do; null would draw what is in the tag.
            number: (content) => (mark === '' ? '' : <span className={styles.number}>{content}</span>),
            heard,
          }}
        />
      </span>
      <span className={`${styles.count} ${over ? styles.over : ''}`}>
        {over ? (
          <Message id="outline.wordsOver" values={{ over: words - wordLimit, limit: wordLimit }} tags={{ heard }} />
        ) : wordLimit !== null ? (
          <Message id="outline.wordsOf" values={{ count: words, limit: wordLimit }} tags={{ heard }} />
        ) : words > 0 ? (
          <Message id="outline.words" values={{ count: words }} tags={{ heard }} />
        ) : null}
      </span>
    </OutlineRow>
  )
})

/** What the writer put above parts of an answer: each leads to its place. */
function OwnHeadings({ section }: { section: TemplateSection }) {
  const session = useSession()
  const written = useDraft(({ counted }) => counted.sections.find(({ id }) => id === section.id))
  const headings = useMemo(
    () =>
      written
        ? ownHeadings(
            written,
            section.slots.map(({ id }) => id),
          )
        : [],
    [written, section],
  )
  if (headings.length === 0) return null
  return (
    <ul
      className={styles.own}
      data-numbered={sectionMark(section) !== '' || undefined}
      aria-label={text('outline.ownHeadings')}
    >
      {headings.map(({ slot, block, level, text: words }) => (
        <li key={`${slot} ${block}`} data-level={level}>
          <button
            type="button"
            className={styles.ownHeading}
            data-outline-part={section.id}
            data-own-heading={`${slot} ${block}`}
            onClick={() => session.show({ section: section.id, slot, block })}
          >
            <bdi>{words}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

function OrganisationRow() {
  const missing = useDraft(({ draft, template }) =>
    template.organisation.required.reduce(
      (sum, field) => sum + (String(draft.organisation[field] ?? '').trim() === '' ? 1 : 0),
      0,
    ),
  )
  const needed = useDraft(({ template }) => template.organisation.required.length)
  const here = useDraft(({ inView }) => inView === 'organisation')
  return (
    <OutlineRow part="organisation" here={here}>
      <ProgressRing value={needed === 0 ? 1 : (needed - missing) / needed} />
      <span className={styles.name}>{text('outline.organisation')}</span>
      <span className={styles.count}>{text('outline.organisation.missing', { count: missing })}</span>
    </OutlineRow>
  )
}

function ProposalsRow() {
  const { count, done } = useDraft(
    useShallow(({ counted: draft }) => ({
      count: draft.proposals.length,
      done: draft.proposals.filter(hasAllItNeeds).length,
    })),
  )
  const here = useDraft(({ inView }) => inView === 'proposals')
  return (
    <OutlineRow part="proposals" here={here}>
      <ProgressRing value={count === 0 ? 0 : done / count} />
      <span className={styles.name}>{text('outline.proposals')}</span>
      <span className={styles.count}>
        <Message id="outline.proposals.count" values={{ count }} tags={{ heard }} />
      </span>
    </OutlineRow>
  )
}

function UnplacedRow() {
  const here = useDraft(({ inView }) => inView === 'unplaced')
  const running = useDraft((state) => isRunningText(state.counted))
  return (
    <OutlineRow part="unplaced" here={here}>
      <ProgressRing value={0} />
      <span className={styles.name}>{text('outline.unplaced')}</span>
      {running ? null : <span className={styles.count}>{text('outline.unplaced.hint')}</span>}
    </OutlineRow>
  )
}
