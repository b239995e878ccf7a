import { builtScript } from '../node/built-script'
import type { WorkerQuestion } from '../node/document-worker'
import { LOOKED_AT_MS, mostMemoryMb, OUT_OF_MEMORY, takenMemoryMb } from '../node/memory-limit'
import { ownThreads } from '../node/threads'
import { processorMs } from '../node/work-limit'
import type { FromDocumentProcess } from './own-process'

/*
 * A process for documents, from within: their thread does the work, with its own limit of memory, and all that is heard of it goes on to the shell. What the typesetter
 * holds is no part of that limit, so the process looks at all that it holds, and tells how long it has worked. Process and thread end together, which is
 * what gives back the typesetter's code: the system keeps it for as long as the process that loaded it.
 */
const [, , memoryMb] = process.argv
const thread = ownThreads.start(builtScript('document-thread.cjs'), {
  resourceLimits: { maxOldGenerationSizeMb: Number(memoryMb) },
})
/** Questions that have no answer yet: while there are any, it is looked at what they take and told how long they work. */
const waiting = new Set<number>()
let watch: NodeJS.Timeout | undefined
const tell = (heard: FromDocumentProcess) => process.parentPort.postMessage(heard)
thread.on('message', (said) => {
  if ('result' in said) waiting.delete(said.id)
  if (waiting.size === 0) clearInterval(watch)
  tell({ event: 'message', said })
})
for (const event of ['error', 'messageerror'] as const)
  thread.on(event, (error: NodeJS.ErrnoException) => {
    const { name, message, stack, code } = error
    tell({ event, error: { name, message, stack, code } })
  })
thread.on('exit', (code) => process.exit(code))
process.parentPort.on('message', ({ data }: { data: WorkerQuestion }) => {
  if (data.kind !== 'rest') {
    // Nothing tells that the typesetter takes more.
    if (waiting.size === 0) watch = setInterval(look, LOOKED_AT_MS)
    waiting.add(data.id)
  }
  thread.postMessage(data)
})

/** Says that there is too much, as the thread's own heap would; whoever hears it ends this process, since the typesetter hears nothing until it has done. */
function look(): void {
  tell({ event: 'worked', ms: processorMs() })
  if (takenMemoryMb() <= mostMemoryMb()) return
  clearInterval(watch)
  tell({ event: 'error', error: { name: 'Error', message: OUT_OF_MEMORY, code: OUT_OF_MEMORY } })
}
