/** The change that was shown last: after a press of a button the focus is on that. */
let shown: Element | null = null

/** Goes to the next change of what is compared on the screen, or the one before; behind the last comes the first. */
export function stepChange(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-change]')]
  const focused = all.indexOf(document.activeElement as HTMLElement)
  const at = focused === -1 ? all.indexOf(shown as HTMLElement) : focused
  const next = at === -1 ? (by === 1 ? all[0] : all.at(-1)) : all[(at + by + all.length) % all.length]
  if (!next) return
  shown = next
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'center' })
}
