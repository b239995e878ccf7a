import { caretFromPoint } from '@lexical/clipboard'
import type { LexicalEditorWithDispose } from '@lexical/extension'
import { $isParentRTL } from '@lexical/selection'
import { $findCellNode, $findTableNode, $isTableNode } from '@lexical/table'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type RangeSelection,
} from 'lexical'
import type { Command } from '../../contract/messages'
import type { Finding } from '../../core/draft/finding'
import type { Block } from '../../core/text/blocks'
import { Answer, type AnswerHost, type AnswerRef } from './answer'
import { caretBox, edgeLine, isOnFirstLine, isOnLastLine } from './caret-lines'
import { directionOf } from './direction'
import {
  $formatAt,
  $imageAt,
  $indentItem,
  $markerToBlock,
  $setLink,
  $tabFromLastCell,
  $tableAction,
  type Format,
  type FormatCommand,
  NO_FORMAT,
  runFormat,
  type TableAction,
} from './format'
import { $removeImage } from './image-edits'
import { registerImages } from './image-events'
import { insertPictures, redrawImage } from './image-intake'
import { $isImageNode, ALT_BUTTON } from './image-node'
import { DraftImages, type ImageHost, setImages } from './images'
import { $caretPlace, $selectDomPoint, $selectPlace } from './places'
import { commandForKey } from './shortcuts'

/** Editors on the page at a time, beside the one that has the focus. */
const MAX_MOUNTED = 12
/** Editors put on the page in one frame while scrolling, so that no frame is late. */
const MOUNTED_PER_FRAME = 3
/** A menu command that follows the key press of the same shortcut within this time is its echo. */
const ECHO_MS = 300

const FORMAT_COMMANDS: ReadonlySet<string> = new Set<FormatCommand>([
  'bold',
  'italic',
  'underline',
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'quote',
  'bullet-list',
  'numbered-list',
  'table',
  'undo',
  'redo',
])

/** What the toolbar shows: the formats at the caret of the answer that was last written in. */
export interface ToolbarState extends Format {
  answer: AnswerRef | null
  canUndo: boolean
  canRedo: boolean
}

/** A wish to make or change a link: where on the screen, and what the link is now. */
export interface LinkRequest {
  address: string
  box: { left: number; top: number; width: number; height: number }
}

export interface AnswerEditorsOptions {
  /** New blocks of an answer: at most once a frame and never while a key press waits to be painted. */
  onChange(answer: AnswerRef, blocks: Block[]): void
  onFocus(answer: AnswerRef | null): void
  /** BCP 47 tag of the draft. */
  language: string
  /** The draft's pictures; without, no image is shown or taken. */
  images?: ImageHost
}

/** A wish to say what an image shows, or to take it out. */
export interface ImageRequest {
  alt: string
  /** An address of the picture; null while there is none. */
  address: string | null
  box: { left: number; top: number; width: number; height: number }
}

/** Marks elements that belong to the editors although they are not text: toolbar, link box, menus. */
export const CHROME_ATTRIBUTE = 'data-editor-chrome'

const IDLE: ToolbarState = { ...NO_FORMAT, answer: null, canUndo: false, canRedo: false }

/**
 * All editors of one open draft: one per answer, made when it first comes near the view, on the page only while it is near.
 * Commands go to the answer that has the focus; arrow keys walk through `setSequence`.
 */
export class AnswerEditors {
  private readonly answers = new Map<string, Answer>()
  private sequence: AnswerRef[] = []
  private active: Answer | null = null
  private focused: Answer | null = null
  private language: string
  private readonly pending = new Set<Answer>()
  private flushFrame = 0
  private flushTimer = 0
  private readonly observers = new Map<Element | null, IntersectionObserver>()
  private mountFrame = 0
  private toolbarFrame = 0
  private toolbar: ToolbarState = IDLE
  private request: LinkRequest | null = null
  private readonly listeners = new Set<() => void>()
  private readonly linkListeners = new Set<() => void>()
  private answered: { command: Command; at: number } | null = null
  private described: { answer: Answer; key: NodeKey; id: string; request: ImageRequest } | null = null
  private readonly imageListeners = new Set<() => void>()
  readonly images: DraftImages | null
  private live: HTMLElement | null = null
  private toolbarElement: HTMLElement | null = null
  private disposed = false
  /** The column that the caret keeps while it walks through lines and answers, as in any editor. */
  private readonly host: AnswerHost = {
    announcements: () => this.announcements(),
    edited: (answer) => this.schedule(answer),
    selectionMoved: (answer) => {
      if (answer === this.active) this.scheduleToolbar()
    },
    equip: (answer, editor) => this.equip(answer, editor),
  }

  constructor(private readonly options: AnswerEditorsOptions) {
    this.language = options.language
    this.images = options.images ? new DraftImages(options.images) : null
    const { images } = this
    images?.subscribe((id) => {
      for (const { root } of this.answers.values()) if (root) redrawImage(root, id, images)
      // Nobody describes a picture that did not come.
      if (this.described?.id === id && images.stateOf(id) === 'lost') this.answerImage(undefined)
    })
  }

  /** The order in which arrow keys walk through the answers. */
  setSequence(answers: readonly AnswerRef[]): void {
    this.sequence = [...answers]
  }

  /** The draft's language, for answers that say nothing else. */
  setLanguage(language: string): void {
    this.language = language
  }

  /** The record of an answer; made when it is asked for the first time, kept until `dispose`. */
  answerOf(ref: AnswerRef): Answer {
    const key = `${ref.section}/${ref.slot}`
    let answer = this.answers.get(key)
    if (!answer) {
      answer = new Answer({ section: ref.section, slot: ref.slot }, this.host)
      answer.setAttributes({ label: '', hint: '', language: this.language, direction: directionOf(this.language) })
      this.answers.set(key, answer)
    }
    return answer
  }

  /** The answer that was last written in, whether or not it has the focus now. */
  get current(): AnswerRef | null {
    return this.active?.ref ?? null
  }

  /**
   * Carries a command out on the answer that has the focus (or whose toolbar has it). False when it is not a command of the
   * editors or no answer has the focus: then nothing happens to any text.
   */
  run(command: Command): boolean {
    if (command !== 'link' && !FORMAT_COMMANDS.has(command)) return false
    if (!this.active || !this.hasFocus()) return false
    const { answered } = this
    if (answered?.command === command && performance.now() - answered.at < ECHO_MS) {
      this.answered = null
      return true
    }
    return this.carryOut(command)
  }

  /** The same, without the look at key presses: for buttons. */
  carryOut(command: Command): boolean {
    const { active } = this
    const editor = active?.lexical
    if (!active || !editor) return false
    const chrome = this.chromeWithFocus()
    if (command === 'link') {
      this.askForLink(active)
      return true
    }
    runFormat(editor, command as FormatCommand)
    this.returnFocus(chrome)
    return true
  }

  tableAction(action: TableAction): void {
    const editor = this.active?.lexical
    if (!editor) return
    const chrome = this.chromeWithFocus()
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $tableAction(action)
    })
    this.returnFocus(chrome)
  }

  /** Commands from a toolbar that was reached by keyboard leave the focus in the toolbar. */
  private returnFocus(chrome: HTMLElement | null): void {
    if (!chrome) return
    queueMicrotask(() => {
      if (chrome.isConnected && document.activeElement !== chrome) chrome.focus({ preventScroll: true })
    })
  }

  private chromeWithFocus(): HTMLElement | null {
    const element = document.activeElement
    return element instanceof HTMLElement && element.closest(`[${CHROME_ATTRIBUTE}]`) ? element : null
  }

  private hasFocus(): boolean {
    return document.activeElement === this.active?.root || this.chromeWithFocus() !== null
  }

  /** Puts the focus back into the answer that was last written in, with its selection. */
  refocus(): void {
    const { active } = this
    if (active?.lexical) {
      active.mount()
      active.root?.focus({ preventScroll: true })
      active.lexical.focus()
    }
  }

  /**
   * Goes to an answer: brings it into view, mounts it, and selects a stretch of a block (“Show”), or puts the caret at its
   * start or end. Without place and edge the caret goes where it was.
   */
  focus(ref: AnswerRef, place?: { block: number; start: number; end: number }, edge?: 'start' | 'end'): void {
    const answer = this.answerOf(ref)
    if (!answer.place) return
    this.makeActive(answer)
    answer.mount()
    this.scheduleMounts()
    const { lexical, root } = answer
    if (!lexical || !root) return
    root.focus({ preventScroll: true })
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
    } else this.revealCaret(root)
  }

  private revealCaret(root: HTMLElement): void {
    const { focusNode } = document.getSelection() ?? {}
    const element = focusNode instanceof HTMLElement ? focusNode : focusNode?.parentElement
    if (element && root.contains(element)) (element === root ? root : element).scrollIntoView?.({ block: 'nearest' })
  }

  /** Mounts an answer whose static text was clicked and puts the caret where the click was, or as near as there is text. */
  focusAtPoint(answer: Answer, x: number, y: number): void {
    this.makeActive(answer)
    answer.mount()
    this.scheduleMounts()
    const { lexical, root } = answer
    if (!lexical || !root) return
    root.focus({ preventScroll: true })
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
   * The draft holds these blocks now. Whoever changed it, an answer that has an editor takes them as one step that undo takes back; what
   * came from the answer itself is no news to it.
   */
  accept(ref: AnswerRef, blocks: readonly Block[]): void {
    this.answers.get(keyOf(ref))?.accept(blocks)
  }

  /** Makes the editor of an answer on the page, so that the next change from outside is a step in its history. */
  prepare(ref: AnswerRef): void {
    const answer = this.answers.get(keyOf(ref))
    if (answer?.place) answer.ensureEditor()
  }

  /** Where the caret, or the start of the selection, is; null when no answer has the focus. */
  caretPlace(): (AnswerRef & { block: number; offset: number }) | null {
    const { active } = this
    if (!active?.lexical || document.activeElement !== active.root) return null
    const place = active.lexical.read($caretPlace)
    return place && { ...active.ref, ...place }
  }

  /** Findings of one answer, drawn under its text. Give all of them after every check; none clears them. */
  setFindings(ref: AnswerRef, findings: readonly Finding[]): void {
    this.answerOf(ref).setFindings(findings)
  }

  /** Reports every change that was not reported yet, at once: before saving, exporting or closing. */
  flush(): void {
    for (const answer of [...this.pending]) this.emit(answer)
  }

  dispose(): void {
    this.flush()
    this.disposed = true
    cancelAnimationFrame(this.flushFrame)
    cancelAnimationFrame(this.mountFrame)
    cancelAnimationFrame(this.toolbarFrame)
    clearTimeout(this.flushTimer)
    for (const observer of this.observers.values()) observer.disconnect()
    for (const answer of this.answers.values()) answer.dispose()
    this.answers.clear()
    this.live?.remove()
    this.active = null
    this.listeners.clear()
    this.linkListeners.clear()
    this.imageListeners.clear()
    this.images?.close()
  }

  // Reporting changes

  /**
   * Reports after the frame with the change was painted, so that nothing stands between a key and its letter. The timer is
   * for windows that paint nothing because they are hidden.
   */
  private schedule(answer: Answer): void {
    this.pending.add(answer)
    if (this.flushFrame || this.disposed) return
    const report = () => {
      cancelAnimationFrame(this.flushFrame)
      clearTimeout(this.flushTimer)
      this.flushFrame = 0
      for (const waiting of [...this.pending]) {
        // Half a syllable of an input method is not text yet.
        if (waiting.lexical?.isComposing()) this.flushTimer = window.setTimeout(() => this.schedule(waiting), 50)
        else this.emit(waiting)
      }
    }
    this.flushFrame = requestAnimationFrame(() => {
      clearTimeout(this.flushTimer)
      this.flushTimer = window.setTimeout(report, 0)
    })
    this.flushTimer = window.setTimeout(report, 250)
  }

  private emit(answer: Answer): void {
    this.pending.delete(answer)
    const blocks = answer.collect()
    if (blocks) this.options.onChange(answer.ref, blocks)
  }

  // Near the view

  /** An answer got its place on the page. Returns what to do when it leaves it. */
  watch(answer: Answer, place: HTMLElement, staticText: HTMLElement): () => void {
    answer.place = place
    answer.staticText = staticText
    if (answer.isMounted() && answer.root) place.append(answer.root)
    if (typeof IntersectionObserver === 'undefined') answer.mount()
    else this.observerFor(place).observe(place)
    return () => {
      for (const observer of this.observers.values()) observer.unobserve(place)
      if (answer.place !== place) return
      answer.unmount()
      answer.near = false
      answer.place = null
      answer.staticText = null
      if (this.focused === answer) this.focused = null
    }
  }

  /** A margin counts only on the box that scrolls, so that box has to be found. */
  private observerFor(place: HTMLElement): IntersectionObserver {
    let scroller: Element | null = place.parentElement
    while (scroller && !/(auto|scroll|overlay)/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement
    if (scroller === document.documentElement || scroller === document.body) scroller = null
    let observer = this.observers.get(scroller)
    if (!observer) {
      observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            for (const answer of this.answers.values()) {
              if (answer.place === entry.target) answer.near = entry.isIntersecting
            }
          }
          this.scheduleMounts()
        },
        { root: scroller, rootMargin: '100% 0px 100% 0px' },
      )
      this.observers.set(scroller, observer)
    }
    return observer
  }

  private scheduleMounts(): void {
    if (this.mountFrame || this.disposed) return
    this.mountFrame = requestAnimationFrame(() => {
      this.mountFrame = 0
      this.settleMounts()
    })
  }

  /** The nearest answers are mounted, those in view first; all others but the active one go. */
  private settleMounts(): void {
    const middle = window.innerHeight / 2
    const near = [...this.answers.values()]
      .filter((answer) => answer.near && answer.place)
      .map((answer) => {
        const box = (answer.place as HTMLElement).getBoundingClientRect()
        const distance = box.top > middle ? box.top - middle : box.bottom < middle ? middle - box.bottom : 0
        return { answer, distance }
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MAX_MOUNTED)
      .map(({ answer }) => answer)
    const wanted = new Set(near)
    if (this.active) wanted.add(this.active)
    for (const answer of this.answers.values()) if (answer.isMounted() && !wanted.has(answer)) answer.unmount()
    let mounted = 0
    for (const answer of near) {
      if (answer.isMounted()) continue
      if (mounted === MOUNTED_PER_FRAME) {
        this.scheduleMounts()
        return
      }
      answer.mount()
      mounted += 1
    }
  }

  // Focus

  private makeActive(answer: Answer): void {
    if (this.active === answer) return
    this.active = answer
    this.scheduleToolbar()
  }

  private gotFocus(answer: Answer): void {
    this.makeActive(answer)
    if (this.focused === answer) return
    this.focused = answer
    this.options.onFocus(answer.ref)
  }

  private lostFocus(answer: Answer, to: EventTarget | null): void {
    // The window itself lost the focus, or it went to the toolbar: the writer is still in this answer.
    if (!(to instanceof Element) || to.closest(`[${CHROME_ATTRIBUTE}]`) || to.closest('[data-answer]')) return
    if (this.focused !== answer) return
    this.focused = null
    this.options.onFocus(null)
  }

  private announcements(): HTMLElement | null {
    if (typeof document === 'undefined') return null
    if (!this.live) {
      this.live = document.createElement('div')
      this.live.dataset.editorAnnouncements = ''
      document.body.append(this.live)
    }
    return this.live
  }

  // Keys

  private equip(answer: Answer, editor: LexicalEditorWithDispose): void {
    const focusin = () => this.gotFocus(answer)
    const focusout = (event: FocusEvent) => this.lostFocus(answer, event.relatedTarget)
    const { images } = this
    if (images) {
      setImages(editor, images)
      registerImages(editor, {
        inserted: (key) => this.askForAlt(answer, key),
        pressed: (key) => this.askForAlt(answer, key),
      })
    }
    mergeRegister(
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('focusin', focusin)
        previous?.removeEventListener('focusout', focusout)
        root?.addEventListener('focusin', focusin)
        root?.addEventListener('focusout', focusout)
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => this.keyDown(answer, editor, event),
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }

  private keyDown(answer: Answer, editor: LexicalEditorWithDispose, event: KeyboardEvent): boolean {
    if (event.isComposing || editor.isComposing()) return false
    // Not a new paragraph: the window corrects the finding at the caret, or puts it aside.
    if (event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.metaKey) return true
    const command = commandForKey(event)
    if (command) {
      event.preventDefault()
      this.answered = { command, at: performance.now() }
      this.makeActive(answer)
      this.carryOut(command)
      return true
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'F10' && event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      return this.focusToolbar()
    }
    if (event.key === ' ' && plain && !event.shiftKey) {
      if (!$markerToBlock(editor)) return false
      $addUpdateTag(HISTORY_PUSH_TAG)
      event.preventDefault()
      return true
    }
    if (event.key === 'Tab' && plain) {
      if (!((!event.shiftKey && $tabFromLastCell()) || $indentItem(event.shiftKey))) return false
      $addUpdateTag(HISTORY_PUSH_TAG)
      event.preventDefault()
      return true
    }
    if (event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey) {
      const selection = $getSelection()
      if (!selection || !$isRangeSelection(selection) || !$findTableNode(selection.anchor.getNode())) return false
      event.preventDefault()
      $tableAction('paragraph-below')
      return true
    }
    if (plain && !event.shiftKey && event.key.startsWith('Arrow')) return this.arrow(answer, event)
    return false
  }

  /** Walks over the edge of an answer. True when it did. */
  private arrow(answer: Answer, event: KeyboardEvent): boolean {
    if (answer.root) $catchUpWithCaret(answer.root)
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || !answer.root) return false
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const toLeft = event.key === 'ArrowLeft'
    const back = vertical ? event.key === 'ArrowUp' : toLeft !== $isParentRTL(selection.anchor.getNode())
    const index = this.sequence.findIndex((ref) => ref.section === answer.ref.section && ref.slot === answer.ref.slot)
    if (index < 0) return false
    let target: Answer | null = null
    for (let at = index + (back ? -1 : 1); at >= 0 && at < this.sequence.length; at += back ? -1 : 1) {
      const candidate = this.answers.get(keyOf(this.sequence[at] as AnswerRef))
      if (candidate?.place) {
        target = candidate
        break
      }
    }
    if (!target) return false
    let column: number | null = null
    if (vertical) {
      const container = edgeContainer(answer, selection, back ? 'start' : 'end')
      if (!container) return false
      const line = edgeLine(container, back ? 'start' : 'end')
      const caret = caretBox(document.getSelection())
      // Without a layout (an empty answer gives none in some states) an empty answer is one line.
      if (line && caret && !(back ? isOnFirstLine(caret, line) : isOnLastLine(caret, line))) return false
      column = caret?.left ?? null
    } else if (!$isAtEdge(selection, back ? 'start' : 'end')) return false
    event.preventDefault()
    this.enter(target, back ? 'end' : 'start', column)
    return true
  }

  /** Goes into a neighbouring answer: to its nearest line, in the column that the caret came from. */
  private enter(answer: Answer, edge: 'start' | 'end', column: number | null): void {
    queueMicrotask(() => {
      this.focus(answer.ref, undefined, edge)
      const { root, lexical } = answer
      if (column === null || !root || !lexical) return
      const line = edgeLine(root, edge)
      if (!line) return
      const point = caretFromPoint(column, line.top + line.height / 2, root)
      if (!point || !root.contains(point.node) || point.node === root) return
      lexical.update(
        () => {
          $selectDomPoint(point.node, point.offset)
        },
        { discrete: true },
      )
    })
  }

  // Images

  /** Puts pictures where the caret is in the answer that was last written in, and asks what the only one shows. False where no answer was written in. */
  insertPictures(files: readonly File[]): boolean {
    const { active } = this
    const editor = active?.lexical
    if (!active || !editor) return false
    this.refocus()
    const key = insertPictures(editor, files)
    if (key !== null) this.askForAlt(active, key)
    return true
  }

  /** Pictures dropped on an answer whose editor is not on the page. */
  dropPictures(answer: Answer, x: number, y: number, files: readonly File[]): void {
    this.focusAtPoint(answer, x, y)
    this.insertPictures(files)
  }

  /** Asks for the alternative text of the image around the caret. */
  describeImage(): void {
    const key = this.active?.lexical?.read(() => $imageAt($getSelection()?.getNodes()[0])?.getKey() ?? null) ?? null
    if (this.active && key !== null) this.askForAlt(this.active, key)
  }

  /** Takes out the image around the caret. */
  removeImage(): void {
    this.active?.lexical?.update(() => {
      const image = $imageAt($getSelection()?.getNodes()[0])
      $addUpdateTag(HISTORY_PUSH_TAG)
      if (image) $removeImage(image)
    })
  }

  readonly subscribeToImage = (listener: () => void): (() => void) => {
    this.imageListeners.add(listener)
    return () => this.imageListeners.delete(listener)
  }
  readonly imageRequest = (): ImageRequest | null => this.described?.request ?? null

  private setDescribed(described: typeof this.described): void {
    this.described = described
    for (const listener of this.imageListeners) listener()
  }

  private askForAlt(answer: Answer, key: NodeKey): void {
    const image = answer.lexical?.read(() => {
      const node = $getNodeByKey(key)
      return $isImageNode(node) ? { id: node.image, alt: node.alt } : null
    })
    const figure = answer.lexical?.getElementByKey(key)
    if (!image || !figure) return
    this.makeActive(answer)
    figure.scrollIntoView?.({ block: 'nearest' })
    const { left, top, width, height } = (figure.querySelector(`[${ALT_BUTTON}]`) ?? figure).getBoundingClientRect()
    const address = this.images?.addressOf(image.id) ?? null
    this.setDescribed({
      answer,
      key,
      id: image.id,
      request: { alt: image.alt, address, box: { left, top, width, height } },
    })
  }

  /** Answers the box of an image: words are its alternative text, null takes the image out, undefined leaves all as it was. */
  answerImage(alt: string | null | undefined): void {
    const { described } = this
    this.setDescribed(null)
    if (!described) return
    if (alt !== undefined)
      described.answer.lexical?.update(
        () => {
          const node = $getNodeByKey(described.key)
          if (!$isImageNode(node)) return
          $addUpdateTag(HISTORY_PUSH_TAG)
          if (alt === null) $removeImage(node)
          else node.setAlt(alt)
        },
        { discrete: true },
      )
    this.refocusAfterBox()
  }

  // Toolbar and links

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly toolbarState = (): ToolbarState => this.toolbar

  private scheduleToolbar(): void {
    if (this.toolbarFrame || this.disposed) return
    this.toolbarFrame = requestAnimationFrame(() => {
      this.toolbarFrame = window.setTimeout(() => {
        this.toolbarFrame = 0
        this.refreshToolbar()
      }, 0)
    })
  }

  private refreshToolbar(): void {
    const { active } = this
    const editor = active?.lexical
    const next: ToolbarState =
      active && editor
        ? {
            ...editor.getEditorState().read(() => $formatAt($getSelection())),
            ...active.history,
            answer: active.ref,
          }
        : IDLE
    if (JSON.stringify(next) === JSON.stringify(this.toolbar)) return
    this.toolbar = next
    for (const listener of this.listeners) listener()
  }

  /** The toolbar says which element it is, so that Alt+F10 can go there. */
  setToolbar(element: HTMLElement | null): void {
    this.toolbarElement = element
  }

  private focusToolbar(): boolean {
    const first = this.toolbarElement?.querySelector<HTMLElement>('button:not([disabled])')
    first?.focus()
    return first !== undefined
  }

  readonly subscribeToLink = (listener: () => void): (() => void) => {
    this.linkListeners.add(listener)
    return () => this.linkListeners.delete(listener)
  }
  readonly linkRequest = (): LinkRequest | null => this.request

  private setRequest(request: LinkRequest | null): void {
    this.request = request
    for (const listener of this.linkListeners) listener()
  }

  private askForLink(answer: Answer): void {
    const editor = answer.lexical
    if (!editor || !answer.root) return
    const format = editor.getEditorState().read(() => $formatAt($getSelection()))
    const dom = document.getSelection()
    const inside = dom && dom.rangeCount > 0 && answer.root.contains(dom.anchorNode)
    const range = inside ? dom.getRangeAt(0).getBoundingClientRect() : null
    const box =
      range && range.height > 0 ? range : (caretBox(inside ? dom : null) ?? answer.root.getBoundingClientRect())
    this.setRequest({
      address: format.link ?? '',
      box: { left: box.left, top: box.top, width: box.width, height: box.height },
    })
  }

  /** Answers the link box: an address makes or changes the link, null takes it away, undefined leaves all as it was. */
  answerLink(address: string | null | undefined): void {
    const editor = this.active?.lexical
    this.setRequest(null)
    if (address !== undefined && editor) {
      editor.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $setLink(address)
      })
    }
    this.refocusAfterBox()
  }

  private refocusAfterBox(): void {
    this.refocus()
    // The box keeps the focus to itself until it is gone from the page, and may have taken it back.
    const again = () => {
      if (document.activeElement === document.body || this.chromeWithFocus()) this.refocus()
    }
    requestAnimationFrame(() => requestAnimationFrame(again))
    window.setTimeout(again, 150)
  }
}

function keyOf(ref: AnswerRef): string {
  return `${ref.section}/${ref.slot}`
}

/** The element whose first or last line counts as the answer's: the cell, when a table stands at that edge; null inside other rows. */
function edgeContainer(answer: Answer, selection: RangeSelection, edge: 'start' | 'end'): Element | null {
  const root = $getRoot()
  const block = edge === 'start' ? root.getFirstChild() : root.getLastChild()
  if (!$isTableNode(block)) return answer.root
  const cell = $findCellNode(selection.anchor.getNode())
  const row = cell?.getParent()
  const edgeRow = edge === 'start' ? block.getFirstChild() : block.getLastChild()
  if (!cell || !row?.is(edgeRow)) return null
  return answer.lexical?.getElementByKey(cell.getKey()) ?? null
}

/** A quick second key may come before the browser has told where the first one put the caret. */
function $catchUpWithCaret(root: HTMLElement): void {
  const known = $getSelection()
  const { anchorNode, anchorOffset, isCollapsed } = document.getSelection() ?? {}
  if (!$isRangeSelection(known) || !isCollapsed || anchorNode?.nodeType !== Node.TEXT_NODE) return
  if (anchorOffset === undefined || !root.contains(anchorNode)) return
  const node = $getNearestNodeFromDOMNode(anchorNode)
  if (!$isTextNode(node)) return
  const isKnown = known.isCollapsed() && known.anchor.key === node.getKey() && known.anchor.offset === anchorOffset
  if (!isKnown) $selectDomPoint(anchorNode, anchorOffset)
}

function $isAtEdge(selection: RangeSelection, edge: 'start' | 'end'): boolean {
  const { anchor } = selection
  let node: LexicalNode | null = anchor.getNode()
  if (edge === 'start' ? anchor.offset !== 0 : anchor.offset !== sizeOf(node)) return false
  const root = $getRoot()
  while (node && !node.is(root)) {
    if (edge === 'start' ? node.getPreviousSibling() : node.getNextSibling()) return false
    node = node.getParent()
  }
  return true
}

function sizeOf(node: LexicalNode): number {
  return 'getChildrenSize' in node
    ? (node as never as { getChildrenSize(): number }).getChildrenSize()
    : node.getTextContentSize()
}
