import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CASE_LIMITS, fuzz, Thread } from '../fuzz/fuzz'
import { mutated, seeded } from '../fuzz/mutate'

/** `npm run fuzz` tries as many as it is told to. */
const CASES = 5000

describe('mutated drafts, texts, zip files, packs and messages', () => {
  it('are the same for the same seed and others for others', () => {
    const bytes = Buffer.from('some bytes of a file that is to be changed')
    const one = Array.from({ length: 20 }, (_, seed) => mutated(bytes, seeded(seed)).toString('base64'))
    expect(one).toEqual(Array.from({ length: 20 }, (_, seed) => mutated(bytes, seeded(seed)).toString('base64')))
    expect(new Set(one).size).toBeGreaterThan(15)
  })

  it('are ended above their time, their heap and what is in no heap', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-fuzz-limits-'))
    const script = join(folder, 'thread.cjs')
    writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads')
      const all = []
      parentPort.on('message', (number) => {
        if (number === 0) return parentPort.postMessage({ number, fault: null })
        if (number === 1) for (;;);
        if (number === 2) for (;;) all.push([...'words'.repeat(1000)])
        if (number === 3) return
        setInterval(() => all.push(Buffer.alloc(50_000_000, 1)), 1)
      })
      parentPort.postMessage({ number: -1, fault: null })`,
    )
    const tried = async (number: number, limits: typeof CASE_LIMITS, heapMb?: number) => {
      const thread = await Thread.start(script, null, heapMb)
      const fault = await thread.tryCase(number, limits)
      thread.end()
      return fault?.said ?? null
    }
    const [endless, wide] = [{ ...CASE_LIMITS, seconds: 50 }, 1_000_000]
    expect(await tried(0, CASE_LIMITS)).toBe(null)
    expect(await tried(1, CASE_LIMITS)).toBe('took more than 2 s')
    expect(await tried(3, { ...CASE_LIMITS, seconds: 0.05 })).toBe('took more than 0.05 s')
    expect(await tried(2, { ...endless, megabytes: wide }, 32)).toBe(`took more than ${wide} MB`)
    expect(await tried(4, { ...endless, megabytes: 128 })).toBe('took more than 128 MB')
    rmSync(folder, { recursive: true })
  })

  it(`break nothing, within 2 s and 512 MB each, ${CASES} of them`, { timeout: 600_000 }, async () => {
    expect(await fuzz({ cases: CASES, seed: 1 })).toEqual({ cases: CASES, faults: [] })
  })
})
