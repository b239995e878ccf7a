import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import type { LaunchedApp } from './app'

/** Chooses a file in the system's open dialog. */
export async function openThroughDialog({ app, page }: LaunchedApp, path: string): Promise<void> {
  // Commands of the menu reach a window that has set up its ears.
  await page.locator('[data-region]').first().waitFor()
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as typeof dialog.showOpenDialog
  }, path)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.click())
}

/** Where the files that were dropped are, by name: a browser tells no page, and `chromium-bridge.ts` must know it as Electron does. */
export const droppedPaths = new Map<string, string>()

/** Drops a file of the disk on the window, or several on a place of it. */
export async function dropFile(page: Page, path: string | string[], on = 'body'): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#dropped-here')?.remove()
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped-here'
    input.hidden = true
    input.multiple = true
    document.body.append(input)
  })
  for (const each of [path].flat()) droppedPaths.set(basename(each), each)
  await page.setInputFiles('#dropped-here', path)
  await page.evaluate((target) => {
    const files = document.querySelector<HTMLInputElement>('#dropped-here')?.files ?? []
    const dataTransfer = new DataTransfer()
    for (const file of files) dataTransfer.items.add(file)
    document
      .querySelector(target)
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    document.querySelector('#dropped-here')?.remove()
  }, on)
}
