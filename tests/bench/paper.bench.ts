import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { alignPapers } from '../../src/core/paper/alignment'
import { PDF_LIMIT_MS, PDF_MEMORY_MB } from '../../src/node/pdf-reader'
import { freshFolder } from '../e2e/app'
import { madePairs } from '../fixtures/paper/made-pairs'
import { paperByTypst, papersByLibreOffice } from '../fixtures/paper/made-pdfs'
import { madePaper } from '../fixtures/paper/made-text'
import { type Bench, percentile } from './bench'

const ALIGNED_MS = 150

/** Each of the twelve pairs anew, as when a revision is opened. The processor's time, because a busy machine adds waiting to the clock's. */
const alignment: Bench = {
  name: 'aligning 150 with 150 paragraphs, p95',
  unit: `× ${ALIGNED_MS} ms`,
  limit: 1,
  async run() {
    const pairs = madePairs(20_250_829)
    const took: number[] = []
    for (let round = 0; round < 3; round += 1)
      for (const { from, to } of pairs) {
        const started = process.cpuUsage()
        const { links } = alignPapers(from, to)
        const { user, system } = process.cpuUsage(started)
        if (links.length < 140) throw new Error(`Only ${links.length} paragraphs were aligned`)
        took.push((user + system) / 1000)
      }
    const value = percentile(took, 0.95)
    return { value: value / ALIGNED_MS, detail: `${value.toFixed(0)} ms of processor time, ${took.length} alignments` }
  },
}

const PAGES = 300
/** More than fills so many pages in either setting. */
const LONG = 3_600

interface LongRead {
  by: string
  pages: number
  paragraphs: number
  seconds: number
  memoryMb: number
}

let longReads: Promise<LongRead[]> | null = null

/** A paper of 300 pages by each program, read as a person reads it on the command line, with its start. */
function readLong(): Promise<LongRead[]> {
  longReads ??= (async () => {
    const folder = freshFolder('long-paper')
    const paper = madePaper(20_250_829, LONG)
    const [byOffice = new Uint8Array()] = await papersByLibreOffice([{ paper, setting: {} }])
    return [
      { by: 'Typst', bytes: paperByTypst(paper, {}) },
      { by: 'LibreOffice', bytes: byOffice },
    ].map(({ by, bytes }) => {
      const [path, used] = [join(folder, `${by}.pdf`), join(folder, `${by}.txt`)]
      writeFileSync(path, bytes)
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['-r', resolve('tests/bench/peak-memory.cjs'), 'out/main/cli.cjs', 'paper', 'read', path, '--json'],
        { encoding: 'utf8', env: { ...process.env, PEAK_MEMORY: used }, maxBuffer: 64 * 1024 * 1024 },
      )
      if (status !== 0) throw new Error(stderr)
      const { paragraphs } = JSON.parse(stdout) as { paragraphs: { page: number }[] }
      const pages = paragraphs.at(-1)?.page ?? 0
      if (pages < PAGES || paragraphs.length < LONG * 0.99)
        throw new Error(`Only ${paragraphs.length} paragraphs on ${pages} pages were read of the PDF by ${by}`)
      const [memory = 0, seconds = 0] = readFileSync(used, 'utf8').split(' ').map(Number)
      return { by, pages, paragraphs: paragraphs.length, seconds, memoryMb: memory / 1024 }
    })
  })()
  return longReads
}

/** The slower of the two, or the larger. */
const long: Bench[] = [
  {
    name: `a paper of ${PAGES} pages as PDF, read`,
    unit: `× ${PDF_LIMIT_MS / 1000} s of processor time`,
    limit: 1,
    async run() {
      const reads = await readLong()
      return {
        value: (Math.max(...reads.map(({ seconds }) => seconds)) * 1000) / PDF_LIMIT_MS,
        detail: reads
          .map(
            ({ by, seconds, pages, paragraphs }) =>
              `${by} ${seconds.toFixed(1)} s, ${pages} pages, ${paragraphs} paragraphs`,
          )
          .join('; '),
      }
    },
  },
  {
    name: `a paper of ${PAGES} pages as PDF, memory at most`,
    unit: `× ${PDF_MEMORY_MB} MB`,
    limit: 1,
    async run() {
      const reads = await readLong()
      return {
        value: Math.max(...reads.map(({ memoryMb }) => memoryMb)) / PDF_MEMORY_MB,
        detail: reads.map(({ by, memoryMb }) => `${by} ${memoryMb.toFixed(0)} MB`).join('; '),
      }
    },
  },
]

export default [alignment, ...long]
