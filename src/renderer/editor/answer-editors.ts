import { caretFromPoint } from '@lexical/clipboard'
import type { LexicalEditorWithDispose } from '@lexical/extension'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { Command } from '../../contract/commands'
import type { Finding } from '../../core/draft/finding'
import { type Block, MARKS } from '../../core/text/blocks'
import { directionOfLanguage } from '../../core/text/language-direction'
import { focusWhenThere } from '../focus-when-there'
import { Answer, type AnswerEdit, type AnswerHost, type AnswerRef } from './answer'
import { AnswerKeys } from './answer-keys'
import { caretBox } from './caret-lines'
import { PASTE_LOST_COMMAND } from './clipboard'
import {
  $formatAt,
  $imageAt,
  $setLink,
  $tableAction,
  type Format,
  type FormatCommand,
  NO_FORMAT,
  runFormat,
  type TableAction,
} from './format'
import { type FoundStretch, placeOnPage } from './found-marks'
import { $removeImage } from './image-edits'
import { registerImages } from './image-events'
import { insertPictures, redrawImage } from './image-intake'
import { $isImageNode, ALT_BUTTON } from './image-node'
import { DraftImages, type ImageHost, setImages } from './images'
import type { Loss } from './losses'
import { Mounting } from './mounting'
import { NoteEditing } from './note-editing'
import { NOTE_ATTRIBUTE } from './note-node'
import { numberNotes } from './note-numbers'
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
import { Reporting } from './reporting'
import { ToolbarWatch } from './toolbar-state'

const FORMAT_COMMANDS: ReadonlySet<string> = new Set<FormatCommand>([
  ...MARKS,
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'quote',
  'bullet-list',
  'numbered-list',
  'table',
])

/** Commands that ask for something before they change the text. */
const OWN_BOX: ReadonlySet<string> = new Set<Command>(['link', 'footnote', 'insert-image'])

/** A wish to make or change a link: where on the screen, and what the link is now. */
export interface LinkRequest {
  address: string
  box: { left: number; top: number; width: number; height: number }
}

export interface AnswerEditorsOptions {
  /** New blocks of an answer: at most once a frame and never while a key press waits to be painted. */
  onChange(answer: AnswerRef, edit: AnswerEdit): void
  /** Editors have no history of their own: the draft has one for all of it. */
  onHistory(command: 'undo' | 'redo'): void
  onFocus(answer: AnswerRef | null): void
  /** The writer clicked into the text, and selected nothing. */
  onTextClick?(place: AnswerRef & BlockPoint): void
  /** The writer asks for what a link leads to. */
  onLink?(address: string): void
  /** A paste held what a draft cannot keep. */
  onPasteLost?(lost: readonly Loss[]): void
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
  private readonly reporting: Reporting
  private readonly mounting = new Mounting(() => this.active)
  private readonly toolbar = new ToolbarWatch(() => this.active)
  private readonly keys = new AnswerKeys({
    focusToolbar: () => this.focusToolbar(),
    neighbour: (answer, by) => this.neighbour(answer, by),
    focus: (answer, edge) => this.focus(answer.ref, undefined, edge),
  })
  private request: LinkRequest | null = null
  private readonly linkListeners = new Set<() => void>()
  private described: { answer: Answer; key: NodeKey; id: string; request: ImageRequest } | null = null
  private readonly imageListeners = new Set<() => void>()
  readonly images: DraftImages | null
  private live: HTMLElement | null = null
  private toolbarElement: HTMLElement | null = null
  private drag: object | undefined
  private readonly host: AnswerHost = {
    announcements: () => this.announcements(),
    edited: (answer) => this.reporting.schedule(answer),
    gesture: () => this.drag,
    selectionMoved: (answer) => {
      if (answer === this.active) this.toolbar.schedule()
    },
    notesChanged: () => this.renumberNotes(),
    equip: (answer, editor) => this.equip(answer, editor),
  }
  /** The footnote that is being written. */
  readonly notes = new NoteEditing()
  private renumbering = false

  constructor(private readonly options: AnswerEditorsOptions) {
    this.language = options.language
    this.reporting = new Reporting(options.onChange)
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
    this.renumberNotes()
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
      answer.setAttributes({
        label: '',
        hint: '',
        language: this.language,
        direction: directionOfLanguage(this.language),
      })
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
    if (!OWN_BOX.has(command) && !isHistory(command) && !FORMAT_COMMANDS.has(command)) return false
    if (!this.active || !this.hasFocus) return false
    return this.carryOut(command)
  }

  /** The same, wherever the focus is: for buttons. */
  carryOut(command: Command): boolean {
    if (isHistory(command)) {
      // A key is answered inside an update of its editor; what history puts into the editor must not be taken for a part of that.
      queueMicrotask(() => this.options.onHistory(command))
      return true
    }
    const { active } = this
    const editor = active?.lexical
    if (!active || !editor) return false
    const chrome = this.chromeWithFocus()
    takeSelection(editor)
    if (command === 'link') {
      this.askForLink(active)
      return true
    }
    if (command === 'footnote') {
      // A key is answered inside of an update, and the box needs the note on the page.
      queueMicrotask(() => this.notes.atCaret(editor))
      return true
    }
    if (command === 'insert-image') {
      void this.choosePictures()
      return true
    }
    runFormat(editor, command as Exclude<FormatCommand, 'footnote'>)
    this.returnFocus(chrome)
    return true
  }

  tableAction(action: TableAction): void {
    const editor = this.active?.lexical
    if (!editor) return
    const chrome = this.chromeWithFocus()
    takeSelection(editor)
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

  /** True while the writer is in an answer, or in the toolbar that works on it. */
  get hasFocus(): boolean {
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
    this.mounting.schedule()
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
    if (!element || !root.contains(element)) return
    const box = caretBox(document.getSelection()) ?? element.getBoundingClientRect()
    // What is far away comes to the middle, where there is text around it to read.
    const isFar = box.top + box.height < 0 || box.top > window.innerHeight
    element.scrollIntoView?.({ block: isFar ? 'center' : 'nearest' })
  }

  /** Mounts an answer whose static text was clicked and puts the caret where the click was, or as near as there is text. */
  focusAtPoint(answer: Answer, x: number, y: number): void {
    this.makeActive(answer)
    answer.mount()
    this.mounting.schedule()
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

  /** The draft holds these blocks now, by another hand than this answer's editor: by undo, a correction, another draft's text. */
  accept(ref: AnswerRef, blocks: readonly Block[]): void {
    this.answers.get(keyOf(ref))?.accept(blocks)
  }

  /** True while an input method is at work in an answer: what it writes is not text yet. */
  get isComposing(): boolean {
    return this.active?.isComposing ?? false
  }

  /** The drag of text that is under way. */
  get gesture(): object | undefined {
    return this.drag
  }

  /** Puts the selection back that an answer had, and brings it into view. False when the answer is not on the page. */
  select(ref: AnswerRef, selection: AnswerSelection | null): boolean {
    const answer = this.answers.get(keyOf(ref))
    if (!answer?.place) return false
    this.focus(ref)
    const { lexical, root } = answer
    if (!lexical || !root || !selection) return true
    lexical.update(() => $selectBetween(selection), { discrete: true })
    this.revealCaret(root)
    return true
  }

  /** Where the caret, or the start of the selection, is; null when no answer has the focus. */
  caretPlace(): (AnswerRef & BlockPoint) | null {
    const { active } = this
    if (!active?.lexical || document.activeElement !== active.root) return null
    takeSelection(active.lexical)
    const place = active.lexical.read($caretPlace)
    return place && { ...active.ref, ...place }
  }

  /** Findings of one answer, drawn under its text. Give all of them after every check; none clears them. */
  setFindings(ref: AnswerRef, findings: readonly Finding[]): void {
    this.answerOf(ref).setFindings(findings)
  }

  /** What a search found, by answer, and the one of it that the writer is at. Answers that are not in it show nothing. */
  setFound(found: ReadonlyMap<Answer, readonly FoundStretch[]>, current: FoundStretch | null): void {
    for (const answer of this.answers.values()) {
      const here = found.get(answer) ?? NOTHING_FOUND
      answer.setFound(here, current && here.includes(current) ? current : null)
    }
  }

  /** Brings a place into view and leaves the focus where it is. False when the answer is not on the page. */
  reveal(ref: AnswerRef, place: FoundStretch): boolean {
    const answer = this.answerOf(ref)
    if (!answer.place) return false
    answer.mount()
    answer.near = true
    this.mounting.schedule()
    const { lexical, root } = answer
    if (!lexical || !root) return false
    const there = placeOnPage(lexical, place)
    const element = there instanceof Range ? there.startContainer.parentElement : (there ?? root)
    const isInView = () => {
      const box = there?.getBoundingClientRect()
      return box !== undefined && box.top > REVEALED_BELOW && box.bottom < window.innerHeight - REVEALED_ABOVE
    }
    if (!isInView()) element?.scrollIntoView({ block: 'center' })
    // A paragraph that is higher than the window has its middle somewhere else.
    if (there instanceof Range && !isInView()) scrollToRange(there, root)
    return true
  }

  /** Opens the box of a footnote: the one with this index in its block. False when it is not there. */
  openNote(ref: AnswerRef, block: number, note: number): boolean {
    this.focus(ref)
    const { lexical } = this.answerOf(ref)
    const element = lexical && placeOnPage(lexical, { block, start: 0, end: 0, note })
    const key =
      element instanceof HTMLElement ? lexical?.read(() => $getNearestNodeFromDOMNode(element)?.getKey()) : undefined
    return lexical !== null && key !== undefined && this.notes.open(lexical, key)
  }

  /** What is selected, in the answer with the focus or whose toolbar or menu has it; both ends the same for a caret. Null elsewhere. */
  selection(): (AnswerRef & AnswerSelection) | null {
    const { active } = this
    if (!active?.lexical || !this.hasFocus) return null
    if (document.activeElement === active.root) takeSelection(active.lexical)
    const selection = active.lexical.read($selectionPlace)
    return selection && { ...active.ref, ...selection }
  }

  /** The formats at the caret of the answer that was last written in. */
  formatAtCaret(): Format {
    return this.active?.lexical?.read(() => $formatAt($getSelection())) ?? NO_FORMAT
  }

  /** Findings at a place of an answer. */
  findingsAt({ section, slot, block, offset }: AnswerRef & BlockPoint): Finding[] {
    return this.answers.get(keyOf({ section, slot }))?.findingsAt(block, offset) ?? []
  }

  /** Where the words of a finding stand on the window; null when they are not in an editor that is on the page. */
  boxOf(finding: Finding): DOMRect | null {
    const { section, slot } = finding.at
    return section && slot ? (this.answers.get(keyOf({ section, slot }))?.boxOf(finding) ?? null) : null
  }

  /** Reports every change that was not reported yet, at once: before saving, exporting or closing. */
  flush(): void {
    this.reporting.flush()
  }

  dispose(): void {
    this.reporting.dispose()
    this.mounting.dispose()
    this.toolbar.dispose()
    for (const answer of this.answers.values()) answer.dispose()
    this.answers.clear()
    this.live?.remove()
    this.active = null
    this.linkListeners.clear()
    this.imageListeners.clear()
    this.images?.close()
  }

  /** An answer got its place on the page. Returns what to do when it leaves it. */
  watch(answer: Answer, place: HTMLElement, staticText: HTMLElement): () => void {
    this.renumberNotes()
    const leave = this.mounting.watch(answer, place, staticText)
    return () => {
      if (answer.place === place && this.focused === answer) this.focused = null
      leave()
    }
  }

  private neighbour(answer: Answer, by: -1 | 1): Answer | null {
    const index = this.sequence.findIndex((ref) => keyOf(ref) === answer.key)
    if (index < 0) return null
    for (let at = index + by; at >= 0 && at < this.sequence.length; at += by) {
      const candidate = this.answers.get(keyOf(this.sequence[at] as AnswerRef))
      if (candidate?.place) return candidate
    }
    return null
  }

  // Focus

  private makeActive(answer: Answer): void {
    if (this.active === answer) return
    this.active = answer
    this.toolbar.schedule()
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

  // Keys and drags

  private equip(answer: Answer, editor: LexicalEditorWithDispose): void {
    const focusin = () => this.gotFocus(answer)
    const click = (event: MouseEvent) => this.clicked(answer, editor, event)
    const focusout = (event: FocusEvent) => this.lostFocus(answer, event.relatedTarget)
    const dragstart = () => this.beginDrag()
    const composed = () => this.reporting.schedule(answer)
    const history = (command: 'undo' | 'redo') => () => this.carryOut(command)
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
        previous?.removeEventListener('click', click)
        root?.addEventListener('click', click)
        previous?.removeEventListener('dragstart', dragstart)
        previous?.removeEventListener('compositionend', composed)
        root?.addEventListener('focusin', focusin)
        root?.addEventListener('focusout', focusout)
        root?.addEventListener('dragstart', dragstart)
        root?.addEventListener('compositionend', composed)
      }),
      editor.registerCommand(
        PASTE_LOST_COMMAND,
        (lost) => {
          this.options.onPasteLost?.(lost)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => this.keys.down(answer, editor, event),
        COMMAND_PRIORITY_CRITICAL,
      ),
      // What the system itself asks for, such as from its own menu or by a shake of a phone.
      editor.registerCommand(UNDO_COMMAND, history('undo'), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(REDO_COMMAND, history('redo'), COMMAND_PRIORITY_CRITICAL),
    )
  }

  /** All that a drag changes, in whichever answers, is one thing that was done; it is over when the next one begins. */
  private beginDrag(): void {
    this.drag = {}
    const over = () => {
      this.reporting.flush()
      this.drag = undefined
      for (const begins of ['pointerdown', 'keydown']) window.removeEventListener(begins, over, true)
    }
    for (const begins of ['pointerdown', 'keydown']) window.addEventListener(begins, over, true)
  }

  // Footnotes

  private renumberNotes(): void {
    if (this.renumbering) return
    this.renumbering = true
    queueMicrotask(() => {
      this.renumbering = false
      numberNotes(this.sequence.map((ref) => this.answers.get(keyOf(ref))))
    })
  }

  closeNote(): void {
    this.notes.close()
    this.backInText()
  }

  removeNote(): void {
    this.notes.remove()
    this.backInText()
  }

  /** With Ctrl a link is followed; a footnote's number opens its box; elsewhere the caret is where the click was. */
  private clicked(answer: Answer, editor: LexicalEditorWithDispose, event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.options.onLink?.(link.getAttribute('href') ?? '')
      return
    }
    if (this.noteClicked(answer, editor, event)) return
    const selection = this.selection()
    if (!selection || event.button !== 0) return
    const { section, slot, anchor, focus } = selection
    if (anchor.block === focus.block && anchor.offset === focus.offset)
      this.options.onTextClick?.({ section, slot, ...anchor })
  }

  /** Opens the footnote that the event is about; false where it is about none. */
  private noteClicked(answer: Answer, editor: LexicalEditor, event: MouseEvent): boolean {
    const element = event.target instanceof Element ? event.target.closest(`[${NOTE_ATTRIBUTE}]`) : null
    const key = element && editor.read(() => $getNearestNodeFromDOMNode(element)?.getKey())
    if (!key) return false
    event.preventDefault()
    this.makeActive(answer)
    return this.notes.open(editor, key)
  }

  // Images

  /** Lets the writer choose pictures, and puts them where the caret is. */
  private async choosePictures(): Promise<void> {
    const host = this.images?.host
    const refused = host?.refused() ?? null
    if (refused !== null) host?.say(refused)
    else if (host) this.insertPictures(await host.choose())
  }

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
    this.backInText()
  }

  // Toolbar and links

  readonly subscribe = this.toolbar.subscribe
  readonly toolbarState = this.toolbar.current

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
    this.backInText()
  }

  /** Gives the focus back to the text as soon as the box or menu at it, which keeps it until then, is gone from the page; then acts. */
  backInText(act: () => void = () => {}): void {
    const { active } = this
    focusWhenThere(
      () => active?.root,
      () => {
        this.refocus()
        act()
      },
    )
  }
}

function keyOf(ref: AnswerRef): string {
  return `${ref.section}/${ref.slot}`
}

const NOTHING_FOUND: readonly FoundStretch[] = []

/** So far from the edges of the window there is text around a place to read it in. */
const REVEALED_BELOW = 170
const REVEALED_ABOVE = 60

function scrollToRange(range: Range, root: HTMLElement): void {
  let scroller: HTMLElement | null = root.parentElement
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
  if (scroller) scroller.scrollTop += range.getBoundingClientRect().top - window.innerHeight / 2
}

/** Before a command: what waits to be put on the page goes there first, so that the browser's selection is that of the text as it is. */
function takeSelection(editor: LexicalEditor): void {
  if (editor.isComposing()) return
  editor.read(() => {})
  editor.update(() => $takeDomSelection(editor), { discrete: true })
}

function isHistory(command: Command): command is 'undo' | 'redo' {
  return command === 'undo' || command === 'redo'
}
