import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Segment } from '../../core/draft/difference'
import type { DraftPaper, PaperParagraph } from '../../core/draft/draft'
import { paperIndex } from '../../core/paper/paper-index'
import { correctionsBetween, isChanged, ROW_KINDS, type VersionRow } from '../../core/paper/versions'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox, Choose, TextField } from '../ui/field'
import { ChangedWords } from './changed-words'
import { correctVersions } from './paper-steps'
import { askOfPapers } from './paper-work'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'
import styles from './versions-dialog.module.css'

const NO_PAPERS: readonly DraftPaper[] = []

/** Two versions of the paper beside each other, what became of each paragraph, and where a person puts that right. */
export default function VersionsDialog() {
  const papers = useDraft(({ draft }) => draft.papers ?? NO_PAPERS)
  const close = () => useDraftScreen.setState({ dialog: null })
  const [fromId, setFrom] = useState<string | null>(null)
  const [toId, setTo] = useState<string | null>(null)
  const to = papers.find(({ id }) => id === toId) ?? papers.at(-1)
  const earlier = papers.slice(0, to ? papers.indexOf(to) : 0)
  const from = earlier.find(({ id }) => id === fromId) ?? earlier.at(-1)
  const choices = (list: readonly DraftPaper[]) => list.map(({ id, version }) => ({ id, label: version }))
  return (
    <Dialog title={text('versions.title')} isOpen whole onClose={close}>
      {from && to ? (
        <>
          <div className={styles.chosen}>
            <Choose label={text('versions.earlier')} value={from.id} choices={choices(earlier)} onChange={setFrom} />
            <Choose label={text('versions.later')} value={to.id} choices={choices(papers.slice(1))} onChange={setTo} />
          </div>
          <Compared key={`${from.id} ${to.id}`} from={from} to={to} papers={papers} />
        </>
      ) : (
        <p>{text('versions.tooFew')}</p>
      )}
    </Dialog>
  )
}

function useRows(from: DraftPaper, to: DraftPaper): VersionRow[] | null {
  const language = useDraft(({ draft }) => draft.language)
  const [rows, setRows] = useState<VersionRow[] | null>(null)
  useEffect(() => {
    let wanted = true
    void askOfPapers('compare', { from, to, language }).then((answer) => {
      if (wanted && answer) setRows(answer)
    })
    return () => {
      wanted = false
    }
  }, [from, to, language])
  return rows
}

const keyOf = ({ from, to }: VersionRow) => `${from[0] ?? ''}-${to[0] ?? ''}`

function Compared({ from, to, papers }: { from: DraftPaper; to: DraftPaper; papers: readonly DraftPaper[] }) {
  const session = useSession()
  const rows = useRows(from, to)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [notFound, setNotFound] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const filtered = useDeferredValue(onlyChanged)
  const shown = useMemo(() => (rows ?? []).filter((row) => !filtered || isChanged(row)), [rows, filtered])
  const corrected = useRef<number | null>(null)
  useEffect(() => {
    const place = corrected.current
    const row = place === null ? undefined : rows?.find((each) => each.from.includes(place))
    corrected.current = null
    if (!row) return
    // The row that the reader was at may be another now, and the keyboard goes on from there.
    setChosen(keyOf(row))
    focusWhenThere(() => list.current?.querySelector<HTMLElement>(`[data-row="${keyOf(row)}"]`))
  }, [rows])
  if (!rows) return <p role="status">{text('versions.comparing')}</p>
  const correct = (place: number, there: readonly number[] | null) => {
    corrected.current = place
    correctVersions(session.drafts, { earlier: from, later: to, place, there })
  }
  const focusRow = (row: VersionRow | undefined) => {
    if (!row) return
    setChosen(keyOf(row))
    focusWhenThere(() => list.current?.querySelector<HTMLElement>(`[data-row="${keyOf(row)}"]`))
  }
  const jump = () => {
    const wanted = sought.trim()
    const [there] = paperIndex(to.paragraphs).find(wanted).places
    const [before] = paperIndex(from.paragraphs).find(wanted).places
    const row =
      rows.find((each) => there !== undefined && each.to.includes(there)) ??
      rows.find((each) => before !== undefined && each.from.includes(before))
    setNotFound(!row)
    if (row && !isChanged(row)) setOnlyChanged(false)
    focusRow(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const here = shown.findIndex((row) => keyOf(row) === (event.target as HTMLElement).dataset.row)
    const next = { ArrowDown: here + 1, ArrowUp: Math.max(0, here - 1), Home: 0, End: shown.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    focusRow(shown[next])
  }
  const reachable = shown.some((row) => keyOf(row) === chosen) ? chosen : shown[0] ? keyOf(shown[0]) : null
  return (
    <>
      <div className={styles.tools}>
        <form
          className={styles.jump}
          onSubmit={(event) => {
            event.preventDefault()
            jump()
          }}
        >
          <TextField label={text('versions.jump')} value={sought} onChange={setSought} />
          <Button type="submit">{text('versions.jump.go')}</Button>
        </form>
        <Checkbox label={text('versions.onlyChanged')} selected={onlyChanged} onChange={setOnlyChanged} />
      </div>
      {notFound ? <p role="status">{text('versions.jump.none', { number: sought.trim() })}</p> : null}
      <p className={styles.sum}>
        {ROW_KINDS.flatMap((kind) => {
          const count = rows.filter((row) => row.kind === kind).length
          return count === 0 ? [] : [<span key={kind}>{text('versions.count', { count, kind })}</span>]
        })}
      </p>
      {shown.length === 0 ? <p>{text('versions.nothingChanged')}</p> : null}
      <ol ref={list} className={styles.rows} aria-label={text('versions.title')} onKeyDown={onKeyDown}>
        {shown.map((row) => (
          <Row
            key={keyOf(row)}
            row={row}
            from={from}
            to={to}
            chosen={keyOf(row) === chosen}
            reachable={keyOf(row) === reachable}
            onChoose={focusRow}
          >
            {keyOf(row) === chosen ? (
              <RowTools row={row} from={from} to={to} papers={papers} correct={correct} />
            ) : null}
          </Row>
        ))}
      </ol>
    </>
  )
}

const Row = memo(
  function Row(props: {
    row: VersionRow
    from: DraftPaper
    to: DraftPaper
    chosen: boolean
    reachable: boolean
    onChoose(row: VersionRow): void
    children: ReactNode
  }) {
    const { row, from, to, chosen, reachable, onChoose, children } = props
    const { kind, renumbered, byHand } = row
    return (
      <li className={styles.row} data-kind={kind} data-chosen={chosen || undefined}>
        <button
          type="button"
          className={styles.pair}
          aria-pressed={chosen}
          data-row={keyOf(row)}
          tabIndex={reachable ? 0 : -1}
          onClick={() => onChoose(row)}
        >
          <span className={styles.kind}>
            {text('versions.kind', { kind })}
            {renumbered ? <span>{text('versions.renumbered')}</span> : null}
            {byHand ? <span>{text('versions.byHand')}</span> : null}
          </span>
          <Side paragraphs={from.paragraphs} places={row.from} changes={row.changes} shows="deleted" />
          <Side paragraphs={to.paragraphs} places={row.to} changes={row.changes} shows="inserted" />
        </button>
        {children}
      </li>
    )
  },
  // What a row does is the same at every drawing; a thousand rows are not drawn anew for it.
  (one, other) =>
    one.row === other.row && one.chosen === other.chosen && one.reachable === other.reachable && !other.chosen,
)

function Side(props: {
  paragraphs: readonly PaperParagraph[]
  places: readonly number[]
  changes: readonly Segment[] | null
  shows: 'inserted' | 'deleted'
}) {
  const { paragraphs, places, changes, shows } = props
  if (places.length === 0)
    return <span className={styles.none}>{text('versions.none', { later: shows === 'inserted' })}</span>
  return (
    <span className={styles.side}>
      {places.map((place) => (
        <span key={place} className={styles.paragraph}>
          <span className={styles.number}>
            <bdi>{paragraphs[place]?.number}</bdi>
          </span>
          <span dir="auto" className={styles.words}>
            {changes ? (
              <ChangedWords segments={changes.filter(({ kind }) => kind === 'same' || kind === shows)} />
            ) : (
              paragraphs[place]?.text
            )}
          </span>
        </span>
      ))}
    </span>
  )
}

/** What can be done with the row that the reader is at: see it in every version, and put right what belongs together. */
function RowTools(props: {
  row: VersionRow
  from: DraftPaper
  to: DraftPaper
  papers: readonly DraftPaper[]
  correct(place: number, there: readonly number[] | null): void
}) {
  const { row, from, to, papers, correct } = props
  const corrected = new Set(correctionsBetween(from, to).map((each) => each.from))
  const [first = 0] = row.to
  return (
    <div className={styles.rowTools}>
      {row.from.map((place) => {
        const name = message('paper.paragraph', { number: from.paragraphs[place]?.number ?? '' })
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced before each of its few buttons
          <div key={place} role="group" aria-label={sentence(name)} className={styles.correct}>
            <Choose
              label={text('versions.join', { paragraph: name })}
              value=""
              choices={[{ id: '', label: text('versions.join.choose') }, ...numbersOf(to, row.to)]}
              onChange={(id) => (id === '' ? undefined : correct(place, [...row.to, Number(id)]))}
            />
            {row.to.length > 0 ? (
              <Button small onPress={() => correct(place, [])}>
                {text('versions.noCounterpart', { paragraph: name })}
              </Button>
            ) : null}
            {corrected.has(place) ? (
              <Button small onPress={() => correct(place, null)}>
                {text('versions.asCompared')}
              </Button>
            ) : null}
          </div>
        )
      })}
      {row.from.length === 0 ? (
        <Choose
          label={text('versions.comesFrom', {
            paragraph: message('paper.paragraph', { number: to.paragraphs[first]?.number ?? '' }),
          })}
          value=""
          choices={[{ id: '', label: text('versions.join.choose') }, ...numbersOf(from, [])]}
          onChange={(id) => {
            if (id !== '') correct(Number(id), [first])
          }}
        />
      ) : null}
      {papers.length > 2 ? <Through row={row} from={from} to={to} papers={papers} /> : null}
    </div>
  )
}

/** Letters of a paragraph that a choice shows behind its number. */
const SHOWN = 50

function numbersOf({ paragraphs }: DraftPaper, without: readonly number[]): { id: string; label: string }[] {
  return paragraphs.flatMap(({ number, text: words }, place) =>
    without.includes(place) ? [] : [{ id: String(place), label: `${number}  ${words.slice(0, SHOWN)}` }],
  )
}

function Through(props: { row: VersionRow; from: DraftPaper; to: DraftPaper; papers: readonly DraftPaper[] }) {
  const { row, from, to, papers } = props
  const [places, setPlaces] = useState<number[][] | null>(null)
  const version = papers.indexOf(row.from.length > 0 ? from : to)
  const place = row.from[0] ?? row.to[0] ?? 0
  useEffect(() => {
    let wanted = true
    void askOfPapers('through', { papers, at: { version, place } }).then((answer) => {
      if (wanted) setPlaces(answer)
    })
    return () => {
      wanted = false
    }
  }, [papers, version, place])
  if (!places) return null
  return (
    <section className={styles.through} aria-label={text('versions.through')}>
      <h3>{text('versions.through')}</h3>
      <dl>
        {papers.map((paper, index) => (
          <div key={paper.id}>
            <dt>{paper.version}</dt>
            <dd dir="auto">
              {places[index]?.length
                ? places[index].map((at) => `${paper.paragraphs[at]?.number} ${paper.paragraphs[at]?.text}`).join('\n')
                : text('versions.none', { later: false })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
