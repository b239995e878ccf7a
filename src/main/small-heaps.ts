import { app } from 'electron'

/** Garbage is collected sooner, and young objects have one megabyte before they are looked through. */
const SMALL = '--optimize-for-size'

/**
 * WebAssembly is compiled a second time, for speed, only where it has run ten times as long as V8 thinks enough: reading a draft of two thousand words took
 * a quarter less processor time so, and each later reading as much as before.
 */
const RARELY_TWICE = '--wasm-tiering-budget=18000000'

/**
 * Before the program is ready: what pages' processes begin with. Not the shell's: with a heap this small, one of its threads in ten did not end on a busy
 * computer (see `endThreads`), and flags that V8 is told while it runs can break what it is compiling.
 */
export function keepHeapsSmall(): void {
  const { commandLine } = app
  commandLine.appendSwitch('js-flags', [commandLine.getSwitchValue('js-flags'), SMALL, RARELY_TWICE].join(' ').trim())
}
