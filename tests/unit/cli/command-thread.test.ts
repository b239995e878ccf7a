import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type CommandHost, type CommandLimits, runInThread } from '../../../src/cli/command-thread'
import { takenMemoryMb } from '../../../src/node/memory-limit'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WIDE: CommandLimits = { workMs: 60_000, heapMb: 512, processMb: 1_000_000 }
/** Works for so long, and hears nothing meanwhile. */
const BUSY = 'const busy = (ms) => { const end = Date.now() + ms; while (Date.now() < end); }'
/** A call into native code, of which a thread that is told to end knows nothing until it is over. */
const NATIVE = `require('node:child_process').spawnSync(process.execPath, ['-e', \`
  const files = require('node:fs')
  files.writeFileSync(${JSON.stringify(join(folder, 'ready'))}, '')
  setInterval(() => files.existsSync(${JSON.stringify(join(folder, 'killed'))}) && process.exit(), 20)
  setTimeout(() => process.exit(), 30_000)\`])`

/** Runs a thread of this code; `ready` is called when it says so. */
async function runs(
  code: string,
  limits: Partial<CommandLimits> = {},
  ready?: (interrupt: () => void) => void,
  beforeKill?: () => void,
) {
  const program = join(folder, 'program.cjs')
  writeFileSync(
    program,
    `const { parentPort, workerData: { state } } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')
const ready = () => writeFileSync(${JSON.stringify(join(folder, 'ready'))}, '')
${BUSY}\n${code}`,
  )
  for (const name of ['ready', 'killed']) rmSync(join(folder, name), { force: true })
  const said: unknown[] = []
  const killed: string[] = []
  const stops = new Set<() => void>()
  const host: CommandHost = {
    say: (sentence) => said.push(sentence),
    interrupted: (stop) => {
      stops.add(stop)
      return () => stops.delete(stop)
    },
    kill: (signal) => {
      beforeKill?.()
      killed.push(signal)
      writeFileSync(join(folder, 'killed'), '')
    },
  }
  const ended = runInThread(program, ['check', 'a'], host, { ...WIDE, ...limits })
  if (ready) {
    await expect.poll(() => existsSync(join(folder, 'ready')), { timeout: 20_000 }).toBe(true)
    ready(() => {
      for (const stop of stops) stop()
    })
  }
  return { code: await ended, said, killed, listening: stops.size }
}

describe('the thread of a command', () => {
  it('gets what was typed, and its exit code is the program’s', async () => {
    const code = "process.exitCode = process.argv.slice(2).join(' ') === 'check a' ? 7 : 1"
    expect(await runs(code)).toEqual({ code: 7, said: [], killed: [], listening: 0 })
  })

  it('ends when it works too long, with a sentence', async () => {
    expect(await runs('for (;;);', { workMs: 300 })).toEqual({
      code: 2,
      said: ['cli.thread.slow'],
      killed: [],
      listening: 0,
    })
  })

  it('has time for what it waits for: other threads, input, and whoever reads its output', async () => {
    const waiting = 'setTimeout(() => { process.exitCode = 7 }, 2500)'
    expect(await runs(waiting, { workMs: 2000 })).toMatchObject({ code: 7, said: [] })
    // A pipe that nobody empties holds who writes to it, as this does, without any work of a processor.
    const used = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 })
    const writing = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500); process.exitCode = 7'
    expect(await runs(writing, { workMs: 2000 })).toMatchObject({ code: 7, said: [] })
    used.mockRestore()
  })

  it('ends when its heap is full, and when the process holds too much that is in no heap', async () => {
    const heap = "for (const all = []; ; ) all.push([...'words'.repeat(1000)])"
    expect(await runs(heap, { heapMb: 32 })).toMatchObject({ code: 2, said: ['cli.thread.memory'], killed: [] })
    const bytes = 'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 1)'
    expect(await runs(bytes, { processMb: takenMemoryMb() + 300 })).toMatchObject({
      code: 2,
      said: ['cli.thread.memory'],
      killed: [],
    })
  })

  it('ends the process where it does not end itself: as if out of memory, or as Ctrl+C does', async () => {
    const held: Buffer[] = []
    const full = await runs(NATIVE, { processMb: takenMemoryMb() + 300 }, () => held.push(Buffer.alloc(500_000_000, 1)))
    expect(held.splice(0)).toHaveLength(1)
    expect(full).toMatchObject({ code: 2, said: ['cli.thread.memory'], killed: ['SIGKILL'] })
    const stopped = await runs(NATIVE, {}, (interrupt) => interrupt())
    expect(stopped).toMatchObject({ code: 130, said: ['cli.thread.stopped'], killed: ['SIGINT'] })
  })

  it('is ended by Ctrl+C, unless it wants to hear of it', async () => {
    const busy = await runs('ready(); for (;;);', {}, (interrupt) => interrupt())
    expect(busy).toEqual({ code: 130, said: ['cli.thread.stopped'], killed: [], listening: 0 })
    const hears = `Atomics.store(state, 0, 1); parentPort.once('message', (said) => { process.exitCode = said === 'interrupted' ? 5 : 1 }); ready()`
    expect(await runs(hears, {}, (interrupt) => interrupt())).toMatchObject({ code: 5, said: [], killed: [] })
  })

  it('is ended with its process by a second Ctrl+C', async () => {
    const deaf = "Atomics.store(state, 0, 1); parentPort.on('message', () => process.exit(5)); ready(); busy(1000)"
    const twice = await runs(deaf, {}, (interrupt) => {
      interrupt()
      interrupt()
    })
    expect(twice.killed).toEqual(['SIGINT'])
  })

  it('is ended when something holds it after its result, which is the program’s all the same', async () => {
    const said = (held: string) => `parentPort.postMessage({ code: 1 }); ${held}`
    for (const held of ['setInterval(() => undefined, 1000)', 'setImmediate(() => { for (;;); })'])
      expect(await runs(said(held))).toEqual({ code: 1, said: [], killed: [], listening: 0 })
    // Where nothing ends the thread, the process ends with it.
    expect(await runs(said(NATIVE))).toMatchObject({ code: 1, said: [], killed: ['SIGKILL'] })
  })

  it('leaves nothing of what it was about to write, whatever ends it', async () => {
    const [unfinished, finished] = ['unfinished', 'finished'].map((name) => join(folder, name))
    const writing = `const tell = (temporary, isThere) => parentPort.postMessage({ temporary, isThere })
for (const name of ${JSON.stringify([unfinished, finished])}) { tell(name, true); writeFileSync(name, 'half') }
tell(${JSON.stringify(finished)}, false)\n`
    const left = () => [unfinished, finished].map((name) => existsSync(name ?? ''))
    const interrupt = (stop: () => void) => stop()
    expect(await runs(`${writing}ready(); for (;;);`, {}, interrupt)).toMatchObject({ code: 130, killed: [] })
    expect(left()).toEqual([false, true])
    expect(await runs(`${writing}for (;;);`, { workMs: 300 })).toMatchObject({ code: 2, said: ['cli.thread.slow'] })
    expect(left()).toEqual([false, true])
    expect(await runs(`${writing}throw new Error('out of ink')`)).toMatchObject({ code: 2 })
    expect(left()).toEqual([false, true])
    // Before the process is ended as well, whose exit nobody hears of.
    const kept: boolean[][] = []
    const killed = await runs(`${writing}setImmediate(() => { ${NATIVE} })`, {}, interrupt, () => kept.push(left()))
    expect(killed).toMatchObject({ code: 130, killed: ['SIGINT'] })
    expect(kept).toEqual([[false, true]])
  })

  it('says what it died of', async () => {
    expect(await runs("throw new Error('out of ink\\nat a place')")).toMatchObject({
      code: 2,
      said: [{ reason: 'out of ink' }],
    })
  })
})
