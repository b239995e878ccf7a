import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  cellWords,
  guessColumns,
  type PastedCell,
} from '../../core/import/proposal-columns'
import { type PastedRows, proposalsFromRows } from '../../core/import/proposal-rows'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { focusWhenThere } from '../focus-when-there'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import { say } from '../ui/toast'
import styles from './paste-rows.module.css'
import { type Pasted, pastedRows } from './pasted-table'
import { addRows } from './proposal-steps'
import { fieldOnPage } from './resting-rows'
import { proposalFieldId } from './step-place'
import { useDraft, useSession } from './use-session'

/** As many rows as show what the columns hold; all are taken. */
const SHOWN_ROWS = 40
const SHOWN_REASONS = 50

interface Settings {
  rows: PastedCell[][]
  heading: boolean
  columns: ColumnMeaning[]
}

/** Rows from Word or a spreadsheet: what each column holds, what is taken and what is left out, then one step that can be undone. */
export default function PasteRows(props: {
  pasted: Pasted
  area: string | null
  after: string | undefined
  onClose(): void
}) {
  const { pasted, area, after, onClose } = props
  const session = useSession()
  const template = useDraft((state) => state.template)
  const read = (content: { html: string; text: string }): Settings | string => {
    const rows = pastedRows(content)
    if (!rows) return text('pasteRows.tooMuch')
    if (rows.length === 0) return text('pasteRows.noRows')
    return { rows, ...guessColumns(rows, template) }
  }
  const [settings, setSettings] = useState<Settings | string | null>(() =>
    pasted.html === '' && pasted.text === '' ? null : read(pasted),
  )
  const found = typeof settings === 'object' ? settings : null
  const result = useMemo(() => {
    const document = session.drafts.state.draft.proposals.at(-1)?.document ?? template.proposals?.documents[0] ?? ''
    return found && proposalsFromRows(found.rows, found, { template, document, area })
  }, [found, template, area, session])

  const add = () => {
    if (!result) return
    // Sent in this sequence, so that the version holds the draft without the rows; nobody waits for either.
    void session.drafts.keep()
    void ask('history.keep', { draft: session.drafts.state.handle, reason: 'beforeImport' })
    const { ids, made } = addRows(session.drafts, result.taken, after)
    onClose()
    if (made) session.undo.offer(text('pasteRows.added', { count: ids.length }), made)
    else say(text('pasteRows.noneAdded'))
    focusWhenThere(
      () => (ids[0] === undefined ? null : fieldOnPage(proposalFieldId(ids[0]))),
      (first) => {
        first.scrollIntoView({ block: 'center' })
        first.focus({ preventScroll: true })
      },
    )
  }
  const asWords = () => {
    const { field, text: words } = pasted
    onClose()
    // As if it had been pasted into the field, so that the field's own undo takes it back.
    focusWhenThere(
      () => field,
      () => {
        field?.focus()
        document.execCommand('insertText', false, words)
      },
    )
  }
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setSettings(
      read({ html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') }),
    )
  }

  return (
    <Dialog
      wide
      title={text('pasteRows.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {pasted.field && pasted.text !== '' ? (
            <Button look="plain" onPress={asWords}>
              {text('pasteRows.asWords')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{text('pasteRows.cancel')}</Button>
          {result ? (
            <Button look="primary" isDisabled={result.taken.length === 0} onPress={add}>
              {text('pasteRows.add', { count: result.taken.length })}
            </Button>
          ) : null}
        </>
      }
    >
      {found && result ? (
        <Preview settings={found} left={result.left} taken={result.taken.length} onChange={setSettings} />
      ) : (
        <>
          <p>{text('pasteRows.intro')}</p>
          <textarea
            className={styles.place}
            autoFocus
            readOnly
            aria-label={text('pasteRows.place')}
            placeholder={text('pasteRows.place.hint')}
            onPaste={paste}
          />
          {typeof settings === 'string' ? <p role="alert">{settings}</p> : null}
        </>
      )}
    </Dialog>
  )
}

function Preview(props: {
  settings: Settings
  taken: number
  left: PastedRows['left']
  onChange(settings: Settings): void
}) {
  const { settings, taken, left, onChange } = props
  const { rows, heading, columns } = settings
  const shown = rows.slice(0, SHOWN_ROWS + (heading ? 1 : 0))
  const out = new Set(left.map(({ row }) => row))
  const frame = useRef<HTMLElement>(null)
  // The place to paste into is gone, and the focus with it: Escape and the keys of the dialog work from here.
  useEffect(() => frame.current?.focus(), [])
  const setColumn = (column: number, meaning: ColumnMeaning) =>
    // Two columns cannot hold the same: the one that was chosen last does.
    onChange({
      ...settings,
      columns: columns.map((one, index) => (index === column ? meaning : one === meaning ? 'none' : one)),
    })
  return (
    <>
      <p>{text('pasteRows.sayWhat')}</p>
      <Checkbox
        label={text('pasteRows.hasHeadings')}
        selected={heading}
        onChange={(on) => onChange({ ...settings, heading: on })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section ref={frame} className={styles.frame} tabIndex={0} aria-label={text('pasteRows.rows')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('pasteRows.row')}</th>
              {columns.map((meaning, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
                <th key={column} scope="col">
                  <select
                    aria-label={text('pasteRows.columnHolds', { column: column + 1 })}
                    value={meaning}
                    onChange={(event) => setColumn(column, event.currentTarget.value as ColumnMeaning)}
                  >
                    {COLUMN_MEANINGS.map((one) => (
                      <option key={one} value={one}>
                        {text(`pasteRows.column.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
                key={index}
                className={out.has(index + 1) || (heading && index === 0) ? styles.out : undefined}
              >
                <td>{index + 1}</td>
                {columns.map((meaning, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
                  <td key={column} className={meaning === 'none' ? styles.unused : undefined} dir="auto">
                    <Cell cell={row[column]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length ? (
        <p className={styles.note}>{text('pasteRows.notShown', { count: rows.length - shown.length })}</p>
      ) : null}
      <p className={styles.summary} role="status">
        {text('pasteRows.summary', { taken, left: left.length })}
      </p>
      {left.length > 0 ? (
        <details className={styles.left}>
          <summary>{text('pasteRows.leftOut')}</summary>
          <ul>
            {left.slice(0, SHOWN_REASONS).map(({ row, why }) => (
              <li key={row}>{text('pasteRows.reason', { row, why })}</li>
            ))}
            {left.length > SHOWN_REASONS ? (
              <li>{text('pasteRows.moreReasons', { count: left.length - SHOWN_REASONS })}</li>
            ) : null}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function Cell({ cell }: { cell: PastedCell | undefined }) {
  if (!cell?.some(({ kind }) => kind !== 'same')) return <span>{cellWords(cell)}</span>
  return (
    <span>
      {cell.map(({ kind, text: words }, index) => {
        const Mark = kind === 'inserted' ? 'ins' : kind === 'deleted' ? 'del' : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
        return <Mark key={index}>{words}</Mark>
      })}
    </span>
  )
}
