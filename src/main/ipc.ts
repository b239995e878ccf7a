import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { DROPPED_AS, type DroppedAs } from '../contract/bridge'
import { CHANNELS } from '../contract/channels'
import { type EventContent, type EventName, requests } from '../contract/messages'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { answerRequest, eventContent, type Handlers, isTrusted } from './contract-calls'
import { reportMistake } from './report'

export interface WindowTalk {
  handlers: Handlers
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
  const report = (where: string, error: unknown) => void reportMistake(where, error)

  ipcMain.handle(CHANNELS.request, async (event, name: unknown, input: unknown) => {
    if (trusted(event)) return answerRequest((await ready).handlers, name, input, report)
    const { handlers, showsClock } = await ready
    return CLOCK_REQUESTS.includes(name) && comesFrom(event, showsClock(event.sender))
      ? answerRequest(handlers, name, input, report)
      : refuseStranger()
  })
  ipcMain.handle(CHANNELS.openDropped, async (event, path: unknown, as: unknown) => {
    if (!trusted(event)) return refuseStranger()
    if (typeof path !== 'string' || path === '') {
      return failure('no-file', message('problem.dropped.noFile'))
    }
    try {
      const answer = await (await ready).openDropped(path, DROPPED_AS.find((each) => each === as) ?? 'draft')
      if (!answer.ok) return answer
      return success(requests['draft.openDialog'].output.parse(answer.value))
    } catch (error) {
      report('dropped file', error)
      return failure('internal', message('problem.dropped.mistake'))
    }
  })
  ipcMain.on(CHANNELS.readyToClose, (event) => {
    if (trusted(event)) void ready.then((talk) => talk.readyToClose())
  })
}

/** Tells the window something, if it is there to hear it. */
export function tellWindow<N extends EventName>(window: BrowserWindow | null, name: N, content: EventContent<N>): void {
  if (!window || window.isDestroyed() || window.webContents.isDestroyed()) return
  window.webContents.send(CHANNELS.event, name, eventContent(name, content))
}
