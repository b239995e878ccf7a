import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { sectionWords } from '../template/section-names'
import { rememberText } from '../text/remember'
import { isUnspaced } from '../text/script'
import { sentencesIn } from '../text/words'
import { ownWords, placeIn, prose } from './passages'
import { draftCheck, type Remark } from './rule'

/** Words from which a sentence is not repeated by chance. */
const SHORTEST = 8
/** Share of runs of three words that two sentences have in common from which they are nearly the same. */
const ALIKE = 0.55

const SKETCH = 4

interface Spoken {
  start: number
  end: number
  /** Runs of three words, as hashes. */
  shingles: ReadonlySet<number>
  /** The lowest of them: sentences that are alike share at least one, all but for a rare chance. */
  sketch: readonly number[]
}

const scan = rememberText((text, language): Spoken[] => {
  if (isUnspaced(text)) return []
  const own = prose(text, '')
  return sentencesIn(text, language).flatMap(({ start, end, words }) => {
    if (words < SHORTEST) return []
    const said =
      own
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
    if (said.length < SHORTEST) return []
    const shingles = new Set<number>()
    for (let index = 0; index + 2 < said.length; index += 1)
      shingles.add(hashOf(said.slice(index, index + 3).join(' ')))
    return [{ start, end, shingles, sketch: [...shingles].sort((a, b) => a - b).slice(0, SKETCH) }]
  })
})

/** FNV-1a, 32 bits: two runs that share a hash by chance change a share by far less than the threshold. */
function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

function alike(one: Spoken, other: Spoken): boolean {
  let shared = 0
  for (const shingle of one.shingles) if (other.shingles.has(shingle)) shared += 1
  return shared / (one.shingles.size + other.shingles.size - shared) >= ALIKE
}

/**
 * A sentence of eight words or more that says the same, or nearly, as one in another section: more than half of all their runs
 * of three words are the same, which one changed word in a dozen leaves so. The finding is at the later one. Quotations and
 * proposed language do not count. Source: GFMD tip 1; 9 July session, no duplication.
 */
export const repeatedText = draftCheck('repetition/across-areas', ({ reading }) => {
  const known = new Map<number, number[]>()
  const all: { section: string; named: Message; said: Spoken }[] = []
  const remarks: Remark[] = []
  for (const step of reading) {
    if (step.type !== 'section') continue
    const { asked } = step.subject
    for (const passage of ownWords(step.subject)) {
      if (passage.kind === 'heading' || passage.kind === 'cell') continue
      for (const said of scan(passage.text, passage.language)) {
        const candidates = new Set(said.sketch.flatMap((shingle) => known.get(shingle) ?? []))
        for (const candidate of candidates) {
          const other = all[candidate]
          if (!other || other.section === asked.id || !alike(other.said, said)) continue
          remarks.push({
            level: 'advice',
            at: placeIn(passage, said.start, said.end),
            message: message('finding.repeatedText', { section: other.named }),
            reason: message('finding.repeatedText.why'),
            source: message('finding.repeatedText.source'),
          })
          break
        }
        const index = all.push({ section: asked.id, named: sectionWords(asked), said }) - 1
        for (const shingle of said.sketch) {
          const list = known.get(shingle)
          if (!list) known.set(shingle, [index])
          // Runs that stand everywhere tell nothing, and would cost much.
          else if (list.length < 12) list.push(index)
        }
      }
    }
  }
  return remarks
})
