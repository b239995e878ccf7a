import { repository } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { emptyProgram } from './empty-program'
import { timeToWindow } from './window-time'

const RUNS = 7

const start: Bench = {
  name: 'start to a usable window, empty profile',
  unit: '× an empty window',
  limit: 1.5,
  async run() {
    const giveBack = await ownDisplay()
    try {
      const empty = emptyProgram()
      const took = { ours: [] as number[], empty: [] as number[] }
      await timeToWindow(repository, 'main li button')
      await timeToWindow(empty, 'h1')
      for (let run = 0; run < RUNS; run += 1) {
        took.ours.push(await timeToWindow(repository, 'main li button'))
        took.empty.push(await timeToWindow(empty, 'h1'))
      }
      const [ours, baseline] = [median(took.ours), median(took.empty)]
      return {
        value: ours / baseline,
        detail: `Rostrum ${ours.toFixed(0)} ms, empty window ${baseline.toFixed(0)} ms, medians of ${RUNS}`,
      }
    } finally {
      giveBack()
    }
  },
}

export default start
