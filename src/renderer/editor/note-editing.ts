import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { rewordRuns } from '../../core/draft/reword'
import { runsText } from '../../core/text/block-text'
import type { Footnote } from '../../core/text/blocks'
import { $createNoteNode, $footnoteIn, $isNoteNode, $setFootnote, type NoteNode } from './note-node'

/** The footnote whose words are being written: where it stands on the screen, and what it says. */
export interface NoteRequest {
  key: NodeKey
  text: string
  box: { left: number; top: number; width: number; height: number }
}

/** The note that the caret touches, or null. Call it inside a read. */
export function $noteAtCaret(): NoteNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const around: (LexicalNode | null)[] =
    anchor.type === 'element' && $isElementNode(node)
      ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
      : [
          anchor.offset === 0 ? node.getPreviousSibling() : null,
          anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
        ]
  return around.find($isNoteNode) ?? null
}

/** Puts an empty footnote behind what is selected; null where there is no place for one. Call it inside an update. */
function $insertNote(): NoteNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  const end = $createRangeSelection()
  end.anchor.set(key, offset, type)
  end.focus.set(key, offset, type)
  $setSelection(end)
  const note = $createNoteNode({ runs: [] })
  end.insertNodes([note])
  return note
}

/** The note with other words: what is the same at both ends keeps its marks and links. */
export function withNoteText(note: Footnote, text: string): Footnote {
  return { ...note, runs: rewordRuns(note.runs, text) }
}

/** The footnote whose box is open, of whichever answer. Its words go into the answer's text with every key, so that closing the box loses none. */
export class NoteEditing {
  private editor: LexicalEditor | null = null
  private request: NoteRequest | null = null
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): NoteRequest | null => this.request

  private show(request: NoteRequest | null): void {
    this.request = request
    for (const listener of this.listeners) listener()
  }

  /** Opens the note at the caret, or makes one there. False where none can be. */
  atCaret(editor: LexicalEditor): boolean {
    const there = editor.read(() => $noteAtCaret()?.getKey() ?? null)
    if (there !== null) return this.open(editor, there)
    let key: NodeKey | null = null
    editor.update(
      () => {
        key = $insertNote()?.getKey() ?? null
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
    return key !== null && this.open(editor, key)
  }

  open(editor: LexicalEditor, key: NodeKey): boolean {
    const note = editor.read(() => {
      const node = $getNodeByKey(key)
      return $isNoteNode(node) ? $footnoteIn(node) : null
    })
    const element = editor.getElementByKey(key)
    if (!note || !element) return false
    const { left, top, width, height } = element.getBoundingClientRect()
    this.editor = editor
    this.show({ key, text: runsText(note.runs), box: { left, top, width, height } })
    return true
  }

  /** A step for each word, as in the text. */
  write(text: string): void {
    this.update((node) => $setFootnote(node, withNoteText($footnoteIn(node), text)))
  }

  remove(): void {
    this.update((node) => node.remove(), HISTORY_PUSH_TAG)
    this.close()
  }

  /** A note that says nothing goes with its box. The caret stands behind the note then. */
  close(): void {
    this.update((node) => {
      if (runsText($footnoteIn(node).runs).trim() === '') {
        node.selectPrevious()
        node.remove()
      } else node.selectNext(0, 0)
    }, HISTORY_PUSH_TAG)
    this.editor = null
    this.show(null)
  }

  private update(change: (node: NoteNode) => void, ...tags: string[]): void {
    const { editor, request } = this
    if (!editor || !request) return
    const tag = [...tags, SKIP_DOM_SELECTION_TAG]
    editor.update(
      () => {
        const node = $getNodeByKey(request.key)
        if ($isNoteNode(node)) change(node)
      },
      { discrete: true, tag },
    )
  }
}
