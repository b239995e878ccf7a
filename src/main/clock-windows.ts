import { app, BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import type { ClockView } from '../contract/clock-views'
import type { EventContent, EventName } from '../contract/messages'
import { pageAddress } from './page-address'
import { tellWindow } from './tell-window'
import { canvasColour, lockedPreferences, showWhenReady } from './window'

const SHAPES: Record<ClockView, BrowserWindowConstructorOptions> = {
  timekeeper: { width: 720, height: 600, minWidth: 420, minHeight: 360 },
  mini: {
    width: 250,
    height: 104,
    minWidth: 180,
    minHeight: 76,
    frame: false,
    alwaysOnTop: true,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
  },
}

/** The windows that show the clock of a rehearsal and nothing else. One of them closing ends nothing. */
export class ClockWindows {
  private readonly open = new Map<ClockView, BrowserWindow>()

  /** Opens the window, or brings it to the front. */
  async show(view: ClockView): Promise<void> {
    const there = this.open.get(view)
    if (there && !there.isDestroyed()) {
      if (there.isMinimized()) there.restore()
      there.show()
      return
    }
    const window = new BrowserWindow({
      ...SHAPES[view],
      show: false,
      title: app.getName(),
      autoHideMenuBar: true,
      backgroundColor: canvasColour(),
      webPreferences: {
        ...lockedPreferences(),
        // A clock that is covered by another window must not stutter when it comes back.
        backgroundThrottling: false,
      },
    })
    this.open.set(view, window)
    window.on('closed', () => {
      if (this.open.get(view) === window) this.open.delete(view)
    })
    // Above full-screen presentations too.
    if (view === 'mini') window.setAlwaysOnTop(true, 'screen-saver')
    window.on('page-title-updated', (event) => event.preventDefault())
    showWhenReady(window)
    await window.loadURL(pageAddress({ view }))
  }

  isOurs(contents: WebContents): boolean {
    return [...this.open.values()].some((window) => !window.isDestroyed() && window.webContents === contents)
  }

  tell<N extends EventName>(name: N, content: EventContent<N>): void {
    for (const window of this.open.values()) tellWindow(window, name, content)
  }

  closeAll(): void {
    for (const window of [...this.open.values()]) if (!window.isDestroyed()) window.destroy()
  }
}
