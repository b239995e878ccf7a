import { caretFromPoint } from '@lexical/clipboard'
import { $getRoot, $getSelection, type LexicalEditor } from 'lexical'
import { focusWhenThere } from '../focus-when-there'
import { ALONE } from './across'
import type { Answer, AnswerRef } from './answer'
import { $formatAt, type Format, NO_FORMAT } from './format'
import type { Mounting } from './mounting'
import { $noteAtCaret } from './note-editing'
import {
  $caretPlace,
  $selectBetween,
  $selectDomPoint,
  $selectionPlace,
  $selectPlace,
  $takeDomSelection,
  type AnswerSelection,
  type BlockPoint,
} from './places'
import type { Registry } from './registry'
import { revealCaret } from './reveal'

/** Marks elements that belong to the editors although they are not text: toolbar, link box, menus. */
export const CHROME_ATTRIBUTE = 'data-editor-chrome'

/** Keys that go over a page which is read, and those that leave a text. */
const SCROLLS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Tab', 'Escape'])

export interface WhereWritingHost {
  registry: Registry
  mounting: Mounting
  /** Another answer is the one that is written in. */
  moved(): void
  /** The writer is in this answer now, or in none. */
  onFocus(answer: AnswerRef | null): void
}

/** Before a command: what waits to be put on the page goes there first, so that the browser's selection is that of the text as it is. */
export function takeSelection(editor: LexicalEditor): void {
  if (editor.isComposing()) return
  editor.read(() => {})
  editor.update(() => $takeDomSelection(editor), { discrete: true })
}

/** Where somebody writes: in which answer, with which caret or selection; and how they get elsewhere and back. */
export class WhereWriting {
  private written: Answer | null = null
  private focused: Answer | null = null
  /** Where the writer comes back to when a long text is laid out. */
  private awaited: { answer: Answer; comeBack(): void } | null = null

  constructor(private readonly host: WhereWritingHost) {}

  /** The answer that was last written in, whether or not it has the focus now. */
  get active(): Answer | null {
    return this.written
  }

  makeActive(answer: Answer): void {
    if (this.written === answer) return
    this.written = answer
    this.host.moved()
  }

  gotFocus(answer: Answer): void {
    this.makeActive(answer)
    if (this.focused === answer) return
    this.focused = answer
    this.host.onFocus(answer.ref)
  }

  lostFocus(answer: Answer, to: EventTarget | null): void {
    // The window itself lost the focus, or it went to the toolbar: the writer is still in this answer.
    if (!(to instanceof Element) || to.closest(`[${CHROME_ATTRIBUTE}]`) || to.closest('[data-answer]')) return
    if (this.focused !== answer) return
    this.focused = null
    this.host.onFocus(null)
  }

  /** An answer is no more on the page: who was in it is in none. */
  gone(answer: Answer): void {
    if (this.focused === answer) this.focused = null
  }

  /** The draft goes behind another. */
  rest(): void {
    this.awaited = null
    this.written = null
    this.focused = null
    this.host.moved()
  }

  get chromeWithFocus(): HTMLElement | null {
    const element = document.activeElement
    return element instanceof HTMLElement && element.closest(`[${CHROME_ATTRIBUTE}]`) ? element : null
  }

  /** True while the writer is in an answer, or in the toolbar that works on it. */
  get hasFocus(): boolean {
    return document.activeElement === this.written?.root || this.chromeWithFocus !== null
  }

  /** True while an input method is at work in an answer: what it writes is not text yet. */
  get isComposing(): boolean {
    return this.written?.isComposing ?? false
  }

  /** Puts the focus back into the answer that was last written in, with its selection; `then` follows when the selection is on the page and in view. */
  refocus(then: () => void = () => {}): void {
    const active = this.written
    if (!active?.lexical) {
      then()
      return
    }
    active.mount()
    active.root?.focus({ preventScroll: true })
    // Not inside the editor's own update, where what is written would wait for the next one.
    active.lexical.focus(() => queueMicrotask(then))
  }

  /** Gives the focus back to the text as soon as the box or menu at it, which keeps it until then, is gone from the page; then acts. */
  backInText(act: () => void = () => {}): void {
    const active = this.written
    focusWhenThere(
      () => active?.root,
      () => {
        this.refocus()
        act()
      },
    )
  }

  /** Commands from a toolbar that was reached by keyboard leave the focus in the toolbar. */
  returnFocus(chrome: HTMLElement | null): void {
    if (!chrome) return
    queueMicrotask(() => {
      if (chrome.isConnected && document.activeElement !== chrome) chrome.focus({ preventScroll: true })
    })
  }

  /** The editor of an answer that the writer goes to, on the page and with the focus; null where the answer has no place. */
  private enter(answer: Answer): { lexical: LexicalEditor; root: HTMLElement } | null {
    this.awaited = null
    this.makeActive(answer)
    answer.mount()
    this.host.mounting.schedule()
    const { lexical, root } = answer
    if (!lexical || !root) return null
    root.focus({ preventScroll: true })
    return { lexical, root }
  }

  /**
   * Goes to an answer: brings it into view, mounts it, and selects a stretch of a block (“Show”), or puts the caret at its
   * start or end. Without place and edge the caret goes where it was.
   */
  focus(ref: AnswerRef, place?: { block: number; start: number; end: number }, edge?: 'start' | 'end'): void {
    const answer = this.host.registry.answerOf(ref)
    const entered = answer.place ? this.enter(answer) : null
    if (!entered) return
    const { lexical, root } = entered
    lexical.update(
      () => {
        if (place) $selectPlace(place)
        else if (edge === 'start') $getRoot().selectStart()
        else if (edge === 'end' || !$getSelection()) $getRoot().selectEnd()
      },
      { discrete: true },
    )
    lexical.focus()
    if (place) {
      const block = root.children[place.block] ?? root
      block.scrollIntoView({ block: 'center', behavior: 'auto' })
    } else revealCaret(root)
  }

  /** Mounts an answer whose static text was clicked and puts the caret where the click was, or as near as there is text. */
  focusAtPoint(answer: Answer, x: number, y: number): void {
    const entered = this.enter(answer)
    if (!entered) return
    const { lexical, root } = entered
    const point = caretFromPoint(x, y, root)
    lexical.update(
      () => {
        if (!point || !root.contains(point.node) || point.node === root || !$selectDomPoint(point.node, point.offset)) {
          $getRoot().selectEnd()
        }
      },
      { discrete: true },
    )
  }

  /**
   * Puts the selection back that an answer had, and brings it into view; `behindNote` puts a caret behind the footnote that it touches. False when the answer is
   * not on the page.
   */
  select(ref: AnswerRef, selection: AnswerSelection | null, behindNote = false): boolean {
    const answer = this.host.registry.known(ref)
    if (!answer?.place) return false
    this.focus(ref)
    const { lexical, root } = answer
    if (!lexical || !root || !selection) return true
    lexical.update(
      () => {
        $selectBetween(selection)
        if (behindNote) $noteAtCaret()?.selectNext(0, 0)
      },
      { discrete: true },
    )
    revealCaret(root)
    return true
  }

  /**
   * As `select`, but a text so long that its editor has to be filled first is not waited for: the focus is in its plain text until then, and whoever goes
   * elsewhere meanwhile stays there. With `scroller` the page stays where it is.
   */
  comeBackTo(ref: AnswerRef, selection: AnswerSelection | null, scroller: HTMLElement | null = null): boolean {
    const answer = this.host.registry.known(ref)
    if (!answer?.place) return false
    const comeBack = () => {
      answer.mount()
      const top = scroller?.scrollTop
      this.select(ref, selection)
      if (scroller && top !== undefined) scroller.scrollTop = top
    }
    if (answer.prepare()) comeBack()
    else {
      this.makeActive(answer)
      answer.staticText?.focus({ preventScroll: true })
      this.awaited = { answer, comeBack }
    }
    return true
  }

  /** A key was pressed in a text that is still being laid out. One that writes or moves the caret does not wait, and does what it does in the editor. */
  pressedEarly(answer: Answer, key: string): void {
    if (!answer.isLaying || ALONE.test(key) || SCROLLS.has(key)) return
    answer.finishLaying()
    this.laidOut(answer)
  }

  /** The editor of a long text holds all of it. */
  laidOut(answer: Answer): void {
    if (answer.isLaying) return
    const awaited = this.awaited?.answer === answer ? this.awaited : null
    if (awaited) this.awaited = null
    if (!answer.staticText || document.activeElement !== answer.staticText) this.host.mounting.laidOut(answer)
    else if (awaited) awaited.comeBack()
    else this.focus(answer.ref)
  }

  /** Where the caret, or the start of the selection, is; null when no answer has the focus. */
  caretPlace(): (AnswerRef & BlockPoint) | null {
    const active = this.written
    if (!active?.lexical || document.activeElement !== active.root) return null
    takeSelection(active.lexical)
    const place = active.lexical.read($caretPlace)
    return place && { ...active.ref, ...place }
  }

  /** What is selected, in the answer with the focus or whose toolbar or menu has it; both ends the same for a caret. Null elsewhere. */
  selection(): (AnswerRef & AnswerSelection) | null {
    const active = this.written
    if (!active?.lexical || !this.hasFocus) return null
    if (document.activeElement === active.root) takeSelection(active.lexical)
    const selection = active.lexical.read($selectionPlace)
    return selection && { ...active.ref, ...selection }
  }

  /** The same of the answer that was last written in, wherever the focus went meanwhile. */
  selectionLeft(): (AnswerRef & AnswerSelection) | null {
    const active = this.written
    const selection = this.hasFocus ? null : active?.lexical?.read($selectionPlace)
    return active && selection ? { ...active.ref, ...selection } : this.selection()
  }

  /** The formats at the caret of the answer that was last written in. */
  formatAtCaret(): Format {
    return this.written?.lexical?.read(() => $formatAt($getSelection())) ?? NO_FORMAT
  }
}
