import type { LexicalEditorWithDispose } from '@lexical/extension'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { PASTE_LOST_COMMAND } from './clipboard'
import type { Loss } from './losses'

/** What an editor is told of its text's element and of the system. */
export interface AnswerEvents {
  focusin(): void
  focusout(event: FocusEvent): void
  click(event: MouseEvent): void
  dragstart(): void
  compositionend(): void
  /** True when the key is answered. */
  key(event: KeyboardEvent): boolean
  history(command: 'undo' | 'redo'): boolean
  pasteLost(lost: readonly Loss[]): void
}

const OF_ROOT = ['focusin', 'focusout', 'click', 'dragstart', 'compositionend'] as const

/** Hears an editor as long as it lives, wherever on the page its text is. */
export function hearAnswer(editor: LexicalEditorWithDispose, events: AnswerEvents): void {
  mergeRegister(
    editor.registerRootListener((root, previous) => {
      for (const name of OF_ROOT) {
        const listener = events[name] as EventListener
        previous?.removeEventListener(name, listener)
        root?.addEventListener(name, listener)
      }
    }),
    editor.registerCommand(
      PASTE_LOST_COMMAND,
      (lost) => {
        events.pasteLost(lost)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => events.key(event), COMMAND_PRIORITY_CRITICAL),
    // What the system itself asks for, such as from its own menu or by a shake of a phone.
    editor.registerCommand(UNDO_COMMAND, () => events.history('undo'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, () => events.history('redo'), COMMAND_PRIORITY_CRITICAL),
  )
}
