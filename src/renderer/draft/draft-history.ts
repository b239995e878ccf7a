import type { Draft } from '../../core/draft/draft'
import { goesOn, joinTyping, type Typing } from '../../core/draft/typing'
import type { Words } from '../../messages/values'
import type { StepPlace, StepSelections } from './step-place'

/** Something that the writer did: the draft before it and after it, which share all that it did not touch. */
export interface Step {
  label: Words
  before: Draft
  after: Draft
  place: StepPlace
  selections?: StepSelections
  /** Of a step that is typing, so that typing may go on with it. */
  typing?: Typing
  /** Steps in a row with the same gesture are one: text that is dragged leaves one answer and enters another. */
  gesture?: object
}

/**
 * A step of typing holds what the word changed, 2 to 4 kB beside the text that all steps share: ten thousand, more than a week of writing,
 * stay below what one open language of the grammar check takes.
 */
export const MOST_STEPS = 10_000

/** All that was done in one draft since it was opened, in sequence. `after` of a step is `before` of the next, but for the hour of its change. */
export class DraftHistory {
  #done: Step[] = []
  #undone: Step[] = []
  /** False when the last step is over: nothing goes on with it. */
  #open = false

  /** Keeps a step; one that goes on with the last becomes a part of it. Returns the step that holds it. */
  record(step: Step): Step {
    const last = this.#done.at(-1)
    this.#undone = []
    if (last && this.#open && belongs(last, step)) {
      last.after = step.after
      if (last.typing && step.typing) last.typing = joinTyping(last.typing, step.typing)
      if (step.gesture) last.place = step.place
      if (last.selections && step.selections) {
        const { across } = last.selections
        last.selections = step.gesture ? step.selections : { ...last.selections, after: step.selections.after }
        // What stands in the place of several answers' words is part of taking them out, and what was selected before is theirs.
        if (across) last.selections = { ...last.selections, across: { before: across.before, after: null } }
      }
      return last
    }
    this.#done.push(step)
    if (this.#done.length > MOST_STEPS) this.#done.shift()
    this.#open = true
    return step
  }

  get last(): Step | null {
    return this.#done.at(-1) ?? null
  }

  get next(): Step | null {
    return this.#undone.at(-1) ?? null
  }

  has(step: Step): boolean {
    return this.#done.includes(step)
  }

  undo(): Step | null {
    return this.#move(this.#done, this.#undone)
  }

  redo(): Step | null {
    return this.#move(this.#undone, this.#done)
  }

  #move(from: Step[], to: Step[]): Step | null {
    this.#open = false
    const step = from.pop()
    if (step) to.push(step)
    return step ?? null
  }

  /** What is noted beside the writer's steps belongs to every state of the draft, so that no undo takes it away. */
  note(change: (draft: Draft) => Draft): void {
    const changed = new Map<Draft, Draft>()
    const noted = (draft: Draft): Draft => {
      const known = changed.get(draft) ?? change(draft)
      changed.set(draft, known)
      return known
    }
    for (const step of [...this.#done, ...this.#undone]) {
      step.before = noted(step.before)
      step.after = noted(step.after)
    }
  }
}

function belongs(last: Step, step: Step): boolean {
  if (last.gesture || step.gesture) return last.gesture === step.gesture
  return last.typing !== undefined && step.typing !== undefined && goesOn(last.typing, step.typing)
}
