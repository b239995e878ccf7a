import { failure, type Result } from '../core/result'
import { message, type PlainMessageId } from '../messages/message'
import type { Message, Words } from '../messages/values'
import type { Streams } from './streams'

/** Exit codes: all well; something stands in the way of handing in; bad input or usage, and then nothing was written. */
export const FINE = 0
export const NOT_READY = 1
export const BAD_INPUT = 2
/** Ended by Ctrl+C: what shells make of the signal’s number. */
export const INTERRUPTED = 130

export interface OptionForm {
  /** A switch, or an option with a value; `value` is how help names it. */
  type: 'switch' | 'value'
  short?: string
  value?: string
  help: PlainMessageId
  required?: boolean
  /** The only values that it takes. */
  oneOf?: readonly string[]
}

/** What every command that makes a draft asks for. */
export const NEW_DRAFT_OPTIONS = {
  template: { type: 'value', value: 'ID', required: true, help: 'cli.option.template' },
  output: { type: 'value', short: 'o', value: 'FILE', required: true, help: 'cli.option.output' },
  force: { type: 'switch', help: 'cli.option.force' },
} satisfies Record<string, OptionForm>

export interface CommandForm {
  name: string
  /** One line for the list of commands. */
  summary: PlainMessageId
  /** What it does and what comes out, for its own help. */
  details: Message
  /** Plain arguments, such as a file; each is required. The last one may be `many`: one or more. */
  operands: readonly { name: string; help: PlainMessageId; many?: boolean }[]
  options: Readonly<Record<string, OptionForm>>
}

/** What was typed, after it was found to be well formed. */
export interface Given {
  operands: readonly string[]
  /** Undefined when the option was not given. */
  value(option: string): string | undefined
  has(option: string): boolean
}

/**
 * A command. `run` gives its exit code, or the problem that stopped it, which is said on standard error with exit code 2. Heavy modules
 * are imported inside `run`, so that help and lists come at once.
 */
export interface Command extends CommandForm {
  run(given: Given, streams: Streams): Promise<Result<number>>
}

/** The answer to what was typed wrongly: what is wrong, and where the command's help is. */
export function misused(command: string, problem: Words): ReturnType<typeof failure> {
  return failure('usage', message('cli.usage.seeHelp', { problem, command }))
}

/** Names a value that is surely there: operands and required options are checked before a command runs. */
export function needed(value: string | undefined): string {
  if (value === undefined) throw new Error('A required argument was not checked')
  return value
}
