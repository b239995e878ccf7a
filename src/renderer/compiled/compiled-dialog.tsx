import { useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import { SaveDocuments, type SavedDocument } from '../draft/save-documents'
import { Chip } from '../ui/chip'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import styles from './compiled-dialog.module.css'

type Compiled = NonNullable<RequestOutput<'proposals.compile'>>
const DOCUMENTS: readonly SavedDocument[] = [
  { what: 'matrix', format: 'docx' },
  { what: 'matrix', format: 'pdf' },
  { what: 'matrix', format: 'csv' },
]

/** All proposals of a coalition's drafts, paragraph by paragraph: who asks for what, and what contradicts each other. */
export function CompiledDialog({ compiled }: { compiled: Compiled }) {
  const { folderName, submitters, rows, leftOut } = compiled
  const [onlyContradictory, setOnly] = useState(false)
  const contradictory = rows.filter((row) => row.contradictory).length
  const shown = onlyContradictory ? rows.filter((row) => row.contradictory) : rows
  return (
    <Dialog title={text('compiled.title')} isOpen whole onClose={() => useApp.setState({ compiled: null })}>
      <p className={styles.hint}>
        {text('compiled.found', {
          folder: folderName,
          drafts: submitters.length,
          paragraphs: rows.length,
          contradictory,
        })}
      </p>
      {leftOut.length > 0 ? (
        <ul className={styles.leftOut} aria-label={text('compiled.leftOut')}>
          {leftOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <div className={styles.tools}>
          <SaveDocuments
            documents={DOCUMENTS}
            failed={text('compiled.notSaved')}
            save={({ format }) => ask('proposals.saveCompiled', { format })}
          />
          {contradictory > 0 ? (
            <Checkbox label={text('compiled.onlyContradictory')} selected={onlyContradictory} onChange={setOnly} />
          ) : null}
        </div>
      ) : null}
      <ul className={styles.rows}>
        {shown.map((row) => (
          <Row key={`${row.document} ${row.paragraph}`} row={row} />
        ))}
      </ul>
    </Dialog>
  )
}

function Row({ row: { document, paragraph, current, asks, contradictory } }: { row: Compiled['rows'][number] }) {
  const title = text('compiled.paragraph', { numbered: paragraph.trim() !== '', paragraph })
  return (
    <li className={styles.row} aria-label={title}>
      <h3>
        {title} <bdi className={styles.document}>{document}</bdi>{' '}
        {contradictory ? <Chip tone="warn">{text('compiled.contradictory')}</Chip> : null}
      </h3>
      {current.trim() === '' ? null : (
        <p dir="auto" className={styles.current}>
          {current}
        </p>
      )}
      <ul className={styles.asks}>
        {asks.map(({ move, proposed, who }) => (
          <li key={`${move} ${proposed}`}>
            <p className={styles.who}>{text('compiled.ask', { move, who: who.join('; ') })}</p>
            {proposed.trim() === '' ? null : <p dir="auto">{proposed}</p>}
          </li>
        ))}
      </ul>
    </li>
  )
}
