import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { importText } from '../../../src/core/import/import-text'
import { success } from '../../../src/core/result'
import { packSchema } from '../../../src/core/template/pack'
import { DOCUMENT_LIMITS_MS, DocumentWorker, inThread } from '../../../src/node/document-worker'
import { makeDocuments } from '../../../src/node/documents'
import { DocxBeside } from '../../../src/node/docx-beside'
import { richDraft, TEMPLATE } from '../../documents/fixture'
import { buildThread } from './built-thread'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-worker-'))
let script: string
const PACK = packSchema.parse({
  format: 'rostrum-pack',
  version: 1,
  id: 'test',
  packVersion: '1.0.0',
  title: 'Test',
  templates: ['test.template.json'],
  calendar: [],
})
const request = {
  draft: richDraft(),
  template: TEMPLATE,
  formats: ['docx', 'pdf'] as ('docx' | 'pdf')[],
  order: 'area',
  paper: 'a4' as const,
}

beforeAll(async () => {
  script = await buildThread('document-thread', folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: DocumentWorker[] = []
function worker(path = script): DocumentWorker {
  const started = new DocumentWorker(inThread(path))
  open.push(started)
  return started
}
afterEach(() => {
  for (const started of open.splice(0)) started.close()
})

function scriptOf(name: string, code: string): string {
  const path = join(folder, name)
  writeFileSync(path, code)
  return path
}

describe('DocumentWorker', () => {
  it('gives back its thread some time after the last answer, and starts another for the next question', async () => {
    const counting = scriptOf(
      'counting.cjs',
      `const { parentPort, threadId } = require('node:worker_threads')
parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: { ok: true, value: threadId } }))`,
    )
    const started = new DocumentWorker(inThread(counting), 64, 20)
    open.push(started)
    const { draft, template, order, paper } = request
    const thread = async () => {
      const answer = await started.pages(draft, template, order, paper)
      return answer.ok ? answer.value : answer
    }
    const first = await thread()
    expect(await thread()).toBe(first)
    await expect.poll(thread, { interval: 100 }).not.toBe(first)
  })

  it('keeps its thread for longer while pages are seen beside the text', async () => {
    const counting = scriptOf(
      'seen.cjs',
      `const { parentPort, threadId } = require('node:worker_threads')
parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: { ok: true, value: threadId } }))`,
    )
    const { draft, template, order, paper } = request
    const threadAfterRest = async (started: DocumentWorker) => {
      await new Promise((done) => setTimeout(done, 300))
      const answer = await started.pages(draft, template, order, paper)
      return answer.ok && answer.value
    }
    const started = new DocumentWorker(inThread(counting), 64, 20)
    open.push(started)
    const shown = await started.preview({ ...request, from: 1, to: 1, known: [] })
    const thread = shown.ok && shown.value
    // Counting pages, as each pause in writing does, does not shorten it.
    expect(await threadAfterRest(started)).toBe(thread)
    expect(await threadAfterRest(started)).toBe(thread)
    const closed = new DocumentWorker(inThread(counting), 64, 20, DOCUMENT_LIMITS_MS, 40)
    open.push(closed)
    const last = await closed.preview({ ...request, from: 1, to: 1, known: [] })
    expect(await threadAfterRest(closed)).not.toBe(last.ok && last.value)
  })

  it('tells a thread that nobody asks to give back what it holds, before it ends', async () => {
    const note = join(folder, 'rested')
    const resting = scriptOf(
      'resting.cjs',
      `const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, kind }) => {
  if (kind === 'rest') require('node:fs').writeFileSync(${JSON.stringify(note)}, 'given back'), process.exit()
  parentPort.postMessage({ id, result: { ok: true, value: 1 } })
})`,
    )
    const started = new DocumentWorker(inThread(resting), 64, 20)
    open.push(started)
    const { draft, template, order, paper } = request
    expect(await started.pages(draft, template, order, paper)).toEqual(success(1))
    await expect.poll(() => existsSync(note)).toBe(true)
  })

  it('draws the newest preview next, and passes over one that waited', async () => {
    const slow = scriptOf(
      'slow.cjs',
      `const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, request }) => setTimeout(() => parentPort.postMessage({ id, result: { ok: true, value: request.from } }), 30))`,
    )
    const started = worker(slow)
    const asked = [1, 2, 3, 4].map((from) => started.preview({ ...request, from, to: from, known: [] }))
    expect(await Promise.all(asked)).toEqual([1, null, null, 4].map((value) => ({ ok: true, value })))
    expect(await started.preview({ ...request, from: 5, to: 5, known: [] })).toEqual({ ok: true, value: 5 })
  })

  it('makes the same bytes as this thread', async () => {
    const started = worker()
    started.warm()
    let ahead = 0
    const hears = () => {
      ahead += 1
    }
    const [there, here] = await Promise.all([started.make(request, hears), makeDocuments(request)])
    if (!there.ok || !here.ok) throw new Error('not made')
    expect(ahead).toBe(1)
    expect(there.value.map(({ fileName, pages }) => [fileName, pages])).toEqual(
      here.value.map(({ fileName, pages }) => [fileName, pages]),
    )
    there.value.forEach(({ bytes }, index) => {
      expect(Buffer.from(bytes).equals(Buffer.from(here.value[index]?.bytes ?? []))).toBe(true)
    })
  })

  it('counts pages and hands back failures', async () => {
    const started = worker()
    const pages = await started.pages(request.draft, TEMPLATE, 'form', 'letter')
    expect(pages.ok && pages.value).toBeGreaterThan(1)
    expect(await started.make({ ...request, draft: richDraft({ title: '\ue123' }) })).toMatchObject({
      problem: { code: 'missing-glyph' },
    })
  })

  it('imports a text as this thread does, while this thread goes on', async () => {
    const markdown = `# Our input\n\n${'A paragraph of **words**.\n\n'.repeat(2000)}## Lunch\n\nSoup.\n`
    const given = { id: 'draft-of-a-test', now: '2026-01-02T03:04:05.000Z' }
    const started = worker()
    let turns = 0
    let goOn = true
    const count = () => {
      turns += 1
      if (goOn) setImmediate(count)
    }
    setImmediate(count)
    const there = await started.importText({
      source: { kind: 'markdown', text: markdown },
      template: TEMPLATE,
      pack: PACK,
      given,
    })
    goOn = false
    // In this thread there would be none between question and answer.
    expect(turns).toBeGreaterThan(10)
    expect(there).toEqual({
      ok: true,
      value: { ...importText(markdown, 'markdown', TEMPLATE, PACK, given), report: null },
    })
    expect(there.ok && there.value.unplaced).toContain('Lunch')
  })

  it('refuses a text that becomes a draft larger than any is kept, and one that takes too much memory', {
    timeout: 120_000,
  }, async () => {
    const given = { id: 'draft-of-a-test', now: '2026-01-02T03:04:05.000Z' }
    const importing = (text: string, kind: 'text' | 'markdown' = 'text') => ({
      source: { kind, text },
      template: TEMPLATE,
      pack: PACK,
      given,
    })
    expect(await worker().importText(importing('a;\n\n'.repeat(125_000)))).toMatchObject({
      problem: { code: 'too-large', sentence: expect.stringContaining('Split it') },
    })
    // Markdown that is too much is tried as plain text, which is too much for this thread as well.
    const small = new DocumentWorker(inThread(script), 48, 8000, { ...DOCUMENT_LIMITS_MS, import: 60_000 })
    open.push(small)
    const cells = `${'- a\n'.repeat(60_000)}`
    expect(await small.importText(importing(cells, 'markdown'))).toMatchObject({
      problem: { code: 'too-much-memory', sentence: expect.stringContaining('The text was not imported') },
    })
    expect(await small.importText(importing('Short.'))).toMatchObject({ ok: true })
  })

  it.each([
    ['links', '[a](b'],
    ['quotes in lists', '> - '],
    ['spaces', `a${' '.repeat(200)}\n`],
    ['stars', '**a *b '],
  ])(
    'imports 500 KB of %s, which its parser would work on for minutes, within its time and loses no word',
    async (_, part) => {
      const started = new DocumentWorker(inThread(script), 256, 8000, { ...DOCUMENT_LIMITS_MS, import: 4000 })
      open.push(started)
      const given = { id: 'draft-of-a-test', now: '2026-01-02T03:04:05.000Z' }
      const text = `${part.repeat(500_000 / part.length)} the last words`
      const answer = await started.importText({
        source: { kind: 'markdown', text },
        template: TEMPLATE,
        pack: PACK,
        given,
      })
      if (!answer.ok) throw new Error(answer.problem.sentence)
      expect(JSON.stringify(answer.value.draft)).toContain('the last words')
    },
  )

  const stuck = (name: string) =>
    scriptOf(
      name,
      `const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, kind }) => {
  if (kind === 'import') for (;;);
  parentPort.postMessage({ id, result: { ok: true, value: 7 } })
})`,
    )
  const importing = {
    source: { kind: 'text' as const, text: 'Words.' },
    template: TEMPLATE,
    pack: PACK,
    given: { id: 'a', now: '2026-01-02T03:04:05.000Z' },
  }

  it('ends a question that takes too long, and does those behind it all the same', async () => {
    const started = new DocumentWorker(inThread(stuck('stuck.cjs')), 64, 8000, { ...DOCUMENT_LIMITS_MS, import: 300 })
    open.push(started)
    const slow = started.importText(importing)
    const behind = [started.pages(request.draft, TEMPLATE, 'form', 'a4'), started.make(request)]
    expect(await slow).toMatchObject({
      problem: { code: 'too-slow', sentence: expect.stringContaining('The text was not imported: it takes longer') },
    })
    expect(await Promise.all(behind)).toEqual([
      { ok: true, value: 7 },
      { ok: true, value: 7 },
    ])
  })

  it('gives up what is cancelled, whether it is worked on or waits, and does the rest', async () => {
    const started = worker(stuck('cancelled.cjs'))
    expect(started.cancel('import')).toBe(false)
    const both = [started.importText(importing), started.importText(importing)]
    const behind = started.pages(request.draft, TEMPLATE, 'form', 'a4')
    expect(started.cancel('import')).toBe(true)
    for (const answer of await Promise.all(both))
      expect(answer).toMatchObject({
        problem: {
          code: 'cancelled',
          sentence: 'The text was not imported, because you stopped it. Nothing was changed.',
        },
      })
    expect(await behind).toEqual({ ok: true, value: 7 })
  })

  it('answers each question, several at a time', async () => {
    const started = worker()
    const titles = ['One', 'Two', 'Three']
    const made = await Promise.all(
      titles.map((title) => started.make({ ...request, draft: richDraft({ title }), formats: ['pdf'] })),
    )
    made.forEach((outcome, index) => {
      if (!outcome.ok) throw new Error(outcome.problem.sentence)
      expect(Buffer.from(outcome.value[0]?.bytes ?? []).toString('latin1')).toContain(`/Title (${titles[index]})`)
    })
  })

  it('hands the stack of a mistake of ours along, and of a thread that dies; not of one that ran out of memory', async () => {
    const told: unknown[][] = []
    const hearing = (started: DocumentWorker) => {
      started.onMistake = (...mistake) => told.push(mistake)
      return started
    }
    // A template that no schema would let through.
    const broken = { ...importing, template: { sections: null } as never }
    expect(await hearing(worker()).importText(broken)).toMatchObject({ problem: { code: 'import' } })
    const dying = scriptOf(
      'dying-once.cjs',
      "require('node:worker_threads').parentPort.on('message', () => { throw new Error('out of ink') })",
    )
    expect(await hearing(worker(dying)).importText(importing)).toMatchObject({ problem: { code: 'export-stopped' } })
    const filling = scriptOf(
      'filling.cjs',
      "require('node:worker_threads').parentPort.on('message', () => { for (const all = []; ; ) all.push([...'words'.repeat(1000)]) })",
    )
    const small = new DocumentWorker(inThread(filling), 16)
    open.push(small)
    expect(await hearing(small).importText(importing)).toMatchObject({ problem: { code: 'too-much-memory' } })
    expect(told).toEqual([
      ['document-thread/import', expect.objectContaining({ stack: expect.stringMatching(/\n\s+at .+:\d+:\d+/) })],
      ['document-thread', expect.objectContaining({ stack: expect.stringContaining('dying-once.cjs') })],
    ])
  })

  it('says so when the thread beside it runs out of memory, dies or ends, and makes the next document in another', async () => {
    const outline = { title: 'Ours' } as never
    const besides = (name: string, code: string) => {
      const path = scriptOf(
        name,
        `const { parentPort, workerData } = require('node:worker_threads')
         if (workerData !== 'docx-beside') throw new Error('not told')
         parentPort.on('message', ({ id, outline, layout }) => {
           if (layout.paper === 'letter') { ${code} }
           parentPort.postMessage({ id, bytes: Buffer.from(outline.title) })
         })`,
      )
      return new DocxBeside(path)
    }
    const dies = async (name: string, code: string) => {
      const beside = besides(name, code)
      const died = await beside.make(outline, { paper: 'letter' }).catch((error) => error)
      expect(Buffer.from(await beside.make(outline, { paper: 'a4' })).toString()).toBe('Ours')
      return died
    }
    expect(await dies('beside-throws.cjs', "throw new Error('out of ink')")).toMatchObject({ message: 'out of ink' })
    expect(await dies('beside-ends.cjs', 'process.exit(3)')).toMatchObject({ message: expect.stringContaining('3') })
    // The limit is that of the thread that asks.
    const memory = await buildThread('docx-beside', folder)
    const filling = scriptOf(
      'document-thread.cjs.filling.cjs',
      "require('node:worker_threads').parentPort.on('message', () => { for (const all = []; ; ) all.push([...'words'.repeat(1000)]) })",
    )
    const asking = scriptOf(
      'asking.cjs',
      `const { parentPort } = require('node:worker_threads')
       const { DocxBeside } = require(${JSON.stringify(memory)})
       parentPort.on('message', () => new DocxBeside(${JSON.stringify(filling)}).make({}, {}).catch((error) => { throw error }))`,
    )
    const small = new DocumentWorker(inThread(asking), 16)
    open.push(small)
    expect(await small.importText(importing)).toMatchObject({ problem: { code: 'too-much-memory' } })
  })

  it('says so when the thread dies, and starts a new one for the next question', async () => {
    const dying = scriptOf(
      'dying.cjs',
      `const { parentPort } = require('node:worker_threads')
       const { existsSync, writeFileSync } = require('node:fs')
       const mark = ${JSON.stringify(join(folder, 'died'))}
       parentPort.on('message', ({ id }) => {
         if (existsSync(mark)) parentPort.postMessage({ id, result: { ok: true, value: 7 } })
         else { writeFileSync(mark, ''); throw new Error('out of ink') }
       })`,
    )
    const started = worker(dying)
    const both = await Promise.all([started.make(request), started.pages(request.draft, TEMPLATE, 'form', 'a4')])
    for (const outcome of both) expect(outcome).toMatchObject({ ok: false, problem: { code: 'export-stopped' } })
    if (!both[0].ok) expect(both[0].problem.sentence).toContain('out of ink')
    expect(await started.pages(request.draft, TEMPLATE, 'form', 'a4')).toEqual({ ok: true, value: 7 })
  })

  it('says so when the thread just ends or was never there', async () => {
    const ending = scriptOf(
      'ending.cjs',
      "require('node:worker_threads').parentPort.on('message', () => process.exit(3))",
    )
    expect(await worker(ending).make(request)).toMatchObject({
      problem: { code: 'export-stopped', sentence: expect.stringContaining('code 3') },
    })
    expect(await worker(join(folder, 'nowhere.cjs')).make(request)).toMatchObject({
      problem: { code: 'export-stopped' },
    })
  })

  it('tells whoever waits when it is closed, and takes no question after', async () => {
    const silent = scriptOf('silent.cjs', "require('node:worker_threads').parentPort.on('message', () => {})")
    const started = worker(silent)
    const waiting = started.make(request)
    started.close()
    expect(await waiting).toMatchObject({ problem: { code: 'export-closed' } })
    const given = { id: 'a', now: '2026-01-02T03:04:05.000Z' }
    const importing = { source: { kind: 'text' as const, text: 'x' }, template: TEMPLATE, pack: PACK, given }
    expect(await started.importText(importing)).toMatchObject({
      problem: { sentence: 'The text was not imported: Rostrum is closing. Open it again after it starts.' },
    })
    expect(await started.make(request)).toMatchObject({ problem: { code: 'export-closed' } })
  })
})
