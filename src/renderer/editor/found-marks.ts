import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalEditor, type TextNode } from 'lexical'
import { $isNoteNode } from './note-node'
import { $sequences } from './places'
import { TextMark } from './text-marks'
import './found-marks.css'

/** Something that a search found in an answer: offsets into the `blockText` of a block, or a footnote of that block by its index. */
export interface FoundStretch {
  block: number
  start: number
  end: number
  note?: number | undefined
  current: boolean
}

/** Text nodes of a block with where each stands in `blockText`, and its footnotes. */
interface BlockMap {
  texts: { node: TextNode; from: number; to: number }[]
  notes: HTMLElement[]
}

function $mapOf(editor: LexicalEditor, block: ElementNode): BlockMap {
  const map: BlockMap = { texts: [], notes: [] }
  let passed = 0
  const visit = (element: ElementNode): void => {
    for (const child of element.getChildren()) {
      if ($isTextNode(child)) {
        const to = passed + child.getTextContentSize()
        map.texts.push({ node: child, from: passed, to })
        passed = to
      } else if ($isNoteNode(child)) {
        const dom = editor.getElementByKey(child.getKey())
        if (dom) map.notes.push(dom)
      } else if ($isElementNode(child)) {
        // Lists inside an item and cells are sequences of their own.
        if (child.isInline()) visit(child)
      } else passed += 1
    }
  }
  $sequences(block).forEach((sequence, index) => {
    if (index > 0) passed += 1
    visit(sequence)
  })
  return map
}

/** Index of the first text that ends behind the offset. */
function firstBehind(texts: BlockMap['texts'], offset: number): number {
  let low = 0
  let high = texts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle]?.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function rangeIn(editor: LexicalEditor, { texts }: BlockMap, { start, end }: FoundStretch): Range | null {
  const first = firstBehind(texts, start)
  const last = firstBehind(texts, end - 1)
  const [from, to] = [texts[first], texts[Math.min(last, texts.length - 1)]]
  const [head, tail] = [from && textDom(editor, from.node), to && textDom(editor, to.node)]
  if (!from || !to || !head || !tail) return null
  const range = document.createRange()
  range.setStart(head, Math.max(0, Math.min(start - from.from, head.length)))
  range.setEnd(tail, Math.max(0, Math.min(end - to.from, tail.length)))
  return range.collapsed ? null : range
}

function textDom(editor: LexicalEditor, node: TextNode): Text | null {
  let dom: Node | null = editor.getElementByKey(node.getKey())
  while (dom && dom.nodeType !== Node.TEXT_NODE) dom = dom.firstChild
  return dom as Text | null
}

/** What a search found in one answer, drawn while its editor is on the page. */
export class FoundMarks {
  private found: readonly FoundStretch[] = []
  private marks: TextMark[] = []
  private notes: HTMLElement[] = []

  /** True when there is something to draw, or to take away. */
  set(found: readonly FoundStretch[]): boolean {
    const matters = found.length > 0 || this.found.length > 0
    this.found = found
    return matters
  }

  /** Draws all anew: one walk of each block that holds something. */
  draw(editor: LexicalEditor): void {
    this.clear()
    if (this.found.length === 0) return
    editor.read(() => {
      const maps = new Map<number, BlockMap | null>()
      for (const stretch of this.found) {
        const map = this.$mapFor(editor, stretch.block, maps)
        if (!map) continue
        if (stretch.note !== undefined) {
          const element = map.notes[stretch.note]
          if (!element || element.dataset.found === 'current') continue
          element.dataset.found = stretch.current ? 'current' : 'too'
          this.notes.push(element)
          continue
        }
        const range = rangeIn(editor, map, stretch)
        if (range)
          this.marks.push(new TextMark(stretch.current ? 'found-current' : 'found', stretch.current ? 5 : 4, range))
      }
    })
  }

  private $mapFor(editor: LexicalEditor, block: number, maps: Map<number, BlockMap | null>): BlockMap | null {
    const known = maps.get(block)
    if (known !== undefined) return known
    const node = $getRoot().getChildAtIndex(block)
    const map = $isElementNode(node) ? $mapOf(editor, node) : null
    maps.set(block, map)
    return map
  }

  clear(): void {
    for (const mark of this.marks) mark.remove()
    for (const note of this.notes) delete note.dataset.found
    this.marks = []
    this.notes = []
  }
}

/** Where on the page a stretch is, as a range or as the element of its footnote; null when it is not there. */
export function placeOnPage(editor: LexicalEditor, stretch: Omit<FoundStretch, 'current'>): Range | HTMLElement | null {
  return editor.read(() => {
    const node = $getRoot().getChildAtIndex(stretch.block)
    if (!$isElementNode(node)) return null
    const map = $mapOf(editor, node)
    return stretch.note === undefined
      ? rangeIn(editor, map, { ...stretch, current: false })
      : (map.notes[stretch.note] ?? null)
  })
}
