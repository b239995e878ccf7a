import { utilityProcess } from 'electron'
import { builtScript } from '../node/built-script'
import type { DocumentPlace, WorkerSaid } from '../node/document-worker'

/** What the process says of its thread. An error crosses as its parts: what a class adds to it would be left behind. */
export type FromDocumentProcess =
  | { event: 'message'; said: WorkerSaid }
  /** Processor time of the whole process so far, in milliseconds. */
  | { event: 'worked'; ms: number }
  | { event: 'error' | 'messageerror'; error: { name: string; message: string; stack?: string; code?: string } }

/**
 * Documents are made in a process of their own, which answers as its thread would: a process that has loaded the typesetter holds its code, twenty megabytes, until
 * it ends, and ends where the typesetter makes a mistake. Neither is for the shell.
 */
export function inOwnProcess(memoryMb: number): DocumentPlace {
  const child = utilityProcess.fork(builtScript('document-process.cjs'), [String(memoryMb)], {
    serviceName: 'rostrum-documents',
  })
  // Its end is heard as well, and an error that nobody hears would be one of the shell's.
  child.on('error', () => undefined)
  let worked = 0
  child.on('message', (heard: FromDocumentProcess) => {
    if (heard.event === 'worked') worked = heard.ms
  })
  return {
    on(event: string, hear: (heard: never) => void) {
      if (event === 'exit') child.on('exit', (code) => hear(code as never))
      else
        child.on('message', (heard: FromDocumentProcess) => {
          if (heard.event !== event || heard.event === 'worked') return
          hear((heard.event === 'message' ? heard.said : Object.assign(new Error(), heard.error)) as never)
        })
      return this
    },
    postMessage: (question) => child.postMessage(question),
    worked: () => worked,
    terminate: () => child.kill(),
    // Processes of this kind keep no program open.
    ref: () => undefined,
    unref: () => undefined,
  }
}
