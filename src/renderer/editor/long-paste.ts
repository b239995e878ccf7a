import { $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type BaseSelection,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { answerText } from '../../core/text/block-text'
import type { Block } from '../../core/text/blocks'
import { $nodesOf } from './convert'
import { InTurns } from './in-turns'
import { $selectBetween, $selectionPlace, type AnswerSelection } from './places'

/** From this many characters on, what is pasted comes in piece by piece: less takes no longer than a press of a key may. */
export const LONG_PASTE = 200_000

/** What was pasted, as blocks. */
export interface Pasted {
  blocks: Block[]
  /** Says what was lost and fetches the pictures; called once the blocks are in the text. */
  done(): void
}

/** A reading of what was pasted that stops now and then. */
export type Pasting = Generator<void, Pasted>

/** How much a draft still takes. */
export interface PasteRoom {
  /** What blocks add to the draft, in bytes of its file. */
  bytesOf(blocks: readonly Block[]): number
  /** One sentence on why so many bytes more are too many; null where they are not. */
  refused(bytes: number): string | null
}

/** What a long paste needs of the editors. */
export interface LongPasteHost {
  /** Tells whether the draft has room; null where nobody asks. */
  room: PasteRoom | null
  say(sentence: string): void
  /** This many blocks are about to be put in. */
  laidOut(blocks: readonly Block[]): void
  /** The writer has waited for a moment. */
  takesLong(): void
  /** Puts the text back as it was in this state. */
  restore(state: EditorState): void
  ended(): void
}

const PIECE = { blocks: 150, characters: 40_000 }
const TAKES_LONG_MS = 1000

/**
 * Puts a long text into an answer piece by piece, so that the window answers meanwhile. The paragraph of the caret is parted first: the pieces come between
 * its halves, and the writer goes on before the second, so that whatever is typed stands behind what was pasted, as it does after a short paste.
 */
export class LongPaste {
  /** All that happens in the answer until it is over is one step of the draft. */
  readonly gesture = {}
  private readonly since = performance.now()
  private readonly turns: InTurns
  /** The text before the paste, and what was selected in it. */
  private readonly was: EditorState
  private readonly selected: AnswerSelection | null
  private readonly before: NodeKey
  private readonly after: NodeKey
  /** What the next piece comes behind. */
  private last: NodeKey
  private readonly put: NodeKey[] = []
  /** The editor is told of the parting of the paragraph after this paste began. */
  private beginning = true
  private atWork = false
  /** The writer changed the text since. */
  private touched = false
  private told = false
  private over = false

  private constructor(
    private readonly editor: LexicalEditor,
    private readonly host: LongPasteHost,
    private readonly pasting: Pasting,
    place: { before: ElementNode; after: ElementNode; selected: AnswerSelection | null },
  ) {
    this.before = place.before.getKey()
    this.after = place.after.getKey()
    this.last = this.before
    this.selected = place.selected
    this.was = editor.getEditorState()
    this.turns = new InTurns(this.work(), { over: () => this.end(), turned: () => this.turned() })
  }

  /** Begins, inside of the update that hears of the paste; null where text cannot be parted for it, as in a list or a table. */
  static $begin(
    editor: LexicalEditor,
    host: LongPasteHost,
    pasting: Pasting,
    selection: BaseSelection,
  ): LongPaste | null {
    if (!$isRangeSelection(selection)) return null
    const points = [selection.anchor, selection.focus].map(({ key }) => $getNodeByKey(key))
    if (!points.every((node) => $isLine(node?.getTopLevelElement() ?? null))) return null
    const selected = $selectionPlace()
    if (!selection.isCollapsed()) selection.removeText()
    selection.insertParagraph()
    const caret = $getSelection()
    const after = $isRangeSelection(caret) ? caret.anchor.getNode().getTopLevelElement() : null
    const before = after?.getPreviousSibling() ?? null
    if (!$isLine(after) || !$isLine(before)) return null
    return new LongPaste(editor, host, pasting, { before, after, selected })
  }

  /** The text changed. */
  edited(): void {
    if (this.beginning) this.beginning = false
    else if (!this.atWork) this.touched = true
  }

  /** Does what is left at one go, for whoever needs the text now. */
  finish(): void {
    this.turns.finish()
  }

  /** Takes back what was put in. What was typed meanwhile stays. */
  cancel(): void {
    if (this.over) return
    this.turns.stop()
    this.takeBack()
    this.end()
  }

  private end(): void {
    this.over = true
    this.host.ended()
  }

  private turned(): void {
    if (this.told || performance.now() - this.since <= TAKES_LONG_MS) return
    this.told = true
    this.host.takesLong()
  }

  private *work(): Generator<void, void> {
    const { blocks, done } = yield* this.pasting
    const parts = pieces(blocks, PIECE)
    const refused = yield* this.refused(parts)
    if (refused !== null || blocks.length === 0) {
      this.takeBack()
      if (refused === null) done()
      else this.host.say(refused)
      return
    }
    this.host.laidOut(blocks)
    for (const piece of parts) {
      this.change(() => this.$putIn(piece))
      yield
    }
    this.change(() => this.$join(), document.activeElement === this.editor.getRootElement())
    done()
  }

  private *refused(parts: readonly Block[][]): Generator<void, string | null> {
    const { room } = this.host
    if (!room) return null
    let bytes = 0
    for (const part of parts) {
      bytes += room.bytesOf(part)
      yield
    }
    return room.refused(bytes)
  }

  private change(change: () => void, select = false): void {
    this.atWork = true
    this.editor.update(change, { discrete: true, ...(select ? {} : { tag: SKIP_DOM_SELECTION_TAG }) })
    this.atWork = false
  }

  private $putIn(piece: readonly Block[]): void {
    let last: LexicalNode | null = $getNodeByKey(this.last)
    // The writer took the place out, and with it what was to come.
    if (!last?.isAttached()) return
    for (const node of $nodesOf(piece)) {
      last.insertAfter(node, false)
      last = node
      this.put.push(node.getKey())
    }
    this.last = last.getKey()
  }

  /** What was put in goes on the line before it, and the words behind it on its last, as after a short paste. */
  private $join(): void {
    const before = $getNodeByKey(this.before)
    const [key] = this.put
    const first = key === undefined ? null : $getNodeByKey(key)
    if ($isLine(before) && first?.getPreviousSibling() === before) {
      if (before.isEmpty()) before.remove()
      else if ($isLine(first)) {
        if (this.last === first.getKey()) this.last = this.before
        before.append(...first.getChildren())
        first.remove()
      }
    }
    this.$joinEnd()
  }

  private $joinEnd(): void {
    const last = $getNodeByKey(this.last)
    const after = $getNodeByKey(this.after)
    if (!$isLine(after) || after.getPreviousSibling() !== last) return
    const selection = $getSelection()
    const caret =
      $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === this.after
        ? selection.anchor.offset
        : null
    if ($isLine(last)) {
      const size = last.getChildrenSize()
      last.append(...after.getChildren())
      if (caret !== null) last.select(size + caret, size + caret)
    } else if ($isListNode(last) && after.isEmpty()) {
      if (caret !== null) last.selectEnd()
    } else return
    after.remove()
  }

  private takeBack(): void {
    const select = document.activeElement === this.editor.getRootElement()
    if (!this.touched) {
      this.host.restore(this.was)
      const { selected } = this
      if (selected) this.change(() => $selectBetween(selected), select)
      return
    }
    this.change(() => {
      for (const key of this.put) $getNodeByKey(key)?.remove()
      this.last = this.before
      this.$joinEnd()
    }, select)
  }
}

function $isLine(node: LexicalNode | null): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node)
}

/** Blocks in sequence, so many together as are worth one step. */
export function pieces(blocks: readonly Block[], most: { blocks: number; characters: number }): Block[][] {
  const all: Block[][] = []
  let characters = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    const last = all.at(-1)
    if (!last || last.length >= most.blocks || characters >= most.characters) {
      all.push([block])
      characters = 0
    } else last.push(block)
    characters += answerText([block]).length
  }
  return all
}

/** Begins a long paste in an editor; false where it cannot. */
export type $BeginPaste = (pasting: Pasting, selection: BaseSelection) => boolean

const ofEditors = new WeakMap<LexicalEditor, $BeginPaste>()

/** Says how an editor takes what is long. */
export function setLongPaste(editor: LexicalEditor, $begin: $BeginPaste): void {
  ofEditors.set(editor, $begin)
}

/** How an editor takes what is long; null for one that takes all at one go. */
export function longPasteOf(editor: LexicalEditor): $BeginPaste | null {
  return ofEditors.get(editor) ?? null
}
