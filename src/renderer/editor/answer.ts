import type { LexicalEditorWithDispose } from '@lexical/extension'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { Finding } from '../../core/draft/finding'
import type { Block } from '../../core/text/blocks'
import styles from './answer.module.css'
import { $blockOf, $nodesOf, blocksToLexical } from './convert'
import { buildAnswerEditor } from './extension'
import { FindingMark } from './finding-marks'
import { normaliseBlocks, sameValue } from './normalise'
import { $domRange } from './places'

/** Names an editor: a slot of a section. */
export interface AnswerRef {
  section: string
  slot: string
}

/** What an answer tells the set of editors that it belongs to. */
export interface AnswerHost {
  announcements(): HTMLElement | null
  /** The blocks changed by an edit; the text itself is to be read with `collect` later. */
  edited(answer: Answer): void
  selectionMoved(answer: Answer): void
  /** The editor was made: commands can be registered on it. */
  equip(answer: Answer, editor: LexicalEditorWithDispose): void
}

function isEmpty(blocks: readonly Block[]): boolean {
  const [first, ...more] = blocks
  return !first || (more.length === 0 && first.type === 'paragraph' && first.runs.every((run) => run.text === ''))
}

/**
 * One answer and, once it was near the view, its Lexical editor. The editor keeps its own root element for good: going out of
 * view only takes that element off the page, so that text, caret and undo history stay as they are.
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
  /** Arrays that this answer gave out itself: when one comes back as a prop it is old news, not a change from outside. */
  private readonly emitted = new WeakSet<readonly Block[]>()
  private readonly known = new Map<NodeKey, Block>()
  private readonly dirty = new Set<NodeKey>()
  private allDirty = false
  private changed = false
  private mountedNow = false
  private emptyNow = true
  private findings: { finding: Finding; block: Block | undefined; mark: FindingMark | null }[] = []
  private readonly listeners = new Set<() => void>()

  constructor(
    readonly ref: AnswerRef,
    private readonly host: AnswerHost,
  ) {
    this.key = `${ref.section}/${ref.slot}`
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

  get lexical(): LexicalEditorWithDispose | null {
    return this.editor
  }

  /** What the answer holds as of the last `collect`. */
  get content(): readonly Block[] {
    return this.blocks
  }

  get hasChanges(): boolean {
    return this.changed
  }

  get history(): { canUndo: boolean; canRedo: boolean } {
    if (!this.editor) return { canUndo: false, canRedo: false }
    const { output } = getExtensionDependencyFromEditor(this.editor, HistoryExtension)
    return { canUndo: output.canUndo.peek(), canRedo: output.canRedo.peek() }
  }

  /**
   * Takes blocks from the draft. Arrays that came from this answer are ignored, because the editor is further already;
   * anything else replaces the content as one step that undo takes back.
   */
  accept(blocks: readonly Block[]): void {
    if (blocks === this.blocks || this.emitted.has(blocks)) return
    if (this.editor) {
      this.collect()
      if (sameValue(normaliseBlocks(this.blocks), normaliseBlocks(blocks))) return
      this.emitted.add(blocks)
      this.put(blocks)
      this.collect()
    } else {
      this.blocks = blocks as Block[]
      // The checks may know the text before the page has shown it: their findings find their blocks now.
      for (const entry of this.findings) entry.block ??= blocks[entry.finding.at.block ?? -1]
      this.setEmpty(isEmpty(blocks))
    }
  }

  private put(blocks: readonly Block[]): void {
    const editor = this.ensureEditor()
    const old = this.blocks
    let head = 0
    while (head < old.length && head < blocks.length && sameValue(old[head], blocks[head])) head += 1
    let tail = 0
    while (
      tail < old.length - head &&
      tail < blocks.length - head &&
      sameValue(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail])
    ) {
      tail += 1
    }
    editor.update(
      () => {
        const root = $getRoot()
        // Blocks and nodes correspond one to one unless the editor joined lists; then all of it is replaced.
        const aligned = root.getChildrenSize() === old.length
        const from = aligned ? head : 0
        const keptAtEnd = aligned ? tail : 0
        const nodes = $nodesOf(blocks.slice(from, blocks.length - keptAtEnd))
        root.splice(from, root.getChildrenSize() - from - keptAtEnd, nodes)
        if (root.isEmpty()) root.append($createParagraphNode())
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    )
  }

  /** The answer's editor, made now when it does not exist yet. */
  ensureEditor(): LexicalEditorWithDispose {
    if (this.editor) return this.editor
    const editor = buildAnswerEditor(this.host.announcements())
    this.editor = editor
    blocksToLexical(editor, this.blocks)
    this.learn(this.blocks)
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      const historic = tags.has(HISTORIC_TAG)
      if (editorState !== prevEditorState && (historic || dirtyElements.size > 0 || dirtyLeaves.size > 0)) {
        if (historic) this.allDirty = true
        else for (const key of dirtyElements.keys()) this.dirty.add(key)
        this.changed = true
        this.setEmpty(
          editorState.read(() => {
            const root = $getRoot()
            const first = root.getFirstChild()
            return root.getChildrenSize() <= 1 && (first === null || ($isParagraphNode(first) && first.isEmpty()))
          }),
        )
        this.host.edited(this)
      }
      this.host.selectionMoved(this)
    })
    this.host.equip(this, editor)
    return editor
  }

  /** Remembers which block each top-level node stands for, so that blocks which nobody touches stay the same objects. */
  private learn(blocks: readonly Block[]): void {
    this.known.clear()
    this.dirty.clear()
    this.allDirty = false
    this.changed = false
    this.editor?.getEditorState().read(() => {
      const nodes = $getRoot().getChildren().filter($isElementNode)
      nodes.forEach((node, index) => {
        const block = nodes.length === blocks.length ? blocks[index] : undefined
        this.known.set(node.getKey(), block ?? $blockOf(node))
      })
    })
  }

  /** Turns what changed since the last time into blocks. Gives the new blocks, or null when the text is what it was. */
  collect(): Block[] | null {
    const { editor } = this
    if (!editor || !this.changed) return null
    this.changed = false
    const replaced = new Map<Block, Block>()
    const next = editor.read(() => {
      const kept = new Set<NodeKey>()
      const blocks = $getRoot()
        .getChildren()
        .filter($isElementNode)
        .map((node) => {
          const key = node.getKey()
          kept.add(key)
          const old = this.known.get(key)
          if (old && !this.allDirty && !this.dirty.has(key)) return old
          const fresh = $blockOf(node)
          const block = old && sameValue(normaliseBlocks([old]), normaliseBlocks([fresh])) ? old : fresh
          if (old && block !== old) replaced.set(old, block)
          this.known.set(key, block)
          return block
        })
      for (const key of this.known.keys()) if (!kept.has(key)) this.known.delete(key)
      return blocks
    })
    this.dirty.clear()
    this.allDirty = false
    const [first] = next
    const blocks = next.length === 1 && first && normaliseBlocks(next).length === 0 ? [] : next
    const old = this.blocks
    if (blocks.length === old.length && blocks.every((block, index) => block === old[index])) return null
    this.blocks = blocks
    this.emitted.add(blocks)
    for (const entry of this.findings) entry.block = (entry.block && replaced.get(entry.block)) ?? entry.block
    this.mark()
    return blocks
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

  /** Puts the editor on the page in place of the static text. */
  mount(): void {
    if (this.mountedNow || !this.place) return
    const editor = this.ensureEditor()
    if (!this.rootElement) {
      const root = document.createElement('div')
      root.contentEditable = 'true'
      root.className = styles.text ?? ''
      root.spellcheck = false
      root.setAttribute('role', 'textbox')
      root.setAttribute('aria-multiline', 'true')
      root.setAttribute('autocapitalize', 'off')
      root.dataset.answer = this.key
      this.rootElement = root
      this.applyAttributes()
      this.place.append(root)
      editor.setRootElement(root)
    } else this.place.append(this.rootElement)
    if (this.staticText) this.staticText.hidden = true
    this.mountedNow = true
    this.mark()
    this.tell()
  }

  /** Takes the editor off the page; the static text stands in for it. */
  unmount(): void {
    if (!this.mountedNow) return
    this.rootElement?.remove()
    if (this.staticText) this.staticText.hidden = false
    this.mountedNow = false
    this.tell()
  }

  setFindings(findings: readonly Finding[]): void {
    for (const { mark } of this.findings) mark?.remove()
    this.findings = findings.map((finding) => ({ finding, block: this.blocks[finding.at.block ?? -1], mark: null }))
    this.mark()
  }

  /** Draws the findings whose mark is missing: the editor is new on the page, or an undo drew its text anew. */
  private mark(): void {
    const { editor, rootElement } = this
    if (!editor || !rootElement || this.findings.length === 0) return
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
        if (range && !range.collapsed) entry.mark = new FindingMark(entry.finding.level, range)
      }
    })
  }

  dispose(): void {
    for (const { mark } of this.findings) mark?.remove()
    this.rootElement?.remove()
    this.editor?.setRootElement(null)
    this.editor?.dispose()
    this.listeners.clear()
  }
}
