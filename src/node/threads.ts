import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Threads that are ended together. */
export class Threads {
  private readonly alive = new Set<Worker>()

  start(script: string, options: WorkerOptions): Worker {
    const thread = new Worker(script, options)
    this.alive.add(thread)
    thread.once('exit', () => this.alive.delete(thread))
    return thread
  }

  get areEnded(): boolean {
    return this.alive.size === 0
  }

  /**
   * Ends all that were begun here. False where one of them has not ended `withinMs` later, which nothing ends but the end of the process by force: it waits
   * within the system, or for code that is compiled beside it, which waits for that thread to collect its garbage (nodejs/node#54918, open in every version).
   */
  async end(withinMs: number): Promise<boolean> {
    if (this.areEnded) return true
    let patience: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>((done) => {
      // Only to give up on what does not end.
      patience = setTimeout(done, withinMs)
    })
    await Promise.race([Promise.all([...this.alive].map((thread) => thread.terminate())), tooLong])
    clearTimeout(patience)
    return this.areEnded
  }
}

/** All that this process, or this thread, has begun. */
export const ownThreads = new Threads()
