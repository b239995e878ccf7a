/** What was typed between the key or click that asks for the palette and the moment that its field has the focus. */
export interface EarlyKeys {
  typed: string
  /** Enter was pressed: the first match is meant. */
  entered: boolean
}

let early: EarlyKeys = { typed: '', entered: false }

/** The palette that was asked for. */
interface Asked {
  /** Whether it is to come still. */
  isAwaited(): boolean
  giveUp(): void
}

let asked: Asked | null = null

/** Whoever types right after Ctrl+K means the palette, and neither the text that still has the focus nor nobody. */
export function catchEarlyKeys(palette: Asked): void {
  takeEarlyKeys()
  asked = palette
  window.addEventListener('keydown', onKey, true)
}

/** Ends the catching, and gives what was caught. */
export function takeEarlyKeys(): EarlyKeys {
  const taken = early
  early = { typed: '', entered: false }
  asked = null
  window.removeEventListener('keydown', onKey, true)
  return taken
}

function onKey(event: KeyboardEvent): void {
  if (!asked?.isAwaited()) {
    takeEarlyKeys()
    return
  }
  const { key } = event
  if (event.isComposing || !(isSign(event) || key === 'Backspace' || key === 'Enter' || key === 'Escape')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (key === 'Escape') {
    asked.giveUp()
    takeEarlyKeys()
  } else if (key === 'Enter') early.entered = true
  else if (early.entered) return
  else if (key === 'Backspace') early.typed = [...early.typed].slice(0, -1).join('')
  else early.typed += key
}

/** What a keyboard makes with AltGr is a sign too; with other modifiers it is a command. */
function isSign(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey
  return [...event.key].length === 1 && (plain || event.getModifierState('AltGraph'))
}
