import type { CommandForm } from './command'

/** The help of the whole program. */
export function programHelp(commands: readonly CommandForm[]): string {
  return [
    'Rostrum: draft inputs to United Nations consultations, check them, and hand them in.',
    '',
    'Usage: rostrum COMMAND …',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...table([
      ['--help', 'Show this help; behind a command, the help of that command.'],
      ['--version', 'Show the version.'],
    ]),
    '',
    'Exit codes: 0 all well, 1 something stands in the way of handing in, 2 bad input; then nothing was changed',
    '(of many drafts: a draft was bad, the others were done).',
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
      const text = `${short ? `-${short}` : `--${name}`}${type === 'value' ? ` ${value ?? 'VALUE'}` : ''}`
      return required ? text : `[${text}]`
    }),
  ]
  return [
    `Usage: ${usage.join(' ')}`,
    '',
    form.details,
    '',
    ...table([
      ...form.operands.map(({ name, help }): [string, string] => [name, help]),
      ...options.map(([, { help }], index): [string, string] => [named[index] ?? '', help]),
      ['-h, --help', 'Show this help.'],
    ]),
    '',
  ].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)
}
