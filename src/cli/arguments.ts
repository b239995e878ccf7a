import { parseArgs } from 'node:util'
import { type Result, success } from '../core/result'
import { editDistance } from '../core/text/edit-distance'
import { message } from '../messages/message'
import type { Words } from '../messages/values'
import { type CommandForm, type Given, misused, type OptionForm } from './command'

/** Options that every command takes. */
const HELP: OptionForm = { type: 'switch', short: 'h', help: 'cli.option.help' }
export const PASSPHRASE_OPTION = 'passphrase-file'
export const PASSPHRASE_FILE: OptionForm = { type: 'value', value: 'FILE', help: 'cli.option.passphraseFile' }

/** What was typed behind a command's name, or a sentence on what is wrong with it. `help` wins over everything else. */
export function readArguments(form: CommandForm, typed: readonly string[]): Result<Given | 'help'> {
  const options = { ...form.options, help: HELP, [PASSPHRASE_OPTION]: PASSPHRASE_FILE }
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        { type: type === 'switch' ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
      ]),
    ),
  })
  const operands: string[] = []
  const values = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined
    if (!option) return unknownOption(form, token.rawName, Object.keys(options))
    if (token.name === 'help') return success('help')
    const problem = optionFault(form, token, option)
    if (problem) return problem
    if (values.has(token.name)) return misused(form.name, message('cli.usage.twice', { option: token.rawName }))
    values.set(token.name, token.value ?? true)
  }
  const problem = missing(form, operands, values)
  if (problem) return problem
  return success({
    operands,
    value: (option) => {
      const value = values.get(option)
      return typeof value === 'string' ? value : undefined
    },
    has: (option) => values.has(option),
  })
}

function optionFault(
  form: CommandForm,
  { rawName, value, inlineValue }: { rawName: string; value: string | undefined; inlineValue: boolean | undefined },
  option: OptionForm,
) {
  if (option.type === 'switch')
    return value === undefined ? null : misused(form.name, message('cli.usage.noValue', { option: rawName }))
  // “--to --pdf” means a forgotten folder, not a folder of that name; “--to=--pdf” says it.
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value)))
    return misused(form.name, message('cli.usage.needsValue', { option: rawName, value: option.value ?? 'VALUE' }))
  if (option.oneOf && !option.oneOf.includes(value))
    return misused(
      form.name,
      message('cli.usage.oneOf', { option: rawName, values: eitherOf(option.oneOf), given: value }),
    )
  return null
}

/** “text or delivery or interpreter”: a list with commas could be taken for several values at once. */
function eitherOf([first = '', ...others]: readonly string[]): Words {
  return others.reduce<Words>((one, other) => message('cli.usage.either', { one, other }), first)
}

function missing(form: CommandForm, operands: readonly string[], values: ReadonlyMap<string, unknown>) {
  const wanted = form.operands[operands.length]
  if (wanted) return misused(form.name, message('cli.usage.missing', { name: wanted.name, help: message(wanted.help) }))
  // As from "$FILE" where the shell has no such variable.
  const blank = form.operands.find((_, index) => operands[index]?.trim() === '')
  if (blank) return misused(form.name, message('cli.usage.empty', { name: blank.name, help: message(blank.help) }))
  const extra = operands[form.operands.length]
  if (extra !== undefined && !form.operands.at(-1)?.many)
    return misused(form.name, message('cli.usage.tooMany', { given: extra }))
  for (const [name, { required, short, value }] of Object.entries(form.options))
    if (required && !values.has(name))
      return misused(
        form.name,
        message('cli.usage.optionMissing', { option: short ? `-${short}` : `--${name}`, value: value ?? 'VALUE' }),
      )
  return null
}

function unknownOption(form: CommandForm, rawName: string, names: readonly string[]) {
  const near = nearest(rawName.replace(/^-+/, ''), names)
  return misused(
    form.name,
    near && rawName.startsWith('--')
      ? message('cli.usage.noOption.near', { option: rawName, near: `--${near}` })
      : message('cli.usage.noOption', { option: rawName }),
  )
}

/** The name that was most likely meant; null when none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(typed.length / 3))
  let best: string | null = null
  let distance = limit + 1
  for (const name of names) {
    const found =
      typed.length > 1 && name.startsWith(typed) ? 0 : editDistance(typed.toLowerCase(), name.toLowerCase(), limit)
    if (found < distance) {
      best = name
      distance = found
    }
  }
  return best
}
