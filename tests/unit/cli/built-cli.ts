import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { hunspellBesideChunks } from '../../../scripts/hunspell-beside-chunks.mjs'
import { run } from '../../../src/cli/run'
import { failure, success } from '../../../src/core/result'

export const repository = join(import.meta.dirname, '../../..')

/** Under the repository, so that the program finds its templates and native packages as a built one does; each thread of tests has its own. */
const folder = join(repository, 'out', `cli-under-test-${process.env.VITEST_POOL_ID ?? '1'}`)
export const program = join(folder, 'cli.cjs')

let built: Promise<unknown> | null = null

/** Bundles the command line and the threads that it starts as electron.vite.config.ts does, once for all files of a thread: CJS for Node 18, native code left outside. */
export async function buildCli(): Promise<void> {
  built ??= build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    plugins: [hunspellBesideChunks()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          cli: join(repository, 'src/cli/cli.ts'),
          'document-thread': join(repository, 'src/node/document-thread.ts'),
          'pdf-thread': join(repository, 'src/node/pdf-thread.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
        external: [/^node:/, '@myriaddreamin/typst-ts-node-compiler'],
      },
    },
  })
  await built
}

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Packs that the person who runs the tests has installed are none of the tests' business. */
const noPacks = join(folder, 'no-packs')

/** `environment` is added to the test's own. `user` is the id of another user to run as, which only root may choose. */
export function start(
  parameters: readonly string[],
  user?: number,
  environment: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, [program, ...parameters], {
    cwd: repository,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ROSTRUM_PACKS: noPacks, ...environment },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
}

/** Runs the built command line to its end. `input` is its standard input, empty when absent. */
export function cli(
  parameters: readonly string[],
  input: string | Uint8Array = '',
  user?: number,
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(parameters, user, environment)
    const ended: Ended = { code: null, out: '', err: '' }
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      ended.out += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      ended.err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...ended, code }))
    // A program that refuses before it reads closes the pipe; what counts is what it answers.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/**
 * The same commands without a process of their own, for the many cases that differ only in what the user gave. Every command also
 * runs as the built program at least once, because only that shows what the user's shell gets.
 */
export async function commandHere(parameters: readonly string[], input = ''): Promise<Ended> {
  const ended: Ended = { code: null, out: '', err: '' }
  ended.code = await run(parameters, {
    out: (text) => {
      ended.out += text
    },
    err: (text) => {
      ended.err += text
    },
    draw: () => undefined,
    input: async (limit) => {
      const bytes = new TextEncoder().encode(input)
      return bytes.length > limit ? failure('too-big', 'Too much.') : success(bytes)
    },
    drained: async () => undefined,
    interrupted: () => () => undefined,
    columns: () => null,
    outIsTerminal: false,
    program,
  })
  return ended
}
