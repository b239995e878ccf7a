import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { Shell } from './shell'

/** The window that a dialog belongs to. */
export function parentOf(shell: Shell): BrowserWindow {
  // A dialog without a window would be one that nobody can see the reason of; handlers only run for a window.
  return shell.window as BrowserWindow
}

/** Asks a question with two answers in plain words; true for the first. Closing the dialog is the second. */
export async function asks(shell: Shell, options: MessageBoxOptions & { buttons: [string, string] }): Promise<boolean> {
  const { response } = await dialog.showMessageBox(parentOf(shell), {
    type: 'question',
    noLink: true,
    defaultId: 1,
    cancelId: 1,
    ...options,
  })
  return response === 0
}
