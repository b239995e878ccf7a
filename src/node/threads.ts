import { Worker, type WorkerOptions } from 'node:worker_threads'

const alive = new Set<Worker>()

/** Begins a thread, which `endThreads` ends with all others of this process or thread. */
export function startThread(script: string, options: WorkerOptions): Worker {
  const thread = new Worker(script, options)
  alive.add(thread)
  thread.once('exit', () => alive.delete(thread))
  return thread
}

/**
 * Ends all threads that were begun here. False where one of them has not ended `withinMs` later, which nothing ends but the end of the process by force: it
 * waits within the system, or for code that is compiled beside it, which waits for that thread to collect its garbage (nodejs/node#54918, open in every version).
 */
export async function endThreads(withinMs: number): Promise<boolean> {
  if (alive.size === 0) return true
  let patience: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>((done) => {
    // Only to give up on what does not end.
    patience = setTimeout(done, withinMs)
  })
  await Promise.race([Promise.all([...alive].map((thread) => thread.terminate())), tooLong])
  clearTimeout(patience)
  return alive.size === 0
}
