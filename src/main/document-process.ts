import { builtScript } from '../node/built-script'
import { startThread } from '../node/threads'
import type { FromDocumentProcess } from './own-process'

/*
 * A process for documents, from within: their thread does the work, with its own limit of memory, and all that is heard of it goes on to the shell. Process and
 * thread end together, which is what gives back the typesetter's code: the system keeps it for as long as the process that loaded it.
 */
const [, , memoryMb] = process.argv
const thread = startThread(builtScript('document-thread.cjs'), {
  resourceLimits: { maxOldGenerationSizeMb: Number(memoryMb) },
})
const tell = (heard: FromDocumentProcess) => process.parentPort.postMessage(heard)
thread.on('message', (said) => tell({ event: 'message', said }))
for (const event of ['error', 'messageerror'] as const)
  thread.on(event, (error: NodeJS.ErrnoException) => {
    const { name, message, stack, code } = error
    tell({ event, error: { name, message, stack, code } })
  })
thread.on('exit', (code) => process.exit(code))
process.parentPort.on('message', ({ data }) => thread.postMessage(data))
