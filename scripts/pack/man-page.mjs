/**
 * The manual page, `rostrum(1)`, made of what the command line itself says for `--help`, so that it never says anything else.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupProblem } from '../progress.mjs'
import { repository } from '../setup.mjs'

/** What the built command line says. @param {string[]} words @param {string} [program] */
export function said(words, program = join(repository, 'out', 'main', 'cli.cjs')) {
  const { ROSTRUM_LOCALE: _, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: environment,
  })
  if (status !== 0) throw new SetupProblem(`rostrum ${words.join(' ')} failed: ${stderr.trim()}`)
  return stdout
}

/** Names of the commands that the program's help lists, such as “packs add”. @param {string} help */
export function commandsIn(help) {
  const [, list = ''] = /\n\n((?: {2}\S.*\n)+)\n/.exec(help) ?? []
  return [...list.matchAll(/^ {2}(\S+(?: \S+)*) {2}/gm)].map((match) => match[1] ?? '')
}

/**
 * @param {{ version: string, help: string, commands: { name: string, help: string }[] }} content
 * @returns {string} roff
 */
export function manPage({ version, help, commands }) {
  return [
    `.TH ROSTRUM 1 "" "Rostrum ${version}" "User commands"`,
    '.SH NAME',
    'rostrum \\- draft, check and hand in inputs to United Nations consultations',
    '.SH SYNOPSIS',
    '.B rostrum',
    '.RI [ FILE ]',
    '.br',
    '.B rostrum',
    '.I COMMAND',
    '.RI [ ARGUMENTS ]',
    '.SH DESCRIPTION',
    'Without a command, Rostrum opens its window, with FILE when one is named: a draft, a pack of templates, or a text to import.',
    'With a command it does its work without a window and without a display.',
    '.PP',
    '.nf',
    literal(help),
    '.fi',
    '.SH COMMANDS',
    ...commands.flatMap(({ name, help: ofCommand }) => [`.SS rostrum ${name}`, '.nf', literal(ofCommand), '.fi']),
    '.SH FILES',
    '.TP',
    '.I ~/.config/Rostrum',
    'settings, journals and the history of drafts; ROSTRUM_USER_DATA names another folder',
    '.TP',
    '.I ~/Documents/Rostrum',
    'drafts, unless Settings says otherwise; uninstalling leaves both folders alone',
    '.SH SEE ALSO',
    'The licences of all parts are in',
    '.IR /usr/lib/rostrum/resources/licences .',
    '',
  ].join('\n')
}

/** Text as it stands: roff would take backslashes, points and quotes at the start of a line, and not every reader of it knows UTF-8. @param {string} text */
function literal(text) {
  return text
    .trimEnd()
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(
      /[^\n\x20-\x7e]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
}

/** The page of the built command line. */
export function builtManPage() {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const help = said(['--help'])
  const commands = commandsIn(help).map((name) => ({ name, help: said(['help', ...name.split(' ')]) }))
  return manPage({ version, help, commands })
}
