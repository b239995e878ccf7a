import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { EventContent, OpenedCall } from '../contract/messages'
import { type Result, success } from '../core/result'
import type { CallFromFile, CallToRead } from '../node/call-files'
import type { readCallInThread } from '../node/call-reader'

type ReadsCall = typeof readCallInThread

/** Reads calls for the window, one at a time. The last one that was read stays here: its file never goes to the window. */
export class CallDesk {
  private held: { handle: string; file: CallFromFile } | null = null
  private reading: AbortController | null = null

  /** `readCall` is as `readCallInThread`; only tests name another. */
  constructor(
    private readonly tell: (reading: EventContent<'call.reading'>) => void,
    private readonly readCall: ReadsCall = async (...given) =>
      (await import('../node/call-reader')).readCallInThread(...given),
  ) {}

  /** The call that the window has under this handle; null when another was read since. */
  file(handle: string): CallFromFile | null {
    return this.held?.handle === handle ? this.held.file : null
  }

  /** Gives up the call that is being read. */
  cancel(): void {
    this.reading?.abort()
  }

  /** Null when it was given up. */
  async read(question: CallToRead): Promise<Result<OpenedCall | null>> {
    this.cancel()
    const reading = new AbortController()
    this.reading = reading
    const fileName = 'path' in question ? basename(question.path) : question.name
    this.tell({ fileName, page: 0, pages: null })
    try {
      const read = await this.readCall(question, {
        signal: reading.signal,
        onPage: (page) => this.tell({ fileName, ...page }),
      })
      if (!read.ok) return read.problem.code === 'cancelled' ? success(null) : read
      const handle = `call-${randomUUID()}`
      this.held = { handle, file: read.value }
      const { origin, read: call } = read.value
      return success({
        call: handle,
        fileName: origin.name,
        sha256: origin.sha256,
        readOn: origin.readOn,
        lines: call.lines,
        found: call.call,
      })
    } finally {
      if (this.reading === reading) {
        this.reading = null
        this.tell(null)
      }
    }
  }
}
