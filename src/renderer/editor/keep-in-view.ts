import { scrollerOf } from './reveal'

/** The first of these elements that ends below a height of the window, and where it is; null where none does. */
function firstBelow(
  elements: Iterable<Element>,
  edge: number,
): { element: Element; index: number; top: number } | null {
  let index = 0
  for (const element of elements) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > edge) return { element, index, top }
    index += 1
  }
  return null
}

/**
 * Puts an editor in the place of the same blocks as plain elements, which stand in groups, and leaves the line at the upper edge of the page where it was:
 * what is above it may be higher in one than in the other, because neither was laid out.
 */
export function keepInView(plain: HTMLElement, root: HTMLElement, swap: () => void): void {
  const scroller = scrollerOf(plain)
  const edge = scroller?.getBoundingClientRect().top ?? 0
  const group = plain.getBoundingClientRect().top < edge ? firstBelow(plain.children, edge) : null
  const line = group && firstBelow(group.element.children, edge)
  const before = group ? [...plain.children].slice(0, group.index) : []
  const index = before.reduce((sum, { childElementCount }) => sum + childElementCount, line?.index ?? 0)
  swap()
  // Laid out in this turn: the frame that shows it has enough to do.
  const box = (line ? root.children[index] : root)?.getBoundingClientRect()
  if (scroller && line && box) scroller.scrollTop += box.top - line.top
}
