import type { Worker } from 'node:worker_threads'

/** Milliseconds that the processors have worked for this process, with all its threads. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Processor time of one thread's own work: not of other threads, and not what it waits for. Nothing tells it: it is none while the thread waits, and what the process used
 * while it is alone at work. So it is asked again and again, and sums up.
 */
export class ThreadWork {
  private active: number
  private used = processorMs()
  private worked = 0

  constructor(private readonly thread: Pick<Worker, 'performance'>) {
    this.active = thread.performance.eventLoopUtilization().active
  }

  /** Since this began to be asked, in milliseconds. */
  ms(): number {
    const { active } = this.thread.performance.eventLoopUtilization()
    const used = processorMs()
    this.worked += Math.max(0, Math.min(active - this.active, used - this.used))
    this.active = active
    this.used = used
    return this.worked
  }
}

/** What neither works nor ends, because it waits for a disk or for itself, is given so many times its limit. */
const WAITED = 10

/**
 * A limit of time that a computer which sleeps, or is busy with other things, brings no nearer: it counts processor time. What takes none counts only what this
 * program was awake, look by look, and has `WAITED` times as long.
 */
export class WorkLimit {
  private awakeMs = 0
  private readonly begunMs: number

  /** `worked` says how long it has worked so far, in milliseconds; `isOver` is asked every `lookMs`. */
  constructor(
    private readonly worked: () => number,
    private readonly limitMs: number,
    private readonly lookMs: number,
  ) {
    this.begunMs = worked()
  }

  isOver(): boolean {
    this.awakeMs += this.lookMs
    return this.worked() - this.begunMs > this.limitMs || this.awakeMs > this.limitMs * WAITED
  }
}
