import { extname, join } from 'node:path'
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

/** A file that somebody is asked a place for. */
export interface WantedFile {
  title: string
  button: string
  /** What files of this kind are called. */
  files: string
  folder: string
  /** Without its ending. */
  name: string
  /** With its dot: “.ics”. */
  ending: string
}

/** Where a file of one kind goes, and whether it may replace one that is there; null when the user cancels. */
export async function askWhereTo(
  shell: Shell,
  { title, button, files, folder, name, ending }: WantedFile,
): Promise<{ path: string; replace: boolean } | null> {
  const answer = await dialog.showSaveDialog(parentOf(shell), {
    title,
    buttonLabel: button,
    defaultPath: join(folder, `${name}${ending}`),
    filters: [{ name: files, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return null
  const named = extname(answer.filePath).toLowerCase() === ending
  // The dialog asked about the name that was typed, not about the one that it became.
  return { path: named ? answer.filePath : `${answer.filePath}${ending}`, replace: named }
}
