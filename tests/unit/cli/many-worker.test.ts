import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Done, Task } from '../../../src/cli/many/worker'
import { rememberObject, rememberText } from '../../../src/core/text/remember'

const { port, flags } = vi.hoisted(() => ({ port: { current: null as unknown }, flags: [] as string[] }))
vi.mock('node:v8', async (original) => ({
  ...(await original<typeof import('node:v8')>()),
  setFlagsFromString: (flag: string) => flags.push(flag),
}))
vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  get parentPort() {
    return port.current
  },
  workerData: { work: { kind: 'check', form: 'csv' }, packs: [] },
}))

const sample = join(import.meta.dirname, '../../../templates/wsis20/samples/elements-paper-input.rostrum')

it('a thread that works on many drafts has V8 compile later, and has forgotten each when its row is given, whatever became of it', async () => {
  const thread = new (class extends EventEmitter {
    postMessage(done: Done) {
      this.emit('done', done)
    }
  })()
  port.current = thread
  const { serve } = await import('../../../src/cli/many/worker')
  serve()
  expect(flags).toEqual([expect.stringMatching(/^--interrupt-budget=\d+$/)])
  let computed = 0
  const ofText = rememberText((text) => {
    computed += 1
    return text
  })
  const ofObject = rememberObject((given: object) => {
    computed += 1
    return given
  })
  const given = {}
  const ask = () => {
    computed = 0
    ofText('a paragraph', 'en')
    ofObject(given)
    return computed
  }
  for (const [file, row] of [
    [sample, /,true,0,/],
    [join(import.meta.dirname, 'gone.rostrum'), /no longer there/],
  ] as const) {
    ask()
    expect(ask()).toBe(0)
    const done = once(thread, 'done')
    thread.emit('message', { index: 7, listed: { file, place: 'a', problem: null } } satisfies Task)
    expect(await done).toEqual([{ index: 7, row: { outcome: expect.any(String), text: expect.stringMatching(row) } }])
    expect(ask()).toBe(2)
  }
})
