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
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { copyText } from '../clipboard'
import { shownKeys } from '../command-keys'
import { useDraft, useSession } from '../draft/use-session'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Fold } from '../ui/fold'
import { Message } from '../ui/message'
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
          ? text('handin.form.copied', { title: row.title, count: row.size.characters })
          : text('handin.form.notCopied'),
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
      <section className={styles.bar} aria-label={text('handin.form.bar')}>
        <Progress states={states} />
        <span className={styles.actions}>
          {states.includes('copied') || states.includes('changed') ? (
            <Button
              small
              look="plain"
              onPress={() => {
                forgetCopied(draft.id)
                setTold(text('handin.form.forgotten'))
              }}
            >
              <RotateCcw size={14} aria-hidden /> {text('handin.form.again')}
            </Button>
          ) : null}
          <NextUnanswered rows={rows} states={states} />
          <Button small look="primary" isDisabled={!nextToCopy} onPress={copyNext}>
            {text('handin.form.copyNext')} <kbd>{shownKeys('Mod Shift C')}</kbd>
          </Button>
        </span>
        <p className={styles.told} role="status">
          {told}
        </p>
      </section>
      <Intro answers={answers} />
      <section className={styles.card} aria-labelledby="form-organisation">
        <h2 id="form-organisation">{text('handin.form.organisation')}</h2>
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
  return (
    <span className={styles.progress}>
      <ProgressRing value={all === 0 ? 0 : of('copied') / all} />
      <span>{text('handin.form.progress', { copied: of('copied'), all, changed: of('changed') })}</span>
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
      <Message
        id="handin.form.nextUnanswered"
        values={{ count: unanswered.length }}
        tags={{ digits: (content) => <span className="num">{content}</span> }}
      />
    </Button>
  )
}

function Intro({ answers }: { answers: readonly FormAnswer[] }) {
  const blockers = useDraft(({ findings }) => findings?.filter(({ level }) => level === 'blocker').length ?? 0)
  const unverified = answers.some(({ section }) => section && !section.verified)
  return (
    <div className={styles.intro}>
      <p>{text('handin.form.intro')}</p>
      {unverified ? <p>{text('handin.form.unverifiedIntro')}</p> : null}
      {blockers > 0 ? (
        <p>
          {text('handin.form.left', { count: blockers })}{' '}
          <Button small look="plain" onPress={() => useApp.setState({ handIn: 'documents' })}>
            {text('handin.form.showWhat')}
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
        {row.text || <span className={styles.missing}>{text('handin.form.notFilledIn')}</span>}
      </span>
      <StateChip state={state} />
      {state === 'empty' ? (
        <Button
          small
          id={rowId(row.id)}
          aria-label={text('handin.form.fillInNamed', { title: row.title })}
          onPress={fillIn}
        >
          {text('handin.form.fillIn')}
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
  const { id, section, title, pieces } = answer
  const state = copyState(answer, copied)
  const write = () => session.goTo(id)
  return (
    <section className={styles.card} aria-labelledby={`${rowId(id)}-title`}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.eyebrow}>
            {section ? sectionLabel(section) : null}{' '}
            {section && !section.verified ? <Chip tone="warn">{text('handin.form.unverified')}</Chip> : null}
          </p>
          <h2 id={`${rowId(id)}-title`}>{title}</h2>
        </div>
        <StateChip state={state} />
        {state === 'empty' ? (
          <Button small id={rowId(id)} aria-label={text('handin.form.writeNamed', { title })} onPress={write}>
            {text('handin.form.write')}
          </Button>
        ) : (
          <CopyButton row={answer} state={state} onCopy={() => void onCopy(answer)} />
        )}
      </div>
      {state === 'empty' ? (
        <p className={styles.missing}>{text('handin.form.nothing')}</p>
      ) : (
        <>
          <Length of={answer} />
          <Preview words={answer.text} language={language} />
        </>
      )}
      {pieces.length > 0 ? (
        <Fold id="form-pieces" title={text('handin.form.pieces')} count={pieces.length}>
          <ul className={styles.rows}>
            {pieces.map((piece) => {
              const pieceState = copyState(piece, copied)
              return (
                <li key={piece.id} className={styles.row}>
                  <span className={styles.piece}>
                    {piece.title}
                    <Length of={piece} />
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
        <Check size={12} aria-hidden /> {text('handin.form.isCopied')}
      </Chip>
    )
  }
  return state === 'changed' ? <Chip tone="warn">{text('handin.form.isChanged')}</Chip> : null
}

function CopyButton(props: { row: FormText; of?: string; state: CopyState; onCopy(): void }) {
  const { row, of, state, onCopy } = props
  const again = state !== 'open'
  return (
    <Button
      small
      id={rowId(row.id)}
      aria-label={
        of
          ? text('handin.form.copyPieceNamed', { again, piece: row.title, title: of })
          : text('handin.form.copyNamed', { again, title: row.title })
      }
      onPress={onCopy}
    >
      <Copy size={14} aria-hidden /> {text('handin.form.copy', { again })}
    </Button>
  )
}

/** “812 characters · 124 words”, with the limit where there is one, and by how much it is passed. */
function Length({ of: { size, limit } }: { of: FormText }) {
  return (
    <span className={styles.length}>
      <Amount value={size.characters} limit={limit.characters} of="characters" />
      <LineEnds size={size} limit={limit.characters} /> · <Amount value={size.words} limit={limit.words} of="words" />
    </span>
  )
}

function Amount({ value, limit, of }: { value: number; limit: number | null; of: 'characters' | 'words' }) {
  if (limit === null) return <span>{text(`handin.form.${of}`, { count: value })}</span>
  const over = Math.max(0, value - limit)
  return (
    <span className={over > 0 ? styles.over : ''}>{text(`handin.form.${of}Of`, { count: value, limit, over })}</span>
  )
}

/** Only where it could matter: a form that counts line ends twice sees a longer text. */
function LineEnds({ size, limit }: { size: FormSize; limit: number | null }) {
  if (size.charactersSent === size.characters) return null
  const tips = limit !== null && size.characters <= limit && size.charactersSent > limit
  return (
    <span className={tips ? styles.over : ''}>
      {' '}
      {text('handin.form.lineEnds', { count: size.charactersSent, over: tips })}
    </span>
  )
}

/** Longer than this, in characters or lines, and the rest waits behind a button. */
const SHOWN_CHARACTERS = 420
const SHOWN_LINES = 6

function Preview({ words, language }: { words: string; language: string }) {
  const [all, setAll] = useState(false)
  const long = words.length > SHOWN_CHARACTERS || words.split('\n').length > SHOWN_LINES
  return (
    <>
      <div className={styles.preview}>
        <p className={long && !all ? styles.clamped : ''} lang={language} dir={directionOfLanguage(language)}>
          {words}
        </p>
      </div>
      {long ? (
        <span>
          <Button small look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? text('handin.form.showLess') : text('handin.form.showAll')}
          </Button>
        </span>
      ) : null}
    </>
  )
}
