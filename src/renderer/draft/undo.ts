import { flushSync } from 'react-dom'
import { typingBetween } from '../../core/draft/typing'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { type AnswerEditors, CHROME_ATTRIBUTE } from '../editor'
import { announce, say } from '../ui/toast'
import type { Arrival } from './arrival'
import type { DraftStore, Made } from './draft-store'
import { bringToMiddle, fieldOnPage } from './resting-rows'
import { useDraftScreen } from './screen-state'
import type { StepPlace } from './step-place'

const EDGE = 120

/** Which screen the window shows, and the way to another. */
export interface Screens {
  getState(): { screen: string }
  setState(change: { screen: StepPlace['screen'] }): void
}

/** Undo and redo of one open draft as the writer sees them: the place comes into view, the step is taken back, and it is said. */
export class DraftUndo {
  readonly #drafts: DraftStore
  readonly #editors: AnswerEditors
  readonly #screens: Screens
  readonly #arrival: Arrival

  constructor(drafts: DraftStore, editors: AnswerEditors, screens: Screens, arrival: Arrival) {
    this.#drafts = drafts
    this.#editors = editors
    this.#screens = screens
    this.#arrival = arrival
  }

  /** Takes back, or does again, the last thing that was done in the draft, wherever that was. */
  run(way: 'undo' | 'redo'): void {
    // What an input method is still at is not text yet: it is ended by its own keys.
    if (this.#editors.isComposing) return
    const step = this.#drafts.ahead(way)
    if (!step) {
      say(text(`undo.nothingLeft.${way}`), undefined, 'undo')
      return
    }
    const selection = (way === 'undo' ? step.selections?.before : step.selections?.after) ?? null
    const here = this.#isHere(step.place)
    this.#change(step.place, selection, () => void (way === 'undo' ? this.#drafts.undo() : this.#drafts.redo()))
    const done = text(`undo.done.${way}`, { step: step.label })
    // A letter that goes before the writer's eyes needs no message over the text.
    if (here) announce(done)
    else say(done, undefined, 'undo')
  }

  /** Takes back one thing that was done, whatever followed, and says so when that cannot be done. */
  takeBack({ place, undo }: Made): void {
    let problem: ReturnType<Made['undo']> = null
    this.#change(place, null, () => {
      problem = undo()
    })
    if (problem) say(problemText(problem))
  }

  /** Says what was done, and offers to take it back. */
  offer(what: string, made: Made, about?: string): void {
    say(what, { label: text('ui.undo'), run: () => this.takeBack(made) }, about)
  }

  #isHere({ answer }: StepPlace): boolean {
    const { current } = this.#editors
    return (
      answer !== undefined &&
      current?.section === answer.section &&
      current.slot === answer.slot &&
      this.#editors.hasFocus
    )
  }

  #change(place: StepPlace, selection: Parameters<AnswerEditors['select']>[1], change: () => void): void {
    const { screen } = this.#screens.getState()
    if (screen !== place.screen) {
      change()
      const bring = () => this.#screens.setState({ screen: place.screen })
      if (place.screen === 'draft') this.#arrival.when(() => this.#show(place, selection), bring)
      else bring()
      return
    }
    useDraftScreen.setState({ over: null, ...(place.note === undefined ? {} : { tab: 'notes', note: place.note }) })
    this.#reveal(place)
    const before = fieldText(place)
    // The rows and fields that the change brings back are needed at once, to put the caret into them.
    flushSync(change)
    this.#show(place, selection, before)
  }

  /** Brings the place into view as it is, before it changes. */
  #reveal(place: StepPlace): void {
    const element = elementOf(place)
    if (!element) return
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom < EDGE || top > window.innerHeight - EDGE) {
      if (element.id === place.field) bringToMiddle(element.id)
      else element.scrollIntoView({ block: 'center' })
    }
  }

  #show(place: StepPlace, selection: Parameters<AnswerEditors['select']>[1], before: string | null = null): void {
    this.#reveal(place)
    // Who works in the toolbar by keyboard stays there.
    if (document.activeElement?.closest(`[${CHROME_ATTRIBUTE}]`)) return
    if (place.answer) {
      this.#editors.select(place.answer, selection)
      return
    }
    const field = place.field === undefined ? null : fieldOnPage(place.field)
    if (!field) return
    field.focus({ preventScroll: true })
    const after = fieldText(place)
    if (before === null || after === null || !isText(field)) return
    const changed = typingBetween('', before, after, 0)
    if (changed) field.setSelectionRange(changed.end, changed.end)
  }
}

function elementOf({ answer, field, part }: StepPlace): Element | null {
  if (answer) {
    const key = `${answer.section}/${answer.slot}`
    const answered = document.querySelector(
      `[data-answer="${CSS.escape(key)}"], [data-static-answer="${CSS.escape(key)}"]`,
    )
    if (answered) return answered.parentElement
  }
  const found = field === undefined ? null : fieldOnPage(field)
  return found ?? (part === undefined ? null : document.getElementById(`part-${part}`))
}

function isText(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
}

function fieldText({ field }: StepPlace): string | null {
  const element = field === undefined ? null : fieldOnPage(field)
  return element && isText(element) ? element.value : null
}
