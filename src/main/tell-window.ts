import type { BrowserWindow } from 'electron'
import { CHANNELS } from '../contract/channels'
import type { EventContent, EventName } from '../contract/messages'
import { eventContent } from './contract-calls'

/** Tells the window something, if it is there to hear it. */
export function tellWindow<N extends EventName>(window: BrowserWindow | null, name: N, content: EventContent<N>): void {
  if (!window || window.isDestroyed() || window.webContents.isDestroyed()) return
  window.webContents.send(CHANNELS.event, name, eventContent(name, content))
}
