import { describe, expect, it } from 'vitest'
import { fuzz } from '../fuzz/fuzz'
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

  it(`break nothing, within 2 s and 512 MB each, ${CASES} of them`, { timeout: 600_000 }, async () => {
    expect(await fuzz({ cases: CASES, seed: 1 })).toEqual({ cases: CASES, faults: [] })
  })
})
