import { sentence, text } from '../messages/sentence'
import { PASSPHRASE_FILE, PASSPHRASE_OPTION } from './arguments'
import type { CommandForm } from './command'

/** The help of the whole program. */
export function programHelp(commands: readonly CommandForm[]): string {
  return [
    text('cli.help.title'),
    '',
    text('cli.help.programUsage'),
    '',
    ...table(commands.map(({ name, summary }) => [name, text(summary)])),
    '',
    ...table([
      ['--help', text('cli.help.help')],
      ['--version', text('cli.help.version')],
    ]),
    '',
    text('cli.help.exitCodes'),
    '',
  ].join('\n')
}

export function commandHelp(form: CommandForm): string {
  const options = Object.entries(form.options)
  const named = options.map(([name, { short, value, type }]) => {
    const flag = short && name.length === 0 ? `-${short}` : `${short ? `-${short}, ` : ''}--${name}`
    return type === 'value' ? `${flag} ${value ?? 'VALUE'}` : flag
  })
  const usage = [
    'rostrum',
    form.name,
    ...form.operands.map(({ name, many }) => (many ? `${name}…` : name)),
    ...options.map(([name, { type, short, value, required }]) => {
      const flag = `${short ? `-${short}` : `--${name}`}${type === 'value' ? ` ${value ?? 'VALUE'}` : ''}`
      return required ? flag : `[${flag}]`
    }),
  ]
  return [
    text('cli.help.usage', { usage: usage.join(' ') }),
    '',
    sentence(form.details),
    '',
    ...table([
      ...form.operands.map(({ name, help }): [string, string] => [name, text(help)]),
      ...options.map(([, { help }], index): [string, string] => [named[index] ?? '', text(help)]),
      [`--${PASSPHRASE_OPTION} ${PASSPHRASE_FILE.value}`, text(PASSPHRASE_FILE.help)],
      ['-h, --help', text('cli.option.help')],
    ]),
    '',
  ].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`)
}
