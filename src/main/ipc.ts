import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { DROPPED_AS, type DroppedAs } from '../contract/bridge'
import { CHANNELS } from '../contract/channels'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'
import { isTrusted } from './sender'

/** The shell as the window asks it. Neither answer rejects. */
export interface WindowTalk {
  answer(name: unknown, input: unknown): Promise<Result<unknown>>
  openDropped(path: string, as: DroppedAs): Promise<Result<unknown>>
  readyToClose(): void
  /** True for a window of ours that only shows the clock. */
  showsClock(contents: WebContents): boolean
}

const refuseStranger = () => failure('stranger', message('problem.stranger'))

/** What a window that only shows the clock may ask. */
const CLOCK_REQUESTS: readonly unknown[] = [
  'rehearsal.now',
  'rehearsal.do',
  'rehearsal.mark',
  'settings.get',
  'log.mistake',
]

/** Listens to our windows, and to nobody else. What they ask before the shell is ready is answered as soon as it is. */
export function listenToWindow(ours: () => BrowserWindow | null, ready: Promise<WindowTalk>): void {
  const comesFrom = (event: IpcMainInvokeEvent | IpcMainEvent, isOurWindow: boolean): boolean => {
    const frame = event.senderFrame
    if (!frame || event.sender.isDestroyed()) return false
    const isMainFrame = frame.routingId === event.sender.mainFrame.routingId && frame.parent === null
    return isTrusted({ url: frame.url, isMainFrame, isOurWindow })
  }
  const trusted = (event: IpcMainInvokeEvent | IpcMainEvent): boolean => {
    const window = ours()
    return window !== null && !window.isDestroyed() && comesFrom(event, event.sender === window.webContents)
  }
  ipcMain.handle(CHANNELS.request, async (event, name: unknown, input: unknown) => {
    if (trusted(event)) return (await ready).answer(name, input)
    const { answer, showsClock } = await ready
    return CLOCK_REQUESTS.includes(name) && comesFrom(event, showsClock(event.sender))
      ? answer(name, input)
      : refuseStranger()
  })
  ipcMain.handle(CHANNELS.openDropped, async (event, path: unknown, as: unknown) => {
    if (!trusted(event)) return refuseStranger()
    if (typeof path !== 'string' || path === '') {
      return failure('no-file', message('problem.dropped.noFile'))
    }
    return (await ready).openDropped(path, DROPPED_AS.find((each) => each === as) ?? 'draft')
  })
  ipcMain.on(CHANNELS.readyToClose, (event) => {
    if (trusted(event)) void ready.then((talk) => talk.readyToClose())
  })
}
