import { version } from '../../package.json'
import { failure, problemText, type Result, success } from '../core/result'
import { listOf, message } from '../messages/message'
import { nearest, readArguments } from './arguments'
import { BAD_INPUT, type Command, FINE, INTERRUPTED } from './command'
import { calendar } from './commands/calendar'
import { call } from './commands/call'
import { check } from './commands/check'
import { diff } from './commands/diff'
import { doctor } from './commands/doctor'
import { evidenceAdd, evidenceList } from './commands/evidence'
import { exportDraft } from './commands/export'
import { importDraft } from './commands/import'
import { lock, unlock } from './commands/lock'
import { merge } from './commands/merge'
import { create } from './commands/new'
import { packsAdd, packsList, packsRemove } from './commands/packs'
import { paperAdd, paperAlign, paperCompile, paperRead, paperTrace } from './commands/paper'
import { review } from './commands/review'
import { summary } from './commands/summary'
import { templates } from './commands/templates'
import { time } from './commands/time'
import { commandHelp, programHelp } from './help'
import { takePassphrase } from './passphrase'
import type { Streams } from './streams'

export const COMMANDS: readonly Command[] = [
  create,
  check,
  exportDraft,
  importDraft,
  call,
  merge,
  review,
  diff,
  summary,
  time,
  doctor,
  lock,
  unlock,
  templates,
  calendar,
  packsAdd,
  packsList,
  packsRemove,
  evidenceList,
  evidenceAdd,
  paperAdd,
  paperRead,
  paperAlign,
  paperTrace,
  paperCompile,
]

/** Runs what was typed and gives the exit code. A problem is said in one sentence on standard error, never as a stack trace. */
export async function run(typed: readonly string[], streams: Streams): Promise<number> {
  let outcome: Result<number>
  try {
    outcome = await dispatch(typed, streams)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    outcome = failure('unexpected', message('cli.unexpected', { reason: said.split('\n')[0] ?? '' }))
  }
  if (outcome.ok) return outcome.value
  streams.err(`${problemText(outcome.problem)}\n`)
  return outcome.problem.code === 'cancelled' ? INTERRUPTED : BAD_INPUT
}

async function dispatch([name, ...rest]: readonly string[], streams: Streams): Promise<Result<number>> {
  if (name === undefined)
    return failure(
      'usage',
      message('cli.nameACommand', {
        commands: listOf(
          COMMANDS.map((command) => command.name),
          'unit',
        ),
      }),
    )
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    streams.out(programHelp(COMMANDS))
    return success(FINE)
  }
  if (name === '--version' || name === '-V') {
    streams.out(`${version}\n`)
    return success(FINE)
  }
  if (name === 'help') return dispatch([...rest, '--help'], streams)
  const group = COMMANDS.filter((candidate) => candidate.name.startsWith(`${name} `))
  const command = COMMANDS.find((candidate) => candidate.name === name || candidate.name === `${name} ${rest[0]}`)
  if (!command && group.length > 0) return groupOf(name, group, rest[0], streams)
  if (!command) {
    const near = nearest(name, [...COMMANDS.map((candidate) => candidate.name), '--help', '--version'])
    const kind = name.startsWith('-') ? 'option' : 'command'
    return failure(
      'usage',
      near ? message('cli.unknown.near', { kind, name, near }) : message('cli.unknown', { kind, name }),
    )
  }
  const typed = command.name === name ? rest : rest.slice(1)
  const given = readArguments(command, typed)
  if (!given.ok) return given
  if (given.value === 'help') {
    streams.out(commandHelp(command))
    return success(FINE)
  }
  const taken = await takePassphrase(given.value)
  return taken.ok ? command.run(given.value, streams) : taken
}

/** “rostrum packs” alone: its help when that was asked for, else a sentence on what may follow. */
function groupOf(name: string, group: readonly Command[], next: string | undefined, streams: Streams): Result<number> {
  if (next === '--help' || next === '-h') {
    streams.out(group.map(commandHelp).join('\n'))
    return success(FINE)
  }
  const words = group.map((command) => command.name.slice(name.length + 1))
  if (next === undefined) return failure('usage', message('cli.sayWhat', { name, words: listOf(words, 'unit') }))
  const near = nearest(next, words)
  return failure(
    'usage',
    near ? message('cli.noCommandIn.near', { name, next, near }) : message('cli.noCommandIn', { name, next }),
  )
}
