import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { paragraph } from '../../src/core/text/blocks'
import { makeDocuments, previewLayers } from '../../src/node/documents'
import { REDRAW_AFTER } from '../../src/renderer/draft/page-previews'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 10_000
const RUNS = 9
/** As many as are in view. */
const SEEN = 2

/** From a draft that has one more letter to the pictures of the pages in view; the PDF of one more letter is the peer. Both are laid out by the same compiler, which remembers. */
const afterAKey: Bench = {
  name: `pages in view after a key in ${WORDS.toLocaleString('en-GB')} words`,
  unit: '× the PDF',
  // Two pages drawn as shapes, against thirty that are written as a PDF of embedded fonts; all drawn as shapes would take several times as long.
  limit: 2,
  async run() {
    const { template, pack } = await elementsPaper()
    const whole = generatedDraft(WORDS, template, pack)
    let letters = 0
    const withAKey = (): Draft => {
      letters += 1
      const typed = [paragraph(`Every school is connected${'.'.repeat(letters)}`)]
      return setAnswer(whole, 'area-1', 'rationale', typed)
    }
    const common = { template, order: whole.order, paper: 'a4' as const }
    let known: string[] = []
    const seen = async () => {
      const drawn = await previewLayers({ ...common, draft: withAKey(), from: 1, to: SEEN, known })
      if (!drawn.ok || drawn.value.pages.length !== SEEN) throw new Error('The pages were not drawn')
      const layers = drawn.value.pages.flatMap((page) => page.layers)
      if (!layers.some(({ drawn: fresh }) => fresh !== null)) throw new Error('The pages do not show the key')
      known = layers.map(({ name }) => name)
    }
    const made = async () => {
      const documents = await makeDocuments({ ...common, draft: withAKey(), formats: ['pdf'] })
      if (!documents.ok) throw new Error(documents.problem.sentence)
    }
    const took = { seen: [] as number[], made: [] as number[] }
    // The first round loads fonts and compiler.
    for (let run = 0; run <= RUNS; run += 1)
      for (const [side, work] of [
        ['seen', seen],
        ['made', made],
      ] as const) {
        const start = performance.now()
        await work()
        if (run > 0) took[side].push(performance.now() - start)
      }
    const [left, right] = [median(took.seen), median(took.made)]
    return {
      value: left / right,
      detail: `pages ${left.toFixed(0)} ms, ${(REDRAW_AFTER + left).toFixed(0)} ms after the last key with the pause before them, PDF ${right.toFixed(0)} ms, medians of ${RUNS}`,
    }
  },
}

export default afterAKey
