import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'

/** Where a command says what it has to say. Results go to standard output, everything else to standard error. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  /** Standard error as it is, for what moves the cursor; `out` and `err` show control characters as what they are. */
  draw(text: string): void
  input(limit: number): Promise<Result<Uint8Array>>
  /** Waits until standard output has taken what was written, so that a slow reader does not fill the memory. */
  drained(): Promise<void>
  /** Calls `stop` at Ctrl+C until the function that it returns is called. A second Ctrl+C ends the program at once. */
  interrupted(stop: () => void): () => void
  /** Columns of the terminal that standard error goes to; null where it goes to no terminal. */
  columns(): number | null
  /** True when standard output goes to a terminal too. */
  outIsTerminal: boolean
  /** The built program, which also runs as a worker thread. */
  program: string
}

/** All of an input, never more than `limit` bytes. */
export async function readInput(input: AsyncIterable<unknown>, limit: number): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk as Uint8Array)
      length += bytes.length
      if (length > limit)
        return failure(
          'too-big',
          limit < 1_000_000
            ? message('cli.input.tooBig', { most: Math.floor(limit / 1000), unit: 'kB' })
            : message('cli.input.tooBig', { most: Math.floor(limit / 1_000_000), unit: 'MB' }),
        )
      chunks.push(bytes)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return failure(
      'input',
      code === 'EISDIR'
        ? message('cli.input.folder')
        : message('cli.input.unreadable', { code: code ?? message('cli.input.unknownError') }),
    )
  }
  return success(Buffer.concat(chunks))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this shows
const CONTROLS = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/g

/**
 * Text for a terminal: what a draft or a file's name may hold to move its cursor, change its title or turn a line about is shown as “\u001b”,
 * which in JSON still means the same character.
 */
export function shownControls(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
