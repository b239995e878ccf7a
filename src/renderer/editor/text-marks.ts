/** One highlight a name, shared by all editors of the window; a style sheet says how it looks. Of two over one text the higher `priority` is on top. */
export function highlightOf(name: string, priority: number): Highlight | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return null
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
  return highlight
}

/** One marked stretch of text. The mark is drawn by the browser beside the text; it is never part of it. */
export class TextMark {
  constructor(
    private readonly name: string,
    private readonly priority: number,
    readonly range: Range,
  ) {
    highlightOf(name, priority)?.add(range)
  }

  /** False once the text under the mark was deleted or drawn anew. The browser moves the mark along with edits beside it. */
  isIntact(root: Element): boolean {
    return !this.range.collapsed && root.contains(this.range.startContainer)
  }

  remove(): void {
    highlightOf(this.name, this.priority)?.delete(this.range)
  }
}
