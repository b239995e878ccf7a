import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import { success } from '../../../src/core/result'
import { docxParts, p } from '../core/import/docx-parts'
import { makeZip } from '../node/zip-maker'
import { repository } from './built-cli'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-limited-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asked = join(folder, 'asked')
const at = (name: string) => join(folder, name)
const sample = join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')
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
    ['a call', ['call', at('a.docx')], ['call']],
    ['a call on standard input', ['call', '-'], ['call']],
  ])('is read in the thread that has a limit of time and memory: %s', async (_, words, kinds) => {
    expect(await given(words)).toEqual({ code: 2, said: 'The thread gave it up.\n', asked: kinds })
  })
})

describe('what a command makes of a draft that somebody else may have sent', () => {
  const compiled = ['paper', 'compile', sample, '-o', at('made.docx')]
  it.each([
    ['its documents', ['export', sample, '--to', at('made')], ['make']],
    ['one of them', ['export', sample, '--to', at('made'), '--txt'], ['make']],
    ['a copy for review', ['export', sample, '--review', '-o', at('made.docx')], ['review']],
    ['a comparison', ['diff', sample, sample, '-o', at('made.pdf')], ['results']],
    ['results', ['paper', 'trace', sample, '--to', at('version.rostrum-paper'), '-o', at('made.pdf')], ['paper']],
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
