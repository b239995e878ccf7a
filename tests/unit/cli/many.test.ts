import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { listDrafts, meansMany } from '../../../src/cli/many/draft-list'
import { runPool } from '../../../src/cli/many/pool'
import { ProgressBar } from '../../../src/cli/many/progress-bar'
import { CHECK_ROWS, EXPORT_ROWS } from '../../../src/cli/many/rows'
import { problemOf } from '../../../src/core/result'
import { csvLine } from '../../../src/core/text/csv'
import * as commandLine from '../../../src/messages/generated/command-line'
import { message } from '../../../src/messages/message'
import { startInterface } from '../../../src/messages/sentence'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-many-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a list of drafts', () => {
  it('gives every draft a place of its own, and follows no link in a circle', async () => {
    for (const name of ['p', 'q']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'same.rostrum'), '')
    }
    writeFileSync(join(folder, 'q', 'Same.rostrum'), '')
    symlinkSync(folder, join(folder, 'q', 'circle'))
    const listed = await listDrafts([join(folder, 'p', 'same.rostrum'), join(folder, 'q'), join(folder, 'p')])
    if (!listed.ok) throw new Error(listed.problem.sentence)
    expect(
      listed.value.map(({ file }) =>
        file
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      ),
    ).toEqual(['p/same.rostrum', 'q/Same.rostrum', 'q/same.rostrum'])
    const places = listed.value.map(({ place }) => place.toLowerCase())
    expect(new Set(places).size).toBe(places.length)
  })

  it('is asked for by a folder or by more than one name', async () => {
    expect(await meansMany([folder])).toBe(true)
    expect(await meansMany([join(folder, 'p', 'same.rostrum')])).toBe(false)
    expect(await meansMany(['-'])).toBe(false)
    expect(await meansMany([join(folder, 'gone')])).toBe(false)
    expect(await meansMany(['a', 'b'])).toBe(true)
  })
})

describe('rows', () => {
  it('are read back from comma-separated text, whatever the names hold', () => {
    const parse = (line: string): string[] =>
      [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }), (values) => {
        expect(parse(csvLine(values))).toEqual(
          values.map((value) => (/^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value)),
        )
      }),
    )
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'are text to a spreadsheet even for a file called %j',
    (name) => {
      const { text } = CHECK_ROWS.print({ file: name, problem: { code: 'x', sentence: 'It is bad.' } }, 'csv')
      expect(text).toMatch(/^"?'/)
      expect(text.replaceAll('""', '"')).toContain(name)
      expect(csvLine([-3, true, null])).toBe('-3,true,\r\n')
    },
  )

  it('stay on one line of a table', () => {
    const { text } = CHECK_ROWS.print(
      { file: 'a\nb\u001b[2J.rostrum', problem: { code: 'x', sentence: 'It is bad.' } },
      'table',
    )
    expect(text.match(/\n/g)).toHaveLength(1)
    expect(text).not.toContain('\u001b')
  })
})

describe('rows in another language', () => {
  afterEach(() => startInterface(commandLine))
  const problem = () => problemOf('too-many', message('cli.many.jobs', { given: '900' }))

  it('hold code, English sentence, id and values for programs, and the sentence of the interface for people', async () => {
    await startInterface(commandLine, 'en-XA')
    const row = { file: 'a.rostrum', problem: problem() }
    const english = '--jobs takes a number from 1 to 256, not “900”.'
    expect(JSON.parse(CHECK_ROWS.print(row, 'json').text)).toEqual({
      file: 'a.rostrum',
      problem: { code: 'too-many', sentence: english, says: { id: 'cli.many.jobs', values: { given: '900' } } },
    })
    expect(EXPORT_ROWS.print(row, 'csv').text).toContain(english)
    expect(CHECK_ROWS.print(row, 'table').text).toContain('“900”')
    expect(CHECK_ROWS.print(row, 'table').text).not.toContain('takes a number')
  })

  it.each([CHECK_ROWS, EXPORT_ROWS])('stand under headings of any length', async (printer) => {
    await startInterface(commandLine, 'en-XA')
    const head = printer.head('table')
    const { text } = printer.print({ file: 'FILE', problem: problem() }, 'table')
    const lastColumn = head.trimEnd().split(/ {2,}/).at(-1) ?? ''
    expect(text.indexOf('FILE')).toBe(head.indexOf(lastColumn))
    expect(head).not.toMatch(/[A-Za-z]/)
  })
})

describe('the progress bar', () => {
  it('is drawn on a terminal alone, and leaves nothing behind', () => {
    let written = ''
    let now = 0
    const bar = new ProgressBar(
      4,
      {
        draw: (text) => {
          written += text
        },
        columns: () => 40,
      },
      () => now,
    )
    bar.draw()
    bar.step(false)
    expect(written).not.toContain('1 of 4')
    now = 1000
    bar.step(true)
    expect(written).toContain('2 of 4, 1 bad')
    for (const line of written.split('\r\u001b[K')) expect(line.length).toBeLessThanOrEqual(40)
    bar.clear()
    expect(written.endsWith('\r\u001b[K')).toBe(true)
    const none = new ProgressBar(4, {
      draw: () => {
        throw new Error('written to what is no terminal')
      },
      columns: () => null,
    })
    none.draw()
    none.step(false)
    none.clear()
  })
})

describe('threads', () => {
  /** Stands in for the built program: slow with one draft, gone with two others. */
  const program = join(folder, 'worker.cjs')
  const script = `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ index, listed: { file } }) => {
      if (file === 'exits') process.exit(3)
      if (file === 'throws') throw new Error('broken inside')
      const answer = () => parentPort.postMessage({ index, row: { text: file, outcome: 'fine' } })
      if (file === 'endless') for (;;);
      if (file === 'slow') setTimeout(answer, 150)
      else answer()
    })`
  const drafts = (names: readonly string[]) => names.map((file) => ({ file, place: file, problem: null }))
  const run = async (names: readonly string[], threads: number) => {
    const rows: string[] = []
    await runPool(program, { kind: 'check', form: 'csv' }, [], drafts(names), threads, async ({ text }) => {
      rows.push(text)
    })
    return rows
  }

  it('give rows in the sequence of the list, however slow one is', async () => {
    writeFileSync(program, script)
    const names = ['slow', ...Array.from({ length: 300 }, (_, index) => `draft ${index}`), 'slow']
    expect(await run(names, 3)).toEqual(names)
    expect(await run([], 2)).toEqual([])
  })

  it('work on one draft at a time where memory is short, and still give all rows', async () => {
    // Each says how many have begun and not ended. None ends before as many as are wanted were at work at once.
    writeFileSync(
      program,
      `const { parentPort, workerData: { work } } = require('node:worker_threads')
      const busy = new Int32Array(work.busy)
      parentPort.on('message', ({ index }) => {
        const now = Atomics.add(busy, 0, 1) + 1
        if (now === work.wanted) {
          Atomics.store(busy, 1, 1)
          Atomics.notify(busy, 1)
        }
        Atomics.wait(busy, 1, 0)
        setTimeout(() => { Atomics.sub(busy, 0, 1); parentPort.postMessage({ index, row: { text: String(now), outcome: 'fine' } }) }, 30)
      })`,
    )
    const beside = async (wanted: number) => {
      const rows: string[] = []
      const work = { kind: 'check', form: 'csv', wanted, busy: new SharedArrayBuffer(8) } as const
      await runPool(program, work, [], drafts(['a', 'b', 'c', 'd', 'e', 'f']), 3, async ({ text }) => {
        rows.push(text)
      })
      return rows
    }
    vi.stubEnv('ROSTRUM_MEMORY_MB', '1')
    expect(await beside(1)).toEqual(['1', '1', '1', '1', '1', '1'])
    vi.stubEnv('ROSTRUM_MEMORY_MB', '1000000')
    expect(await beside(3)).toContain('3')
    vi.unstubAllEnvs()
  })

  it('that die take one draft with them, and the rest goes on', async () => {
    writeFileSync(program, script)
    for (const threads of [1, 3]) {
      const rows = await run(['a', 'exits', 'b', 'throws', 'c', 'exits', 'd'], threads)
      expect(rows).toHaveLength(7)
      expect([rows[0], rows[2], rows[4], rows[6]]).toEqual(['a', 'b', 'c', 'd'])
      expect(rows[1]).toMatch(/^exits,.*stopped \(it ended with code 3\)/)
      expect(rows[3]).toMatch(/^throws,.*stopped \(broken inside\)/)
    }
  })

  it('that work on one draft for longer than any takes are ended, and the rest goes on', async () => {
    writeFileSync(program, script)
    const rows: string[] = []
    const take = async ({ text }: { text: string }) => {
      rows.push(text)
    }
    const names = ['a', 'endless', 'b', 'c']
    await runPool(program, { kind: 'check', form: 'csv' }, [], drafts(names), 1, take, undefined, 1500)
    expect([rows[0], rows[2], rows[3]]).toEqual(['a', 'b', 'c'])
    expect(rows[1]).toMatch(/^endless,.*it takes longer than any text should/)
  })

  it('begin no more drafts once they are to stop, and give what was begun', async () => {
    writeFileSync(program, script)
    const stop = new AbortController()
    const rows: string[] = []
    const names = Array.from({ length: 100 }, (_, index) => (index === 4 ? 'slow' : `draft ${index}`))
    const take = async ({ text }: { text: string }) => {
      rows.push(text)
      if (rows.length === 3) stop.abort()
    }
    await runPool(program, { kind: 'check', form: 'csv' }, [], drafts(names), 2, take, stop.signal)
    expect(rows).toEqual(names.slice(0, rows.length))
    expect(rows.length).toBeLessThan(100)
  })

  it('stop when the rows can no longer be taken', async () => {
    writeFileSync(program, script)
    const broken = runPool(program, { kind: 'check', form: 'csv' }, [], drafts(['a', 'b', 'c']), 2, async () => {
      throw new Error('the disk is full')
    })
    await expect(broken).rejects.toThrow('the disk is full')
  })
})
