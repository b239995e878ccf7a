import { type BrowserWindow, powerSaveBlocker } from 'electron'

/** The writer's window while somebody reads aloud from it: the whole screen, without a menu, and a screen that does not go dark. */
export class Lectern {
  private awake: number | null = null
  private wasFull = false

  /** Fills the screen with the window, or gives back what was before. */
  fill(window: BrowserWindow, on: boolean): void {
    if (window.isDestroyed() || on === (this.awake !== null)) return
    if (on) {
      this.wasFull = window.isFullScreen()
      this.awake = powerSaveBlocker.start('prevent-display-sleep')
    } else if (this.awake !== null) {
      powerSaveBlocker.stop(this.awake)
      this.awake = null
    }
    window.setFullScreen(on || this.wasFull)
    window.setMenuBarVisibility(!on)
  }
}
