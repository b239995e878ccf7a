import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import type { JsonFile } from '../node/json-file'
import type { ShellSettings } from './shell-settings'
import { LEAST, placeFor } from './window-place'

/** The page's own background, so that the window does not flash before the page is there. */
const CANVAS = { light: '#f3f1ec', dark: '#14171a' }
const REMEMBER_AFTER_MS = 500
const SHOWN_AT_LATEST_MS = 1500

/** No window of ours has more than this. */
export function lockedPreferences(): WebPreferences {
  return {
    preload: join(__dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  }
}

export function canvasColour(): string {
  return nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light
}

/** Shows a window with its first picture; one whose first picture is never told of is shown all the same when its page is there. */
export function showWhenReady(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  window.once('ready-to-show', show)
  // Some drivers never tell of a first picture; a window that waited for it would never be seen.
  window.webContents.once('did-finish-load', () => setTimeout(show, SHOWN_AT_LATEST_MS).unref())
}

/**
 * Lets a hidden window paint as soon as its page's code was run, and not before: a page that is to paint first waits for Chromium's graphics process, which
 * starts meanwhile, and for a second one where there is no graphics card. Once shown, it is throttled as any window that is hidden later.
 */
function paintWhenRun(window: BrowserWindow): void {
  const { webContents } = window
  webContents.once('dom-ready', () => {
    if (window.isDestroyed() || window.isVisible()) return
    webContents.setBackgroundThrottling(false)
    window.once('show', () => webContents.setBackgroundThrottling(true))
  })
}

/** The window that a writer works in: sandboxed, without Node, where it was last time, shown when it has something to show. */
export function openWindow(settings: JsonFile<ShellSettings>): BrowserWindow {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const areas = [main, ...others].map(({ workArea }) => workArea)
  const { maximised, ...bounds } = placeFor(settings.content.place, areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    paintWhenInitiallyHidden: false,
    title: app.getName(),
    backgroundColor: canvasColour(),
    webPreferences: lockedPreferences(),
  })
  if (maximised) window.maximize()
  showWhenReady(window)
  paintWhenRun(window)
  // The shell sets the title; the page's own is the same on every screen.
  window.on('page-title-updated', (event) => event.preventDefault())
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(canvasColour())
  })
  const { webContents } = window
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(settings.content.zoom)
    void webContents.setVisualZoomLevelLimits(1, 1)
  })
  rememberPlace(window, settings)
  return window
}

function rememberPlace(window: BrowserWindow, settings: JsonFile<ShellSettings>): void {
  let waiting: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const place = { ...window.getNormalBounds(), maximised: window.isMaximized() }
    if (JSON.stringify(place) !== JSON.stringify(settings.content.place))
      void settings.set({ ...settings.content, place })
  }
  const soon = () => {
    clearTimeout(waiting)
    // A window that is dragged moves sixty times a second, and is remembered once.
    waiting = setTimeout(remember, REMEMBER_AFTER_MS)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', remember)
}
