import { ask } from './bridge'

/** A window that fails over and over tells of the first ones; the rest says nothing new. */
const MOST_TOLD = 20
let told = 0

/** Tells the shell of a mistake of our own, for the log on this computer. What the error quotes is left out there. */
export function reportMistake(where: string, error: unknown): void {
  told += 1
  if (told > MOST_TOLD) return
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {}
  void ask('log.mistake', {
    where: where.slice(0, 200),
    name: name.slice(0, 200),
    message: message.slice(0, 2000),
    stack: stack.slice(0, 20_000),
  })
}

/** From here on, whatever nobody in the window caught is written down. */
export function listenForMistakes(): void {
  window.addEventListener('error', (event) => {
    // A layout that settles in the next frame is reported by Chromium as an error; it is none.
    if (/^ResizeObserver loop/.test(event.message)) return
    reportMistake('an event', event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => reportMistake('a promise', event.reason))
}

/** A worker of ours: what ends its work is written down, besides what whoever asked it makes of that. */
export function watched(where: string, worker: Worker): Worker {
  worker.addEventListener('error', ({ message, filename, lineno, colno }) => {
    // A script that cannot be loaded says nothing of itself.
    const error = new Error(message || 'Its script could not be loaded')
    // The stack stays in the worker; the place comes along.
    error.stack = filename ? `    at ${filename}:${lineno}:${colno}` : ''
    reportMistake(where, error)
  })
  return worker
}
