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
import { message } from '../messages/message'

type Given<N extends RequestName> = z.output<(typeof requests)[N]['input']>

/** One function for each question of the contract. */
export type Handlers = {
  [N in RequestName]: (input: Given<N>) => Promise<Result<RequestOutput<N>>> | Result<RequestOutput<N>>
}

/**
 * Answers a question of the window: parses what came and what goes back, and makes a problem of everything that goes wrong.
 * Never throws and never rejects. `report` hears of mistakes of our own.
 */
export async function answerRequest(
  handlers: Partial<Handlers>,
  name: unknown,
  input: unknown,
  report: (where: string, error: unknown) => void,
): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
    return failure('unknown-request', message('problem.unknownRequest'))
  }
  const asked = name as RequestName
  const { input: inputSchema, output: outputSchema } = requests[asked]
  try {
    const given = inputSchema.safeParse(input)
    if (!given.success) {
      const place = given.error.issues[0]?.path.map(String).join('.') || message('problem.badRequest.content')
      return failure('bad-request', message('problem.badRequest', { request: asked, place }))
    }
    const handle = handlers[asked] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>
    const answer = await handle(given.data)
    if (!answer.ok) {
      return { ok: false, problem: problemSchema.parse(answer.problem) }
    }
    return success(outputSchema.parse(answer.value))
  } catch (error) {
    report(asked, error)
    return failure('internal', message('problem.mistake'))
  }
}

/** An event's content as the contract has it; throws on a mistake of our own. */
export function eventContent<N extends EventName>(name: N, content: EventContent<N>): unknown {
  return events[name].parse(content)
}

/** What opening a dropped file gave, as the contract has it. Never rejects. */
export async function answerDropped(
  opened: Promise<Result<unknown>>,
  report: (where: string, error: unknown) => void,
): Promise<Result<unknown>> {
  try {
    const answer = await opened
    return answer.ok ? success(requests['draft.openDialog'].output.parse(answer.value)) : answer
  } catch (error) {
    report('dropped file', error)
    return failure('internal', message('problem.dropped.mistake'))
  }
}
