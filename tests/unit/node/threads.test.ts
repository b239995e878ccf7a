import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endThreads, startThread } from '../../../src/node/threads'

function script(code: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rostrum-threads-')), 'thread.cjs')
  writeFileSync(
    path,
    `const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage('begun'); ${code}`,
  )
  return path
}

async function begun(code: string) {
  const thread = startThread(script(code), {})
  await new Promise((done) => thread.once('message', done))
  return thread
}

test('threads are ended, in the middle of their work too, and one that ended by itself is not waited for', async () => {
  await begun('')
  await begun('for (;;) {}')
  await begun('setInterval(() => undefined, 1000)')
  expect(await endThreads(60_000)).toBe(true)
  expect(await endThreads(0)).toBe(true)
})

test.skipIf(process.platform === 'win32')(
  'a thread that cannot be ended is said to be there, and is ended when it can be',
  async () => {
    // Nobody writes into it: who opens it waits within the system and hears of nothing.
    const pipe = join(mkdtempSync(join(tmpdir(), 'rostrum-threads-')), 'pipe')
    execFileSync('mkfifo', [pipe])
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const thread = startThread(
      script(`Atomics.store(workerData, 0, 1); require('node:fs').openSync(${JSON.stringify(pipe)}, 'r')`),
      { workerData: flag },
    )
    await expect.poll(() => Atomics.load(flag, 0)).toBe(1)
    expect(await endThreads(50)).toBe(false)
    closeSync(openSync(pipe, 'w'))
    await new Promise((done) => thread.once('exit', done))
    expect(await endThreads(0)).toBe(true)
  },
)
