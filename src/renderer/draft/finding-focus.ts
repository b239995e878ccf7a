/** All cards on the screen, from top to bottom. */
function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')]
}

function focusCard(card: HTMLElement): void {
  card.querySelector<HTMLElement>('[data-card-start]')?.focus()
}

/**
 * To be called before a finding is settled: remembers which card has the focus. What it returns waits until that card is gone from the
 * page, however long the list takes to be drawn, and puts the focus on the next card that is left, on the sentence that stands where
 * no card is, or on the panel. Does nothing when no card has the focus, or when the focus has gone elsewhere meanwhile.
 */
export function rememberCard(): () => void {
  const card = document.activeElement?.closest<HTMLElement>('[data-finding]')
  if (!card) return () => {}
  const all = cards()
  const at = all.indexOf(card)
  const others = [...all.slice(at + 1), ...all.slice(0, at).reverse()].map(({ dataset }) => dataset.finding)
  const panel = card.closest<HTMLElement>('[role="tabpanel"]')
  const goOn = () => {
    const left = new Map(cards().map((each) => [each.dataset.finding, each]))
    const next = others.map((key) => left.get(key)).find((each) => each !== undefined)
    if (next) focusCard(next)
    else (document.querySelector<HTMLElement>('[data-findings-end]') ?? panel)?.focus()
  }
  return () => {
    const stop = () => {
      watch.disconnect()
      document.removeEventListener('focusin', elsewhere)
    }
    const elsewhere = ({ target }: FocusEvent) => {
      if (!(target instanceof Node && card.contains(target))) stop()
    }
    const whenGone = () => {
      if (card.isConnected) return
      stop()
      // A card that is taken from the page leaves the focus with nobody.
      if (document.activeElement === null || document.activeElement === document.body) goOn()
    }
    const watch = new MutationObserver(whenGone)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', elsewhere)
    whenGone()
  }
}

/** Moves the focus from card to card; false at either end. */
export function stepCard(from: Element, by: 1 | -1): boolean {
  const card = from.closest<HTMLElement>('[data-finding]')
  const all = cards()
  const next = card ? all[all.indexOf(card) + by] : undefined
  if (next) focusCard(next)
  return next !== undefined
}
