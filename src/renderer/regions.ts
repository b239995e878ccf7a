/**
 * Goes to the next (or previous) part of the window that is marked `data-region` and visible: F6, as in desktop programs. Into the page it goes by
 * `intoText`, which answers whether there was a text to put the caret in.
 */
export function cycleRegions(back: boolean, intoText: () => boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  )
  if (regions.length === 0) return
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + (back ? -1 : 1) + regions.length * 2) % regions.length]
  const wanted = at === -1 ? regions[0] : next
  if (wanted?.dataset.region === 'page' && intoText()) return
  focusRegion(wanted)
}

function focusRegion(region: HTMLElement | undefined): void {
  if (!region) return
  const inside = region.querySelector<HTMLElement>(
    '[data-region-focus], button:not([disabled]), [contenteditable="true"], input, select, textarea, a[href], [tabindex="0"]',
  )
  if (inside) inside.focus()
  else {
    region.tabIndex = -1
    region.focus()
  }
}
