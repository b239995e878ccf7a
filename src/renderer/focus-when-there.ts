/** What is waited for now; who asks later is meant. */
let waiting: (() => void) | null = null

/** React's dialogs hide the rest of the page from screen readers while they are open, and take the focus back from there. */
const isCovered = (element: Element) => element.closest('[aria-hidden="true"], [inert]') !== null

/**
 * Does something to an element as soon as it is on the page and no dialog or menu covers it: at once, or when React has put it there and taken
 * the dialog away, however long that takes. Returns how to wait no longer.
 */
export function whenThere<Found extends Element>(
  find: () => Found | null | undefined,
  act: (element: Found) => void,
): () => void {
  let over = false
  const stop = () => {
    over = true
    seen.disconnect()
  }
  const take = (): boolean => {
    const element = find()
    if (!element || isCovered(element)) return false
    stop()
    act(element)
    return true
  }
  const seen = new MutationObserver(() => void take())
  // What React has been told of is not on the page yet, so that an element that is there now may be the one that goes.
  queueMicrotask(() => {
    if (over || take()) return
    seen.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-hidden', 'inert', 'id'],
    })
  })
  return stop
}

/**
 * Puts the focus on an element as soon as it is there (see `whenThere`). Nothing happens any more once the writer has pressed a key or clicked
 * somewhere: they have gone on.
 */
export function focusWhenThere<Found extends HTMLElement>(
  find: () => Found | null | undefined,
  focus: (element: Found) => void = (element) => element.focus(),
): void {
  waiting?.()
  const goneOn = () => stop()
  const stop = () => {
    cancel()
    for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, goneOn, true)
    if (waiting === stop) waiting = null
  }
  const cancel = whenThere(find, (element) => {
    stop()
    focus(element)
  })
  waiting = stop
  // Behind the key or click that this answers.
  queueMicrotask(() => {
    if (waiting !== stop) return
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, goneOn, true)
  })
}
