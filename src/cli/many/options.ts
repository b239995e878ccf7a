import { type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { type Given, misused, type OptionForm } from '../command'

/** Options of commands that take many drafts. */
export const MANY_OPTIONS: Readonly<Record<string, OptionForm>> = {
  csv: { type: 'switch', help: 'cli.many.option.csv' },
  jobs: { type: 'value', value: 'N', help: 'cli.many.option.jobs' },
}

/** What help says about many drafts. */
export const MANY_DETAILS = message('cli.many.details')

/** Refuses the options that mean something only for many drafts. */
export function onlyForMany(given: Given, command: string): Result<void> {
  const option = Object.keys(MANY_OPTIONS).find((name) => given.has(name))
  return option === undefined
    ? success(undefined)
    : misused(command, message('cli.many.onlyForMany', { option: `--${option}` }))
}
