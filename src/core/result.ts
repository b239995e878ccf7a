/**
 * Something that went wrong, as the user reads it. `sentence` says what is wrong, where, and what to do next;
 * `code` is for programs and tests.
 */
export interface Problem {
  code: string
  sentence: string
}

/** The answer of anything that can fail on bad input. Functions that return it never throw for what the input may hold. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** The answer when all went well. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** The answer when something went wrong: a code for programs, a sentence for the user. */
export function failure(code: string, sentence: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, sentence } }
}
