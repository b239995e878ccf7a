import type { Result } from '../core/result'
import type { EventContent, EventName, OpenedFile, RequestInput, RequestName, RequestOutput } from './messages'

/** What a dropped file is taken for. */
export const DROPPED_AS = ['draft', 'call', 'paper', 'compared'] as const
export type DroppedAs = (typeof DROPPED_AS)[number]

/** Questions without anything to say, whose answers home shows first. */
export const ASKED_FIRST = ['app.info', 'settings.get', 'home.list'] as const satisfies RequestName[]

/** What the preload puts on `window.rostrum`: the only way from the window to the shell. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** Returns a function that stops listening. */
  on<N extends EventName>(name: N, listener: (content: EventContent<N>) => void): () => void
  /**
   * Opens a draft, text or office file that the user dropped on the window; anything else is a problem with a sentence. Null when the user gives the import up.
   * As a call, any file that a call is read from: null, and `call.opened` follows. As a paper, any file that a paper is
   * read from, for the draft that the window shows: null, after `paper.dropped`, which does not come when the reading was stopped. To be compared, any draft or file that is
   * compared: null, after `compare.dropped`.
   */
  openDropped(file: File, as?: DroppedAs): Promise<Result<OpenedFile | null>>
  /** Says that the window has sent all it had: the answer to `window.closing`. */
  readyToClose(): void
}
