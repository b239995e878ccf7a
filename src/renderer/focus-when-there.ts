/** What is waited for now; who asks later is meant. */
let waiting: (() => void) | null = null

/** React's dialogs hide the rest of the page from screen readers while they are open, and take the focus back from there. */
const isCovered = (element: Element) => element.closest('[aria-hidden="true"], [inert]') !== null

/**
 * Puts the focus on an element as soon as it is on the page and no dialog covers it: at once, or when React has put it there, however long that takes.
 * Nothing happens any more once the writer has pressed a key or clicked somewhere: they have gone on.
 */
export function focusWhenThere(
  find: () => HTMLElement | null | undefined,
  focus: (element: HTMLElement) => void = (element) => element.focus(),
): void {
  waiting?.()
  const take = (): boolean => {
    const element = find()
    if (!element || isCovered(element)) return false
    stop()
    focus(element)
    return true
  }
  const seen = new MutationObserver(() => void take())
  const goneOn = () => stop()
  const stop = () => {
    seen.disconnect()
    for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, goneOn, true)
    if (waiting === stop) waiting = null
  }
  waiting = stop
  // What React has been told of is not on the page yet, so that an element that is there now may be the one that goes.
  queueMicrotask(() => {
    if (waiting !== stop || take()) return
    seen.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-hidden', 'inert', 'id'],
    })
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, goneOn, true)
  })
}
