import { message } from '../../messages/message'
import { editDistance } from '../text/edit-distance'
import { gather } from '../text/gather'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { editIn, isSetApart, ownWordsOfDraft, type Passage, placeIn, prose, startsSentence } from './passages'
import { draftCheck } from './rule'

/** Shorter names are one letter away from another by chance. */
const LONG_ENOUGH = 7
/** How often the other spelling must stand for one use against it. */
const TIMES = 2

const NAME = /(?<![\p{L}\p{N}’'-])\p{Lu}\p{Ll}{6,}(?![\p{L}\p{N}’'-])/gu

const scan = rememberText((text) =>
  matchesIn(prose(text, ''), NAME).map(({ index, 0: name }) => ({
    index,
    name,
    starts: startsSentence(text, index),
  })),
)

/** Names that are one letter apart and both right. */
const BOTH_RIGHT: readonly ReadonlySet<string>[] = [new Set(['Wikimedia', 'Wikipedia'])]

/** True for two words that are both right: a plural, an adjective (Austria, Austrian), British and American, words of one root. */
function areTwoWords(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  if (BOTH_RIGHT.some((names) => names.has(one) && names.has(other))) return true
  if (long.startsWith(short) || long.endsWith(short.toLowerCase())) return true
  if (one.slice(0, 3) !== other.slice(0, 3)) return true
  // “Economic” and “Economics”, “Digital” and “Digitel”: what differs in its ending alone is another form as often as a slip.
  return one.slice(0, -2) === other.slice(0, -2) || plain(one) === plain(other)
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('z', 's').replaceAll('our', 'or')
}

/**
 * A name that is spelt one way once, and another way, one slip away, at least twice: “Kathmamdu” beside “Kathmandu”. Only words of seven letters
 * or more that never stand without a capital; endings are not compared. English alone. Source: the draft itself.
 */
export const misspeltName = draftCheck('slips/name', (subject) => {
  const uses = new Map<string, { passage: Passage; index: number; times: number; starts: boolean }>()
  const passages = ownWordsOfDraft(subject).filter(({ language, kind }) => isEnglish(language) && kind !== 'heading')
  for (const passage of passages)
    for (const { index, name, starts } of scan(passage.text, '')) {
      if (isSetApart(passage, index, index + name.length)) continue
      const known = uses.get(name)
      if (known) {
        known.times += 1
        known.starts &&= starts
      } else uses.set(name, { passage, index, times: 1, starts })
    }
  const often = [...uses].filter(([, { times, starts }]) => times >= TIMES && !starts)
  // Only words that share their first three letters are compared.
  const byStart = new Map<string, string[]>()
  for (const [name] of often) gather(byStart, name.slice(0, 3), name)
  return [...uses].flatMap(([name, { passage, index, times, starts }]) => {
    if (times !== 1 || starts || name.length < LONG_ENOUGH) return []
    const right = byStart
      .get(name.slice(0, 3))
      ?.find((other) => other !== name && !areTwoWords(name, other) && editDistance(name, other, 1) === 1)
    if (right === undefined) return []
    return [
      {
        level: 'advice' as const,
        at: placeIn(passage, index, index + name.length),
        message: message('finding.misspeltName', {
          written: name,
          name: right,
          times: uses.get(right)?.times ?? TIMES,
        }),
        reason: message('finding.misspeltName.why'),
        source: message('finding.slips.source'),
        fix: {
          label: message('fix.write', { words: right }),
          edits: [editIn(passage, index, index + name.length, right)],
        },
      },
    ]
  })
})
