import type { Bridge } from '../contract/bridge'
import type { EventContent, EventName, RequestInput, RequestName, RequestOutput } from '../contract/messages'
import { failure, type Result } from '../core/result'
import { message } from '../messages/message'

declare global {
  interface Window {
    rostrum: Bridge
  }
}

/** Asks the shell. A bridge that is missing or breaks is a problem with a sentence, like any other. */
export async function ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
  try {
    return await window.rostrum.request(name, input)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure('bridge', message('app.bridge', { step: name, reason }))
  }
}

export type Ask = typeof ask

/** Listens for news from the shell until the returned function is called. */
export function listen<N extends EventName>(name: N, listener: (content: EventContent<N>) => void): () => void {
  return window.rostrum.on(name, listener)
}
