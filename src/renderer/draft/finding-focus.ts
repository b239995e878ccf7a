/** All cards on the screen, from top to bottom. */
function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')]
}

function focusCard(card: HTMLElement): void {
  card.querySelector<HTMLElement>('[data-card-start]')?.focus()
}

/**
 * To be called before a finding is settled: remembers which card has the focus. What it returns puts the focus on the next card that is
 * left, or on the sentence that stands where no card is. Does nothing when no card has the focus.
 */
export function rememberCard(): () => void {
  const card = document.activeElement?.closest<HTMLElement>('[data-finding]')
  if (!card) return () => {}
  const all = cards()
  const at = all.indexOf(card)
  const others = [...all.slice(at + 1), ...all.slice(0, at).reverse()].map(({ dataset }) => dataset.finding)
  const goOn = () => {
    const left = new Map(cards().map((each) => [each.dataset.finding, each]))
    const next = others.map((key) => left.get(key)).find((each) => each !== undefined)
    if (next) focusCard(next)
    else document.querySelector<HTMLElement>('[data-findings-end]')?.focus()
  }
  // In the second frame the cards that are gone are gone from the page too.
  return () => requestAnimationFrame(() => requestAnimationFrame(goOn))
}

/** Moves the focus from card to card; false at either end. */
export function stepCard(from: Element, by: 1 | -1): boolean {
  const card = from.closest<HTMLElement>('[data-finding]')
  const all = cards()
  const next = card ? all[all.indexOf(card) + by] : undefined
  if (next) focusCard(next)
  return next !== undefined
}
