import type { FindingLevel } from '../../core/draft/finding'
import './finding-marks.css'

/** One highlight a level, shared by all editors of the window; `finding-marks.css` says how they look. */
function highlightOf(level: FindingLevel): Highlight | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return null
  const name = `finding-${level}`
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = level === 'blocker' ? 3 : level === 'warning' ? 2 : 1
    CSS.highlights.set(name, highlight)
  }
  return highlight
}

/** One marked stretch of text. The mark is drawn by the browser beside the text; it is never part of it. */
export class FindingMark {
  constructor(
    readonly level: FindingLevel,
    private readonly range: Range,
  ) {
    highlightOf(level)?.add(range)
  }

  /** False once the text under the mark was deleted or drawn anew. The browser moves the mark along with edits beside it. */
  isIntact(root: Element): boolean {
    return !this.range.collapsed && root.contains(this.range.startContainer)
  }

  remove(): void {
    highlightOf(this.level)?.delete(this.range)
  }
}
