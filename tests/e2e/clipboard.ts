import type { LaunchedApp } from './app'

/** The clipboard as it was in Electron up to 39; later ones speak another language, which the types here are of. */
interface OldClipboard {
  write(content: { html: string; text: string }): void
  readHTML(): string
}

/** Puts HTML and text on the system's clipboard and pastes them, or hands them to the page where that cannot be done. */
export async function pasteHtml({ app, page }: LaunchedApp, html: string, text = ''): Promise<void> {
  const written = await app.evaluate(
    ({ clipboard }, content) => {
      if (!('readHTML' in clipboard)) return false
      const old = clipboard as unknown as OldClipboard
      old.write(content)
      return true
    },
    { html, text },
  )
  if (written) {
    await page.keyboard.press('Control+v')
    return
  }
  await page.evaluate(
    ([asHtml, asText]) => {
      const data = new DataTransfer()
      if (asHtml) data.setData('text/html', asHtml)
      data.setData('text/plain', asText ?? '')
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [html, text],
  )
}

/** The HTML on the system's clipboard; null where it cannot be read. */
export function copiedHtml({ app }: Pick<LaunchedApp, 'app'>): Promise<string | null> {
  return app.evaluate(({ clipboard }) =>
    'readHTML' in clipboard ? (clipboard as unknown as OldClipboard).readHTML() : null,
  )
}
