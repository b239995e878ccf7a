import { flushSync } from 'react-dom'
import { typingBetween } from '../../core/draft/typing'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { type AcrossEnds, type AnswerEditors, type AnswerSelection, CHROME_ATTRIBUTE } from '../editor'
import { announce, say, unsayOffer } from '../ui/toast'
import type { Arrival } from './arrival'
import type { DraftStore, Made } from './draft-store'
import { bringToMiddle, fieldOnPage } from './resting-rows'
import { useDraftScreen } from './screen-state'
import { ADDS_ROWS, type StepPlace } from './step-place'

const EDGE = 120

/** What was selected in an answer, or over several. */
interface Selected {
  own: AnswerSelection | null
  across: AcrossEnds | null
}

const NOTHING: Selected = { own: null, across: null }

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
    if (this.#editors.where.isComposing) return
    // A paste that is still coming is the last thing that was done, and is not waited for to be taken back.
    if (way === 'undo' && this.#editors.pastes.cancel()) {
      announce(text('undo.done.undo', { step: text('editor.step.pasting') }))
      return
    }
    const step = this.#drafts.ahead(way)
    if (!step) {
      say(text(`undo.nothingLeft.${way}`), { about: 'undo', of: this.#drafts })
      return
    }
    const side = way === 'undo' ? 'before' : 'after'
    const { place, selections } = step
    const selection = { own: selections?.[side] ?? null, across: selections?.across?.[side] ?? null }
    const here = this.#isHere(place)
    if (way === 'undo') unsayOffer(step)
    this.#change(place, selection, () => void (way === 'undo' ? this.#drafts.undo() : this.#drafts.redo()))
    const done = text(`undo.done.${way}`, { step: step.label })
    // A letter that goes before the writer's eyes needs no message over the text.
    if (here) announce(done)
    else say(done, { about: 'undo', of: this.#drafts })
  }

  /** Takes back one thing that was done, whatever followed, and says so when that cannot be done. */
  takeBack({ place, undo }: Made): void {
    let problem: ReturnType<Made['undo']> = null
    this.#change(place, NOTHING, () => {
      problem = undo()
    })
    if (problem) say(problemText(problem), { of: this.#drafts })
  }

  /** Says what was done, and offers to take it back. */
  offer(what: string, made: Made, about?: string): void {
    say(what, {
      action: { label: text('ui.undo'), run: () => this.takeBack(made) },
      about,
      of: this.#drafts,
      ...(made.step ? { offers: made.step } : {}),
    })
  }

  #isHere({ answer }: StepPlace): boolean {
    const { current } = this.#editors
    return (
      answer !== undefined &&
      current?.section === answer.section &&
      current.slot === answer.slot &&
      this.#editors.where.hasFocus
    )
  }

  #change(place: StepPlace, selection: Selected, change: () => void): void {
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

  #show(place: StepPlace, { own, across }: Selected, before: string | null = null): void {
    this.#reveal(place)
    // Who works in the toolbar by keyboard stays there.
    const inToolbar = document.activeElement?.closest(`[${CHROME_ATTRIBUTE}]`)
    if (across) {
      if (inToolbar) this.#editors.across.choose(across.anchor, across.focus)
      else this.#editors.across.restore(across)
      return
    }
    if (inToolbar) return
    if (place.answer) {
      this.#editors.where.comeBackTo(place.answer, own)
      return
    }
    const field = place.field === undefined ? null : fieldOnPage(place.field)
    if (!field) {
      // With the row that is gone again went the focus: it is made anew where it was made.
      if (document.activeElement === document.body) addingIn(place)?.focus({ preventScroll: true })
      return
    }
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

/** The button that adds rows where the step was made. */
function addingIn({ part }: StepPlace): HTMLElement | null {
  return part === undefined ? null : document.querySelector(`#part-${CSS.escape(part)} [${ADDS_ROWS}]`)
}

function isText(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
}

function fieldText({ field }: StepPlace): string | null {
  const element = field === undefined ? null : fieldOnPage(field)
  return element && isText(element) ? element.value : null
}
