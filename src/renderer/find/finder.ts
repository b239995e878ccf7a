import { createStore } from 'zustand/vanilla'
import { type Found, type FoundLine, findIn, lineAround, type SearchOptions, searchFor } from '../../core/draft/find'
import { type FindableText, findableTexts, isSameTextPlace, textAt } from '../../core/draft/findable-texts'
import { type Replacement, replaceFound } from '../../core/draft/replace-found'
import { type Problem, problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import type { Arrival } from '../draft/arrival'
import type { DraftStore } from '../draft/draft-store'
import { bringToMiddle, fieldOnPage } from '../draft/resting-rows'
import { inField, type StepPlace } from '../draft/step-place'
import type { DraftUndo } from '../draft/undo'
import type { Answer, AnswerEditors, FoundStretch } from '../editor'
import { watched } from '../mistakes'
import { announce, say } from '../ui/toast'
import { besidePoint, type FindHere, type FindPart, type FindPoint, fieldOfPlace, isInPart } from './found-places'
import { Patterns } from './patterns'

export interface FindState {
  open: 'find' | 'replace' | null
  options: SearchOptions
  part: FindPart
  here: FindHere
  replacement: string
  found: readonly Found[]
  /** Index of the find that the writer is at; -1 for none. */
  current: number
  searching: boolean
  problem: Problem | null
  /** Counts each time that somebody asks for the bar, so that it takes the focus. */
  asked: number
}

const START: FindState = {
  open: null,
  options: { words: '', matchCase: false, wholeWord: false, accents: false, pattern: false },
  part: 'all',
  here: { answer: null, part: 'organisation' },
  replacement: '',
  found: [],
  current: -1,
  searching: false,
  problem: null,
  asked: 0,
}

/** After a change of the text the finds are looked for again in a pause between two keys. */
const AGAIN_AFTER = 120
const AROUND = 48
/** What is selected is looked for when it is no longer than a sentence. */
const LONGEST_SELECTED = 200

/** What finding needs of an open draft. */
export interface FinderNeeds {
  drafts: DraftStore
  editors: AnswerEditors
  undo: DraftUndo
  arrival: Arrival
  /** Puts the draft's page on the window. */
  bring(): void
}

/** Finding and replacing in one open draft. */
export class Finder {
  readonly store = createStore<FindState>(() => START)
  readonly #session: FinderNeeds
  readonly #patterns = new Patterns(() =>
    watched('pattern-worker', new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' })),
  )
  #texts: readonly FindableText[] = []
  /** The draft that `found` is about. */
  #searched: unknown = null
  #from: FindPoint | null = null
  #again: ReturnType<typeof setTimeout> | null = null
  #marked: HTMLElement | null = null
  #stop: (() => void) | null = null
  #stretches: Stretches = { of: NONE_FOUND, all: [], byAnswer: new Map() }

  constructor(session: FinderNeeds) {
    this.#session = session
  }

  get state(): FindState {
    return this.store.getState()
  }

  /** Opens the bar, with what is selected as the words to find. Where it is open already, it takes the focus. */
  open(how: 'find' | 'replace', words?: string): void {
    const { state } = this
    const selected = words ?? selectedWords()
    if (state.open === null || selected !== '') this.#from = this.#caret()
    const { current } = this.#session.editors
    this.store.setState({
      open: how === 'find' && state.open === 'replace' ? 'replace' : how,
      asked: state.asked + 1,
      here: { answer: current, part: this.#session.drafts.state.inView },
      // What is selected are words, whatever was looked for before.
      ...(selected === '' ? {} : { options: { ...state.options, words: selected, pattern: false } }),
    })
    this.#follow()
    this.refresh()
  }

  /** Looks for other words, or in another way. */
  look(
    changes: Partial<Pick<FindState, 'part' | 'replacement' | 'open'>> & { options?: Partial<SearchOptions> },
  ): void {
    const { options, ...rest } = changes
    this.store.setState({ ...rest, ...(options ? { options: { ...this.state.options, ...options } } : {}) })
    this.refresh()
  }

  /** The next find, or the one before, around the end. Without the bar it goes on from the caret and selects what it finds. */
  step(by: 1 | -1): void {
    const { options, open } = this.state
    if (options.words === '') {
      this.open('find')
      return
    }
    if (open === null) {
      this.#from = this.#caret(by)
      this.refresh({ by, whenFound: () => this.#go() })
      return
    }
    const { found, current } = this.state
    if (found.length > 0) this.#at((current + by + found.length) % found.length)
  }

  /** Searches the draft as it is now. `whenFound` is done when the finds are there. */
  refresh({ by = 1, show = true, whenFound }: { by?: 1 | -1; show?: boolean; whenFound?: () => void } = {}): void {
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = null
    const { options, part, here } = this.state
    const { drafts } = this.#session
    const draft = drafts.current()
    this.#searched = draft
    this.#texts = [...findableTexts(draft, drafts.state.template)].filter((each) => isInPart(each, part, here))
    const texts = this.#texts
    if (options.pattern && options.words !== '') {
      this.store.setState({ searching: true })
      void this.#patterns.find(texts, options).then((answer) => {
        if (answer === null) return
        this.#take(texts, answer.ok ? answer.value : [], answer.ok ? null : answer.problem, by, show)
        whenFound?.()
      })
      return
    }
    const search = searchFor(options)
    this.#take(texts, search.ok ? findIn(texts, search.value) : [], search.ok ? null : search.problem, by, show)
    whenFound?.()
  }

  #take(texts: readonly FindableText[], found: Found[], problem: Problem | null, by: 1 | -1, show: boolean): void {
    this.store.setState({ found, problem, searching: false, current: -1 })
    const current = besidePoint(texts, found, this.#from, by)
    this.#at(current, show && this.state.open !== null)
  }

  #at(current: number, show = true): void {
    const found = this.state.found[current]
    if (found) this.#from = { at: found.at, offset: found.start }
    this.store.setState({ current })
    this.#mark()
    if (found && show)
      this.#session.arrival.when(
        () => this.#reveal(found),
        () => this.#session.bring(),
      )
  }

  #mark(): void {
    const { editors } = this.#session
    const { found, current, open } = this.state
    const shown = open === null ? NONE_FOUND : found
    // A step changes only where the writer is.
    if (shown !== this.#stretches.of) this.#stretches = stretchesOf(shown, editors)
    editors.setFound(this.#stretches.byAnswer, this.#stretches.all[current] ?? null)
    this.#markField(open === null ? undefined : found[current])
  }

  /** The words of a field cannot be marked one by one: the field itself is. */
  #markField(found: Found | undefined): void {
    if (this.#marked) delete this.#marked.dataset.found
    const id = found && fieldOfPlace(found.at)
    this.#marked = id ? fieldOnPage(id) : null
    if (this.#marked) this.#marked.dataset.found = 'current'
  }

  #reveal(found: Found): void {
    const { section, slot, block, note } = found.at
    if (section !== null && slot !== undefined && block !== undefined) {
      this.#session.editors.reveal({ section, slot }, { block, start: found.start, end: found.end, note })
      return
    }
    const id = fieldOfPlace(found.at)
    const field = id === null ? null : fieldOnPage(id)
    if (!field) return
    const { top, bottom } = field.getBoundingClientRect()
    if (top < 170 || bottom > window.innerHeight - 60) bringToMiddle(field.id)
    this.#markField(found)
  }

  /** The line around the find that the writer is at, for those who cannot see it marked. */
  line(): FoundLine | null {
    const found = this.state.found[this.state.current]
    const line = found && textAt(this.#session.drafts.state.draft, found.at)
    return found && typeof line === 'string' ? lineAround(line, found, AROUND) : null
  }

  /** Puts the words for a find in its place and goes on to the next. */
  async replace(): Promise<void> {
    const found = this.state.found[this.state.current]
    if (!found) return
    const [replacement] = await this.#replacements(
      (each) => each.start === found.start && isSameTextPlace(each.at, found.at),
    )
    if (!replacement) return
    const { drafts } = this.#session
    drafts.step(text('find.step.one'), placeOf(found), (now) => replaceFound(now, [replacement]).draft)
    this.#from = { at: found.at, offset: found.start + replacement.text.length }
    this.refresh()
  }

  /** Replaces all that is found, as one step. */
  async replaceAll(): Promise<void> {
    const { found } = this.state
    const [first] = found
    if (!first) return
    const replacements = await this.#replacements(() => true)
    if (replacements.length === 0) return
    const { drafts, undo } = this.#session
    let count = 0
    const made = drafts.step(text('find.step.all', { count: replacements.length }), placeOf(first), (now) => {
      const replaced = replaceFound(now, replacements)
      count = replaced.made
      return replaced.draft
    })
    this.refresh()
    undo.offer(text('find.replaced', { count }), made, 'find')
  }

  /** Of the draft as it is, with what is to stand there; those of `found` that `wanted` takes. */
  async #replacements(wanted: (found: Found) => boolean): Promise<Replacement[]> {
    const { drafts } = this.#session
    if (drafts.current() !== this.#searched) this.refresh()
    const { options, replacement, found } = this.state
    if (options.pattern) {
      const texts = this.#texts
      const answer = await this.#patterns.rewrite(texts, options, replacement)
      if (answer && !answer.ok) say(problemText(answer.problem), { about: 'find' })
      return answer?.ok ? answer.value.filter(wanted) : []
    }
    const { draft } = drafts.state
    return found.filter(wanted).flatMap((each) => {
      const was = textAt(draft, each.at)?.slice(each.start, each.end)
      return was === undefined ? [] : [{ ...each, was, text: replacement }]
    })
  }

  /** Puts the caret to the find that the writer is at. */
  #go(): void {
    const { found, current, options } = this.state
    const here = found[current]
    if (!here) {
      announce(text('find.none', { words: options.words }))
      return
    }
    announce(text('find.count', { at: current + 1, count: found.length }))
    this.#session.arrival.when(
      () => this.#select(here),
      () => this.#session.bring(),
    )
  }

  #select({ at, start, end }: Found): void {
    const { editors } = this.#session
    const { section, slot, block, note } = at
    if (section !== null && slot !== undefined && block !== undefined) {
      if (note === undefined) editors.where.focus({ section, slot }, { block, start, end })
      else editors.boxes.openNote({ section, slot }, block, note)
      editors.reveal({ section, slot }, { block, start, end, note })
      return
    }
    const id = fieldOfPlace(at)
    const field = id === null ? null : bringToMiddle(id)
    if (!field) return
    field.focus({ preventScroll: true })
    if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'))
      field.setSelectionRange(start, end)
  }

  /** Closes the bar and gives the caret to the find, or back to the text. */
  close(): void {
    const { found, current } = this.state
    const here = found[current]
    this.leave()
    if (here) this.#select(here)
    else this.#session.editors.where.refocus()
  }

  /** Takes the marks away; the words stay, for the next time. */
  leave(): void {
    this.rest()
    this.store.setState({ open: null })
    this.#mark()
  }

  /** The draft goes behind another: nothing is looked for until it is in front again. */
  rest(): void {
    this.#stop?.()
    this.#stop = null
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = null
    this.#patterns.close()
    this.store.setState({ searching: false })
  }

  wake(): void {
    if (this.state.open === null) return
    this.#follow()
    this.refresh({ show: false })
  }

  #follow(): void {
    this.#stop ??= this.#session.drafts.store.subscribe((state, before) => {
      if (state.draft === before.draft || state.draft === this.#searched) return
      if (this.#again !== null) clearTimeout(this.#again)
      // The page stays where the writer is.
      this.#again = setTimeout(() => this.refresh({ show: false }), AGAIN_AFTER)
    })
  }

  /** Where the search starts: at the selection, behind it, or before it. */
  #caret(by: 1 | -1 | 0 = 0): FindPoint | null {
    const selection = this.#session.editors.where.selection()
    if (selection) {
      const { section, slot, anchor, focus } = selection
      const [first, last] =
        anchor.block < focus.block || (anchor.block === focus.block && anchor.offset <= focus.offset)
          ? [anchor, focus]
          : [focus, anchor]
      const point = by === 1 ? last : first
      return { at: { section, slot, block: point.block }, offset: point.offset }
    }
    const field = document.activeElement
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      const at = this.#texts.find(({ at: place }) => fieldOfPlace(place) === field.id)?.at
      if (at) return { at, offset: (by === 1 ? field.selectionEnd : field.selectionStart) ?? 0 }
    }
    return this.#from
  }
}

/** What was found as the answers draw it: in all, with nothing for what stands in fields, and answer by answer. */
interface Stretches {
  of: readonly Found[]
  all: (FoundStretch | null)[]
  byAnswer: Map<Answer, FoundStretch[]>
}

const NONE_FOUND: readonly Found[] = []

function stretchesOf(of: readonly Found[], editors: AnswerEditors): Stretches {
  const byAnswer = new Map<Answer, FoundStretch[]>()
  /** Those of the answer that the last find was in: a letter is found thousands of times, and in some dozens of answers. */
  let own: { section: string; slot: string; stretches: FoundStretch[] } | null = null
  const all = of.map(({ at, start, end }): FoundStretch | null => {
    const { section, slot, block, note } = at
    if (section === null || slot === undefined || block === undefined) return null
    if (own?.section !== section || own.slot !== slot) {
      const answer = editors.answerOf({ section, slot })
      own = { section, slot, stretches: byAnswer.get(answer) ?? [] }
      byAnswer.set(answer, own.stretches)
    }
    const stretch = { block, start, end, note }
    own.stretches.push(stretch)
    return stretch
  })
  return { of, all, byAnswer }
}

function placeOf({ at }: Found): StepPlace {
  const { section, slot } = at
  if (section !== null && slot !== undefined) return { screen: 'draft', answer: { section, slot }, part: section }
  return inField(fieldOfPlace(at) ?? 'draft-title', section ?? undefined)
}

function selectedWords(): string {
  const field = document.activeElement
  const selected =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : field?.matches('[data-answer]')
        ? (document.getSelection()?.toString() ?? '')
        : ''
  return selected.includes('\n') || selected.length > LONGEST_SELECTED ? '' : selected.trim()
}
