import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { DraftReader, type ReaderOptions, type ReadingWork } from '../../../src/node/draft-reader'
import { summaryOf } from '../../../src/node/draft-summary'
import { builtInPacksFolder, findTemplate, loadPacks } from '../../../src/node/packs'
import { contentHash } from '../../../src/node/read-whole'
import { buildThread } from './built-thread'
import { smallDraft } from './small-draft'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-reader-'))
let script: string
beforeAll(async () => {
  symlinkSync(resolve(__dirname, '../../../templates'), join(folder, 'templates'))
  script = await buildThread('reading-thread', folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started: DraftReader[] = []
function reader(work: ReadingWork, options: Partial<ReaderOptions> = {}): DraftReader {
  const made = new DraftReader(work, { limitMs: 15_000, script, ...options })
  started.push(made)
  return made
}
afterEach(() => {
  for (const each of started.splice(0)) each.close()
})

function put(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A thread that answers with the file's name, and never for a file that is called endless. */
const stub = () =>
  put(
    'stub.cjs',
    `const { parentPort } = require('node:worker_threads')
     parentPort.on('message', ({ path }) => {
       while (path.includes('endless'));
       if (path.includes('fatal')) setTimeout(() => { throw new Error('out of ink') })
       else parentPort.postMessage({ result: { ok: true, value: path } })
     })
     parentPort.postMessage({ result: 'ready' })`,
  )

describe('DraftReader', () => {
  it('reads a draft and what its bytes were', async () => {
    const draft = smallDraft('five words are in here')
    const path = put('a.rostrum', writeDraft(draft))
    expect(await reader('open').read(path)).toEqual({
      ok: true,
      value: { draft, sha256: contentHash(writeDraft(draft)), lock: null },
    })
  })

  it('sums up a file and a text as this thread would, with the templates that there are', async () => {
    const draft = smallDraft('five words are in here')
    const { packs } = await loadPacks(builtInPacksFolder())
    const here = summaryOf(draft, findTemplate(packs, draft.template.id)?.template ?? null)
    expect(here.words).toBe(5)
    const summaries = reader('summarise')
    expect(await summaries.summariseFile(put('a.rostrum', writeDraft(draft)))).toEqual({ ok: true, value: here })
    expect(await summaries.summariseText(writeDraft(draft), 'a')).toEqual({ ok: true, value: here })
  })

  it('says what is wrong with a file in the sentence that reading it has', async () => {
    expect(await reader('open').read(put('cut.rostrum', '{"format":"rostrum-draft"'))).toMatchObject({
      problem: { code: 'truncated', sentence: expect.stringContaining('“cut.rostrum” ends in the middle') },
    })
    expect(await reader('summarise').summariseFile(join(folder, 'nowhere.rostrum'))).toMatchObject({
      problem: { code: 'vanished' },
    })
  })

  it.skipIf(process.platform === 'win32')('a named pipe is refused and keeps nobody waiting', async () => {
    const pipe = join(folder, 'pipe.rostrum')
    execFileSync('mkfifo', [pipe])
    expect(await reader('open').read(pipe)).toMatchObject({ problem: { code: 'not-a-file' } })
  })

  it('gives up a file that takes too long, while this thread goes on, and reads the next', async () => {
    const opening = reader('open', { script: stub(), limitMs: 200 })
    let turns = 0
    const count = setInterval(() => {
      turns += 1
    }, 5)
    const [slow, next] = await Promise.all([opening.read('/x/endless.rostrum'), opening.read('/x/good.rostrum')])
    clearInterval(count)
    expect(slow).toMatchObject({
      problem: { code: 'too-slow', sentence: expect.stringContaining('“endless.rostrum” was not opened') },
    })
    expect(next).toEqual({ ok: true, value: '/x/good.rostrum' })
    expect(turns).toBeGreaterThan(3)
  })

  it('gives up a file that takes too much memory, and reads the next', async () => {
    const cell = '{"blocks":[{"type":"paragraph","runs":[]}]}'
    const text = writeDraft(smallDraft('x')).replace(
      /"answer": \[/,
      `"answer": [{"type":"table","headerRows":0,"rows":[[${Array(150_000).fill(cell).join(',')}]]},`,
    )
    const opening = reader('open', { memoryMb: 24 })
    expect(await opening.read(put('heavy.rostrum', text))).toMatchObject({ problem: { code: 'too-much-memory' } })
    expect(await opening.read(put('light.rostrum', writeDraft(smallDraft('x'))))).toMatchObject({ ok: true })
  })

  it('says so when its thread dies or was never there, and starts a new one', async () => {
    const opening = reader('open', { script: stub() })
    const died = await opening.read('/x/fatal.rostrum')
    expect(died).toMatchObject({
      problem: { code: 'reading-stopped', sentence: expect.stringContaining('out of ink') },
    })
    expect(await opening.read('/x/good.rostrum')).toMatchObject({ ok: true })
    expect(await reader('open', { script: join(folder, 'nowhere.cjs') }).read('/x/a.rostrum')).toMatchObject({
      problem: { code: 'reading-stopped' },
    })
  })

  it('starts anew when it is told that what it loaded is out of date, and after it was idle', async () => {
    const counting = put(
      'counting.cjs',
      `const { parentPort, threadId } = require('node:worker_threads')
       parentPort.on('message', () => parentPort.postMessage({ result: { ok: true, value: threadId } }))
       parentPort.postMessage({ result: 'ready' })`,
    )
    const opening = reader('open', { script: counting, idleMs: 60_000 })
    const first = await opening.read('/x')
    expect(await opening.read('/x')).toEqual(first)
    opening.restart()
    const second = await opening.read('/x')
    expect(second).not.toEqual(first)
    const idle = reader('open', { script: counting, idleMs: 0 })
    const before = await idle.read('/x')
    await new Promise((later) => setTimeout(later, 50))
    expect(await idle.read('/x')).not.toEqual(before)
  })

  it('hands the stack of a mistake of ours along', async () => {
    const opening = reader('open')
    const told: unknown[][] = []
    opening.onMistake = (...mistake) => told.push(mistake)
    // No message of the window comes so far without a passphrase.
    expect(await opening.makeLock(undefined as never, undefined, 'Mine')).toMatchObject({
      problem: { code: 'internal' },
    })
    expect(told).toEqual([
      ['reading-thread/open', expect.objectContaining({ stack: expect.stringMatching(/\n\s+at .+:\d+:\d+/) })],
    ])
  })

  it('tells whoever waits when it is closed, and takes no question after', async () => {
    const opening = reader('open', { script: stub() })
    await opening.read('/x/good.rostrum')
    const waiting = opening.read('/x/endless.rostrum')
    const behind = opening.read('/x/good.rostrum')
    await new Promise((later) => setTimeout(later, 50))
    opening.close()
    for (const answer of [waiting, behind, opening.read('/x/good.rostrum')])
      expect(await answer).toMatchObject({ problem: { code: 'reading-stopped' } })
  })
})
