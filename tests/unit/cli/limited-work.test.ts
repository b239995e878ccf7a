import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Draft } from '../../../src/core/draft/draft'
import { MAX_LIST_DEPTH } from '../../../src/core/draft/list-depth'
import { success } from '../../../src/core/result'
import { type Block, type List, paragraph } from '../../../src/core/text/blocks'
import { english } from '../../../src/messages/generated/command-line'
import { unzip } from '../../documents/unzip'
import { docxParts, p } from '../core/import/docx-parts'
import { makeZip } from '../node/zip-maker'
import { buildCli, cli, repository, start } from './built-cli'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-limited-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asked = join(folder, 'asked')
const at = (name: string) => join(folder, name)
const sample = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
const LATER = 'Revision 1'
/** What Ctrl+C is answered with where a command has nothing of its own to say. */
const STOPPED = `${(english as Record<string, string>)['cli.thread.stopped']}\n`
const word = makeZip([...docxParts({ body: p('Words.') })].map(([name, content]) => ({ name, content })))

beforeAll(() => {
  mkdirSync(at('program'))
  const note = (kind: string) => `require('node:fs').appendFileSync(${JSON.stringify(asked)}, ${kind} + '\\n')`
  const answer = "{ ok: false, problem: { code: 'given-up', sentence: 'The thread gave it up.' } }"
  writeFileSync(
    at('program/document-thread.cjs'),
    `require('node:worker_threads').parentPort.on('message', ({ id, kind, request }) => {
  if (kind === 'rest') return
  ${note("[kind, ...(request?.source ? [request.source.kind, request.given.language ?? '-', request.source.changes ?? '-'] : [])].join(' ')")}
  require('node:worker_threads').parentPort.postMessage({ id, result: ${answer} })
})`,
  )
  writeFileSync(
    at('program/pdf-thread.cjs'),
    `${note("'call'")}; require('node:worker_threads').parentPort.postMessage({ answer: ${answer} })`,
  )
  for (const name of ['a.md', 'a.txt', 'a.html']) writeFileSync(at(name), 'Words.')
  for (const name of ['a.docx', 'a.odt']) writeFileSync(at(name), word)
  // A draft that has the later version itself, so that no file is read before the results are made.
  const paper = {
    id: 'later',
    version: LATER,
    date: '',
    title: '',
    fileName: 'later.txt',
    sha256: 'a'.repeat(64),
    paragraphs: [{ number: '1', part: '', text: 'We agree.' }],
    doubts: [],
  }
  writeFileSync(
    at('answering.rostrum'),
    JSON.stringify({ ...JSON.parse(readFileSync(sample, 'utf8')), papers: [paper] }),
  )
})

/** Runs a command beside threads that note what they are asked, and give it up. */
async function given(
  words: readonly string[],
  interrupted: (stop: () => void) => () => void = () => () => undefined,
  program = 'program',
) {
  writeFileSync(asked, '')
  let said = ''
  const code = await run(words, {
    out: () => undefined,
    err: (text) => {
      said += text
    },
    draw: () => undefined,
    input: async () => success(new TextEncoder().encode('# Words')),
    drained: async () => undefined,
    interrupted,
    columns: () => null,
    outIsTerminal: false,
    program: at(`${program}/cli.cjs`),
  })
  return { code, said, asked: readFileSync(asked, 'utf8').split('\n').slice(0, -1) }
}

describe('what a command reads that somebody else made', () => {
  const importing = ['--template', 'elements-paper-input', '-o', at('made.rostrum')]
  it.each([
    ['Markdown', ['import', at('a.md'), ...importing, '--lang', 'fr'], ['import markdown fr -']],
    ['a text', ['import', at('a.txt'), ...importing], ['import text - -']],
    ['a web page', ['import', at('a.html'), ...importing], ['import html - -']],
    ['standard input', ['import', '-', ...importing], ['import markdown - -']],
    ['a Word file', ['import', at('a.docx'), ...importing], ['import office - accept']],
    ['its changes refused', ['import', at('a.docx'), ...importing, '--changes', 'reject'], ['import office - reject']],
    ['an OpenDocument file', ['import', at('a.odt'), ...importing], ['import office - accept']],
    ['a paper', ['paper', 'read', at('a.docx')], ['paper']],
    ['papers aligned', ['paper', 'align', at('a.md'), at('a.docx')], ['paper']],
    ['a file compared with a draft', ['diff', sample, at('a.md')], ['compare']],
    ['a copy that came back', ['review', sample, at('a.docx')], ['review']],
    ['what became of proposals, in a file', ['paper', 'trace', sample, '--to', at('a.docx')], ['paper']],
    ['a call', ['call', at('a.docx')], ['call']],
    ['a call on standard input', ['call', '-'], ['call']],
  ])('is read in the thread that has a limit of time and memory: %s', async (_, words, kinds) => {
    expect(await given(words)).toEqual({ code: 2, said: 'The thread gave it up.\n', asked: kinds })
  })
})

describe('what a command makes of a draft that somebody else may have sent', () => {
  const traced = ['paper', 'trace', at('answering.rostrum'), '--to', LATER]
  const compiled = ['paper', 'compile', sample, '-o', at('made.docx')]
  it.each([
    ['its documents', ['export', sample, '--to', at('made')], ['make']],
    ['one of them', ['export', sample, '--to', at('made'), '--txt'], ['make']],
    ['a copy for review', ['export', sample, '--review', '-o', at('made.docx')], ['review']],
    ['a comparison', ['diff', sample, sample, '-o', at('made.pdf')], ['results']],
    ['results', [...traced, '-o', at('made.pdf')], ['results']],
    ['results as a report', [...traced, '--report', at('made.docx')], ['results']],
    ['proposals compiled', compiled, ['results']],
  ])('is made in the thread that has a limit of time and memory: %s', async (_, words, kinds) => {
    expect(await given(words)).toMatchObject({ code: 2, asked: kinds })
    expect(existsSync(at('made.docx')) || existsSync(at('made.pdf'))).toBe(false)
    expect(existsSync(at('made')) ? readdirSync(at('made')) : []).toEqual([])
  })

  it('is given up at Ctrl+C, with nothing written', async () => {
    mkdirSync(at('stuck'))
    writeFileSync(at('stuck/document-thread.cjs'), 'setInterval(() => undefined, 1000); for (;;);')
    const handlers = new Set<() => void>()
    const stopping = (stop: () => void) => {
      handlers.add(stop)
      setImmediate(stop)
      return () => handlers.delete(stop)
    }
    const { code, said } = await given(['export', sample, '--to', at('given-up')], stopping, 'stuck')
    expect({ code, said }).toEqual({
      code: 130,
      said: 'The documents were not made, because you stopped it. Nothing was changed.\n',
    })
    expect(readdirSync(at('given-up'))).toEqual([])
    expect(handlers.size).toBe(0)
  })
})

describe('the program itself, with a draft that is made to take long', () => {
  beforeAll(buildCli, 120_000)

  const withAnswer = (name: string, blocks: readonly Block[]) => {
    const draft = JSON.parse(readFileSync(sample, 'utf8')) as Draft
    const sections = draft.sections.map((section) =>
      section.id === 'area-5' ? { ...section, chosen: true, answers: { rationale: blocks } } : section,
    )
    writeFileSync(at(name), JSON.stringify({ ...draft, sections }))
    return at(name)
  }
  const cell = (text: string) => ({ blocks: [paragraph(text)] })

  it('sets lists as deep as a draft has them, in the text and in a narrow cell, which took all time and memory', async () => {
    const nest = (depth: number): List => ({
      type: 'list',
      ordered: true,
      items: [{ runs: [{ text: `item ${depth}` }], ...(depth > 1 ? { nested: nest(depth - 1) } : {}) }],
    })
    const deepest = nest(MAX_LIST_DEPTH)
    const row = [{ blocks: [deepest] }, ...Array.from({ length: 7 }, (_, column) => cell(`Column ${column}`))]
    const draft = withAnswer('deep.rostrum', [deepest, { type: 'table', headerRows: 0, rows: [row] }])
    const made = await cli(['export', draft, '--to', at('deep'), '--json'])
    expect(made).toMatchObject({ code: 0, err: '' })
    const written = JSON.parse(made.out) as { path: string; bytes: number }[]
    expect(written.map(({ path }) => extname(path))).toEqual(['.docx', '.pdf', '.eml'])
    for (const { path, bytes } of written) expect(statSync(path).size).toBe(bytes)
    const inWord = unzip(readFileSync(written[0]?.path ?? '')).get('word/document.xml')?.text ?? ''
    expect(inWord.match(/item 1<\/w:t>/g)).toHaveLength(2)
  })

  function tableOf(name: string, rows: number): string {
    const cells = Array.from({ length: rows }, (_, row) =>
      [0, 1, 2, 3, 4].map((column) => cell(`Row ${row}, ${column}.`)),
    )
    return withAnswer(`${name}.rostrum`, [{ type: 'table', headerRows: 1, rows: cells }])
  }

  /** Runs an export of a table of thousands of cells, interrupts it at this moment, and gives what it left. */
  async function interrupted(name: string, moment: string, options: readonly string[] = ['--to', at(name)]) {
    const draft = tableOf(name, 400)
    writeFileSync(at(`${name}.cjs`), moment)
    const child = start(['export', draft, ...options], undefined, {
      NODE_OPTIONS: `--require ${JSON.stringify(at(`${name}.cjs`))}`,
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.stdin?.end()
    // The program says when the moment is there, and then waits in it.
    child.stdout?.setEncoding('utf8').once('data', () => child.kill('SIGINT'))
    const ended = await new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)))
    // What a shell makes of it.
    return { ended: ended === 'SIGINT' ? 130 : ended, said, left: readdirSync(at(name)) }
  }

  it.each([
    ['check', sample],
    ['time', sample],
    ['diff', sample, sample],
    ['merge', sample, sample, '-o', at('merged.rostrum')],
    ['paper', 'align', at('a.md'), at('a.docx')],
    ['paper', 'trace', at('answering.rostrum'), '--to', LATER],
    ['paper', 'compile', sample],
    ['calendar'],
  ])('does its work where time and memory are watched: %s %s', async (...words) => {
    // Whatever the main thread opens of these files, or of a template, is told.
    const told = `if (require('node:worker_threads').isMainThread) {
  const [files, promises] = [require('node:fs'), require('node:fs/promises')]
  for (const [owner, names] of [[files, ['readFileSync', 'openSync', 'createReadStream']], [promises, ['open', 'readFile', 'readdir']]])
    for (const name of names) {
      const real = owner[name]
      owner[name] = (path, ...more) => {
        if (/rostrum-limited-|templates/.test(String(path)) && !String(path).endsWith('.cjs')) files.writeSync(2, 'opened ' + path)
        return real(path, ...more)
      }
    }
}`
    writeFileSync(at('told.cjs'), told)
    const { err, code } = await cli(words, '', undefined, {
      NODE_OPTIONS: `--require ${JSON.stringify(at('told.cjs'))}`,
    })
    expect({ err, done: code === 0 || code === 1 }).toEqual({ err: '', done: true })
  })

  it('ends with a sentence when the typesetter takes more memory than there may be', async () => {
    const made = await cli(['export', tableOf('table', 1000), '--to', at('table')], '', undefined, {
      ROSTRUM_MEMORY_MB: '260',
    })
    expect(made).toMatchObject({ out: '', err: `${(english as Record<string, string>)['cli.thread.memory']}\n` })
    // Ended by itself, or killed where the typesetter had not done when it was told to.
    expect([2, null]).toContain(made.code)
    expect(readdirSync(at('table'))).toEqual([])
  })

  it('leaves nothing at Ctrl+C while documents are made', async () => {
    const made = `const { isMainThread, workerData } = require('node:worker_threads')
if (!isMainThread && !workerData?.state) require('node:fs').writeSync(1, 'making')`
    expect(await interrupted('making', made)).toEqual({
      ended: 130,
      said: 'The documents were not made, because you stopped it. Nothing was changed.\n',
      left: [],
    })
  })

  /** Half of a document is on the disk, so many others are there, and its program waits for the interruption. */
  const halfOf = (document: number, others: number) => `if (require('node:worker_threads').workerData?.state) {
  const files = require('node:fs/promises')
  const { open } = files
  let opened = 0
  files.open = async (path, ...more) => {
    const file = await open(path, ...more)
    if (!String(path).endsWith('.tmp')) return file
    opened += 1
    if (opened === ${document})
      file.writeFile = async (bytes) => {
        await file.write(bytes.subarray(0, bytes.length >> 1))
        const names = () => require('node:fs').readdirSync(require('node:path').dirname(path))
        while (names().filter((name) => !name.startsWith('.')).length < ${others}) await new Promise(setImmediate)
        require('node:fs').writeSync(1, 'writing')
        await new Promise((done) => setTimeout(done, 60_000))
      }
    return file
  }
}`

  it('leaves whole documents alone at Ctrl+C while one is written', async () => {
    const { ended, said, left } = await interrupted('writing', halfOf(2, 2))
    expect({ ended, said }).toEqual({ ended: 130, said: STOPPED })
    expect(left.map((name) => extname(name)).sort()).toEqual(['.docx', '.eml'])
    const word = left.find((name) => name.endsWith('.docx')) ?? ''
    expect(unzip(readFileSync(join(at('writing'), word))).has('word/document.xml')).toBe(true)
  })

  it('leaves what it was about to replace as it was, and nothing else, at Ctrl+C', async () => {
    mkdirSync(at('replacing'))
    const copy = join(at('replacing'), 'copy.docx')
    writeFileSync(copy, 'old')
    const { ended, said, left } = await interrupted('replacing', halfOf(1, 1), ['--review', '-o', copy, '--force'])
    expect({ ended, said, left }).toEqual({ ended: 130, said: STOPPED, left: ['copy.docx'] })
    expect(readFileSync(copy, 'utf8')).toBe('old')
  })
})
