import { ArrowDownAZ, ClipboardPaste, Ellipsis, GripVertical, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, lazy, memo, Suspense, useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { proposalDifference } from '../../core/draft/difference'
import { type Draft, MOVES, type Proposal } from '../../core/draft/draft'
import type { Finding } from '../../core/draft/finding'
import { type MarkedRun, markedRuns } from '../../core/export/marked-runs'
import { isChoosable, sectionMark } from '../../core/template/section-names'
import { rememberObject } from '../../core/text/remember'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { shownKeys } from '../command-keys'
import { focusWhenThere } from '../focus-when-there'
import { Button, IconButton } from '../ui/button'
import { Choose, GrowingText, Switch } from '../ui/field'
import { Menu } from '../ui/menu'
import { ChangedPiece } from './changed-words'
import { looksLikeRows, type Pasted, raisedWords } from './pasted-table'
import {
  addRow,
  changeRow,
  duplicateRow,
  listKey,
  moveRow,
  moveRowTo,
  type ProposalsOf,
  removeRow,
  rowsIn,
  sortAndSay,
} from './proposal-steps'
import { ProposalList, proposalsById } from './proposal-stretch'
import styles from './proposals.module.css'
import { fieldOnPage } from './resting-rows'
import { useDraftScreen } from './screen-state'
import { ADDS_ROWS, proposalFieldId } from './step-place'
import { useDraft, useSession } from './use-session'

const PasteRows = lazy(() => import('./paste-rows'))

/** Where nothing was pasted yet, the dialog asks for it. */
const NOTHING_YET: Pasted = { html: '', text: '', field: null }

/** The proposals that stand here. */
export function Proposals({ of, title }: { of: ProposalsOf; title: string }) {
  const session = useSession()
  const ids = useDraft(useShallow(({ draft }) => rowsIn(draft, of)))
  const changes = useDraftScreen((state) => state.changes)
  const [taken, setTaken] = useState<Pasted | null>(null)
  const isAsked = useDraftScreen(({ pasteInto }) => pasteInto === listKey(of))
  const pasted = taken ?? (isAsked ? NOTHING_YET : null)
  const [said, setSaid] = useState('')
  const area = typeof of === 'object' ? of.area : null
  const add = (after?: string) => focusRow(addRow(session.drafts, area, after ?? ids.at(-1)))
  return (
    <div
      className={styles.proposals}
      onPasteCapture={(event) => {
        if (pasted) return
        if (!looksLikeRows(event.clipboardData)) {
          const words = raisedWords(event.clipboardData)
          // By the field's own command, so that its undo knows it.
          if (words !== null && document.execCommand('insertText', false, words)) event.preventDefault()
          return
        }
        event.preventDefault()
        event.stopPropagation()
        const { target } = event
        setTaken({
          html: event.clipboardData.getData('text/html'),
          text: event.clipboardData.getData('text/plain'),
          field: target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target : null,
        })
      }}
    >
      {ids.length > 0 ? (
        <>
          <div className={styles.tools}>
            <Switch
              label={text('proposals.showChanges')}
              selected={changes}
              onChange={(on) => useDraftScreen.setState({ changes: on })}
            />
            {ids.length > 1 ? (
              <Button
                look="plain"
                small
                onPress={() => sortAndSay(session, ids)}
                aria-label={text('proposals.sortNamed', { title })}
              >
                <ArrowDownAZ size={15} aria-hidden /> {text('proposals.sort')}
              </Button>
            ) : null}
          </div>
          <ProposalList
            ids={ids}
            draw={(id, index) => <ProposalRow key={id} id={id} index={index} ids={ids} onAdd={add} onSaid={setSaid} />}
          />
        </>
      ) : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className={styles.more}>
        <Button
          look="plain"
          small
          {...{ [ADDS_ROWS]: '' }}
          onPress={() => add()}
          aria-label={text('proposals.addNamed', { title })}
        >
          <Plus size={15} aria-hidden /> {text('proposals.add', { first: ids.length === 0 })}
        </Button>
        <Button
          look="plain"
          small
          onPress={() => useDraftScreen.setState({ pasteInto: listKey(of) })}
          aria-label={text('proposals.pasteRowsNamed', { title })}
        >
          <ClipboardPaste size={15} aria-hidden /> {text('proposals.pasteRows')}
        </Button>
      </div>
      {pasted ? (
        <Suspense>
          <PasteRows
            pasted={pasted}
            area={area}
            after={ids.at(-1)}
            onClose={() => {
              setTaken(null)
              useDraftScreen.setState({ pasteInto: null })
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function focusRow(id: string, field?: string): void {
  focusWhenThere(() => fieldOnPage(proposalFieldId(id, field)))
}

const DRAGGED = 'application/x-rostrum-proposal'
/** What is dragged cannot be read before it is dropped, and a row takes only rows of its own list. */
let dragged: { id: string; ids: readonly string[] } | null = null

const NO_FINDINGS: readonly Finding[] = []
const NO_MESSAGES: readonly string[] = []

const messagesByProposal = rememberObject((findings: readonly Finding[]) => {
  const messages = new Map<string, string[]>()
  for (const { at, message } of findings) {
    if (at.section !== 'proposals' || at.proposal === undefined) continue
    const found = messages.get(at.proposal)
    if (found) found.push(sentence(message))
    else messages.set(at.proposal, [sentence(message)])
  }
  return messages
})

const ProposalRow = memo(function ProposalRow(props: {
  id: string
  index: number
  ids: readonly string[]
  onAdd(after: string): void
  /** Tells screen readers what happened to the row. */
  onSaid(sentence: string): void
}) {
  const { id, index, ids, onAdd, onSaid } = props
  const session = useSession()
  const proposal = useDraft(({ draft }) => proposalsById(draft.proposals).get(id))
  const language = useDraft(({ draft }) => draft.language)
  const areas = useDraft(({ template }) => template.sections)
  const findings = useDraft(
    useShallow(({ findings: all }) => messagesByProposal(all ?? NO_FINDINGS).get(id) ?? NO_MESSAGES),
  )
  const noted = useDraft(({ draft }) => notedFields(draft, id))
  const shown = useDraftScreen((state) => state.changes)
  if (!proposal) return null
  const change = (changes: Partial<Proposal>) => changeRow(session.drafts, id, changes)
  const { paragraph } = proposal
  const name = message('proposals.name', { numbered: paragraph !== '', row: index + 1, paragraph })
  const tell = (row: number) => onSaid(text('proposals.movedTo', { row, rows: ids.length }))
  const move = (by: -1 | 1) => {
    if (ids[index + by] === undefined) return
    moveRow(session.drafts, id, ids, by)
    tell(index + by + 1)
    const focused = document.activeElement?.id
    if (focused) focusWhenThere(() => fieldOnPage(focused))
  }
  const remove = () => {
    const next = ids[index + 1] ?? ids[index - 1]
    const adds = document.activeElement?.closest('section')?.querySelector<HTMLElement>(`[${ADDS_ROWS}]`)
    const made = removeRow(session.drafts, id)
    if (made) session.undo.offer(text('proposals.rowRemoved'), made)
    if (next) focusRow(next)
    else focusWhenThere(() => adds)
  }
  const duplicate = () => {
    const copy = duplicateRow(session.drafts, id)
    if (copy) focusRow(copy)
  }
  /** As in a spreadsheet: the same field one row on; below the last row a new one. */
  const goOn = (field: string, by: -1 | 1) => {
    const row = ids[index + by]
    if (row !== undefined) focusRow(row, field)
    else if (by === 1) onAdd(id)
  }
  const keys = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, shiftKey, metaKey, key, target } = event
    const ctrl = ctrlKey || metaKey
    const act = (run: () => void) => {
      event.preventDefault()
      run()
    }
    if (altKey && !ctrl && (key === 'ArrowUp' || key === 'ArrowDown')) act(() => move(key === 'ArrowUp' ? -1 : 1))
    else if (ctrl && key === 'Enter') act(() => onAdd(id))
    else if (ctrl && key === 'Delete') act(remove)
    else if (ctrl && shiftKey && key.toLowerCase() === 'd') act(duplicate)
    else if (
      key === 'Enter' &&
      !ctrl &&
      !altKey &&
      !event.nativeEvent.isComposing &&
      target instanceof HTMLInputElement
    )
      act(() => goOn(target.id.slice(`proposal-${id}-`.length), shiftKey ? -1 : 1))
  }
  return (
    <li
      className={styles.row}
      aria-posinset={index + 1}
      aria-setsize={ids.length}
      onDragOver={(event) => {
        if (!dragged || dragged.id === id || !dragged.ids.includes(id)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        event.currentTarget.dataset.drop = ids.indexOf(dragged.id) > index ? 'before' : 'after'
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          delete event.currentTarget.dataset.drop
      }}
      onDrop={(event) => {
        delete event.currentTarget.dataset.drop
        if (!dragged?.ids.includes(id)) return
        event.preventDefault()
        moveRowTo(session.drafts, dragged.id, id)
        tell(index + 1)
      }}
    >
      <fieldset className={styles.fields} onKeyDown={keys} data-own-keys="proposal" data-noted={noted}>
        <legend className="visually-hidden">{sentence(name)}</legend>
        <div className={styles.reference}>
          <div className={styles.field}>
            <label htmlFor={`proposal-${id}-paragraph`}>{text('proposals.paragraph')}</label>
            <input
              id={`proposal-${id}-paragraph`}
              value={proposal.paragraph}
              placeholder={text('proposals.paragraph.examples')}
              onChange={(event) => change({ paragraph: event.currentTarget.value })}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor={`proposal-${id}-document`}>{text('proposals.document')}</label>
            <input
              id={`proposal-${id}-document`}
              list="proposal-documents"
              value={proposal.document}
              onChange={(event) => change({ document: event.currentTarget.value })}
            />
          </div>
          <Choose
            id={`proposal-${id}-move`}
            label={text('proposals.move')}
            value={proposal.move}
            choices={MOVES.map((one) => ({ id: one, label: text(`proposals.move.${one}`) }))}
            onChange={(chosen) => change({ move: chosen as Proposal['move'] })}
          />
          <Choose
            id={`proposal-${id}-area`}
            label={text('proposals.area')}
            value={proposal.area ?? ''}
            choices={[
              { id: '', label: text('proposals.area.none') },
              ...areas.filter(isChoosable).map((section) => ({
                id: section.id,
                label: `${sectionMark(section)} ${section.shortTitle ?? section.title}`,
              })),
            ]}
            onChange={(chosen) => change({ area: chosen === '' ? null : chosen })}
          />
        </div>
        <div className={styles.texts}>
          <GrowingText
            id={`proposal-${id}-current`}
            label={text('proposals.current')}
            language={language}
            value={proposal.current}
            onChange={(current) => change({ current })}
          />
          <GrowingText
            id={`proposal-${id}-proposed`}
            label={text('proposals.proposed')}
            language={language}
            value={proposal.proposed}
            onChange={(proposed) => change({ proposed })}
          />
        </div>
        {shown ? <Changes proposal={proposal} language={language} /> : null}
        <GrowingText
          id={`proposal-${id}-rationale`}
          label={text('proposals.rationale')}
          language={language}
          value={proposal.rationale}
          onChange={(rationale) => change({ rationale })}
        />
        {findings.length > 0 ? (
          <ul className={styles.findings}>
            {findings.map((found) => (
              <li key={found}>{found}</li>
            ))}
          </ul>
        ) : null}
      </fieldset>
      <div className={styles.actions} data-row-actions="">
        <button
          type="button"
          className={styles.handle}
          aria-label={text('proposals.handle', { proposal: name })}
          draggable
          id={`proposal-${id}-handle`}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            move(event.key === 'ArrowUp' ? -1 : 1)
          }}
          onDragStart={(event) => {
            dragged = { id, ids }
            event.dataTransfer.setData(DRAGGED, id)
            event.dataTransfer.effectAllowed = 'move'
            const row = event.currentTarget.closest('li')
            if (row) event.dataTransfer.setDragImage(row, row.clientWidth - 20, 20)
          }}
          onDragEnd={() => {
            dragged = null
          }}
        >
          <GripVertical size={15} aria-hidden />
          <span aria-hidden="true">{index + 1}</span>
        </button>
        <Menu
          label={text('proposals.more', { proposal: name })}
          trigger={
            <IconButton
              small
              label={text('proposals.moreNamed', { proposal: name })}
              icon={<Ellipsis size={15} aria-hidden />}
            />
          }
          choices={[
            { id: 'up', label: text('proposals.moveUp'), keys: shownKeys('Alt ↑'), disabled: index === 0 },
            {
              id: 'down',
              label: text('proposals.moveDown'),
              keys: shownKeys('Alt ↓'),
              disabled: index === ids.length - 1,
            },
            { id: 'duplicate', label: text('proposals.duplicate'), keys: shownKeys('Mod Shift D') },
            { id: 'after', label: text('proposals.addAfter'), keys: shownKeys('Mod Enter') },
          ]}
          onAction={(chosen) => {
            if (chosen === 'duplicate') duplicate()
            else if (chosen === 'after') onAdd(id)
            else move(chosen === 'up' ? -1 : 1)
          }}
        />
        <IconButton
          small
          id={proposalFieldId(id, 'remove')}
          label={text('proposals.remove', { proposal: name })}
          icon={<Trash2 size={15} aria-hidden />}
          onPress={remove}
        />
      </div>
    </li>
  )
})

/** The fields of a proposal that open margin notes are about, parted by spaces; undefined for none. */
function notedFields({ marginNotes = [] }: Draft, id: string): string | undefined {
  const fields = marginNotes.flatMap(({ proposal, slot, resolved }) =>
    proposal === id && slot !== undefined && !resolved ? [slot] : [],
  )
  return fields.length > 0 ? [...new Set(fields)].join(' ') : undefined
}

/** Comparing waits for a pause in typing, and then for the window to be idle. */
const COMPARE_AFTER = 250

/** Word by word what a proposal changes, below its texts: lines for the eye, words for the ear. */
function Changes({ proposal, language }: { proposal: Proposal; language: string }) {
  const { move, current, proposed } = proposal
  const [runs, setRuns] = useState<MarkedRun[] | null>(null)
  useEffect(() => {
    let idle = 0
    const compare = () => {
      const difference = proposalDifference({ move, current, proposed }, language)
      setRuns(difference && markedRuns(difference))
    }
    // Comparing two texts waits for a pause in writing them.
    const timer = setTimeout(() => {
      idle = requestIdleCallback(compare, { timeout: 500 })
    }, COMPARE_AFTER)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [move, current, proposed, language])
  if (!runs || move === 'add' || move === 'delete') return null
  const same = runs.every(({ change }) => change === undefined)
  return (
    <div className={styles.changes}>
      <p className={styles.changesName}>{text('proposals.changes')}</p>
      {same ? (
        <p className={styles.unchanged}>{text('proposals.noChange')}</p>
      ) : (
        <p className={styles.changed} lang={language} dir="auto">
          {runs.map(({ text: words, change }, index) =>
            change === undefined || change === 'same' ? (
              words
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
              <ChangedPiece key={index} words={words} kind={change} />
            ),
          )}
        </p>
      )}
    </div>
  )
}
