import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Threads } from '../../../src/node/threads'

function script(code: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rostrum-threads-')), 'thread.cjs')
  writeFileSync(
    path,
    `const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage('begun'); ${code}`,
  )
  return path
}

async function begun(threads: Threads, code: string) {
  const thread = threads.start(script(code), {})
  await new Promise((done) => thread.once('message', done))
  return thread
}

test('threads are ended, in the middle of their work too, and one that ended by itself is not waited for', async () => {
  const threads = new Threads()
  await begun(threads, '')
  await begun(threads, 'for (;;) {}')
  await begun(threads, 'setInterval(() => undefined, 1000)')
  expect(await threads.end(60_000)).toBe(true)
  expect(await threads.end(0)).toBe(true)
})

test.skipIf(process.platform === 'win32')(
  'a thread that cannot be ended is said to be there, and is ended when it can be',
  async () => {
    const threads = new Threads()
    // Nobody writes into it: who opens it waits within the system and hears of nothing.
    const pipe = join(mkdtempSync(join(tmpdir(), 'rostrum-threads-')), 'pipe')
    execFileSync('mkfifo', [pipe])
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const thread = threads.start(
      script(`Atomics.store(workerData, 0, 1); require('node:fs').openSync(${JSON.stringify(pipe)}, 'r')`),
      { workerData: flag },
    )
    await expect.poll(() => Atomics.load(flag, 0)).toBe(1)
    expect(await threads.end(50)).toBe(false)
    closeSync(openSync(pipe, 'w'))
    await new Promise((done) => thread.once('exit', done))
    expect(await threads.end(0)).toBe(true)
  },
)
