import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { inOwnProcess } from '../../../src/main/own-process'
import { DOCUMENT_LIMITS_MS, DocumentWorker } from '../../../src/node/document-worker'
import { richDraft, TEMPLATE } from '../../documents/fixture'
import { buildThread } from '../node/built-thread'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-process-'))
const children: ChildProcess[] = []
let script = ''

/** Node's processes with the words of Electron's. */
vi.mock('electron', () => ({
  utilityProcess: {
    fork: (_script: string, given: string[]) => {
      const child = fork(join(folder, 'as-utility.cjs'), given, { serialization: 'advanced' })
      children.push(child)
      return {
        on: child.on.bind(child),
        postMessage: (said: never) => child.send(said),
        kill: () => child.kill(),
      }
    },
  },
}))

beforeAll(async () => {
  script = await buildThread('document-process', folder, 'src/main')
  writeFileSync(
    join(folder, 'as-utility.cjs'),
    `process.parentPort = { postMessage: (said) => process.send(said), on: (_, hear) => process.on('message', (data) => hear({ data })) }
require(${JSON.stringify(script)})`,
  )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: DocumentWorker[] = []
afterEach(() => {
  for (const started of open.splice(0)) started.close()
})

/** Documents in a process whose thread runs this. */
function documents(code: string, { memoryMb = 64, idleMs = 8000, pagesMs = 60_000 } = {}) {
  writeFileSync(
    join(folder, 'document-thread.cjs'),
    `const { parentPort, threadId } = require('node:worker_threads')\nparentPort.on('message', ({ id, kind, request }) => {${code}})`,
  )
  const started = new DocumentWorker(inOwnProcess, memoryMb, idleMs, { ...DOCUMENT_LIMITS_MS, pages: pagesMs })
  const told: unknown[][] = []
  started.onMistake = (...mistake) => told.push(mistake)
  open.push(started)
  return { started, told }
}

const pages = (started: DocumentWorker) => started.pages(richDraft(), TEMPLATE, 'area', 'a4')
const hasEnded = (child: ChildProcess | undefined) => child?.exitCode !== null || child?.signalCode !== null

it('a process of its own answers as a thread does, and ends when nobody has asked for a while', async () => {
  const { started } = documents(
    `if (kind === 'rest') process.exit()
     parentPort.postMessage({ id, result: { ok: true, value: process.pid } })`,
    { idleMs: 100 },
  )
  const [first, second] = [await pages(started), await pages(started)]
  const child = children.at(-1)
  expect([first, second]).toEqual([
    { ok: true, value: child?.pid },
    { ok: true, value: child?.pid },
  ])
  expect(child?.pid).not.toBe(process.pid)
  await expect.poll(() => hasEnded(child)).toBe(true)
  expect(child?.exitCode).toBe(0)
  const third = await pages(started)
  expect(third.ok && third.value).toBe(children.at(-1)?.pid)
  expect(children.at(-1)).not.toBe(child)
})

it('bytes and pictures come through', async () => {
  const { started } = documents(
    "parentPort.postMessage({ id, result: { ok: true, value: [{ format: 'pdf', bytes: new Uint8Array([1, 2, 3]), pages: 1, fileName: request.draft.title }] } })",
  )
  const made = await started.make({
    draft: richDraft({ title: 'Ours' }),
    template: TEMPLATE,
    formats: ['pdf'],
    order: 'area',
    paper: 'a4',
  })
  expect(made.ok && made.value).toEqual([
    { format: 'pdf', bytes: new Uint8Array([1, 2, 3]), pages: 1, fileName: 'Ours' },
  ])
})

it('what the thread dies of is told as it is of a thread: out of memory, a mistake with its stack, and what it cannot say', async () => {
  const filling = documents("for (const all = []; ; ) all.push([...'words'.repeat(1000)])", { memoryMb: 16 })
  expect(await pages(filling.started)).toMatchObject({ problem: { code: 'too-much-memory' } })
  expect(filling.told).toEqual([])
  const dying = documents("throw new Error('out of ink')")
  const died = await pages(dying.started)
  expect(died).toMatchObject({ problem: { code: 'export-stopped' } })
  if (!died.ok) expect(died.problem.sentence).toContain('out of ink')
  expect(dying.told).toEqual([
    ['document-thread', expect.objectContaining({ stack: expect.stringContaining('document-thread.cjs') })],
  ])
})

it('bytes that are in no heap are seen, while the thread hears nothing, and end the process', async () => {
  vi.stubEnv('ROSTRUM_MEMORY_MB', '400')
  const { started, told } = documents(
    'const all = []; for (let count = 0; count < 30; count += 1) all.push(Buffer.alloc(20_000_000, 1)); for (;;);',
  )
  expect(await pages(started)).toMatchObject({ problem: { code: 'too-much-memory' } })
  expect(told).toEqual([])
  await expect.poll(() => hasEnded(children.at(-1))).toBe(true)
  vi.unstubAllEnvs()
})

it('a process that is killed, as the typesetter’s own crash does, costs its questions and nothing else', async () => {
  const { started } = documents(
    "if (request.order === 'area') process.kill(process.pid, 'SIGKILL'); else parentPort.postMessage({ id, result: { ok: true, value: 7 } })",
  )
  expect(await pages(started)).toMatchObject({ problem: { code: 'export-stopped' } })
  expect(await started.pages(richDraft(), TEMPLATE, 'form', 'a4')).toEqual({ ok: true, value: 7 })
})

it('a process tells how long it has worked, whichever of its threads did', async () => {
  documents(`if (kind === 'pages') {
    const { Worker } = require('node:worker_threads')
    new Worker('for (;;);', { eval: true })
  }`)
  const place = inOwnProcess(64)
  expect(place.worked()).toBe(0)
  place.postMessage({ id: 1, kind: 'pages', request: {} as never })
  await expect.poll(() => place.worked(), { timeout: 20_000 }).toBeGreaterThan(500)
  place.terminate()
})

it('a question that takes too long ends with its process', async () => {
  const { started } = documents('for (;;);', { pagesMs: 300 })
  expect(await pages(started)).toMatchObject({ problem: { code: 'too-slow' } })
  await expect.poll(() => hasEnded(children.at(-1))).toBe(true)
})
