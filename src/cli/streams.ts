import { failure, type Result, success } from '../core/result'

/** Where a command says what it has to say. Results go to standard output, everything else to standard error. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  input(limit: number): Promise<Result<Uint8Array>>
}

/** All of standard input, never more than `limit` bytes. */
async function readInput(limit: number): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk)
      length += bytes.length
      if (length > limit)
        return failure(
          'too-big',
          `Standard input holds more than the ${limit < 1_000_000 ? `${Math.floor(limit / 1000)} kB` : `${Math.floor(limit / 1_000_000)} MB`} that Rostrum reads. Give it less.`,
        )
      chunks.push(bytes)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return failure(
      'input',
      code === 'EISDIR'
        ? 'Standard input is a folder, not a file. Give it a file.'
        : `Standard input could not be read (${code ?? 'unknown error'}). Give Rostrum a file instead.`,
    )
  }
  return success(Buffer.concat(chunks))
}

export const STREAMS: Streams = {
  out: (text) => {
    process.stdout.write(text)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  input: readInput,
}
