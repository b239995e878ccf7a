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

/** Blocks on either side of the edge that are laid out with the swap: more than the page looks ahead, which takes them as they are then. */
const AROUND = 100

/**
 * Puts an editor in the place of the same blocks as plain elements, which stand in groups, and leaves the line at the upper edge of the page where it was:
 * what is above it may be higher in one than in the other, because neither was laid out.
 */
export function keepInView(plain: HTMLElement, root: HTMLElement, swap: () => void): void {
  const scroller = scrollerOf(plain)
  const edge = scroller?.getBoundingClientRect().top ?? 0
  const group = plain.getBoundingClientRect().top < edge ? firstBelow(plain.children, edge) : null
  const line = group && firstBelow(group.element.children, edge)
  swap()
  if (!scroller || !line) {
    // Laid out in this turn: the frame that shows it has enough to do.
    root.getBoundingClientRect()
    return
  }
  let index = line.index
  for (let above = group.element.previousElementSibling; above; above = above.previousElementSibling)
    index += above.childElementCount
  const around = [...root.children].slice(Math.max(0, index - AROUND), index + AROUND)
  const lookAs = (visibility: string) => {
    for (const block of around) if (block instanceof HTMLElement) block.style.contentVisibility = visibility
  }
  lookAs('visible')
  const top = root.children[index]?.getBoundingClientRect().top
  if (top !== undefined) scroller.scrollTop += top - line.top
  // A frame later the page knows them to be in view, and how high they are.
  requestAnimationFrame(() => requestAnimationFrame(() => lookAs('')))
}
