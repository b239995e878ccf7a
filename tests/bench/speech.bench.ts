import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { timeStatement } from '../../src/core/speech/statement'
import { paragraphsOfText } from '../../src/core/speech/text-statement'
import { speechClock } from '../../src/core/speech/timing'
import { languageName } from '../../src/messages/language-name'
import { ACCURACY, errorsOf, readingsOf, SPEECH_CODES } from '../documents/read-aloud'
import { type Bench, median, percentile } from './bench'

const KEYSTROKE_MS = 5
const WORDS = 2_000

/** Mean and worst error on the held-out half; the development half and a count of words with one rate beside them. */
const accuracy: Bench[] = SPEECH_CODES.flatMap((language) =>
  (['mean', 'worst'] as const).map((what) => ({
    name: `speaking time in ${languageName(language)}, ${what} error`,
    unit: '% of espeak-ng',
    limit: ACCURACY[language][what],
    async run() {
      const ours = errorsOf(language, 'held-out')
      const tuned = errorsOf(language, 'development')
      const words = errorsOf(language, 'held-out', 'words')
      return {
        value: ours[what],
        detail:
          `${readingsOf(language, 'held-out').length} held-out texts${what === 'worst' ? `, worst ${ours.worstName}` : ''}; ` +
          `development ${tuned[what].toFixed(2)} %, word count ${words[what].toFixed(2)} %`,
      }
    },
  })),
)

/** A keystroke changes one paragraph of a statement; all else is remembered. The processor’s time, because a busy machine adds waiting to the clock’s. */
const keystroke: Bench = {
  name: `timing ${WORDS.toLocaleString('en')} words again after a keystroke, p95`,
  unit: `× ${KEYSTROKE_MS} ms`,
  limit: 1,
  async run() {
    const text = readFileSync(
      join(import.meta.dirname, '../fixtures/speech/en/development/joint-civil-society.txt'),
      'utf8',
    )
    const once = paragraphsOfText(text, 'text', 'en')
    const paragraphs = Array.from({ length: 12 }, () => once).flat()
    const clock = speechClock()
    const { words } = timeStatement(paragraphs, clock)
    const took = { processor: [] as number[], clock: [] as number[] }
    const changed = paragraphs.findIndex(({ runs }) => (runs[0]?.text.length ?? 0) > 300)
    const typed = paragraphs[changed]
    if (words < WORDS || !typed) throw new Error(`The statement has ${words} words, or no paragraph to type in`)
    for (let key = 0; key < 500; key += 1) {
      const now = [...paragraphs]
      now[changed] = { ...typed, runs: [{ text: `${typed.runs[0]?.text} ${'and then '.repeat(key % 7)}${key}` }] }
      const started = { clock: performance.now(), processor: process.cpuUsage() }
      timeStatement(now, clock)
      const { user, system } = process.cpuUsage(started.processor)
      took.processor.push((user + system) / 1000)
      took.clock.push(performance.now() - started.clock)
    }
    const value = percentile(took.processor, 0.95)
    return {
      value: value / KEYSTROKE_MS,
      detail:
        `${value.toFixed(2)} ms of the processor, all threads; by the clock ${percentile(took.clock, 0.95).toFixed(2)} ms, ` +
        `median ${median(took.clock).toFixed(2)} ms; ${words} words`,
    }
  },
}

export default [...accuracy, keystroke]
