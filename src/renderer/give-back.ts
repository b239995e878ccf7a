import { useApp } from './app-store'
import { whenThere } from './focus-when-there'

/**
 * Gives the focus back to what had it before a dialog or menu, as soon as that is gone from the page, and then acts: a command works on what has
 * the focus, and may put it elsewhere. An answer's text gets it with what was selected in it. Where `before` has gone itself, there is only the act.
 */
export function giveBack(before: HTMLElement | null, act: () => void = () => {}): void {
  const still = () => (before?.isConnected && before !== document.body ? before : null)
  whenThere(
    () => still() ?? document.querySelector('main'),
    () => {
      const editors = still()?.matches('[data-answer]') ? useApp.getState().session?.editors : undefined
      // An editor brings its caret into view when it has the focus, and would take the page away from what the act shows.
      if (editors) editors.where.refocus(act)
      else {
        still()?.focus({ preventScroll: true })
        act()
      }
    },
  )
}
