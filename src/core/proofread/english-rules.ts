import { startsSentence } from '../check/passages'
import type { Stretch } from './readings'

/**
 * Which remarks of Harper reach the writer: those that name a mistake. Advice on style, length and choice of words is left out, because the
 * checks in `core/check` give it with sources of this field, and because Harper’s is for blogs and code.
 */
const MISTAKES: ReadonlySet<string> = new Set([
  'Agreement',
  'BoundaryError',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Nonstandard',
  'Punctuation',
  'Repetition',
  'Typo',
  'Usage',
  'WordOrder',
])

/** Mistakes too, although Harper files them under choice of words. */
const MISTAKEN_WORDS: ReadonlySet<string> = new Set([
  'AdjectiveDoubleDegree',
  'AnA',
  'DespiteOf',
  'ModalOf',
  'NounVerbConfusion',
])

/** Rules that are wrong about papers of this kind. */
const NOISE: ReadonlySet<string> = new Set([
  // “Otherwise these words …”: the comma that it misses is a matter of taste.
  'DiscourseMarkers',
  // “a hearing”, “a finding”: nouns that can be counted here.
  'MassNouns',
  // “some 5 million people”: here “some” is “about”.
  'QuantifierNumeralConflict',
  // “multistakeholder”: takes words that it does not know apart; spelling speaks of them.
  'SplitWords',
  // “Where you ask to revise …”: takes a clause of place for a slip.
  'WereWhere',
])

/**
 * True for a remark of Harper that the writer should see. `rule` and `kind` are Harper’s names; `text` is what it read, and `start` and `end` are
 * the UTF-16 offsets that it points at.
 */
export function isMistake(rule: string, kind: string, text: string, { start, end }: Stretch): boolean {
  // “Keep paragraph A as it is”: a letter that names something is no article.
  if (rule === 'AnA' && /^\p{Lu}$/u.test(text.slice(start, end)) && !startsSentence(text, start)) return false
  return MISTAKEN_WORDS.has(rule) || (MISTAKES.has(kind) && !NOISE.has(rule))
}
