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
  /** Runs of three words, as hashes, each once, from the lowest up. */
  shingles: Int32Array
  /** The lowest of them: sentences that are alike share at least one, all but for a rare chance. */
  sketch: readonly number[]
  /** All of them as one hash. */
  print: number
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
    const sorted = Int32Array.from(shingles).sort()
    return [{ start, end, shingles: sorted, sketch: [...sorted.subarray(0, SKETCH)], print: sorted.reduce(mixed, 0) }]
  })
})

/** FNV-1a, 32 bits: two runs that share a hash by chance change a share by far less than the threshold. */
function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

/** One hash of two, which tells their sequence too. */
function mixed(one: number, other: number): number {
  return Math.imul(Math.imul(one, 31) ^ other, 0x01000193) ^ (one >>> 15)
}

/** Goes through both side by side, and no further than they can still be alike. */
function alike({ shingles: one }: Spoken, { shingles: other }: Spoken): boolean {
  const all = one.length + other.length
  // Of as many shared, the share of all is ALIKE; less than one run below that none can be.
  const least = (ALIKE * all) / (1 + ALIKE) - 1
  let shared = 0
  let here = 0
  let there = 0
  while (here < one.length && there < other.length) {
    if (shared + Math.min(one.length - here, other.length - there) < least) return false
    const a = one[here] as number
    const b = other[there] as number
    if (a === b) shared += 1
    if (a <= b) here += 1
    if (b <= a) there += 1
  }
  return shared / (all - shared) >= ALIKE
}

/** The first sentences that have a run in their sketch, by their index, and one hash of what they say and in which section. */
interface Known {
  sentences: number[]
  print: number
}

/**
 * What a sentence was last held against, as a hash, and the section before that says the same. A key changes one sentence: all that are not held against
 * that one have their answer. Two hashes that are the same by chance, one in four thousand million, would keep an answer until the next change.
 */
const heldAgainst = new WeakMap<Spoken, { against: number; before: Message | null }>()

/**
 * A sentence of eight words or more that says the same, or nearly, as one in another section: more than half of all their runs
 * of three words are the same, which one changed word in a dozen leaves so. The finding is at the later one. Quotations and
 * proposed language do not count. Source: GFMD tip 1; 9 July session, no duplication.
 */
export const repeatedText = draftCheck('repetition/across-areas', ({ reading }) => {
  const known = new Map<number, Known>()
  const all: { section: string; named: Message; said: Spoken }[] = []
  const remarks: Remark[] = []
  for (const step of reading) {
    if (step.type !== 'section') continue
    const { asked } = step.subject
    const named = sectionWords(asked)
    const section = hashOf(JSON.stringify([asked.id, named]))
    const saidBefore = (said: Spoken, lists: readonly (Known | undefined)[]): Message | null => {
      for (const candidate of new Set(lists.flatMap((list) => list?.sentences ?? []))) {
        const other = all[candidate]
        if (other && other.section !== asked.id && alike(other.said, said)) return other.named
      }
      return null
    }
    for (const passage of ownWords(step.subject)) {
      if (passage.kind === 'heading' || passage.kind === 'cell') continue
      for (const said of scan(passage.text, passage.language)) {
        const lists = said.sketch.map((shingle) => known.get(shingle))
        const against = lists.reduce((print, list) => mixed(print, list?.print ?? 0), section)
        let held = heldAgainst.get(said)
        if (held?.against !== against) {
          held = { against, before: saidBefore(said, lists) }
          heldAgainst.set(said, held)
        }
        if (held.before)
          remarks.push({
            level: 'advice',
            at: placeIn(passage, said.start, said.end),
            message: message('finding.repeatedText', { section: held.before }),
            reason: message('finding.repeatedText.why'),
            source: message('finding.repeatedText.source'),
          })
        const index = all.push({ section: asked.id, named, said }) - 1
        const print = mixed(section, said.print)
        for (const [at, shingle] of said.sketch.entries()) {
          const list = lists[at]
          if (!list) known.set(shingle, { sentences: [index], print })
          // Runs that stand everywhere tell nothing, and would cost much.
          else if (list.sentences.length < 12) {
            list.sentences.push(index)
            list.print = mixed(list.print, print)
          }
        }
      }
    }
  }
  return remarks
})
