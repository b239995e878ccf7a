import type { BrowserWindow } from 'electron'
import { CHANNELS } from '../contract/channels'
import type { EventContent, EventName } from '../contract/messages'

type ContentOf = typeof import('./contract-calls').eventContent

/** What makes news of the contract; loaded with the first, because home is drawn without any. */
let contentOf: ContentOf | null = null
let loading: Promise<void> | null = null
/** News that came before it, in its sequence. */
const waiting: (() => void)[] = []

/** Tells the window something, if it is there to hear it. */
export function tellWindow<N extends EventName>(window: BrowserWindow | null, name: N, content: EventContent<N>): void {
  if (contentOf && waiting.length === 0) {
    send(window, name, content, contentOf)
    return
  }
  waiting.push(() => contentOf && send(window, name, content, contentOf))
  loading ??= import('./contract-in-turns')
    .then(({ contractInTurns }) => contractInTurns())
    .then(({ eventContent }) => {
      contentOf = eventContent
    })
  void loading.then(() => waiting.shift()?.())
}

function send<N extends EventName>(window: BrowserWindow | null, name: N, content: EventContent<N>, of: ContentOf) {
  if (!window || window.isDestroyed() || window.webContents.isDestroyed()) return
  window.webContents.send(CHANNELS.event, name, of(name, content))
}
