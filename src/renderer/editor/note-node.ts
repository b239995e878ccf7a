import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical'
import { runsText } from '../../core/text/block-text'
import type { Footnote } from '../../core/text/blocks'
import { sameJson } from '../../core/text/json-value'
import { text } from '../../messages/sentence'
import styles from './answer.module.css'

/** Names the element of a footnote on the page, in the editor as in the static text. */
export const NOTE_ATTRIBUTE = 'data-footnote'
/** Carries a footnote from one editor to another inside our own HTML. */
export const NOTE_DATA = 'data-footnote-json'

const NO_NOTE: Footnote = { runs: [] }

const footnote = createState('footnote', {
  parse: (value) => (typeof value === 'object' && value !== null && 'runs' in value ? (value as Footnote) : NO_NOTE),
  isEqual: sameJson,
})

/** A footnote where it is anchored. It holds no text of the answer: its words stand in a box of their own, and its number is counted by the page's styles. */
export class NoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote', { extends: DecoratorNode, stateConfigs: [{ stateConfig: footnote }] })
  }

  /** The caret steps over a note as over a letter, and Backspace takes it. */
  override isKeyboardSelectable(): boolean {
    return false
  }

  override isInline(): true {
    return true
  }

  override createDOM(): HTMLElement {
    return noteElement($getState(this, footnote))
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    nameNote(dom, $getState(this, footnote))
    return false
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span')
    element.setAttribute(NOTE_DATA, JSON.stringify($getState(this, footnote)))
    return { element }
  }

  override decorate(): null {
    return null
  }
}

export function $createNoteNode(note: Footnote): NoteNode {
  return $setState($applyNodeReplacement(new NoteNode()), footnote, note)
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode
}

export function $footnoteIn(node: NoteNode): Footnote {
  return $getState(node, footnote)
}

/** The words of a note as this state of the editor has it, which need not be the latest. */
export function noteWords(node: NoteNode): string {
  return runsText($getState(node, footnote, 'direct').runs)
}

/** Call it inside an update. */
export function $setFootnote(node: NoteNode, note: Footnote): void {
  $setState(node, footnote, note)
}

function noteElement(note: Footnote): HTMLElement {
  const element = document.createElement('span')
  element.className = styles.note ?? ''
  element.contentEditable = 'false'
  element.setAttribute(NOTE_ATTRIBUTE, '')
  element.setAttribute('role', 'doc-noteref')
  nameNote(element, note)
  return element
}

function nameNote(element: HTMLElement, note: Footnote): void {
  element.setAttribute('aria-label', noteLabel(note))
  element.title = runsText(note.runs)
}

/** What a screen reader says of a footnote. */
export function noteLabel({ runs }: Footnote): string {
  const words = runsText(runs).trim()
  return words === '' ? text('footnote.empty') : text('footnote.named', { text: words })
}
