import { caretBox } from './caret-lines'

/** So far from the edges of the window there is text around a place to read it in. */
const BELOW = 170
const ABOVE = 60

/** Brings the caret of an answer into view. */
export function revealCaret(root: HTMLElement): void {
  const { focusNode } = document.getSelection() ?? {}
  const element = focusNode instanceof HTMLElement ? focusNode : focusNode?.parentElement
  if (!element || !root.contains(element)) return
  const box = caretBox(document.getSelection()) ?? element.getBoundingClientRect()
  // What is far away comes to the middle, where there is text around it to read.
  const isFar = box.top + box.height < 0 || box.top > window.innerHeight
  element.scrollIntoView?.({ block: isFar ? 'center' : 'nearest' })
}

/** Brings a place of an answer to where it can be read; null is the whole answer. */
export function revealPlace(place: Range | HTMLElement | null, root: HTMLElement): void {
  const element = place instanceof Range ? place.startContainer.parentElement : (place ?? root)
  const isInView = () => {
    const box = place?.getBoundingClientRect()
    return box !== undefined && box.top > BELOW && box.bottom < window.innerHeight - ABOVE
  }
  if (!isInView()) element?.scrollIntoView({ block: 'center' })
  // A paragraph that is higher than the window has its middle somewhere else.
  if (place instanceof Range && !isInView()) scrollToRange(place, root)
}

/** The box that scrolls an element; null where nothing does. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  let scroller = element.parentElement
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
  return scroller
}

function scrollToRange(range: Range, root: HTMLElement): void {
  const scroller = scrollerOf(root)
  if (scroller) scroller.scrollTop += range.getBoundingClientRect().top - window.innerHeight / 2
}
