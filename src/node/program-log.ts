import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import log from 'electron-log/node'

/** A log that reaches this is set aside as the one older log that is kept, so that two files of this size are the most. */
const LARGEST_LOG = 512 * 1024
const LONGEST_MESSAGE = 300
const LONGEST_STACK = 4000
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|'[^']*'|‘[^’]*’|`[^`]*`/gu

/** What went wrong, as far as it may be written down: an error of the shell, or one that the window told of. */
export interface Mistake {
  name: string
  message: string
  stack: string
}

/**
 * The program's log on this computer: starts, and each mistake of our own with its stack. It is never sent anywhere, and it holds no text of a
 * draft: what an error quotes is left out, because a parser quotes what it could not read. A log that cannot be written is no reason to stop.
 */
export class ProgramLog {
  readonly #log = log.create({ logId: 'program' })

  constructor(readonly path: string) {
    const { file, console: terminal } = this.#log.transports
    file.resolvePathFn = () => path
    file.maxSize = LARGEST_LOG
    file.format = '{y}-{m}-{d} {h}:{i}:{s}.{ms} [{level}] {text}'
    terminal.level = 'error'
  }

  /** Something worth knowing when a mistake is looked into, such as a start. */
  note(what: string): void {
    this.#write('info', what)
  }

  /** A mistake of our own, and where it happened. */
  mistake(where: string, error: unknown): void {
    const { name, message, stack } = withoutText(error)
    this.#write('error', [`${where}: ${name}: ${message}`, stack].filter(Boolean).join('\n'))
  }

  #write(level: 'info' | 'error', what: string): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      this.#log[level](what)
    } catch {
      // Whoever could not write a log has said or will say what matters to the user.
    }
  }
}

/** An error without anything that it quotes, and without the name of the user's folder. `error` may be whatever was thrown. */
export function withoutText(error: unknown): Mistake {
  const thrown = typeof error === 'object' && error !== null ? (error as Partial<Mistake>) : { message: String(error) }
  const text = (value: unknown, longest: number) => (typeof value === 'string' ? value : '').slice(0, longest)
  const message = text(thrown.message, LONGEST_MESSAGE * 4).replace(QUOTED, '…')
  return {
    name: text(thrown.name, 80) || 'Error',
    message: withoutHome(message).split('\n', 1).join('').slice(0, LONGEST_MESSAGE),
    // A stack begins with the message again; its frames are what is wanted.
    stack: withoutHome(
      text(thrown.stack, LONGEST_STACK * 4)
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
        .slice(0, LONGEST_STACK),
    ),
  }
}

function withoutHome(text: string): string {
  const home = homedir()
  return home.length > 1 ? text.replaceAll(home, '~') : text
}
