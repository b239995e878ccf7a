import {
  COMMAND_ROWS,
  type Command,
  type CommandRow,
  commandRow,
  keysOn,
  SHORTCUT_GROUPS,
  WIDGET_KEYS,
} from '../contract/commands'
import { text } from '../messages/sentence'

const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** A field that is none of the editor's. */
function isPlainField(element: Element | null): boolean {
  return element?.matches('input, textarea, select') ?? false
}

/** Letters move with the layout (AZERTY's Z, QWERTZ's Y); where the layout has no Latin letters, the key's position decides. */
export function pressedCode(event: KeyboardEvent): string {
  return /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code
}

const NAMED: Record<string, string> = { Down: 'ArrowDown', Up: 'ArrowUp' }
const SIGNS: Record<string, string> = { Comma: ',', Period: '.', Slash: '/' }

/** True when the key press is these keys, written as in `CommandRow`. Ctrl is ⌘ on a Mac. */
export function isPressed(keys: string, event: KeyboardEvent, apple: boolean = APPLE): boolean {
  const parts = keys.split('+')
  const cap = parts.pop() ?? ''
  const wanted = (name: string) => parts.includes(name)
  const control = event.ctrlKey && !event.metaKey
  const command = apple ? event.metaKey && !event.ctrlKey : control
  if (wanted('Ctrl') ? !control : wanted('Mod') ? !command : event.ctrlKey || event.metaKey) return false
  if (wanted('Alt') !== event.altKey) return false
  // A sign that is typed is where the layout has it, with or without Shift.
  if (parts.length === 0 && cap.length === 1) return event.key === cap
  if (wanted('Shift') !== event.shiftKey) return false
  if (/^[A-Z]$/.test(cap)) return pressedCode(event) === `Key${cap}`
  if (/^\d$/.test(cap)) return event.code === `Digit${cap}`
  if (cap.length > 1) return event.key === (NAMED[cap] ?? cap)
  // With Shift the key writes another sign than the one that it is called by.
  const written = !event.shiftKey && /^[ -~]$/.test(event.key)
  return (written ? event.key : SIGNS[event.code]) === cap
}

/**
 * The command that a key press asks for where the focus is, or null: for a key that is none's, that an input method composes with,
 * that writes a character (AltGr reports itself as Ctrl+Alt), or that the widget with the focus answers itself.
 */
export function commandForKey(
  event: KeyboardEvent,
  rows: readonly CommandRow[] = COMMAND_ROWS,
  apple: boolean = APPLE,
): Command | null {
  if (event.isComposing || event.getModifierState?.('AltGraph')) return null
  const target = event.target instanceof Element ? event.target : null
  const field = isPlainField(target)
  // Asked last: the engine looks at the styles of the page before it says so.
  const isInText = () => field || (target instanceof HTMLElement && target.isContentEditable)
  const inAnswer = target?.closest('[data-answer], [data-editor-chrome]') != null
  const own = target?.closest<HTMLElement>('[data-own-keys]')?.dataset.ownKeys
  const instead = WIDGET_KEYS.flatMap((each) => (each.instead && each.instead.own === own ? each.instead.of : []))
  if (instead.some((keys) => isPressed(keys, event, apple))) return null
  const asked = rows.filter((row) =>
    keysOn(apple, row).some((keys) => isPressed(keys, event, apple) && !(keys.length === 1 && isInText())),
  )
  const row = (inAnswer ? asked.find(({ scope }) => scope === 'answer') : undefined) ?? asked.find(isForWindow)
  return row?.id ?? null
}

function isForWindow({ scope }: CommandRow): boolean {
  return scope !== 'answer'
}

/** Whether a command that is asked for by a held key is meant again. */
export function repeats(id: Command, rows: readonly CommandRow[] = COMMAND_ROWS): boolean {
  return rows.find((row) => row.id === id)?.repeats ?? false
}

/** Keys as `WidgetKeys` writes them, or a sentence with keys, as this system writes them: “Ctrl Shift P”, or “⌘⇧P”. */
export function shownKeys(keys: string, apple: boolean = APPLE): string {
  if (!apple) return keys.replace(/\bMod /g, 'Ctrl ')
  return keys
    .replace(/\bMod /g, '⌘')
    .replace(/\bCtrl /g, '⌃')
    .replace(/\bShift /g, '⇧')
    .replace(/\bAlt /g, '⌥')
}

const ARROWS: Record<string, string> = { Down: '↓', Up: '↑' }

/** Keys as `CommandRow` writes them, for a person to read. */
function readable(keys: string, apple: boolean): string {
  const parts = keys.split('+').map((part) => ARROWS[part] ?? part)
  return shownKeys(parts.join(' '), apple)
}

/** The keys of a command as this system writes them; empty when it has none. */
export function keysFor(command: Command, rows: readonly CommandRow[] = COMMAND_ROWS): string {
  const row = rows.find(({ id }) => id === command)
  const [keys] = row ? keysOn(APPLE, row) : []
  return keys ? readable(keys, APPLE) : ''
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(command: Command): string | undefined {
  return keysOn(APPLE, commandRow(command))[0]
    ?.replace('Mod', APPLE ? 'Meta' : 'Control')
    .replace('Ctrl', 'Control')
}

/** Every shortcut of the program, as the shortcuts dialog and the settings list them. */
export function shortcutGroups(
  rows: readonly CommandRow[] = COMMAND_ROWS,
  apple: boolean = APPLE,
): { group: string; keys: { keys: string; does: string }[] }[] {
  return SHORTCUT_GROUPS.map((group) => ({
    group: text(`shortcut.group.${group}`),
    keys: [
      ...rows.flatMap((row) => {
        const [keys] = keysOn(apple, row)
        return keys && row.listed?.[0] === group
          ? [{ keys: readable(keys, apple), does: text(row.listed[1] ?? row.label) }]
          : []
      }),
      ...WIDGET_KEYS.filter((each) => each.group === group).map(({ keys, where, does }) => ({
        keys: where ? text(where, { keys: shownKeys(keys, apple) }) : shownKeys(keys, apple),
        does: shownKeys(text(does), apple),
      })),
    ],
  }))
}
