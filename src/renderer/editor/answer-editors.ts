import { caretFromPoint } from '@lexical/clipboard'
import type { LexicalEditorWithDispose } from '@lexical/extension'
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { Command } from '../../contract/commands'
import type { Finding } from '../../core/draft/finding'
import { countFootnotes } from '../../core/draft/footnotes'
import type { AcrossLook, AnswerStretch, LookGiven } from '../../core/draft/selected-across'
import { type Block, MARKS } from '../../core/text/blocks'
import { directionOfLanguage } from '../../core/text/language-direction'
import { focusWhenThere } from '../focus-when-there'
import { type AcrossDeed, type AcrossEnds, AcrossSelection, ALONE } from './across'
import { type Answer, type AnswerEdit, type AnswerHost, type AnswerRef, mayStandApart } from './answer'
import { hearAnswer } from './answer-events'
import { AnswerKeys, caretToColumn } from './answer-keys'
import {
  $formatAt,
  $tableAction,
  type Format,
  type FormatCommand,
  NO_FORMAT,
  runFormat,
  type TableAction,
} from './format'
import { type FoundStretch, placeOnPage } from './found-marks'
import { ImageAsking, imageAtCaret, removeImageAtCaret } from './image-asking'
import { registerImages } from './image-events'
import { insertPictures, redrawImage } from './image-intake'
import { DraftImages, type ImageHost, setImages } from './images'
import { LinkAsking } from './link-asking'
import { LongPaste, type PasteRoom, type Pasting, setLongPaste } from './long-paste'
import type { Loss } from './losses'
import { Mounting } from './mounting'
import { $noteAtCaret, NoteEditing } from './note-editing'
import type { NotedStretch } from './note-marks'
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
import { Registry } from './registry'
import { Reporting } from './reporting'
import { Request } from './request'
import { revealCaret, revealPlace } from './reveal'
import { ToolbarWatch } from './toolbar-state'

const FORMAT_COMMANDS: ReadonlySet<string> = new Set<FormatCommand>([
  ...MARKS,
  'clear-formatting',
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
  /** Whether the draft has room for what is pasted; without, it has. */
  pasteRoom?: PasteRoom
  /** What was pasted was not taken. */
  onRefused?(sentence: string): void
  /** Whether quotation marks, apostrophes and French spaces become what is meant by them; they do not unless this says so. */
  smartMarks?(): boolean
  /** False while the text is for reading alone; it is for writing unless this says so. */
  mayWrite?(): boolean
  /** The forms in which a selection over several answers is copied; null where nothing is written in it. */
  onCopyAcross?(stretches: readonly AnswerStretch[]): Readonly<Record<string, string>> | null
  /** Takes out what is selected over several answers, as a step of the draft. */
  onRemoveAcross?(stretches: readonly AnswerStretch[], deed: AcrossDeed, ends: AcrossEnds): void
  /** What a selection over several answers looks like. */
  lookAcross?(stretches: readonly AnswerStretch[]): AcrossLook
  /** Gives what is selected over several answers another look, as a step of the draft. */
  onGiveAcross?(stretches: readonly AnswerStretch[], look: LookGiven, ends: AcrossEnds): void
  /** The writer asked of a selection over several answers what can be done within one alone. */
  onOnlyWithin?(): void
  /** BCP 47 tag of the draft. */
  language: string
  /** The draft's pictures; without, no image is shown or taken. */
  images?: ImageHost
}

/** Marks elements that belong to the editors although they are not text: toolbar, link box, menus. */
export const CHROME_ATTRIBUTE = 'data-editor-chrome'

/**
 * All editors of one open draft: one per answer, made when it first comes near the view, on the page only while it is near.
 * Commands go to the answer that has the focus; arrow keys walk through `setSequence`.
 */
export class AnswerEditors {
  private active: Answer | null = null
  private focused: Answer | null = null
  private language: string
  private readonly reporting: Reporting
  private readonly mounting = new Mounting(() => this.active)
  private readonly toolbar = new ToolbarWatch(
    () => this.active,
    () => this.lookAcross(),
  )
  private readonly keys = new AnswerKeys({
    neighbour: (answer, by) => this.registry.neighbour(answer, by),
    focus: (answer, edge) => this.focus(answer.ref, undefined, edge),
    smartMarks: () => this.options.smartMarks?.() ?? false,
  })
  /** The box that asks for a link's address. */
  readonly link = new LinkAsking()
  /** The box that asks what an image shows. */
  readonly image: ImageAsking
  readonly images: DraftImages | null
  private live: HTMLElement | null = null
  private toolbarElement: HTMLElement | null = null
  private drag: object | undefined
  private pasting: { answer: Answer; paste: LongPaste } | null = null
  /** The long paste that the writer waits for, so that it can be called off. */
  readonly longPaste = new Request<LongPaste>()
  private readonly registry: Registry
  private readonly host: AnswerHost = {
    announcements: () => this.announcements(),
    edited: (answer) => {
      if (this.pasting?.answer === answer) this.pasting.paste.edited()
      else this.reporting.schedule(answer)
    },
    gesture: (answer) => (this.pasting?.answer === answer ? this.pasting.paste.gesture : this.drag),
    isPasting: (answer) => this.pasting?.answer === answer,
    selectionMoved: (answer) => {
      if (answer === this.active) this.toolbar.schedule()
    },
    notesChanged: () => this.renumberNotes(),
    mayWrite: () => this.options.mayWrite?.() ?? true,
    // The last blocks that were put in were a turn's work.
    laidOut: (answer) => void window.setTimeout(() => this.laidOut(answer), 0),
    equip: (answer, editor) => this.equip(answer, editor),
  }
  /** The footnote that is being written. */
  readonly notes = new NoteEditing()
  private renumbering = false
  /** Where the writer comes back to when a long text is laid out. */
  private awaited: { answer: Answer; comeBack(): void } | null = null
  /** A selection that goes over several answers. */
  readonly across: AcrossSelection

  constructor(private readonly options: AnswerEditorsOptions) {
    this.language = options.language
    this.reporting = new Reporting((answer, edit) => {
      this.across.end()
      options.onChange(answer, edit)
    })
    this.registry = new Registry(this.host, (answer) =>
      answer.setAttributes({
        label: '',
        hint: '',
        language: this.language,
        direction: directionOfLanguage(this.language),
      }),
    )
    this.across = this.newAcross()
    this.across.subscribe(() => this.toolbar.schedule())
    this.images = options.images ? new DraftImages(options.images) : null
    this.image = new ImageAsking(this.images)
    const { images } = this
    images?.subscribe((id) => {
      for (const { root } of this.registry.all()) if (root) redrawImage(root, id, images)
      // Nobody describes a picture that did not come.
      if (this.image.isAbout(id) && images.stateOf(id) === 'lost') this.answerImage(undefined)
    })
  }

  /** The order in which arrow keys walk through the answers. */
  setSequence(answers: readonly AnswerRef[]): void {
    this.registry.setSequence(answers)
    this.renumberNotes()
  }

  /** `mayWrite` says something else than before. */
  followMayWrite(): void {
    for (const answer of this.registry.all()) answer.applyMayWrite()
  }

  /** The draft's language, for answers that say nothing else. */
  setLanguage(language: string): void {
    this.language = language
  }

  /** The record of an answer; made when it is asked for the first time, kept until `dispose`. */
  answerOf(ref: AnswerRef): Answer {
    return this.registry.answerOf(ref)
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
    const across = this.lookAcross()
    if (across) {
      this.giveAcross(command, across)
      this.returnFocus(chrome)
      return true
    }
    takeSelection(editor)
    if (command === 'link') {
      this.link.ask(active)
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

  private lookAcross(): AcrossLook | null {
    const { stretches } = this.across
    return stretches.length === 0 ? null : (this.options.lookAcross?.(stretches) ?? null)
  }

  private giveAcross(command: Command, { marks, link }: AcrossLook): void {
    const mark = MARKS.find((each) => each === command)
    if (mark) this.across.give({ mark, on: !marks[mark] })
    else if (command === 'clear-formatting') this.across.give('plain')
    else if (command === 'link' && link !== null) this.across.give('unlinked')
    else this.options.onOnlyWithin?.()
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

  /** Puts the focus back into the answer that was last written in, with its selection; `then` follows when the selection is on the page and in view. */
  refocus(then: () => void = () => {}): void {
    const { active } = this
    if (!active?.lexical) {
      then()
      return
    }
    active.mount()
    active.root?.focus({ preventScroll: true })
    // Not inside the editor's own update, where what is written would wait for the next one.
    active.lexical.focus(() => queueMicrotask(then))
  }

  /**
   * Goes to an answer: brings it into view, mounts it, and selects a stretch of a block (“Show”), or puts the caret at its
   * start or end. Without place and edge the caret goes where it was.
   */
  focus(ref: AnswerRef, place?: { block: number; start: number; end: number }, edge?: 'start' | 'end'): void {
    const answer = this.answerOf(ref)
    if (!answer.place) return
    this.awaited = null
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
    } else revealCaret(root)
  }

  /** Mounts an answer whose static text was clicked and puts the caret where the click was, or as near as there is text. */
  focusAtPoint(answer: Answer, x: number, y: number): void {
    this.awaited = null
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

  private newAcross(): AcrossSelection {
    const { registry, options } = this
    return new AcrossSelection({
      sequence: () => registry.places,
      all: () => registry.all(),
      answerOf: (ref) => registry.answerOf(ref),
      neighbour: (answer, by) => registry.neighbour(answer, by),
      focused: () =>
        this.active && document.activeElement === this.active.root && !this.isComposing ? this.active : null,
      selection: () => this.selection(),
      focus: (ref, edge) => this.focus(ref, undefined, edge),
      select: (ref, selection) => void this.select(ref, selection),
      toColumn: caretToColumn,
      copied: (stretches) => options.onCopyAcross?.(stretches) ?? null,
      remove: (stretches, deed, ends) => {
        if (deed === 'replacing') this.beginDrag()
        options.onRemoveAcross?.(stretches, deed, ends)
      },
      give: (stretches, look, ends) => options.onGiveAcross?.(stretches, look, ends),
      isChrome: (element) => element.closest(`[${CHROME_ATTRIBUTE}]`) !== null,
    })
  }

  /** The draft holds these blocks now, by another hand than this answer's editor: by undo, a correction, another draft's text. */
  accept(ref: AnswerRef, blocks: readonly Block[]): void {
    this.across.end()
    this.finishPaste()
    this.registry.known(ref)?.accept(blocks)
  }

  /** True while an input method is at work in an answer: what it writes is not text yet. */
  get isComposing(): boolean {
    return this.active?.isComposing ?? false
  }

  /** The drag of text that is under way. */
  get gesture(): object | undefined {
    return this.drag
  }

  /**
   * Puts the selection back that an answer had, and brings it into view; `behindNote` puts a caret behind the footnote that it touches. False when the answer is
   * not on the page.
   */
  select(ref: AnswerRef, selection: AnswerSelection | null, behindNote = false): boolean {
    const answer = this.registry.known(ref)
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
    const answer = this.registry.known(ref)
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

  private laidOut(answer: Answer): void {
    if (answer.isLaying) return
    const awaited = this.awaited?.answer === answer ? this.awaited : null
    if (awaited) this.awaited = null
    if (!answer.staticText || document.activeElement !== answer.staticText) this.mounting.laidOut(answer)
    else if (awaited) awaited.comeBack()
    else this.focus(answer.ref)
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
    for (const answer of this.registry.all()) {
      const here = found.get(answer) ?? NOTHING_FOUND
      answer.setFound(here, current && here.includes(current) ? current : null)
    }
  }

  /** Words of one answer that margin notes are about; none takes the marks away. */
  setNoted(ref: AnswerRef, noted: readonly NotedStretch[]): void {
    this.answerOf(ref).setNoted(noted)
  }

  /** Ids of the margin notes at a place of an answer. */
  notesAt({ section, slot, block, offset }: AnswerRef & BlockPoint): string[] {
    return this.registry.known({ section, slot })?.notesAt(block, offset) ?? []
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
    revealPlace(placeOnPage(lexical, place), root)
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

  /** The same of the answer that was last written in, wherever the focus went meanwhile. */
  selectionLeft(): (AnswerRef & AnswerSelection) | null {
    const { active } = this
    const selection = this.hasFocus ? null : active?.lexical?.read($selectionPlace)
    return active && selection ? { ...active.ref, ...selection } : this.selection()
  }

  /** The formats at the caret of the answer that was last written in. */
  formatAtCaret(): Format {
    return this.active?.lexical?.read(() => $formatAt($getSelection())) ?? NO_FORMAT
  }

  /** Findings at a place of an answer. */
  findingsAt({ section, slot, block, offset }: AnswerRef & BlockPoint): Finding[] {
    return this.registry.known({ section, slot })?.findingsAt(block, offset) ?? []
  }

  /** Where the words of a finding stand on the window; null when they are not in an editor that is on the page. */
  boxOf(finding: Finding): DOMRect | null {
    const { section, slot } = finding.at
    return section && slot ? (this.registry.known({ section, slot })?.boxOf(finding) ?? null) : null
  }

  /** Reports every change that was not reported yet, at once: before saving, exporting or closing. A long paste is waited for, unless `later`. */
  flush(later = false): void {
    if (!later) this.finishPaste()
    this.reporting.flush()
  }

  /** A long paste is under way. */
  get isPasting(): boolean {
    return this.pasting !== null
  }

  /** Calls off the long paste that is under way; false where none is. */
  cancelPaste(): boolean {
    const { pasting } = this
    pasting?.paste.cancel()
    return pasting !== null
  }

  private finishPaste(): void {
    this.pasting?.paste.finish()
  }

  private $beginPaste(answer: Answer, editor: LexicalEditor, pasting: Pasting, selection: BaseSelection): boolean {
    // Text that is dragged leaves another place in the same step, and a second long paste goes where the first still is.
    if (this.drag || this.pasting) return false
    const paste = LongPaste.$begin(
      editor,
      {
        room: this.options.pasteRoom ?? null,
        laidOut: (blocks) => {
          if (mayStandApart(blocks) && countFootnotes(answer.content) === 0) answer.standApart(true)
        },
        say: (sentence) => this.options.onRefused?.(sentence),
        takesLong: () => this.longPaste.set(paste),
        restore: (state) => answer.restore(state),
        ended: () => {
          this.pasting = null
          this.longPaste.set(null)
          this.reporting.schedule(answer)
        },
      },
      pasting,
      selection,
    )
    if (paste) this.pasting = { answer, paste }
    return paste !== null
  }

  /**
   * The draft goes behind another: every change is reported, and no editor is left. Answers stay, with what is found and noted in them, and make new
   * editors when they are on the page again.
   */
  rest(): void {
    this.across.end()
    this.awaited = null
    this.notes.close()
    this.link.answer(null, undefined)
    this.image.answer(undefined)
    this.finishPaste()
    this.reporting.dispose()
    for (const answer of this.registry.all()) answer.rest()
    this.active = null
    this.focused = null
    this.drag = undefined
    this.live?.remove()
    this.live = null
    this.toolbar.schedule()
  }

  dispose(): void {
    this.across.dispose()
    this.finishPaste()
    this.longPaste.dispose()
    this.reporting.dispose()
    this.mounting.dispose()
    this.toolbar.dispose()
    this.registry.dispose()
    this.live?.remove()
    this.active = null
    this.link.dispose()
    this.image.dispose()
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
    const { images } = this
    if (images) {
      setImages(editor, images)
      const ask = (key: NodeKey) => this.askForAlt(answer, key)
      registerImages(editor, { inserted: ask, pressed: ask })
    }
    setLongPaste(editor, (pasting, selection) => this.$beginPaste(answer, editor, pasting, selection))
    hearAnswer(editor, {
      focusin: () => this.gotFocus(answer),
      focusout: (event) => this.lostFocus(answer, event.relatedTarget),
      click: (event) => this.clicked(answer, editor, event),
      dragstart: () => this.beginDrag(),
      compositionend: () => this.reporting.schedule(answer),
      key: (event) => this.keys.down(answer, editor, event),
      history: (command) => this.carryOut(command),
      pasteLost: (lost) => this.options.onPasteLost?.(lost),
    })
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
      numberNotes(this.registry.inSequence())
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
    const key = imageAtCaret(this.active)
    if (this.active && key !== null) this.askForAlt(this.active, key)
  }

  /** Takes out the image around the caret. */
  removeImage(): void {
    removeImageAtCaret(this.active)
  }

  private askForAlt(answer: Answer, key: NodeKey): void {
    if (this.image.ask(answer, key)) this.makeActive(answer)
  }

  /** Answers the box of an image: words are its alternative text, null takes the image out, undefined leaves all as it was. */
  answerImage(alt: string | null | undefined): void {
    this.image.answer(alt)
    this.backInText()
  }

  // Toolbar and links

  readonly subscribe = this.toolbar.subscribe
  readonly toolbarState = this.toolbar.current

  /** The toolbar says which element it is, so that a key can go there. */
  setToolbar(element: HTMLElement | null): void {
    this.toolbarElement = element
  }

  focusToolbar(): void {
    this.toolbarElement?.querySelector<HTMLElement>('button:not([disabled])')?.focus()
  }

  /** Answers the link box: an address makes or changes the link, null takes it away, undefined leaves all as it was. */
  answerLink(address: string | null | undefined): void {
    this.link.answer(this.active?.lexical, address)
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

/** Keys that go over a page which is read, and those that leave a text. */
const SCROLLS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Tab', 'Escape'])

const NOTHING_FOUND: readonly FoundStretch[] = []

/** Before a command: what waits to be put on the page goes there first, so that the browser's selection is that of the text as it is. */
function takeSelection(editor: LexicalEditor): void {
  if (editor.isComposing()) return
  editor.read(() => {})
  editor.update(() => $takeDomSelection(editor), { discrete: true })
}

function isHistory(command: Command): command is 'undo' | 'redo' {
  return command === 'undo' || command === 'redo'
}
