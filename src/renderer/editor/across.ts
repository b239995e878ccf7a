import { caretFromPoint } from '@lexical/clipboard'
import { PASTE_COMMAND } from 'lexical'
import { type AnswerEnd, type AnswerStretch, type LookGiven, stretchesBetween } from '../../core/draft/selected-across'
import { offsetOfPoint } from '../../core/text/answer-point'
import { answerText } from '../../core/text/block-text'
import type { Answer, AnswerRef } from './answer'
import { caretBox, edgeLine, isOnFirstLine, isOnLastLine } from './caret-lines'
import { $placeOfDomPoint, type AnswerSelection, type BlockPoint } from './places'

/** What is done with all that is selected. */
export type AcrossDeed = 'deleting' | 'cutting' | 'replacing'

/** Where a selection over several answers began, and where it goes to. */
export interface AcrossEnds {
  anchor: AnswerEnd
  focus: AnswerEnd
}

export interface AcrossHost {
  /** The answers of the page from top to bottom. */
  sequence(): readonly AnswerRef[]
  all(): Iterable<Answer>
  answerOf(ref: AnswerRef): Answer
  neighbour(answer: Answer, by: -1 | 1): Answer | null
  /** The answer with the focus; null while none has it, and while an input method is at work in it. */
  focused(): Answer | null
  /** The selection of the answer with the focus, as the browser has it now. */
  selection(): AnswerSelection | null
  focus(ref: AnswerRef, edge: 'start' | 'end'): void
  select(ref: AnswerRef, selection: AnswerSelection): void
  /** Puts the caret of the answer with the focus onto its first or last line, in a column of the window. */
  toColumn(answer: Answer, edge: 'start' | 'end', column: number): void
  /** All forms of the clipboard. Null where nothing is written in it. */
  copied(stretches: readonly AnswerStretch[]): Readonly<Record<string, string>> | null
  /** Takes out what is selected as one step. What the writer does to replace it, until the next key or click, is part of that. */
  remove(stretches: readonly AnswerStretch[], deed: AcrossDeed, ends: AcrossEnds): void
  /** Gives what is selected another look, as one step. */
  give(stretches: readonly AnswerStretch[], look: LookGiven, ends: AcrossEnds): void
  /** True for what belongs to the editors although it is no text: toolbar, boxes, menus. */
  isChrome(element: Element): boolean
}

const NONE: readonly AnswerStretch[] = []
export const ALONE = /^(?:Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|ContextMenu|F\d+)$/
/** Keys that move the caret, with what a caret is moved by: alone and with Ctrl. */
const MOVES: Readonly<Record<string, readonly [way: 'back' | 'forward', by: string, byMore: string]>> = {
  ArrowLeft: ['back', 'character', 'word'],
  ArrowRight: ['forward', 'character', 'word'],
  ArrowUp: ['back', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['back', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
}

/**
 * A selection that begins in one answer and ends in another. The browser knows none, because each answer is a text of its own: the caret stands at the
 * end that moves, and what lies between is drawn as a highlight. It lasts until the text changes, a click, Escape or a key that moves the caret.
 */
export class AcrossSelection {
  private ends: AcrossEnds | null = null
  private selected = NONE
  /** A press of the pointer in an answer, and where the selection began once the pointer was in another. */
  private press: { answer: Answer; anchor: AnswerEnd | null } | null = null
  private readonly listeners = new Set<() => void>()

  constructor(private readonly host: AcrossHost) {
    window.addEventListener('keydown', this.onKey, true)
    window.addEventListener('pointerdown', this.onPress, true)
  }

  /** What is selected, from top to bottom; none while no selection goes over several answers. */
  get stretches(): readonly AnswerStretch[] {
    return this.selected
  }

  /** Listeners hear that something else is selected, or nothing. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Selects from one place to another; false where both are in one answer. The caret stays where it is. */
  choose(anchor: AnswerEnd, focus: AnswerEnd): boolean {
    const stretches = stretchesBetween(this.host.sequence(), anchor, focus)
    if (stretches.length === 0) return false
    if (!this.ends) for (const name of OF_CLIPBOARD) window.addEventListener(name, this.onClipboard, true)
    this.ends = { anchor, focus }
    this.selected = stretches
    const known = new Map(stretches.map((stretch) => [this.host.answerOf(stretch), stretch]))
    for (const answer of this.host.all()) answer.setSelected(known.get(answer) ?? null)
    this.tell()
    return true
  }

  /** Selects what was selected before, with the caret where it was then. */
  restore({ anchor, focus }: AcrossEnds): void {
    this.host.select(focus, caretAt(focus))
    this.choose(anchor, focus)
  }

  /** Gives all that is selected another look; it stays selected. Nothing where nothing is. */
  give(look: LookGiven): void {
    const { ends } = this
    if (!ends) return
    this.host.give(this.selected, look, ends)
    // The answers took the draft's text, which ended the selection; every place in it is where it was.
    this.restore(ends)
  }

  /** Nothing is selected over several answers any more; the caret stays. */
  end(): void {
    if (!this.ends) return
    for (const name of OF_CLIPBOARD) window.removeEventListener(name, this.onClipboard, true)
    this.ends = null
    this.selected = NONE
    for (const answer of this.host.all()) answer.setSelected(null)
    this.tell()
  }

  dispose(): void {
    this.end()
    this.released()
    window.removeEventListener('keydown', this.onKey, true)
    window.removeEventListener('pointerdown', this.onPress, true)
    this.listeners.clear()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  // Keys

  private readonly onKey = (event: KeyboardEvent): void => {
    // A command has it already; with Ctrl and Alt it would be taken for a letter that AltGr writes, and replace all that is selected.
    if (event.defaultPrevented) return
    const answer = this.host.focused()
    if (!answer || event.target !== answer.root || ALONE.test(event.key)) return
    const answered = this.ends ? this.keyAcross(answer, event) : this.keyWithin(answer, event)
    if (!answered) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /** A key that leads from the selection of one answer to one that goes over several. */
  private keyWithin(answer: Answer, event: KeyboardEvent): boolean {
    if (isSelectAll(event)) {
      const own = this.host.selection()
      return own !== null && isWhole(answer, own) && this.all()
    }
    if (!isExtending(event)) return false
    const own = this.host.selection()
    return own !== null && this.beyond(answer, { ...answer.ref, ...own.anchor }, own.focus, event)
  }

  private keyAcross(answer: Answer, event: KeyboardEvent): boolean {
    const { ends } = this
    if (!ends) return false
    const { key } = event
    if (key === 'Escape') {
      this.end()
      return true
    }
    if (isSelectAll(event)) return this.all()
    if (isExtending(event)) {
      this.extend(answer, ends, event)
      return true
    }
    const move = MOVES[key]
    if (move || key === 'PageUp' || key === 'PageDown') {
      const [first, last] = [this.selected[0], this.selected.at(-1)]
      this.end()
      if (!key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return false
      if (move?.[0] === 'back' && first) this.host.select(first, caretAt(first.from))
      else if (last) this.host.select(last, caretAt(last.to))
      return true
    }
    if (key === 'Delete' || key === 'Backspace') {
      this.remove('deleting')
      return true
    }
    if (key === 'Tab') this.end()
    else if (isWritten(event)) {
      this.remove('replacing')
      // The letter goes to where the caret is now, which the answer that heard the key knows nothing of.
      event.stopImmediatePropagation()
    }
    return false
  }

  private all(): boolean {
    const sequence = this.host.sequence()
    const [first, last] = [sequence[0], sequence.at(-1)]
    if (!first || !last || first === last) return false
    this.host.focus(last, 'end')
    const end = this.host.selection()
    return this.choose({ ...first, block: 0, offset: 0 }, { ...last, ...(end?.focus ?? START) })
  }

  private extend(answer: Answer, { anchor }: AcrossEnds, event: KeyboardEvent): void {
    const own = this.host.selection()
    if (!own || this.beyond(answer, anchor, own.focus, event)) return
    const [way, by, byMore] = MOVES[event.key] ?? ['forward', 'character', 'word']
    const more = event.ctrlKey || event.metaKey
    const direction = /^Arrow(?:Left|Right)$/.test(event.key) ? (way === 'back' ? 'left' : 'right') : way
    document.getSelection()?.modify('move', direction === 'back' ? 'backward' : direction, more ? byMore : by)
    const moved = this.host.selection()
    if (moved) this.until(anchor, answer, moved.focus)
  }

  /** Goes on into the next answer where the caret is at the edge of this one; false where it is not. */
  private beyond(answer: Answer, anchor: AnswerEnd, focus: BlockPoint, event: KeyboardEvent): boolean {
    const [way] = MOVES[event.key] ?? ['forward']
    const toLeft = event.key === 'ArrowLeft'
    const isSideways = toLeft || event.key === 'ArrowRight'
    const back = isSideways ? toLeft !== (answer.attributes.direction === 'rtl') : way === 'back'
    const isLine = /^Arrow(?:Up|Down)$/.test(event.key) && !event.ctrlKey && !event.metaKey
    const caret = caretBox(document.getSelection())
    if (isLine ? !isOnEdge(answer, caret, back) : !isAtEdge(answer, focus, back)) return false
    // Home and End go to an edge of the line, and with Ctrl to one of the draft.
    if (/^(?:Home|End)$/.test(event.key)) {
      if (!event.ctrlKey && !event.metaKey) return false
      const sequence = this.host.sequence()
      const last = back ? sequence[0] : sequence.at(-1)
      return last !== undefined && this.into(anchor, this.host.answerOf(last), back ? 'start' : 'end', null)
    }
    const next = this.host.neighbour(answer, back ? -1 : 1)
    return next !== null && this.into(anchor, next, back ? 'end' : 'start', isLine && caret ? caret.left : null)
  }

  private into(anchor: AnswerEnd, answer: Answer, edge: 'start' | 'end', column: number | null): boolean {
    if (!answer.place) return false
    this.host.focus(answer.ref, edge)
    if (column !== null) this.host.toColumn(answer, edge, column)
    const own = this.host.selection()
    if (own) this.until(anchor, answer, own.focus)
    return true
  }

  /** Selects to a place; back in the answer where it began, the selection is that answer's own again. */
  private until(anchor: AnswerEnd, answer: Answer, focus: BlockPoint): void {
    if (this.choose(anchor, { ...answer.ref, ...focus })) return
    this.end()
    this.host.select(answer.ref, { anchor: { block: anchor.block, offset: anchor.offset }, focus })
  }

  private remove(deed: AcrossDeed): void {
    const { ends, selected } = this
    const [first] = selected
    this.end()
    if (!first || !ends) return
    this.host.remove(selected, deed, ends)
    this.host.select(first, caretAt(first.from))
  }

  // Clipboard

  private readonly onClipboard = (event: Event): void => {
    const answer = this.host.focused()
    if (!answer || !(event.target instanceof Node) || !answer.root?.contains(event.target)) return
    // Without a selection of its own the browser would copy nothing, and tell nobody.
    if (event.type.startsWith('before')) {
      event.preventDefault()
      return
    }
    const { clipboardData } = event as ClipboardEvent
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type === 'paste') {
      this.remove('replacing')
      this.host.focused()?.lexical?.dispatchCommand(PASTE_COMMAND, event as ClipboardEvent)
      return
    }
    const forms = this.host.copied(this.selected)
    if (!forms || !clipboardData) return
    for (const [type, content] of Object.entries(forms)) clipboardData.setData(type, content)
    if (event.type === 'cut') this.remove('cutting')
  }

  // Pointer

  private readonly onPress = (event: PointerEvent): void => {
    const answer = this.answerAt(event.target)
    if (event.button === 2 && this.ends && answer) {
      // A menu is about what is selected.
      swallowNext('mousedown')
      return
    }
    // What is done to the selection from a toolbar or a menu is done to all of it.
    if (this.ends && event.target instanceof Element && this.host.isChrome(event.target)) return
    const extends_ = event.button === 0 && event.shiftKey && answer !== null
    const own = this.host.focused()
    const anchor = this.ends?.anchor ?? (extends_ && own ? this.endOf(own) : null)
    if (extends_ && anchor && this.extendTo(anchor, answer, event)) return
    this.end()
    if (!answer || event.button !== 0) return
    this.press = { answer, anchor: null }
    window.addEventListener('pointermove', this.onDrag, true)
    for (const name of OVER) window.addEventListener(name, this.released, true)
  }

  /** A click with Shift in another answer than the one where the selection began. */
  private extendTo(anchor: AnswerEnd, answer: Answer, event: PointerEvent): boolean {
    const focus = pointAt(answer, event.clientX, event.clientY)
    if (!focus || !this.choose(anchor, { ...answer.ref, ...focus })) return false
    swallowNext('mousedown')
    this.host.select(answer.ref, caretAt(focus))
    return true
  }

  private readonly onDrag = (event: PointerEvent): void => {
    const { press } = this
    if (!press || !(event.buttons & 1)) {
      this.released()
      return
    }
    const over = this.answerAt(document.elementFromPoint(event.clientX, event.clientY))
    if (!over || (over === press.answer && !this.ends)) return
    if (over === press.answer) {
      this.end()
      return
    }
    press.anchor ??= this.endOf(press.answer)
    const focus = pointAt(over, event.clientX, event.clientY)
    if (press.anchor && focus) this.choose(press.anchor, { ...over.ref, ...focus })
  }

  private readonly released = (): void => {
    window.removeEventListener('pointermove', this.onDrag, true)
    for (const name of OVER) window.removeEventListener(name, this.released, true)
    this.press = null
    // The browser's own selection, which ends at the edge of the answer, makes room for the caret.
    if (this.ends) this.host.select(this.ends.focus, caretAt(this.ends.focus))
  }

  private endOf(answer: Answer): AnswerEnd | null {
    const own = this.host.focused() === answer ? this.host.selection() : null
    return own && { ...answer.ref, ...own.anchor }
  }

  private answerAt(target: EventTarget | null): Answer | null {
    const element =
      target instanceof Element ? target.closest<HTMLElement>('[data-answer], [data-static-answer]') : null
    const key = element?.dataset.answer ?? element?.dataset.staticAnswer
    if (!element || key === undefined) return null
    for (const answer of this.host.all()) if (answer.key === key && answer.place?.contains(element)) return answer
    return null
  }
}

const START: BlockPoint = { block: 0, offset: 0 }
const OF_CLIPBOARD = ['beforecopy', 'beforecut', 'copy', 'cut', 'paste']
const OVER = ['pointerup', 'pointercancel']

function caretAt(point: BlockPoint | null): AnswerSelection {
  const { block, offset } = point ?? START
  return { anchor: { block, offset }, focus: { block, offset } }
}

function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

function isExtending({ key, shiftKey, altKey }: KeyboardEvent): boolean {
  return shiftKey && !altKey && Object.hasOwn(MOVES, key)
}

/** A key that writes something or begins to: a letter, a line end, what an input method makes of it. */
function isWritten({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing || key === 'Process' || key === 'Dead') return true
  // AltGr, which writes letters, says that it is Ctrl with Alt.
  if ((ctrlKey || metaKey || altKey) && !(ctrlKey && altKey)) return false
  return [...key].length === 1 || key === 'Enter'
}

function isWhole({ content }: Answer, { anchor, focus }: AnswerSelection): boolean {
  const [one, other] = [offsetOfPoint(content, anchor), offsetOfPoint(content, focus)]
  return Math.min(one, other) === 0 && Math.max(one, other) >= answerText(content).length
}

function isAtEdge({ content }: Answer, focus: BlockPoint, back: boolean): boolean {
  const at = offsetOfPoint(content, focus)
  return back ? at === 0 : at >= answerText(content).length
}

function isOnEdge({ root }: Answer, caret: DOMRect | null, back: boolean): boolean {
  const line = root && edgeLine(root, back ? 'start' : 'end')
  return !line || !caret || (back ? isOnFirstLine(caret, line) : isOnLastLine(caret, line))
}

/** The place of an answer under a point of the window. */
function pointAt(answer: Answer, x: number, y: number): BlockPoint | null {
  answer.mount()
  const { root, lexical } = answer
  const point = root && caretFromPoint(x, y, root)
  if (!lexical || !point || !root.contains(point.node) || point.node === root) return null
  return lexical.read(() => $placeOfDomPoint(point.node, point.offset))
}

/** What the press would do to the caret is done already. */
function swallowNext(name: 'mousedown'): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener(name, swallow, { capture: true, once: true })
}
