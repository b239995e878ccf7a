import { message } from '../../messages/message'
import { editDistance } from '../text/edit-distance'
import { gather } from '../text/gather'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isSentenceWord } from './acronym-evidence'
import { editIn, isSetApart, ownWordsOfDraft, type Passage, placeIn, prose, startsSentence } from './passages'
import { draftCheck } from './rule'

/** Shorter names are one letter away from another by chance. */
const LONG_ENOUGH = 7
/** How often the other spelling must stand for one use against it. */
const TIMES = 2
/** So often it is surely the right one: of two against one the one is right in some papers (“Brethren” beside “Bretheren”), and the writer chooses. */
const SURE = 3

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

/** A word as neither British nor American: “Centres” and “Centers”, “Defence” and “Defense”, “Labelling” and “Labeling” are one. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('z', 's')
    .replaceAll('our', 'or')
    .replace(/(?<=[bt])re(?=s?$|d$)/u, 'er')
    .replace(/(?<=en|i)ce(?=s?$|d$)/u, 'se')
    .replace(/ll(?=(?:ing|ed|ers?|ments?|or)$)/u, 'l')
    .replace(/dge(?=ment)/u, 'dg')
    .replace(/[ao]e/gu, 'e')
}

/** What is left of a name without vowels and doubled letters: “Mohamed” and “Mohammed”, “Daniela” and “Daniella” are both right, of two persons. */
function bones(word: string): string {
  return plain(word.toLowerCase())
    .replace(/[aeiouyhw]/gu, '')
    .replace(/(.)\1+/gu, '$1')
}

/** Characters on either side of a name in which the other names of a person stand. */
const BESIDE = 40

/** The names that a person has beside this one: “Zayed” of “Mohamed bin Zayed”. */
function namesBeside(text: string, start: number, end: number): string[] {
  const before = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]*\p{Ll})\s(?:(?:bin|ibn|al|el|de|da|van|von|der|den)\s)?$/iu.exec(
    text.slice(Math.max(0, start - BESIDE), start),
  )?.[1]
  const after = /^\s(?:(?:bin|ibn|al|el|de|da|van|von|der|den)\s)?(\p{Lu}[\p{L}’'-]*\p{Ll})/u.exec(
    text.slice(end, end + BESIDE),
  )?.[1]
  return [before, after].filter(
    (word): word is string =>
      word !== undefined && /^\p{Lu}/u.test(word) && !isSentenceWord(word) && !TITLES.test(word),
  )
}
const TITLES =
  /^(?:Sheikh|Shaikh|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Minister|President|Senator|Chairman|Chair|Director|King|Queen|Prince|Princess|Excellency|Honou?rable|Hon|General|Colonel|Captain|Judge|Justice|Pastor|Father|Sister|Brother|Rabbi|Imam|Ambassador|Governor|Mayor|Secretary)$/u

/**
 * A name that is spelt one way once, and another way, one slip away, at least twice: “Kathmamdu” beside “Kathmandu”. Only words of seven letters
 * or more that never stand without a capital; endings are not compared. Two against one has no fix, and of two persons nothing is said. English alone. Source: the draft itself.
 */
export const misspeltName = draftCheck('slips/name', (subject) => {
  const uses = new Map<
    string,
    { passage: Passage; index: number; times: number; starts: boolean; beside: Set<string>; named: number }
  >()
  const passages = ownWordsOfDraft(subject).filter(({ language, kind }) => isEnglish(language) && kind !== 'heading')
  for (const passage of passages)
    for (const { index, name, starts } of scan(passage.text, '')) {
      if (isSetApart(passage, index, index + name.length)) continue
      const beside = namesBeside(passage.text, index, index + name.length)
      const known = uses.get(name)
      if (known) {
        known.times += 1
        known.starts &&= starts
        for (const other of beside) known.beside.add(other)
        if (beside.length > 0) known.named += 1
      } else
        uses.set(name, { passage, index, times: 1, starts, beside: new Set(beside), named: beside.length > 0 ? 1 : 0 })
    }
  const often = [...uses].filter(([, { times, starts }]) => times >= TIMES && !starts)
  // Only words that share their first three letters are compared.
  const byStart = new Map<string, string[]>()
  for (const [name] of often) gather(byStart, name.slice(0, 3), name)
  return [...uses].flatMap(([name, { passage, index, times, starts, beside }]) => {
    if (times !== 1 || starts || name.length < LONG_ENOUGH) return []
    const right = byStart
      .get(name.slice(0, 3))
      ?.find((other) => other !== name && !areTwoWords(name, other) && editDistance(name, other, 1) === 1)
    if (right === undefined) return []
    // Where a vowel or a doubled letter is all that differs, a person of another name is meant as often.
    const known = uses.get(right)
    if (
      known &&
      bones(name) === bones(right) &&
      beside.size > 0 &&
      known.named * 2 > known.times &&
      ![...beside].some((other) => known.beside.has(other))
    )
      return []
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
        ...((uses.get(right)?.times ?? TIMES) < SURE
          ? {}
          : {
              fix: {
                label: message('fix.write', { words: right }),
                edits: [editIn(passage, index, index + name.length, right)],
              },
            }),
      },
    ]
  })
})
