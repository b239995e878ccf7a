import { memo, type ReactNode, useEffect, useRef } from 'react'
import { CUT_LEVELS, type CutLevel } from '../../core/draft/draft'
import { setCutLevel } from '../../core/speech/cuts'
import { clockText } from '../../core/speech/slot'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Message as MessageData } from '../../messages/values'
import { useApp } from '../app-store'

import { changeStatement } from '../draft/draft-steps'
import type { DraftSession } from '../draft/session'
import { useSession } from '../draft/use-session'

import { Button } from '../ui/button'
import { Message } from '../ui/message'
import { useRehearsal } from './rehearsal-clock'
import type { SpokenRow, SpokenView } from './spoken'
import { useStatementScreen } from './statement-state'
import styles from './statement-text.module.css'

/** The text as it is said: paragraph after paragraph with its times, what is left out struck through, and the line where the slot is over. */
export function StatementText({ view, slotSeconds }: { view: SpokenView; slotSeconds: number }) {
  const selected = useStatementScreen((state) => state.selected)
  const here = useRehearsal(({ said }) => (said && said.phase !== 'ready' ? (said.marks.at(-1)?.paragraph ?? 0) : null))
  if (view.rows.length === 0) return <Empty />
  let section: string | null = null
  return (
    <div className={styles.text}>
      {view.rows.map((row) => {
        const first = row.piece.section !== section
        section = row.piece.section
        return (
          <div key={row.piece.id}>
            {first && row.asked?.kind === 'question' ? (
              <h3 className={styles.answers}>
                {text('statement.answers', { question: row.asked.shortTitle ?? row.asked.title })}
              </h3>
            ) : null}
            <Row row={row} here={here !== null && row.spoken === here} slotSeconds={slotSeconds} selected={selected} />
          </div>
        )
      })}
    </div>
  )
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>
        <Message id="statement.empty" tags={{ strong }} />
      </p>
      <Button look="primary" onPress={() => useApp.setState({ screen: 'draft' })}>
        {text('statement.goToDraft')}
      </Button>
    </div>
  )
}

const strong = (content: ReactNode) => <strong>{content}</strong>

const Row = memo(function Row(props: { row: SpokenRow; here: boolean; slotSeconds: number; selected: string | null }) {
  const { row, here, slotSeconds, selected } = props
  const { piece, spoken, begins, seconds, stretches, heading } = row
  const number = spoken === null ? null : spoken + 1
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const select = (id: string) => useStatementScreen.setState({ selected: selected === id ? null : id })
  const lineAt = stretches.find(({ line }) => line)
  const lineFirst = lineAt !== undefined && lineAt === stretches[0]
  return (
    <>
      {lineFirst ? <SlotLine slotSeconds={slotSeconds} /> : null}
      <div ref={place} className={`${styles.row} ${here ? styles.here : ''} ${spoken === null ? styles.gone : ''}`}>
        <button
          type="button"
          className={styles.time}
          aria-pressed={selected === piece.id}
          data-piece={piece.id}
          aria-label={
            number === null
              ? text('statement.row.leftOut')
              : text('statement.row.said', { number, begins: clockText(begins), seconds: Math.round(seconds) })
          }
          onClick={() => select(piece.id)}
        >
          <span className={styles.begins}>{spoken === null ? '–' : clockText(begins)}</span>
          <span className={styles.seconds}>
            {spoken === null ? text('statement.leftOut') : text('statement.seconds', { seconds: Math.round(seconds) })}
          </span>
        </button>
        <p
          dir="auto"
          lang={piece.paragraph.language}
          {...(heading ? { role: 'heading', 'aria-level': 4 } : {})}
          className={`${styles.said} ${heading ? styles.heading : ''} ${selected === piece.id ? styles.selected : ''}`}
        >
          {stretches.map((stretch, index) => {
            const { sentence, text: words, leftOut, level, line } = stretch
            const mark = (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's stretches have no other name
              <span key={index}>
                {line && !lineFirst ? <SlotMark slotSeconds={slotSeconds} /> : null}
                {sentence === null ? (
                  words
                ) : (
                  <Sentence
                    id={sentence}
                    words={words}
                    level={level}
                    leftOut={leftOut}
                    selected={selected === sentence}
                    onSelect={select}
                  />
                )}
              </span>
            )
            return mark
          })}
        </p>
      </div>
    </>
  )
})

function Sentence(props: {
  id: string
  words: string
  level: CutLevel
  leftOut: boolean
  selected: boolean
  onSelect(id: string): void
}) {
  const { id, words, level, leftOut, selected, onSelect } = props
  const classes = [styles.sentence, styles[level], leftOut ? styles.out : '', selected ? styles.selected : '']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would not wrap with the lines of its paragraph
    <span
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      data-piece={id}
      className={classes.join(' ')}
      onClick={() => onSelect(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onSelect(id)
      }}
    >
      {leftOut ? <s>{words}</s> : words}
      {level === 'essential' ? null : (
        <span className="visually-hidden">{text('statement.level.heard', { level })}</span>
      )}
    </span>
  )
}

function SlotLine({ slotSeconds }: { slotSeconds: number }) {
  return (
    <p className={styles.line} data-slot-line>
      {text('statement.slotIsOver', { slot: clockText(slotSeconds) })}
    </p>
  )
}

function SlotMark({ slotSeconds }: { slotSeconds: number }) {
  return (
    <span className={styles.lineMark} dir="ltr" data-slot-line>
      {text('statement.slotIsOver', { slot: clockText(slotSeconds) })}
    </span>
  )
}

/** Says how much the chosen paragraph or sentence matters. Keys 1, 2 and 3 do the same. */
export function MarkBar({ view }: { view: SpokenView }) {
  const session = useSession()
  const selected = useStatementScreen((state) => state.selected)
  const found = selected === null ? null : pieceNamed(view, selected)
  return (
    <div className={styles.marks} role="toolbar" aria-label={text('statement.marks')}>
      <span className={styles.markName} role="status">
        {found ? text('statement.marks.of', { piece: found.name }) : text('statement.marks.choose')}
      </span>
      {found
        ? CUT_LEVELS.map((level, index) => (
            <button
              key={level}
              type="button"
              className={`${styles.mark} ${styles[level]}`}
              aria-pressed={found.level === level}
              onClick={() => markSelected(view, session, level)}
            >
              {text(`statement.level.${level}`)} <kbd>{index + 1}</kbd>
            </button>
          ))
        : null}
      {found ? (
        <Button small look="plain" onPress={() => editHere(session, found.row)}>
          {text('statement.editHere')}
        </Button>
      ) : null}
    </div>
  )
}

/** Gives the chosen paragraph or sentence a level; false when none is chosen. */
export function markSelected(view: SpokenView, session: DraftSession, level: CutLevel): boolean {
  const { selected } = useStatementScreen.getState()
  const found = selected === null ? null : pieceNamed(view, selected)
  if (!found || selected === null) return false
  const before = session.drafts.state.draft.statement?.cuts ?? []
  const pieces = view.rows.map(({ piece }) => piece)
  const after = setCutLevel(pieces, before, selected, level)
  changeStatement(session.drafts, text('statement.step.marked', { piece: found.name, level }), { cuts: after })
  return true
}

function pieceNamed(view: SpokenView, id: string): { name: MessageData; level: CutLevel; row: SpokenRow } | null {
  for (const [index, row] of view.rows.entries()) {
    const name = message('statement.piece.paragraph', { number: index + 1 })
    if (row.piece.id === id) return { name, level: row.level, row }
    const at = row.piece.sentences.findIndex((sentence) => sentence.id === id)
    const level = row.stretches.find(({ sentence }) => sentence === id)?.level ?? 'essential'
    if (at !== -1)
      return { name: message('statement.piece.sentence', { sentence: at + 1, paragraph: index + 1 }), level, row }
  }
  return null
}

function editHere(session: DraftSession, row: SpokenRow): void {
  const { at } = row.piece.paragraph
  if (!at) {
    useApp.setState({ screen: 'draft' })
    return
  }
  const { section, slot, block, start } = at
  session.show({ section, slot, block, start, end: start })
}
