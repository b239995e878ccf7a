import mammoth from 'mammoth'
import type { Draft } from '../../src/core/draft/draft'
import { documentLayout } from '../../src/core/export/document-outline'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { compareCopies, reviewOf } from '../../src/core/review/review-changes'
import { reviewCopyOf } from '../../src/core/review/review-copy'
import { answerText } from '../../src/core/text/block-text'
import { countWords } from '../../src/core/text/words'
import { blocksFromDocx } from '../../src/node/read-office'
import { readReturnedCopy } from '../../src/node/review-files'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 10_000
const RUNS = 9
const WARM_UPS = 3
const COMPARED_MS = 1_000

/** Milliseconds of processor time, because a busy machine adds waiting to the clock's. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const reading: Bench = {
  name: 'Word document of 10,000 words to blocks',
  unit: '× mammoth',
  limit: 1.2,
  async run() {
    const { template, pack } = await elementsPaper()
    const draft = generatedDraft(WORDS, template, pack)
    const bytes = await docxOf(outlineOf(draft, template, { order: 'area' }), { paper: 'a4' })
    const ours = async () => {
      const read = await blocksFromDocx(bytes)
      if (!read.ok) throw new Error(read.problem.sentence)
      return read.value
    }
    const { parts } = await ours()
    const words = countWords(
      answerText(parts.flatMap((part) => (part.type === 'block' ? [part.block] : []))),
      draft.language,
    )
    if (words < WORDS) throw new Error(`Only ${words} words were read`)
    const peer = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const took = { ours: [] as number[], peer: [] as number[] }
    for (let run = -WARM_UPS; run < RUNS; run += 1) {
      const [one, other] = [await processorTime(ours), await processorTime(peer)]
      if (run < 0) continue
      took.ours.push(one)
      took.peer.push(other)
    }
    const [mine, theirs] = [median(took.ours), median(took.peer)]
    return {
      value: mine / theirs,
      detail: `Rostrum ${mine.toFixed(0)} ms, mammoth ${theirs.toFixed(0)} ms of processor time, medians of ${RUNS}; ${words} words`,
    }
  },
}

/** A copy that somebody changed all over, recorded and not. */
async function returnedCopy(draft: Draft, copy: Uint8Array): Promise<Uint8Array> {
  const word = new WordReviewer(copy, 'Ana')
  const long = word.paragraphs().flatMap((text, place) => (text.length > 120 ? [place] : []))
  for (const [number, place] of long.entries())
    if (number % 8 === 0) word.replace(place, '', ` ${draft.title} ${number}.`, number % 16 === 0)
  return word.save()
}

const comparing: Bench = {
  name: 'a returned copy of 10,000 words compared',
  unit: '× 1 s',
  limit: 1,
  async run() {
    const { template, pack } = await elementsPaper()
    const draft = generatedDraft(WORDS, template, pack)
    const { outline, review } = reviewCopyOf(draft, template)
    const copy = await docxOf(outline, documentLayout('text', draft, template, 'a4'), review)
    const bytes = await returnedCopy(draft, copy)
    let changes = 0
    const took: number[] = []
    for (let run = -WARM_UPS; run < RUNS; run += 1) {
      const time = await processorTime(async () => {
        const read = await readReturnedCopy(bytes, 'Ana.docx', draft, template, async function* () {})
        if (!read.ok) throw new Error(read.problem.sentence)
        changes = reviewOf(compareCopies([read.value]), draft).changes.length
      })
      if (run >= 0) took.push(time)
    }
    if (changes < 20) throw new Error(`Only ${changes} changes were found`)
    const value = median(took)
    return {
      value: value / COMPARED_MS,
      detail: `${value.toFixed(0)} ms of processor time, median of ${RUNS}; ${changes} changes, read and compared`,
    }
  },
}

export default [reading, comparing]
