import {
  $isLineBreakNode,
  $isTextNode,
  COMPOSITION_END_TAG,
  CUT_TAG,
  type EditorState,
  HISTORY_PUSH_TAG,
  type NodeKey,
  PASTE_TAG,
} from 'lexical'
import { goesOn, joinTyping, type Typing, typingBetween } from '../../core/draft/typing'
import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { $isNoteNode, noteWords } from './note-node'

/** One update of the editor, as it told of it. */
export interface EditorUpdate {
  from: EditorState
  to: EditorState
  elements: Iterable<NodeKey>
  leaves: ReadonlySet<NodeKey>
  tags: ReadonlySet<string>
  composing: boolean
  gesture: object | undefined
}

type StretchKind = 'typing' | 'deleting' | 'pasting' | 'cutting' | 'moving' | 'editing'

/** What was changed from one state of the editor to another, as far as one undo takes it back. */
export interface Stretch {
  from: EditorState
  to: EditorState
  elements: Set<NodeKey>
  leaves: Set<NodeKey>
  typing: Typing | null
  kind: StretchKind
  composing: boolean
  composed: boolean
  gesture: object | undefined
}

/**
 * What happened in one editor since it was last reported, cut where undo will stop. States of an editor never change, so nothing is read
 * from them while somebody types: turning them into blocks comes later.
 */
export class TypedStretches {
  private waiting: Stretch[] = []

  constructor(private readonly where: string) {}

  add(update: EditorUpdate): void {
    const { from, to, leaves, tags, composing, gesture } = update
    const isOwn = composing || gesture !== undefined || tags.has(HISTORY_PUSH_TAG)
    const typing = isOwn ? null : this.typing(from, to, leaves)
    const last = this.waiting.at(-1)
    const goesWithLast =
      last !== undefined &&
      (last.composing
        ? composing || tags.has(COMPOSITION_END_TAG)
        : gesture !== undefined
          ? last.gesture === gesture
          : typing !== null && last.typing !== null && goesOn(last.typing, typing))
    const kind = kindOf(typing, tags, gesture)
    if (!goesWithLast) {
      const elements = new Set(update.elements)
      this.waiting.push({
        from,
        to,
        elements,
        leaves: new Set(leaves),
        typing: kind === 'pasting' || kind === 'cutting' ? null : typing,
        kind,
        composing,
        composed: composing,
        gesture,
      })
      return
    }
    last.to = to
    for (const key of update.elements) last.elements.add(key)
    for (const key of leaves) last.leaves.add(key)
    if (last.typing && typing) last.typing = joinTyping(last.typing, typing)
    last.composing = composing
  }

  /** What is over, in sequence; with `all` also what an input method is still at. */
  take(all: boolean): Stretch[] {
    const last = this.waiting.at(-1)
    const keep = !all && last?.composing ? [last] : []
    const taken = keep.length > 0 ? this.waiting.slice(0, -1) : this.waiting
    this.waiting = keep
    return taken
  }

  /** Forgets what the last gesture did. */
  dropGesture(): void {
    if (this.waiting.at(-1)?.gesture) this.waiting = this.waiting.slice(0, -1)
  }

  clear(): void {
    this.waiting = []
  }

  /** What a stretch is called and whether typing may go on with it. Of an input method only what came of it counts. */
  step(stretch: Stretch): Pick<Stretch, 'typing' | 'gesture'> & { label: Message } {
    const { from, to, leaves, typing, kind, composed, gesture } = stretch
    if (!composed) return { label: message(`editor.step.${kind}`), typing, gesture }
    return { label: message('editor.step.typing'), typing: this.typing(from, to, leaves), gesture }
  }

  /** What was typed when exactly one text changed, and nothing else. */
  private typing(from: EditorState, to: EditorState, leaves: ReadonlySet<NodeKey>): Typing | null {
    let found: { key: NodeKey; before: string; after: string } | null = null
    for (const key of leaves) {
      const [old, fresh] = [from._nodeMap.get(key), to._nodeMap.get(key)]
      if ($isLineBreakNode(old ?? fresh) && !(old && fresh)) return null
      // A note's words are written in a box of their own, and a note that comes or goes is no typing.
      const inNote = $isNoteNode(old) && $isNoteNode(fresh)
      const before = $isTextNode(old) ? old.__text : inNote ? noteWords(old) : ''
      const after = $isTextNode(fresh) ? fresh.__text : inNote ? noteWords(fresh) : ''
      if ($isTextNode(old) && $isTextNode(fresh) && old.__format !== fresh.__format) return null
      if (before === after) continue
      if (found) return null
      found = { key, before, after }
    }
    if (!found || Math.abs(from._nodeMap.size - to._nodeMap.size) > 1) return null
    const selection = to._selection
    const points = selection?.getStartEndPoints()
    const caret = points?.[1].key === found.key ? points[1].offset : found.after.length
    return typingBetween(`${this.where} ${found.key}`, found.before, found.after, performance.now(), caret)
  }
}

function kindOf(typing: Typing | null, tags: ReadonlySet<string>, gesture: object | undefined): StretchKind {
  if (tags.has(PASTE_TAG)) return 'pasting'
  if (gesture) return 'moving'
  if (tags.has(CUT_TAG)) return 'cutting'
  if (!typing) return 'editing'
  return typing.kind === 'insert' ? 'typing' : 'deleting'
}
