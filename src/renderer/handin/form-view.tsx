import { Check, Copy, RotateCcw } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  type FormAnswer,
  type FormSize,
  type FormText,
  formAnswers,
  organisationAnswers,
} from '../../core/export/form-answers'
import { sectionLabel } from '../../core/template/section-names'
import { directionOfLanguage } from '../../core/text/language-direction'
import { useApp } from '../app-store'
import { copyText } from '../clipboard'
import { shownKeys } from '../command-keys'
import { useDraft, useSession } from '../draft/use-session'
import { counted, number } from '../plain-dates'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Fold } from '../ui/fold'
import { ProgressRing } from '../ui/progress-ring'
import { forgetCopied, rememberCopied, useWindowMemory } from '../window-memory'
import { type Copied, type CopyState, copiedBy, copyState } from './copy-state'
import styles from './form-view.module.css'

const NOTHING_COPIED: Copied = {}

type Row = FormText & { pieces?: readonly FormText[] }

/** The draft beside a web form: each answer as it will be pasted, with its length, one click to copy it, and what is still to do. */
export function FormView() {
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const copied = useWindowMemory((memory) => memory.copied[draft.id] ?? NOTHING_COPIED)
  const organisation = useMemo(() => organisationAnswers(draft, template), [draft, template])
  const answers = useMemo(() => formAnswers(draft, template), [draft, template])
  const [told, setTold] = useState('')
  const copy = useCallback(
    async (row: Row) => {
      const done = await copyText(row.text)
      if (done) rememberCopied(draft.id, copiedBy(row))
      setTold(
        done
          ? `Copied: ${row.title}, ${counted(row.size.characters, 'character')}.`
          : 'The text could not be copied. Select it and press Ctrl C.',
      )
    },
    [draft.id],
  )
  const rows: Row[] = [...organisation, ...answers]
  const states = rows.map((row) => copyState(row, copied))
  const nextToCopy = rows.find((_, index) => states[index] === 'open' || states[index] === 'changed')
  const copyNext = () => {
    if (!nextToCopy) return
    focusRow(nextToCopy.id)
    void copy(nextToCopy)
  }
  useCopyKeys(copyNext)
  return (
    <>
      <section className={styles.bar} aria-label="Progress">
        <Progress states={states} />
        <span className={styles.actions}>
          {states.includes('copied') || states.includes('changed') ? (
            <Button
              small
              look="plain"
              onPress={() => {
                forgetCopied(draft.id)
                setTold('Nothing counts as copied any more.')
              }}
            >
              <RotateCcw size={14} aria-hidden /> Start again
            </Button>
          ) : null}
          <NextUnanswered rows={rows} states={states} />
          <Button small look="primary" isDisabled={!nextToCopy} onPress={copyNext}>
            Copy next <kbd>{shownKeys('Mod Shift C')}</kbd>
          </Button>
        </span>
        <p className={styles.told} role="status">
          {told}
        </p>
      </section>
      <Intro answers={answers} />
      <section className={styles.card} aria-labelledby="form-organisation">
        <h2 id="form-organisation">Who we are</h2>
        <ul className={styles.rows}>
          {organisation.map((row) => (
            <OrganisationRow key={row.id} row={row} state={copyState(row, copied)} onCopy={() => void copy(row)} />
          ))}
        </ul>
      </section>
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} copied={copied} language={draft.language} onCopy={copy} />
      ))}
    </>
  )
}

function useCopyKeys(copyNext: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== 'c') return
      event.preventDefault()
      copyNext()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

const rowId = (id: string) => `form-${id.replaceAll(' ', '-')}`

function focusRow(id: string): void {
  const button = document.getElementById(rowId(id))
  button?.focus({ preventScroll: true })
  button?.scrollIntoView({ block: 'center' })
}

function Progress({ states }: { states: readonly CopyState[] }) {
  const of = (state: CopyState) => states.filter((one) => one === state).length
  const all = states.length - of('empty')
  const changed = of('changed')
  return (
    <span className={styles.progress}>
      <ProgressRing value={all === 0 ? 0 : of('copied') / all} />
      <span>
        {number(of('copied'))} of {number(all)} copied
        {changed > 0 ? `, ${number(changed)} changed since` : ''}
      </span>
    </span>
  )
}

/** Goes through what the form asks and the draft does not answer, from where the keyboard is, and round again. */
function NextUnanswered({ rows, states }: { rows: readonly Row[]; states: readonly CopyState[] }) {
  const unanswered = rows.filter((_, index) => states[index] === 'empty').map(({ id }) => id)
  const [last, setLast] = useState<string | null>(null)
  if (unanswered.length === 0) return null
  const go = () => {
    const next = unanswered[(unanswered.indexOf(last ?? '') + 1) % unanswered.length] ?? ''
    setLast(next)
    focusRow(next)
  }
  return (
    <Button small onPress={go}>
      Next unanswered <span className="num">({unanswered.length})</span>
    </Button>
  )
}

function Intro({ answers }: { answers: readonly FormAnswer[] }) {
  const blockers = useDraft(({ findings }) => findings?.filter(({ level }) => level === 'blocker').length ?? 0)
  const unverified = answers.some(({ section }) => section && !section.verified)
  return (
    <div className={styles.intro}>
      <p>
        Your text in the sequence of the form, plain as it will be pasted. Characters are counted as a text field counts
        them: a line end as one, an emoji as two or more.
      </p>
      {unverified ? (
        <p>
          Where the wording is unverified we have not seen the form itself: compare it with the one in front of you.
        </p>
      ) : null}
      {blockers > 0 ? (
        <p>
          {counted(blockers, 'thing')} left before handing in.{' '}
          <Button small look="plain" onPress={() => useApp.setState({ handIn: 'documents' })}>
            Show what
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function OrganisationRow(props: { row: FormText; state: CopyState; onCopy(): void }) {
  const { row, state, onCopy } = props
  const session = useSession()
  const field = row.id.replace(/^organisation /, '')
  const fillIn = () => session.show({ section: 'organisation', field })
  return (
    <li className={styles.row}>
      <span className={styles.label}>{row.title}</span>
      <span className={styles.value} dir="auto">
        {row.text || <span className={styles.missing}>Not filled in</span>}
      </span>
      <StateChip state={state} />
      {state === 'empty' ? (
        <Button small id={rowId(row.id)} aria-label={`Fill in: ${row.title}`} onPress={fillIn}>
          Fill in
        </Button>
      ) : (
        <CopyButton row={row} state={state} onCopy={onCopy} />
      )}
    </li>
  )
}

function Answer(props: { answer: FormAnswer; copied: Copied; language: string; onCopy(row: Row): Promise<void> }) {
  const { answer, copied, language, onCopy } = props
  const session = useSession()
  const { id, section, title, text, pieces } = answer
  const state = copyState(answer, copied)
  const write = () => session.goTo(id)
  return (
    <section className={styles.card} aria-labelledby={`${rowId(id)}-title`}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.eyebrow}>
            {section ? sectionLabel(section) : null}{' '}
            {section && !section.verified ? <Chip tone="warn">unverified wording</Chip> : null}
          </p>
          <h2 id={`${rowId(id)}-title`}>{title}</h2>
        </div>
        <StateChip state={state} />
        {state === 'empty' ? (
          <Button small id={rowId(id)} aria-label={`Write: ${title}`} onPress={write}>
            Write
          </Button>
        ) : (
          <CopyButton row={answer} state={state} onCopy={() => void onCopy(answer)} />
        )}
      </div>
      {state === 'empty' ? (
        <p className={styles.missing}>Nothing is written here yet.</p>
      ) : (
        <>
          <Length text={answer} />
          <Preview text={text} language={language} />
        </>
      )}
      {pieces.length > 0 ? (
        <Fold id="form-pieces" title="In pieces, for a form that asks for them apart" count={pieces.length}>
          <ul className={styles.rows}>
            {pieces.map((piece) => {
              const pieceState = copyState(piece, copied)
              return (
                <li key={piece.id} className={styles.row}>
                  <span className={styles.piece}>
                    {piece.title}
                    <Length text={piece} />
                  </span>
                  <StateChip state={pieceState} />
                  <CopyButton row={piece} of={title} state={pieceState} onCopy={() => void onCopy(piece)} />
                </li>
              )
            })}
          </ul>
        </Fold>
      ) : null}
    </section>
  )
}

function StateChip({ state }: { state: CopyState }) {
  if (state === 'copied') {
    return (
      <Chip tone="good">
        <Check size={12} aria-hidden /> Copied
      </Chip>
    )
  }
  return state === 'changed' ? <Chip tone="warn">Changed since copied</Chip> : null
}

function CopyButton(props: { row: FormText; of?: string; state: CopyState; onCopy(): void }) {
  const { row, of, state, onCopy } = props
  const name = of ? `${row.title}, ${of}` : row.title
  return (
    <Button
      small
      id={rowId(row.id)}
      aria-label={`${state === 'open' ? 'Copy' : 'Copy again'}: ${name}`}
      onPress={onCopy}
    >
      <Copy size={14} aria-hidden /> {state === 'open' ? 'Copy' : 'Copy again'}
    </Button>
  )
}

/** “812 characters · 124 words”, with the limit where there is one, and by how much it is passed. */
function Length({ text: { size, limit } }: { text: FormText }) {
  return (
    <span className={styles.length}>
      <Amount value={size.characters} limit={limit.characters} noun="character" />
      <LineEnds size={size} limit={limit.characters} /> · <Amount value={size.words} limit={limit.words} noun="word" />
    </span>
  )
}

function Amount({ value, limit, noun }: { value: number; limit: number | null; noun: string }) {
  if (limit === null) return <span>{counted(value, noun)}</span>
  const over = value - limit
  return (
    <span className={over > 0 ? styles.over : ''}>
      {number(value)} of {counted(limit, noun)}
      {over > 0 ? `, ${counted(over, noun)} over the limit` : ''}
    </span>
  )
}

/** Only where it could matter: a form that counts line ends twice sees a longer text. */
function LineEnds({ size, limit }: { size: FormSize; limit: number | null }) {
  if (size.charactersSent === size.characters) return null
  const tips = limit !== null && size.characters <= limit && size.charactersSent > limit
  return (
    <span className={tips ? styles.over : ''}>
      {' '}
      ({number(size.charactersSent)} where line ends count twice{tips ? ', over the limit' : ''})
    </span>
  )
}

/** Longer than this, in characters or lines, and the rest waits behind a button. */
const SHOWN_CHARACTERS = 420
const SHOWN_LINES = 6

function Preview({ text, language }: { text: string; language: string }) {
  const [all, setAll] = useState(false)
  const long = text.length > SHOWN_CHARACTERS || text.split('\n').length > SHOWN_LINES
  return (
    <>
      <div className={styles.preview}>
        <p className={long && !all ? styles.clamped : ''} lang={language} dir={directionOfLanguage(language)}>
          {text}
        </p>
      </div>
      {long ? (
        <span>
          <Button small look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? 'Show less' : 'Show all'}
          </Button>
        </span>
      ) : null}
    </>
  )
}
