import { setFlagsFromString } from 'node:v8'
import { app } from 'electron'

/** Collects garbage sooner, and lets young objects have one megabyte before they are looked through: that much the page's key presses never notice. */
const SMALL = '--optimize-for-size'

/**
 * WebAssembly is compiled a second time, for speed, only where it ran ten times as long as Chromium thinks enough: the grammar of a draft is read as
 * quickly without, and compiling and its code cost a second of a processor and sixty megabytes.
 */
const COMPILED_ONCE = '--wasm-tiering-budget=18000000'

/** Before the program is ready: the pages' processes get what the shell's own heap, which is there already, is told. */
export function keepHeapsSmall(): void {
  app.commandLine.appendSwitch('js-flags', `${SMALL} ${COMPILED_ONCE}`)
  setFlagsFromString(SMALL)
}
