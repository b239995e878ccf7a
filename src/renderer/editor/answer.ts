import type { LexicalEditorWithDispose } from '@lexical/extension'
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type EditorState,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { Finding } from '../../core/draft/finding'
import { countFootnotes } from '../../core/draft/footnotes'
import { normaliseBlocks } from '../../core/draft/normalise'
import type { Typing } from '../../core/draft/typing'
import type { Block } from '../../core/text/blocks'
import { sameJson } from '../../core/text/json-value'
import type { Words } from '../../messages/values'
import { AcrossMark, type SelectedStretch } from './across-mark'
import styles from './answer.module.css'
import { $blockOf, $nodesOf, blocksToLexical } from './convert'
import { buildAnswerEditor } from './extension'
import { findingMark } from './finding-marks'
import { FoundMarks, type FoundStretch } from './found-marks'
import { InTurns } from './in-turns'
import { keepInView } from './keep-in-view'
import { pieces } from './long-paste'
import { type NotedStretch, NoteMarks } from './note-marks'
import { $domRange, $selectionPlace, type AnswerSelection } from './places'
import type { TextMark } from './text-marks'
import { type Stretch, TypedStretches } from './typed-stretches'

/** Names an editor: a slot of a section. */
export interface AnswerRef {
  section: string
  slot: string
}

/** One change of an answer's text, cut as undo will take it back. */
export interface AnswerEdit {
  blocks: Block[]
  label: Words
  typing?: Typing
  /** What was selected before and after it. */
  selections: { before: AnswerSelection | null; after: AnswerSelection | null }
  gesture?: object
}

/** What an answer tells the set of editors that it belongs to. */
export interface AnswerHost {
  /** The drag, or the long paste into this answer, that is under way: what it changes is one. */
  gesture(answer: Answer): object | undefined
  /** A long paste into this answer is under way: until it is over there is nothing to report. */
  isPasting(answer: Answer): boolean
  announcements(): HTMLElement | null
  /** The blocks changed by an edit; the text itself is to be read with `collect` later. */
  edited(answer: Answer): void
  selectionMoved(answer: Answer): void
  /** The answer may hold more or fewer footnotes than before. */
  notesChanged(): void
  /** False while the text is for reading alone. */
  mayWrite(): boolean
  /** What is long is laid out: the editor can be put on the page. */
  laidOut(answer: Answer): void
  /** The editor was made: commands can be registered on it. */
  equip(answer: Answer, editor: LexicalEditorWithDispose): void
}

/** From so many blocks on an answer is laid out near the view alone, and its editor filled in turns: no answer of a consultation has a tenth of them. */
const LONG_ANSWER = 1000
/** What goes into an editor that is off the page in one step. */
const PIECE = { blocks: 600, characters: 180_000 }

/** Blocks that may be laid out one by one: footnotes are numbered by the page, across all of them. */
export function mayStandApart(blocks: readonly Block[]): boolean {
  return blocks.length >= LONG_ANSWER && countFootnotes(blocks) === 0
}

function isEmpty(blocks: readonly Block[]): boolean {
  const [first, ...more] = blocks
  return (
    !first ||
    (more.length === 0 && first.type === 'paragraph' && first.runs.every((run) => run.text === '' && !run.footnote))
  )
}

/**
 * One answer and, once it was near the view, its Lexical editor. The editor keeps its own root element for good: going out of
 * view only takes that element off the page, so that text and caret stay as they are.
 */
export class Answer {
  readonly key: string
  /** The element of the page that holds either the static text or the editor's root. */
  place: HTMLElement | null = null
  staticText: HTMLElement | null = null
  near = false
  attributes: { label: string; hint: string; language: string; direction: 'ltr' | 'rtl' } = {
    label: '',
    hint: '',
    language: 'en',
    direction: 'ltr',
  }

  private editor: LexicalEditorWithDispose | null = null
  private rootElement: HTMLElement | null = null
  private blocks: Block[] = []
  private readonly known = new Map<NodeKey, Block>()
  /** What was changed since the last report. */
  private readonly stretches: TypedStretches
  /** The draft's blocks are put in: nothing that the writer did. */
  private taking = false
  /** The editor is being filled with the answer's blocks, and holds these so far. It is off the page until it has all of them. */
  private laying: { turns: InTurns; held: readonly Block[] } | null = null
  private mountedNow = false
  private emptyNow = true
  private findings: { finding: Finding; block: Block | undefined; mark: TextMark | null }[] = []
  private readonly found = new FoundMarks()
  private readonly noted = new NoteMarks()
  private readonly selected = new AcrossMark()
  private readonly listeners = new Set<() => void>()

  constructor(
    readonly ref: AnswerRef,
    private readonly host: AnswerHost,
  ) {
    this.key = `${ref.section}/${ref.slot}`
    this.stretches = new TypedStretches(this.key)
  }

  /** Listeners hear when the answer is mounted, unmounted, emptied or filled: never of a mere keystroke. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly isMounted = (): boolean => this.mountedNow
  readonly isEmpty = (): boolean => this.emptyNow

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  get root(): HTMLElement | null {
    return this.rootElement
  }

  /** Null while it holds only a part of the answer: nobody takes that for the text. */
  get lexical(): LexicalEditorWithDispose | null {
    return this.laying ? null : this.editor
  }

  get isLaying(): boolean {
    return this.laying !== null
  }

  /** What the answer holds as of the last `collect`. */
  get content(): readonly Block[] {
    return this.blocks
  }

  get isComposing(): boolean {
    return this.editor?.isComposing() ?? false
  }

  /** The text of the draft, for the page before the editor is made; an editor is told by `accept` what others changed. */
  start(blocks: readonly Block[]): void {
    if (!this.editor) this.accept(blocks)
  }

  /** Takes blocks that another hand changed in the draft. What came from this answer itself is never handed back to it. */
  accept(blocks: readonly Block[]): void {
    if (blocks === this.blocks) return
    const before = this.blocks
    const wasLaying = this.isLaying
    if (mayStandApart(blocks)) this.standApart(true)
    if (this.editor) this.put(this.editor, blocks)
    else this.setEmpty(isEmpty(blocks))
    this.blocks = blocks as Block[]
    this.standApart(mayStandApart(blocks))
    if (countFootnotes(before) !== countFootnotes(blocks)) this.host.notesChanged()
    // A finding is about the block at its place; blocks that stayed are known by themselves.
    const stayed = new Set(blocks)
    for (const entry of this.findings) {
      if (entry.block === undefined || (!stayed.has(entry.block) && before.includes(entry.block)))
        entry.block = blocks[entry.finding.at.block ?? -1]
    }
    this.mark()
    if (wasLaying && !this.isLaying) this.host.laidOut(this)
  }

  private put(editor: LexicalEditorWithDispose, blocks: readonly Block[]): void {
    const old = this.laying?.held ?? this.blocks
    this.stopLaying()
    let head = 0
    while (head < old.length && head < blocks.length && sameJson(old[head], blocks[head])) head += 1
    let tail = 0
    while (
      tail < old.length - head &&
      tail < blocks.length - head &&
      sameJson(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail])
    ) {
      tail += 1
    }
    if (blocks.length - head - tail >= LONG_ANSWER) {
      this.layOut(editor, old, blocks, head)
      return
    }
    this.change(editor, () => {
      const root = $getRoot()
      // Blocks and nodes correspond one to one unless the editor joined lists; then all of it is replaced.
      const aligned = root.getChildrenSize() === old.length
      const from = aligned ? head : 0
      const keptAtEnd = aligned ? tail : 0
      const nodes = $nodesOf(blocks.slice(from, blocks.length - keptAtEnd))
      root.splice(from, root.getChildrenSize() - from - keptAtEnd, nodes)
      if (root.isEmpty()) root.append($createParagraphNode())
    })
    this.learn(blocks)
  }

  /** Changes what the editor holds as nobody's edit. */
  private change(editor: LexicalEditorWithDispose, change: () => void): void {
    this.taking = true
    try {
      editor.update(change, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
    } finally {
      this.taking = false
    }
  }

  /**
   * Fills the editor with what is long, in turns. It is off the page until it has all of it, with the same words as plain elements in its place: nobody can
   * write in a part of an answer, and no half of one is laid out.
   */
  private layOut(
    editor: LexicalEditorWithDispose,
    held: readonly Block[],
    blocks: readonly Block[],
    head: number,
  ): void {
    const aligned = editor.getEditorState().read(() => $getRoot().getChildrenSize()) === held.length
    const turns = new InTurns(this.fill(editor, blocks, aligned ? head : 0), {
      over: () => {
        const isWhole = this.laying?.held.length === blocks.length
        this.stopLaying()
        if (isWhole) this.learn(blocks)
        // Where a step failed: the next one is made at one go, and no part is taken for the text.
        else this.dropEditor()
        this.mark()
        this.host.laidOut(this)
      },
    })
    this.laying = { turns, held }
    const hadFocus = this.mountedNow && document.activeElement === this.rootElement
    this.unmount()
    this.staticText?.setAttribute('aria-busy', 'true')
    // Who was in the text is still there, and what is typed meanwhile is heard.
    if (hadFocus) this.staticText?.focus({ preventScroll: true })
  }

  private *fill(editor: LexicalEditorWithDispose, blocks: readonly Block[], kept: number): Generator<void, void> {
    let filled = kept
    for (const piece of pieces(blocks.slice(kept), PIECE)) {
      this.change(editor, () => {
        const root = $getRoot()
        const size = root.getChildrenSize()
        // The first takes the place of what was there. Later ones go to the end, wherever that is, because the editor may join lists.
        const at = filled === kept ? kept : size
        root.splice(at, size - at, $nodesOf(piece))
      })
      filled += piece.length
      if (this.laying) this.laying.held = blocks.slice(0, filled)
      yield
    }
  }

  /** Puts all of a long text into the editor now, for whoever cannot wait. */
  finishLaying(): void {
    this.laying?.turns.finish()
  }

  private stopLaying(): void {
    this.laying?.turns.stop()
    this.laying = null
    this.staticText?.removeAttribute('aria-busy')
  }

  /** Begins to lay out what is long, where nobody has; false until that is done, which the host is told of. */
  prepare(): boolean {
    if (!this.editor && this.blocks.length >= LONG_ANSWER) {
      const editor = buildAnswerEditor(this.host.announcements())
      this.editor = editor
      this.hear(editor)
      this.newRoot()
      editor.setRootElement(this.rootElement)
      this.applyMayWrite()
      this.layOut(editor, [], this.blocks, 0)
    }
    return !this.isLaying
  }

  /** The answer's editor with all of its text, made now when it does not exist yet. */
  ensureEditor(): LexicalEditorWithDispose {
    this.finishLaying()
    if (this.editor) return this.editor
    const editor = buildAnswerEditor(this.host.announcements())
    blocksToLexical(editor, this.blocks)
    this.editor = editor
    this.learn(this.blocks)
    this.hear(editor)
    return editor
  }

  private hear(editor: LexicalEditorWithDispose): void {
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      if (editorState !== prevEditorState && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) {
        this.lookWhetherEmpty(editorState)
        if (!this.taking) {
          this.stretches.add({
            from: prevEditorState,
            to: editorState,
            elements: dirtyElements.keys(),
            leaves: dirtyLeaves,
            tags,
            composing: editor.isComposing(),
            gesture: this.host.gesture(this),
          })
          this.host.edited(this)
        }
      }
      this.host.selectionMoved(this)
    })
    this.host.equip(this, editor)
  }

  /** Remembers which block each top-level node stands for, so that blocks which nobody touches stay the same objects. */
  private learn(blocks: readonly Block[]): void {
    this.known.clear()
    this.stretches.clear()
    this.editor?.getEditorState().read(() => {
      const nodes = $getRoot().getChildren().filter($isElementNode)
      nodes.forEach((node, index) => {
        const block = nodes.length === blocks.length ? blocks[index] : undefined
        this.known.set(node.getKey(), block ?? $blockOf(node))
      })
    })
  }

  /**
   * Turns what changed since the last time into blocks, step by step. Half a syllable of an input method is not text yet, unless it is asked
   * for `all`, because the answer is going.
   */
  collect(all = false): AnswerEdit[] {
    const { editor } = this
    if (!editor || this.isLaying || this.host.isPasting(this)) return []
    // An update that waits for its turn is part of what the writer did.
    editor.read(() => undefined)
    const edits = this.stretches.take(all).flatMap((stretch) => this.editOf(editor, stretch) ?? [])
    if (edits.length > 0) this.mark()
    return edits
  }

  private editOf(editor: LexicalEditorWithDispose, stretch: Stretch): AnswerEdit | null {
    const replaced = new Map<Block, Block>()
    const next = stretch.to.read(
      () => {
        const kept = new Set<NodeKey>()
        const blocks = $getRoot()
          .getChildren()
          .filter($isElementNode)
          .map((node) => {
            const key = node.getKey()
            kept.add(key)
            const old = this.known.get(key)
            if (old && !stretch.elements.has(key)) return old
            const fresh = $blockOf(node)
            const block = old && sameJson(normaliseBlocks([old]), normaliseBlocks([fresh])) ? old : fresh
            if (old && block !== old) replaced.set(old, block)
            this.known.set(key, block)
            return block
          })
        for (const key of this.known.keys()) if (!kept.has(key)) this.known.delete(key)
        return blocks
      },
      { editor },
    )
    const [first] = next
    const blocks = next.length === 1 && first && normaliseBlocks(next).length === 0 ? [] : next
    const old = this.blocks
    if (blocks.length === old.length && blocks.every((block, index) => block === old[index])) return null
    if (countFootnotes(old) !== countFootnotes(blocks)) this.host.notesChanged()
    this.blocks = blocks
    this.standApart(mayStandApart(blocks))
    for (const entry of this.findings) entry.block = (entry.block && replaced.get(entry.block)) ?? entry.block
    const { label, typing, gesture } = this.stretches.step(stretch)
    return {
      blocks,
      label,
      ...(typing ? { typing } : {}),
      ...(gesture ? { gesture } : {}),
      selections: {
        before: stretch.from.read($selectionPlace, { editor }),
        after: stretch.to.read($selectionPlace, { editor }),
      },
    }
  }

  /** Lets the page lay out each block by itself, when it comes near the view. */
  standApart(apart: boolean): void {
    this.rootElement?.toggleAttribute('data-long', apart)
  }

  /** Puts back a state that the editor had, and with it what the last gesture did. */
  restore(state: EditorState): void {
    const { editor } = this
    if (!editor) return
    this.taking = true
    editor.setEditorState(state)
    this.taking = false
    this.stretches.dropGesture()
    this.standApart(mayStandApart(this.blocks))
    this.lookWhetherEmpty(state)
    this.mark()
  }

  private lookWhetherEmpty(state: EditorState): void {
    this.setEmpty(
      state.read(() => {
        const root = $getRoot()
        const first = root.getFirstChild()
        return root.getChildrenSize() <= 1 && (first === null || ($isParagraphNode(first) && first.isEmpty()))
      }),
    )
  }

  private setEmpty(empty: boolean): void {
    if (empty === this.emptyNow) return
    this.emptyNow = empty
    this.tell()
  }

  setAttributes(attributes: Answer['attributes']): void {
    this.attributes = attributes
    this.applyAttributes()
  }

  private applyAttributes(): void {
    const { rootElement: root, attributes } = this
    if (!root) return
    root.setAttribute('aria-label', attributes.label)
    root.setAttribute('aria-placeholder', attributes.hint)
    root.lang = attributes.language
    root.dir = attributes.direction
  }

  /** The editor takes what is typed, or shows it alone. */
  applyMayWrite(): void {
    const { rootElement: root, editor } = this
    if (!root || !editor) return
    const mayWrite = this.host.mayWrite()
    editor.setEditable(mayWrite)
    root.contentEditable = String(mayWrite)
    // What nobody can type in is still gone to by the Tab key, and read.
    root.tabIndex = 0
    root.setAttribute('aria-readonly', String(!mayWrite))
  }

  private newRoot(): HTMLElement {
    const root = document.createElement('div')
    root.className = styles.text ?? ''
    root.spellcheck = false
    root.setAttribute('role', 'textbox')
    root.setAttribute('aria-multiline', 'true')
    root.setAttribute('autocapitalize', 'off')
    root.dataset.answer = this.key
    this.rootElement = root
    this.applyAttributes()
    this.standApart(mayStandApart(this.blocks))
    return root
  }

  /** Puts the editor on the page in place of the static text. */
  mount(): void {
    if (this.mountedNow || !this.place) return
    const editor = this.ensureEditor()
    const { place, staticText } = this
    const root = this.rootElement ?? this.newRoot()
    const swap = () => {
      place.append(root)
      if (editor.getRootElement() !== root) {
        editor.setRootElement(root)
        this.applyMayWrite()
      }
      if (staticText) staticText.hidden = true
    }
    const isLong = mayStandApart(this.blocks)
    if (isLong && staticText) keepInView(staticText, root, swap)
    else swap()
    this.mountedNow = true
    this.mark()
    this.found.draw(editor)
    this.noted.draw(editor)
    this.selected.draw(editor, place)
    // Taking the plain elements of a long text away is work of its own, and nobody sees it.
    if (isLong) window.setTimeout(() => this.tell(), 0)
    else this.tell()
  }

  /** Takes the editor off the page; the static text stands in for it. */
  unmount(): void {
    if (!this.mountedNow) return
    this.rootElement?.remove()
    if (this.staticText) this.staticText.hidden = false
    this.mountedNow = false
    this.tell()
  }

  /** Findings that stay, on the block that they were on, keep their marks, which follow the text: a key changes one or two of them. */
  setFindings(findings: readonly Finding[]): void {
    const before = new Map(this.findings.map((entry) => [entry.finding, entry]))
    this.findings = findings.map((finding) => {
      const block = this.blocks[finding.at.block ?? -1]
      const known = before.get(finding)
      if (!known || known.block !== block) return { finding, block, mark: null }
      before.delete(finding)
      return known
    })
    for (const { mark } of before.values()) mark?.remove()
    this.mark()
  }

  /** What a search found here, and which of it the writer is at; none takes all of it away. */
  setFound(found: readonly FoundStretch[], current: FoundStretch | null): void {
    this.found.set(found, current, this.mountedNow ? this.editor : null)
  }

  /** What is selected here of a selection over several answers; null for nothing. */
  setSelected(stretch: SelectedStretch | null): void {
    this.selected.set(stretch, this.mountedNow ? this.editor : null, this.place)
  }

  /** Words that margin notes are about; none takes all marks away. */
  setNoted(noted: readonly NotedStretch[]): void {
    this.noted.set(noted, this.mountedNow ? this.editor : null)
  }

  /** Ids of the margin notes on a point of a block. */
  notesAt(block: number, offset: number): string[] {
    return this.noted.at(block, offset)
  }

  /** Findings whose words a point in a block touches, as they are drawn. */
  findingsAt(block: number, offset: number): Finding[] {
    const at = this.blocks[block]
    return this.findings.flatMap(({ finding, block: about }) => {
      const { start = 0, end = 0 } = finding.at
      return about !== undefined && about === at && start <= offset && offset <= end ? [finding] : []
    })
  }

  /** Where the words of a finding stand on the window; null when they are not marked. */
  boxOf(finding: Finding): DOMRect | null {
    const mark = this.findings.find((entry) => entry.finding === finding)?.mark
    return mark && this.mountedNow ? mark.range.getBoundingClientRect() : null
  }

  /** Draws the findings whose mark is missing: the editor is new on the page, or an undo drew its text anew. */
  private mark(): void {
    const { editor, rootElement } = this
    if (!editor || !rootElement || this.isLaying || this.findings.length === 0) return
    const missing = this.findings.filter(({ mark }) => !mark?.isIntact(rootElement))
    if (missing.length === 0) return
    const places = new Map(this.blocks.map((block, index) => [block, index]))
    editor.read(() => {
      const root = $getRoot()
      for (const entry of missing) {
        entry.mark?.remove()
        entry.mark = null
        const index = entry.block && places.get(entry.block)
        const { start, end } = entry.finding.at
        if (index === undefined || start === undefined || end === undefined || end <= start) continue
        const node = root.getChildAtIndex(index)
        const range = $isElementNode(node) ? $domRange(editor, node, start, end) : null
        if (range && !range.collapsed) entry.mark = findingMark(entry.finding.level, range)
      }
    })
  }

  /** Gives the editor back. The text stays, with what is found and noted in it; the next time on the page makes another. */
  rest(): void {
    for (const entry of this.findings) {
      entry.mark?.remove()
      entry.mark = null
    }
    this.found.clear()
    this.noted.clear()
    this.selected.clear()
    this.stopLaying()
    this.unmount()
    this.dropEditor()
  }

  private dropEditor(): void {
    this.editor?.setRootElement(null)
    this.editor?.dispose()
    this.editor = null
    this.rootElement = null
    this.known.clear()
    this.stretches.clear()
  }

  dispose(): void {
    this.listeners.clear()
    this.rest()
  }
}
