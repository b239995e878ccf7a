import type { Result } from '../core/result'
import type { EventContent, EventName, OpenedDraft, RequestInput, RequestName, RequestOutput } from './messages'

/** What the preload puts on `window.rostrum`: the only way from the window to the shell. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** Returns a function that stops listening. */
  on<N extends EventName>(name: N, listener: (content: EventContent<N>) => void): () => void
  /**
   * Opens a `.rostrum`, `.md` or `.txt` file that the user dropped on the window; anything else is a problem with a sentence. Null when the user gives the import up.
   * As a call, any file that a call is read from: null, and `call.opened` follows.
   */
  openDropped(file: File, as?: 'draft' | 'call'): Promise<Result<{ opened: OpenedDraft; unplaced: string[] } | null>>
  /** Says that the window has sent all it had: the answer to `window.closing`. */
  readyToClose(): void
}
