import type { Raised } from '../../core/draft/raised-text'
import type { Run } from '../../core/text/blocks'

type Style = ReadonlyMap<string, string>

/**
 * Whether an element raises or lowers its text; null where it says that its text stands on the line, undefined where it says nothing. Google Docs and web
 * pages say so by `vertical-align`, Word and LibreOffice by an element.
 */
export function raisedHere(name: string, style: Style): Raised | null | undefined {
  const align = style.get('vertical-align') ?? ''
  if (/^super/.test(align)) return 'superscript'
  if (/^sub/.test(align)) return 'subscript'
  if (name === 'sup') return 'superscript'
  if (name === 'sub') return 'subscript'
  return name === 'span' && /^baseline/.test(align) ? null : undefined
}

/** Text that a reviewer's program took out, as against text that a writer struck out: Word and web editors name who did it, and when. */
export function isTrackedDeletion(element: Element, name: string): boolean {
  return (
    /(^|\s)msoDel(\s|$)/i.test(element.getAttribute('class') ?? '') ||
    (name === 'del' && (element.hasAttribute('datetime') || element.hasAttribute('cite')))
  )
}

/** Adds what an inline element says of its text besides bold, italic, underline and links. */
export function addMarks(marks: Omit<Run, 'text'>, name: string, style: Style): void {
  const raised = raisedHere(name, style)
  if (raised !== undefined) {
    delete marks.superscript
    delete marks.subscript
    if (raised) marks[raised] = true
  }
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const struck = /line-through/.test(line) || /^(?!none)./.test(style.get('text-line-through') ?? '')
  if (struck || /^(?:s|strike|del)$/.test(name)) marks.strikethrough = true
  if (name === 'mark' || isMarkerColour(style)) marks.highlight = true
}

/** The colours of Word's marker pen, without those that no text can be read on. */
const PENS =
  /^(?:yellow|lime|aqua|cyan|fuchsia|magenta|turquoise|green|teal|olive|red|maroon|purple|bright ?green|pink|lightgreen|orange|gold)$/

/** A marker pen is a strong or light colour behind the words; white, grey and black are looks of a page. */
function isMarkerColour(style: Style): boolean {
  const pen = style.get('mso-highlight')
  if (pen !== undefined) return !/^(?:none|white|black|transparent)$/.test(pen)
  const colour = style.get('background-color') ?? style.get('background') ?? ''
  if (PENS.test(colour)) return true
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1]
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)$/.exec(colour)
  const [red = 0, green = 0, blue = 0] = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) =>
        parseInt(pair, 16),
      )
    : (rgb?.slice(1, 4).map(Number) ?? [])
  if (!hex && !rgb) return false
  if (rgb?.[4] !== undefined && Number.parseFloat(rgb[4]) === 0) return false
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  // Pale backgrounds of rows and code are looks as well.
  return most >= 128 && most - least >= 64
}
