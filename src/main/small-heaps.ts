import { app } from 'electron'

/**
 * Young objects have one megabyte before they are looked through, as `--optimize-for-size` has it, and what is left of garbage is looked for when a heap has
 * grown by three tenths. That flag itself also tells V8 that memory matters more than time in every collection of all garbage, not only in those of an idle
 * page: Chromium's own objects were then moved together while nothing else could be done, which stopped the page for a frame at every sixtieth key.
 */
const SMALL = '--max-semi-space-size=1 --heap-growing-percent=30'

/** What lives is marked beside the page by one thread and not by three: on two cores they took the turn of the one that draws. */
const MARKED_BY_ONE = '--concurrent-marking-max-worker-num=1'

/**
 * WebAssembly is compiled a second time, for speed, only where it has run ten times as long as V8 thinks enough: reading a draft of two thousand words took
 * a quarter less processor time so, and each later reading as much as before.
 */
const RARELY_TWICE = '--wasm-tiering-budget=18000000'

/**
 * Before the program is ready: what pages' processes begin with. Not the shell's: with a heap this small, one of its threads in ten did not end on a busy
 * computer (see `Threads`), and flags that V8 is told while it runs can break what it is compiling.
 */
export function keepHeapsSmall(): void {
  const { commandLine } = app
  const flags = [commandLine.getSwitchValue('js-flags'), SMALL, MARKED_BY_ONE, RARELY_TWICE]
  commandLine.appendSwitch('js-flags', flags.join(' ').trim())
}
