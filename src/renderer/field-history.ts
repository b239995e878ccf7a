import { goesOn, joinTyping, type Typing, typingBetween } from '../core/draft/typing'
import { isDraftField } from './draft/step-place'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** What stood at a place of a field's text, and what stands there since. */
interface FieldStep {
  start: number
  taken: string
  put: string
  typing: Typing
}

interface FieldHistory {
  /** The text that the last step leads to: a field that says something else was filled by another hand, and has nothing to take back. */
  text: string
  done: FieldStep[]
  undone: FieldStep[]
  /** False when the last step is over: nothing goes on with it. */
  open: boolean
}

const MOST_STEPS = 1_000
const TYPED_IN = /^(?:text|search|email|url|tel|password|number)$/

const histories = new WeakMap<TextField, FieldHistory>()
/** A field is being changed by its own history, which records nothing of it. */
let stepping = false

/** A field that somebody types in, as a switch or a list is not. */
export function isTextField(element: unknown): element is TextField {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TYPED_IN.test(element.type))
}

/** True for a field whose text neither the draft nor a screen takes back. */
function hasOwnHistory(element: unknown): element is TextField {
  return isTextField(element) && !isDraftField(element) && element.closest('[data-own-history]') === null
}

/**
 * Keeps what is typed in each field whose text is not the draft's. The engine's own undo is one for the whole page: asked for in such a field, or on a
 * switch, it took letters out of another field that was written in before. Returns what ends it.
 */
export function keepFieldHistories(): () => void {
  const look = ({ target }: Event) => {
    if (!stepping && hasOwnHistory(target)) historyOf(target)
  }
  const beforeInput = (event: Event) => {
    if (!(event as InputEvent).isComposing) look(event)
  }
  const input = (event: Event) => {
    if (!stepping && !(event as InputEvent).isComposing && hasOwnHistory(event.target)) record(event.target)
  }
  const composed = ({ target }: Event) => {
    if (hasOwnHistory(target)) record(target)
  }
  const end = new AbortController()
  const early = { capture: true, signal: end.signal }
  window.addEventListener('focusin', look, early)
  window.addEventListener('beforeinput', beforeInput, early)
  window.addEventListener('input', input, early)
  window.addEventListener('compositionend', composed, early)
  return () => end.abort()
}

/** The field's history, begun anew where its text has become another since. */
function historyOf(field: TextField): FieldHistory {
  const known = histories.get(field)
  if (known?.text === field.value) return known
  const begun: FieldHistory = { text: field.value, done: [], undone: [], open: false }
  histories.set(field, begun)
  return begun
}

function record(field: TextField): void {
  const history = histories.get(field) ?? historyOf(field)
  const [before, after] = [history.text, field.value]
  const typing = typingBetween('', before, after, performance.now(), field.selectionEnd ?? after.length)
  if (!typing) return
  const put = after.slice(typing.start, typing.end)
  const taken = before.slice(typing.start, typing.start + before.length - after.length + put.length)
  const last = history.done.at(-1)
  if (last && history.open && goesOn(last.typing, typing)) join(last, { start: typing.start, taken, put, typing })
  else history.done.push({ start: typing.start, taken, put, typing })
  if (history.done.length > MOST_STEPS) history.done.shift()
  Object.assign(history, { text: after, undone: [], open: true })
}

function join(last: FieldStep, next: FieldStep): void {
  last.taken = next.start < last.start ? next.taken + last.taken : last.taken + next.taken
  last.put += next.put
  last.start = Math.min(last.start, next.start)
  last.typing = joinTyping(last.typing, next.typing)
}

/**
 * Takes back or does again what was last typed in the field with the focus. `over`: all of it was, and whoever holds the key down means nothing beyond the
 * field. `none` where the focus is in no such field, or nothing was typed there.
 */
export function stepInField(way: 'undo' | 'redo'): 'done' | 'over' | 'none' {
  const field = document.activeElement
  if (!hasOwnHistory(field)) return 'none'
  const history = historyOf(field)
  const [from, to] = way === 'undo' ? [history.done, history.undone] : [history.undone, history.done]
  const step = from.pop()
  if (!step) return to.length > 0 ? 'over' : 'none'
  to.push(step)
  history.open = false
  const [taken, put] = way === 'undo' ? [step.put, step.taken] : [step.taken, step.put]
  const { text } = history
  history.text = text.slice(0, step.start) + put + text.slice(step.start + taken.length)
  write(field, history.text, step.start + put.length)
  // Who shows the field may put another text in than was asked for.
  history.text = field.value
  return 'done'
}

/** As if it had been typed: React hears of a value only when it was not set by its own way. */
function write(field: TextField, text: string, caret: number): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  stepping = true
  try {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
  } finally {
    stepping = false
  }
  // A field for numbers or addresses tells of no caret.
  if (field.selectionEnd !== null) field.setSelectionRange(caret, caret)
}
