import type { Command } from '../../contract/messages'

/**
 * The editor's keyboard shortcuts, in one place. Keys are handled here, in the window, and the key event's default is
 * prevented; an accelerator of the application's menu for the same keys never sees it then. Where a system's menu fires
 * nevertheless, `AnswerEditors.run` knows that the key press was answered already.
 * `key` is matched by the position of the key (`code`), so that Arabic or Cyrillic layouts have the same shortcuts.
 */
export const SHORTCUTS: readonly { command: Command; code: string; shift?: boolean; alt?: boolean; shown: string }[] = [
  { command: 'bold', code: 'KeyB', shown: 'Ctrl+B' },
  { command: 'italic', code: 'KeyI', shown: 'Ctrl+I' },
  { command: 'underline', code: 'KeyU', shown: 'Ctrl+U' },
  { command: 'strikethrough', code: 'KeyX', shift: true, shown: 'Ctrl+Shift+X' },
  { command: 'superscript', code: 'Period', shown: 'Ctrl+.' },
  { command: 'subscript', code: 'Period', shift: true, shown: 'Ctrl+Shift+.' },
  { command: 'highlight', code: 'KeyH', alt: true, shown: 'Ctrl+Alt+H' },
  { command: 'link', code: 'KeyK', shown: 'Ctrl+K' },
  { command: 'footnote', code: 'KeyF', alt: true, shown: 'Ctrl+Alt+F' },
  { command: 'paragraph', code: 'Digit0', alt: true, shown: 'Ctrl+Alt+0' },
  { command: 'heading-1', code: 'Digit1', alt: true, shown: 'Ctrl+Alt+1' },
  { command: 'heading-2', code: 'Digit2', alt: true, shown: 'Ctrl+Alt+2' },
  { command: 'heading-3', code: 'Digit3', alt: true, shown: 'Ctrl+Alt+3' },
  { command: 'numbered-list', code: 'Digit7', shift: true, shown: 'Ctrl+Shift+7' },
  { command: 'bullet-list', code: 'Digit8', shift: true, shown: 'Ctrl+Shift+8' },
  { command: 'quote', code: 'Digit9', shift: true, shown: 'Ctrl+Shift+9' },
  { command: 'undo', code: 'KeyZ', shown: 'Ctrl+Z' },
  { command: 'redo', code: 'KeyY', shown: 'Ctrl+Y' },
  { command: 'redo', code: 'KeyZ', shift: true, shown: 'Ctrl+Shift+Z' },
]

const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Letters move with the layout (AZERTY's Z, QWERTZ's Y); where the layout has no Latin letters, the key's position decides. */
export function pressedCode(event: KeyboardEvent): string {
  return /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code
}

/** The command that a key press asks for, or null. Ctrl is ⌘ on a Mac. */
export function commandForKey(event: KeyboardEvent): Command | null {
  const control = APPLE ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  // AltGr writes characters on many layouts and reports itself as Ctrl+Alt.
  if (!control || event.isComposing || event.getModifierState?.('AltGraph')) return null
  const code = pressedCode(event)
  const found = SHORTCUTS.find(
    (shortcut) => shortcut.code === code && !!shortcut.shift === event.shiftKey && !!shortcut.alt === event.altKey,
  )
  return found?.command ?? null
}

/** The keys of a command as a person reads them, such as “Ctrl+B” or “⌘B”; null when it has none. */
export function keysOf(command: Command): string | null {
  const shown = SHORTCUTS.find((shortcut) => shortcut.command === command)?.shown
  return shown ? forThisSystem(shown) : null
}

/** Keys written as on Windows and Linux, such as “Ctrl+Shift+P” or “Ctrl Shift P”, as this system writes them. */
export function forThisSystem(keys: string): string {
  return APPLE
    ? keys
        .replace(/Ctrl[+ ]/g, '⌘')
        .replace(/Shift[+ ]/g, '⇧')
        .replace(/Alt[+ ]/g, '⌥')
    : keys
}
