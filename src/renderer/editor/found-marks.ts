import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalEditor, type TextNode } from 'lexical'
import { $isNoteNode } from './note-node'
import { $sequences } from './places'
import { highlightOf, TextMark } from './text-marks'
import './found-marks.css'

/** Something that a search found in an answer: offsets into the `blockText` of a block, or a footnote of that block by its index. */
export interface FoundStretch {
  block: number
  start: number
  end: number
  note?: number | undefined
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

/** The one that the writer is at is drawn at once, the others when the frame that shows it is done: a common letter has thousands. */
const OTHERS_AFTER = 40
const NONE: readonly FoundStretch[] = []

/** What a search found in one answer, drawn while its editor is on the page. */
export class FoundMarks {
  private found: readonly FoundStretch[] = NONE
  private current: FoundStretch | null = null
  private others: AbstractRange[] = []
  private mark: TextMark | null = null
  private notes: HTMLElement[] = []
  private timer: ReturnType<typeof setTimeout> | null = null

  /** Takes what is found here, and the one of these that the writer is at. Draws what changed, where there is an editor on the page. */
  set(found: readonly FoundStretch[], current: FoundStretch | null, editor: LexicalEditor | null): void {
    const others = found !== this.found && (found.length > 0 || this.found.length > 0)
    const here = current !== this.current
    this.found = found
    this.current = current
    if (others) this.clearOthers()
    if (here || others) this.clearCurrent()
    if (!editor) return
    if (others) this.drawOthersLater(editor)
    if (here || others) this.drawCurrent(editor)
  }

  /** Draws all anew: the editor came to the page, or its text is another. */
  draw(editor: LexicalEditor): void {
    this.clear()
    if (this.found.length === 0) return
    this.drawCurrent(editor)
    this.drawOthersLater(editor)
  }

  private drawCurrent(editor: LexicalEditor): void {
    const { current } = this
    const place = current && placeOnPage(editor, current)
    if (place instanceof Range) this.mark = new TextMark('found-current', 5, place)
    else if (place) this.markNote(place, 'current')
  }

  private drawOthersLater(editor: LexicalEditor): void {
    // The place that the writer goes to is drawn at once, hundreds of others when the screen shows it.
    this.timer = setTimeout(() => {
      this.timer = null
      this.drawOthers(editor)
    }, OTHERS_AFTER)
  }

  /** One walk of each block that holds something. */
  private drawOthers(editor: LexicalEditor): void {
    editor.read(() => {
      const maps = new Map<number, BlockMap | null>()
      for (const stretch of this.found) {
        let map = maps.get(stretch.block)
        if (map === undefined) {
          const node = $getRoot().getChildAtIndex(stretch.block)
          map = $isElementNode(node) ? $mapOf(editor, node) : null
          maps.set(stretch.block, map)
        }
        if (!map) continue
        if (stretch.note !== undefined) {
          const element = map.notes[stretch.note]
          if (element && element.dataset.found === undefined) this.markNote(element, 'too')
          continue
        }
        const range = rangeIn(editor, map, stretch)
        // It does not move with the text: what is found is looked for again when that changes.
        if (range) this.others.push(new StaticRange(range))
      }
    })
    for (const range of this.others) highlightOf('found', 4)?.add(range)
  }

  private markNote(element: HTMLElement, how: 'current' | 'too'): void {
    element.dataset.found = how
    this.notes.push(element)
  }

  private clearOthers(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    for (const range of this.others) highlightOf('found', 4)?.delete(range)
    this.others = []
    this.notes = this.notes.filter((note) => {
      if (note.dataset.found === 'current') return true
      delete note.dataset.found
      return false
    })
  }

  private clearCurrent(): void {
    this.mark?.remove()
    this.mark = null
    this.notes = this.notes.filter((note) => {
      if (note.dataset.found !== 'current') return true
      delete note.dataset.found
      return false
    })
  }

  clear(): void {
    this.clearOthers()
    this.clearCurrent()
  }
}

/** Where on the page a stretch is, as a range or as the element of its footnote; null when it is not there. */
export function placeOnPage(editor: LexicalEditor, stretch: FoundStretch): Range | HTMLElement | null {
  return editor.read(() => {
    const node = $getRoot().getChildAtIndex(stretch.block)
    if (!$isElementNode(node)) return null
    const map = $mapOf(editor, node)
    return stretch.note === undefined ? rangeIn(editor, map, stretch) : (map.notes[stretch.note] ?? null)
  })
}
