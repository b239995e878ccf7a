import { alignPapers } from '../../src/core/paper/alignment'
import { madePairs } from '../fixtures/paper/made-pairs'
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

export default alignment
