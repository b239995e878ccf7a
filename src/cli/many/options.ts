import { failure, type Result, success } from '../../core/result'
import type { Given, OptionForm } from '../command'

/** Options of commands that take many drafts. */
export const MANY_OPTIONS: Readonly<Record<string, OptionForm>> = {
  csv: { type: 'switch', help: 'With several drafts or a folder: write comma-separated rows to standard output.' },
  jobs: { type: 'value', value: 'N', help: 'With several drafts or a folder: drafts at a time; otherwise one a core.' },
}

/** What help says about many drafts. */
export const MANY_DETAILS = `Given several drafts or a folder (every *.rostrum in it, however deep), works on them at the same time, goes on past a bad one,
and ends with a table, one row a draft. The exit code is then 2 when a draft could not be worked on, else as for one.`

/** Refuses the options that mean something only for many drafts. */
export function onlyForMany(given: Given, command: string): Result<void> {
  const option = Object.keys(MANY_OPTIONS).find((name) => given.has(name))
  return option === undefined
    ? success(undefined)
    : failure('usage', `--${option} is for several drafts or a folder, and this is one. See rostrum ${command} --help.`)
}
