import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { CallLineShown } from '../../contract/messages'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import styles from './call.module.css'
import { marksByLine, type Stretch, stretchesOf } from './call-marks'
import { addItem, editText, focusField, useCall } from './call-store'

/** The call as it was read, with every passage marked that something was found in. */
export function CallText() {
  const opened = useCall((state) => state.opened)
  const working = useCall((state) => state.working)
  const at = useCall((state) => state.at)
  const pane = useRef<HTMLElement>(null)
  const lines = opened?.lines
  const marks = useMemo(
    () => (working && lines ? marksByLine(working, (line) => lines[line]?.text.length ?? 0) : new Map()),
    [working, lines],
  )
  useEffect(() => {
    if (at === null) return
    const [first] = marked(pane.current, at)
    first?.scrollIntoView({ block: 'center' })
  }, [at])
  if (!opened || !lines) return null
  return (
    <div className={styles.call} data-region="call">
      <header className={styles.callBar}>
        <h2 id="call-text">{text('call.text', { name: opened.fileName })}</h2>
        <Selected pane={pane} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section ref={pane} className={styles.lines} tabIndex={0} aria-labelledby="call-text">
        {lines.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a call never change places
            key={index}
            index={index}
            line={line}
            stretches={stretchesOf(line.text, marks.get(index) ?? [])}
            at={at}
          />
        ))}
      </section>
    </div>
  )
}

function marked(pane: HTMLElement | null, field: string): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].filter((each) => each.dataset.field === field)
}

interface LineProps {
  line: CallLineShown
  index: number
  stretches: readonly Stretch[]
  at: string | null
}

const Line = memo(DrawnLine, (one, other) => {
  if (one.stretches.length !== other.stretches.length) return false
  const touches = ({ stretches, at }: LineProps) => stretches.some(({ field }) => field !== null && field === at)
  return (
    touches(one) === touches(other) &&
    one.stretches.every((stretch, index) => {
      const { field, tone, text: said } = other.stretches[index] ?? { field: '', tone: '', text: '' }
      return stretch.field === field && stretch.tone === tone && stretch.text === said
    })
  )
})

function DrawnLine({ line, index, stretches, at }: LineProps) {
  const { kind, level, label } = line
  return (
    <p dir="auto" data-line={index} data-kind={kind} data-level={Math.min(level, 4)} className={styles.line}>
      {label === '' ? null : <span className={styles.label}>{label} </span>}
      {stretches.map(({ text: said, field, tone }, place) =>
        field === null ? (
          said
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one line stand in its sequence
            key={place}
            href={`#${fieldId(field)}`}
            className={`${styles.mark} ${styles[tone]} ${field === at ? styles.at : ''}`}
            data-field={field}
            title={tone === 'found' ? undefined : text(`call.tone.${tone}`)}
            onClick={(event) => {
              event.preventDefault()
              goToField(field)
            }}
          >
            {said}
          </a>
        ),
      )}
    </p>
  )
}

/** Id of the field's first control. */
export function fieldId(field: string): string {
  return `call-${field}`
}

function goToField(field: string): void {
  focusField(field)
  const control = document.getElementById(fieldId(field))
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}

/** What can be made of words that are selected in the call. */
function Selected({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const [selected, setSelected] = useState<{ text: string; line: number } | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const from = selection?.anchorNode
      if (!selection || !from || !pane.current?.contains(from)) return
      const words = selection.toString().replace(/\s+/g, ' ').trim()
      const element = from instanceof Element ? from : from.parentElement
      const line = Number(element?.closest<HTMLElement>('[data-line]')?.dataset.line)
      setSelected(words === '' || Number.isNaN(line) ? null : { text: words, line })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [pane])
  if (!selected) return <p className={styles.hint}>{text('call.text.hint')}</p>
  const place = { line: selected.line, start: 0, end: 0 }
  return (
    <div className={styles.deeds}>
      <Button
        small
        onPress={() =>
          addItem('questions', {
            label: String((useCall.getState().working?.questions.length ?? 0) + 1),
            text: selected.text,
            parts: [],
            place,
          })
        }
      >
        {text('call.selected.question')}
      </Button>
      <Button small onPress={() => editText('title', selected.text)}>
        {text('call.selected.title')}
      </Button>
      <Button small onPress={() => editText('subject', selected.text)}>
        {text('call.selected.subject')}
      </Button>
    </div>
  )
}
