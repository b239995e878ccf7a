import type { LexicalEditorWithDispose } from '@lexical/extension'
import type { Finding } from '../../core/draft/finding'
import type { AcrossLook, AnswerStretch, LookGiven } from '../../core/draft/selected-across'
import type { Block } from '../../core/text/blocks'
import { directionOfLanguage } from '../../core/text/language-direction'
import { type AcrossDeed, type AcrossEnds, AcrossSelection } from './across'
import type { Answer, AnswerEdit, AnswerHost, AnswerRef } from './answer'
import { AnswerBoxes } from './answer-boxes'
import { AnswerCommands } from './answer-commands'
import { hearAnswer } from './answer-events'
import { AnswerKeys, caretToColumn } from './answer-keys'
import { type FoundStretch, placeOnPage } from './found-marks'
import type { ImageHost } from './images'
import { type PasteRoom, setLongPaste } from './long-paste'
import { LongPastes } from './long-pastes'
import type { Loss } from './losses'
import { Mounting } from './mounting'
import type { NotedStretch } from './note-marks'
import { numberNotes } from './note-numbers'
import type { BlockPoint } from './places'
import { Registry } from './registry'
import { Reporting } from './reporting'
import { revealPlace } from './reveal'
import { type ToolbarState, ToolbarWatch } from './toolbar-state'
import { CHROME_ATTRIBUTE, WhereWriting } from './where-writing'

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

const NOTHING_FOUND: readonly FoundStretch[] = []

/**
 * All editors of one open draft: one per answer, made when it first comes near the view, on the page only while it is near.
 * Commands go to the answer that has the focus; arrow keys walk through `setSequence`.
 */
export class AnswerEditors {
  private language: string
  private readonly reporting: Reporting
  private readonly mounting: Mounting
  private readonly registry: Registry
  /** Where somebody writes, and how they get elsewhere. */
  readonly where: WhereWriting
  /** What is asked for at the text. */
  readonly boxes: AnswerBoxes
  /** What keys, toolbar and menus ask of the text. */
  readonly commands: AnswerCommands
  /** The long paste that is under way. */
  readonly pastes: LongPastes
  private readonly toolbar: ToolbarWatch
  private readonly keys: AnswerKeys
  /** A selection that goes over several answers. */
  readonly across: AcrossSelection
  private live: HTMLElement | null = null
  private toolbarElement: HTMLElement | null = null
  private drag: object | undefined
  private renumbering = false

  constructor(private readonly options: AnswerEditorsOptions) {
    this.language = options.language
    this.reporting = new Reporting((answer, edit) => {
      this.across.end()
      options.onChange(answer, edit)
    })
    this.registry = new Registry(this.hostOfAnswers(), (answer) =>
      answer.setAttributes({
        label: '',
        hint: '',
        language: this.language,
        direction: directionOfLanguage(this.language),
      }),
    )
    this.mounting = new Mounting(() => this.where.active)
    this.where = new WhereWriting({
      registry: this.registry,
      mounting: this.mounting,
      moved: () => this.toolbar.schedule(),
      onFocus: (answer) => options.onFocus(answer),
    })
    this.boxes = new AnswerBoxes(this.where, this.registry, options.images)
    this.across = this.newAcross()
    this.toolbar = new ToolbarWatch(
      () => this.where.active,
      () => this.lookAcross(),
    )
    this.across.subscribe(() => this.toolbar.schedule())
    this.commands = new AnswerCommands({
      where: this.where,
      boxes: this.boxes,
      onHistory: (command) => options.onHistory(command),
      lookAcross: () => this.lookAcross(),
      giveAcross: (look) => this.across.give(look),
      onOnlyWithin: () => options.onOnlyWithin?.(),
    })
    this.keys = new AnswerKeys({
      neighbour: (answer, by) => this.registry.neighbour(answer, by),
      focus: (answer, edge) => this.where.focus(answer.ref, undefined, edge),
      smartMarks: () => options.smartMarks?.() ?? false,
    })
    this.pastes = new LongPastes({
      room: options.pasteRoom ?? null,
      isMoving: () => this.drag !== undefined,
      refused: (sentence) => options.onRefused?.(sentence),
      ended: (answer) => this.reporting.schedule(answer),
    })
  }

  private hostOfAnswers(): AnswerHost {
    return {
      announcements: () => this.announcements(),
      edited: (answer) => {
        const paste = this.pastes.in(answer)
        if (paste) paste.edited()
        else this.reporting.schedule(answer)
      },
      gesture: (answer) => this.pastes.in(answer)?.gesture ?? this.drag,
      isPasting: (answer) => this.pastes.in(answer) !== null,
      selectionMoved: (answer) => {
        if (answer === this.where.active) this.toolbar.schedule()
      },
      notesChanged: () => this.renumberNotes(),
      mayWrite: () => this.options.mayWrite?.() ?? true,
      // The last blocks that were put in were a turn's work.
      laidOut: (answer) => void window.setTimeout(() => this.where.laidOut(answer), 0),
      equip: (answer, editor) => this.equip(answer, editor),
    }
  }

  private equip(answer: Answer, editor: LexicalEditorWithDispose): void {
    this.boxes.equip(answer, editor)
    setLongPaste(editor, (pasting, selection) => this.pastes.$begin(answer, editor, pasting, selection))
    hearAnswer(editor, {
      focusin: () => this.where.gotFocus(answer),
      focusout: (event) => this.where.lostFocus(answer, event.relatedTarget),
      click: (event) => this.clicked(answer, editor, event),
      dragstart: () => this.beginDrag(),
      compositionend: () => this.reporting.schedule(answer),
      key: (event) => this.keys.down(answer, editor, event),
      history: (command) => this.commands.carryOut(command),
      pasteLost: (lost) => this.options.onPasteLost?.(lost),
    })
  }

  private newAcross(): AcrossSelection {
    const { registry, where, options } = this
    return new AcrossSelection({
      sequence: () => registry.places,
      all: () => registry.all(),
      answerOf: (ref) => registry.answerOf(ref),
      neighbour: (answer, by) => registry.neighbour(answer, by),
      focused: () =>
        where.active && document.activeElement === where.active.root && !where.isComposing ? where.active : null,
      selection: () => where.selection(),
      focus: (ref, edge) => where.focus(ref, undefined, edge),
      select: (ref, selection) => void where.select(ref, selection),
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

  private lookAcross(): AcrossLook | null {
    const { stretches } = this.across
    return stretches.length === 0 ? null : (this.options.lookAcross?.(stretches) ?? null)
  }

  // The answers

  /** The order in which arrow keys walk through the answers. */
  setSequence(answers: readonly AnswerRef[]): void {
    this.registry.setSequence(answers)
    this.renumberNotes()
  }

  /** The record of an answer; made when it is asked for the first time, kept until `dispose`. */
  answerOf(ref: AnswerRef): Answer {
    return this.registry.answerOf(ref)
  }

  /** An answer got its place on the page. Returns what to do when it leaves it. */
  watch(answer: Answer, place: HTMLElement, staticText: HTMLElement): () => void {
    this.renumberNotes()
    const leave = this.mounting.watch(answer, place, staticText)
    return () => {
      if (answer.place === place) this.where.gone(answer)
      leave()
    }
  }

  /** The answer that was last written in, whether or not it has the focus now. */
  get current(): AnswerRef | null {
    return this.where.active?.ref ?? null
  }

  /** `mayWrite` says something else than before. */
  followMayWrite(): void {
    for (const answer of this.registry.all()) answer.applyMayWrite()
  }

  /** The draft's language, for answers that say nothing else. */
  setLanguage(language: string): void {
    this.language = language
  }

  /** The draft holds these blocks now, by another hand than this answer's editor: by undo, a correction, another draft's text. */
  accept(ref: AnswerRef, blocks: readonly Block[]): void {
    this.across.end()
    this.pastes.finish()
    this.registry.known(ref)?.accept(blocks)
  }

  /** Reports every change that was not reported yet, at once: before saving, exporting or closing. A long paste is waited for, unless `later`. */
  flush(later = false): void {
    if (!later) this.pastes.finish()
    this.reporting.flush()
  }

  /**
   * The draft goes behind another: every change is reported, and no editor is left. Answers stay, with what is found and noted in them, and make new
   * editors when they are on the page again.
   */
  rest(): void {
    this.across.end()
    this.boxes.close()
    this.pastes.finish()
    this.reporting.dispose()
    for (const answer of this.registry.all()) answer.rest()
    this.where.rest()
    this.drag = undefined
    this.live?.remove()
    this.live = null
  }

  dispose(): void {
    this.across.dispose()
    this.pastes.dispose()
    this.reporting.dispose()
    this.where.rest()
    this.mounting.dispose()
    this.toolbar.dispose()
    this.registry.dispose()
    this.live?.remove()
    this.boxes.dispose()
  }

  // What is shown in the text

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

  /** Findings at a place of an answer. */
  findingsAt({ section, slot, block, offset }: AnswerRef & BlockPoint): Finding[] {
    return this.registry.known({ section, slot })?.findingsAt(block, offset) ?? []
  }

  /** Where the words of a finding stand on the window; null when they are not in an editor that is on the page. */
  boxOf(finding: Finding): DOMRect | null {
    const { section, slot } = finding.at
    return section && slot ? (this.registry.known({ section, slot })?.boxOf(finding) ?? null) : null
  }

  /** Brings a place into view and leaves the focus where it is. False when the answer is not on the page. */
  reveal(ref: AnswerRef, place: FoundStretch): boolean {
    const answer = this.answerOf(ref)
    if (!answer.place) return false
    answer.mount()
    answer.near = true
    this.mounting.scheduleBehindFrame()
    const { lexical, root } = answer
    if (!lexical || !root) return false
    revealPlace(placeOnPage(lexical, place), root)
    return true
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

  private renumberNotes(): void {
    if (this.renumbering) return
    this.renumbering = true
    queueMicrotask(() => {
      this.renumbering = false
      numberNotes(this.registry.inSequence())
    })
  }

  // Drags and clicks

  /** The drag of text that is under way. */
  get gesture(): object | undefined {
    return this.drag
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

  /** With Ctrl a link is followed; a footnote's number opens its box; elsewhere the caret is where the click was. */
  private clicked(answer: Answer, editor: LexicalEditorWithDispose, event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      this.options.onLink?.(link.getAttribute('href') ?? '')
      return
    }
    if (this.boxes.noteClicked(answer, editor, event)) return
    const selection = this.where.selection()
    if (!selection || event.button !== 0) return
    const { section, slot, anchor, focus } = selection
    if (anchor.block === focus.block && anchor.offset === focus.offset)
      this.options.onTextClick?.({ section, slot, ...anchor })
  }

  // The toolbar

  readonly subscribe = (listener: () => void): (() => void) => this.toolbar.subscribe(listener)
  readonly toolbarState = (): ToolbarState => this.toolbar.current()

  /** The toolbar says which element it is, so that a key can go there. */
  setToolbar(element: HTMLElement | null): void {
    this.toolbarElement = element
  }

  focusToolbar(): void {
    this.toolbarElement?.querySelector<HTMLElement>('button:not([disabled])')?.focus()
  }
}
