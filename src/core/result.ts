import { inEnglish, sentence } from '../messages/sentence'
import type { Message, Words } from '../messages/values'

/**
 * Something that went wrong. `message` is what people read, in the language of the interface: what is wrong, where, and what to do next.
 * `code` and the English `sentence` are for programs, logs and tests.
 */
export interface Problem {
  code: string
  sentence: string
  /** Absent where the words are those of another program. */
  message?: Message | undefined
}

/** The answer of anything that can fail on bad input. Functions that return it never throw for what the input may hold. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** The answer when all went well. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A problem with a code for programs, and a message for people. */
export function problemOf(code: string, said: Words): Problem {
  return typeof said === 'string' ? { code, sentence: said } : { code, sentence: inEnglish(said), message: said }
}

/** The answer when something went wrong. */
export function failure(code: string, said: Words): { ok: false; problem: Problem } {
  return { ok: false, problem: problemOf(code, said) }
}

/** The problem as a person reads it, in the language of the interface. */
export function problemText(problem: Problem): string {
  return sentence(problem.message ?? problem.sentence)
}

/** The problem as it stands in a message about more than it. */
export function problemWords(problem: Problem): Words {
  return problem.message ?? problem.sentence
}
