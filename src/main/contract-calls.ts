import type { z } from 'zod'
import {
  type EventContent,
  type EventName,
  events,
  problemSchema,
  type RequestName,
  type RequestOutput,
  requests,
} from '../contract/messages'
import { failure, type Result, success } from '../core/result'

type Given<N extends RequestName> = z.output<(typeof requests)[N]['input']>

/** One function for each question of the contract. */
export type Handlers = {
  [N in RequestName]: (input: Given<N>) => Promise<Result<RequestOutput<N>>> | Result<RequestOutput<N>>
}

/** What an IPC event says about who sent it. */
export interface Sender {
  url: string
  isMainFrame: boolean
  isOurWindow: boolean
}

/** True only for the main frame of our own window, showing a page of our own. */
export function isTrusted(sender: Sender): boolean {
  if (!sender.isMainFrame || !sender.isOurWindow) return false
  try {
    const { protocol, host, username, password } = new URL(sender.url)
    return protocol === 'app:' && host === 'rostrum' && username === '' && password === ''
  } catch {
    return false
  }
}

/**
 * Answers a question of the window: parses what came and what goes back, and makes a problem of everything that goes wrong.
 * Never throws and never rejects. `report` hears of mistakes of our own.
 */
export async function answerRequest(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  report: (where: string, error: unknown) => void,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    return failure('unknown-request', 'The window asked for something that Rostrum does not know. Start Rostrum again.')
  }
  const known = name as RequestName
  const { input: inputSchema, output: outputSchema } = requests[known]
  try {
    const given = inputSchema.safeParse(input)
    if (!given.success) {
      const where = given.error.issues[0]?.path.map(String).join('.') || 'its content'
      return failure(
        'bad-request',
        `The window asked for ${known} in a way that Rostrum does not understand (at ${where}). Nothing was changed; try again.`,
      )
    }
    const handle = handlers[known] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>
    const answer = await handle(given.data)
    if (!answer.ok) {
      return { ok: false, problem: problemSchema.parse(answer.problem) }
    }
    return success(outputSchema.parse(answer.value))
  } catch (error) {
    report(known, error)
    return failure('internal', 'Rostrum made a mistake and could not do this. Your text is kept; try again.')
  }
}

/** An event's content as the contract has it; throws on a mistake of our own. */
export function eventContent<N extends EventName>(name: N, content: EventContent<N>): unknown {
  return events[name].parse(content)
}
