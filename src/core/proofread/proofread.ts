import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { isAmericanSpelling } from '../check/british-american'
import { editIn, placeIn, prose } from '../check/passages'
import type { Finding } from '../draft/finding'
import { editDistance } from '../text/edit-distance'
import type { WordList } from '../text/word-list'
import type { ProofreadLanguage, Reading, Stretch } from './readings'
import { canBeLookedUp, wordsToLookUp } from './words'

/** What a dictionary or a grammar has to say about a passage; UTF-16 offsets into its text. */
export interface Fault extends Stretch {
  /** The grammar's name of its rule; null for a word that the dictionary does not know. */
  rule: string | null
  /** The rule's remark; empty for a word. */
  says: string
  /** What could stand there instead, the likeliest first. */
  suggestions: readonly string[]
}

/** The check’s id of a word that no dictionary knows; those of grammar are `grammar/` and the rule. */
export const UNKNOWN_WORD = 'spelling/unknown-word'

/** A passage of fewer words may well be full of names. */
const ENOUGH_WORDS = 8
/** Nobody misspells so many words: the passage is in another language than it says. */
const TOO_MANY_UNKNOWN = 0.4
/** Short names are one letter away from some word by chance: Tolon and talon, Mixe and mice. */
const LONG_ENOUGH = 6
const MOST_OFFERED = 3
/** In a list there is room for more than in a sentence. */
const MOST_SUGGESTED = 5

/**
 * Findings of one reading, all of them advice, in the sequence of the text. Left out: faults outside its stretches and in quotations,
 * addresses and symbols; words that `known` has; names, which no dictionary holds, unless they are one slip away from a word; American
 * spelling, which is a matter of consistency and has a check of its own; grammar where the text is not made of sentences.
 */
export function findingsOf(reading: Reading, faults: readonly Fault[], known: WordList): Finding[] {
  const { passage, language, stretches } = reading
  const own = prose(passage.text, '')
  const heard = faults.filter(
    ({ start, end }) =>
      stretches.some((stretch) => stretch.start <= start && end <= stretch.end) &&
      !own.slice(start, end).includes('\uFFFC'),
  )
  const unknown = heard.filter(({ rule, start, end }) => {
    const word = passage.text.slice(start, end)
    return (
      rule === null &&
      canBeLookedUp(word, language) &&
      !known.has(word) &&
      !(language === 'en' && isAmericanSpelling(word))
    )
  })
  if (isAnotherLanguage(reading, unknown.length)) return []
  const kept = heard.filter((fault) =>
    fault.rule === null
      ? unknown.includes(fault) && !looksLikeName(passage.text.slice(fault.start, fault.end), fault.suggestions)
      : reading.sentences,
  )
  return kept
    .sort((a, b) => a.start - b.start)
    .map((fault): Finding => {
      const written = passage.text.slice(fault.start, fault.end)
      const [best] = fault.suggestions
      return {
        level: 'advice',
        at: placeIn(passage, fault.start, fault.end),
        ...(fault.rule === null ? unknownWord(written, fault.suggestions, language) : brokenRule(fault, fault.rule)),
        ...(best === undefined
          ? {}
          : { fix: { label: fixLabel(written, best), edits: [editIn(passage, fault.start, fault.end, best)] } }),
        ...(fault.suggestions.length > 1 ? { suggestions: fault.suggestions.slice(0, MOST_SUGGESTED) } : {}),
      }
    })
}

type Said = Pick<Finding, 'check' | 'message' | 'reason' | 'source' | 'word'>

function unknownWord(word: string, suggestions: readonly string[], language: ProofreadLanguage): Said {
  const [first = '', second = '', third = ''] = suggestions
  const offered = Math.min(suggestions.length, MOST_OFFERED)
  return {
    check: UNKNOWN_WORD,
    message: message('finding.unknownWord', { word, language, offered, first, second, third }),
    reason: message('finding.unknownWord.why'),
    source: message(`finding.unknownWord.source.${language}`),
    word,
  }
}

function brokenRule({ says }: Fault, rule: string): Said {
  return {
    check: `grammar/${rule.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase()}`,
    // Harper marks words up as code.
    message: says.replace(/`([^`]*)`/g, '“$1”'),
    reason: message('finding.grammar.why'),
    source: message('finding.grammar.source', { rule }),
  }
}

function fixLabel(written: string, text: string): Message {
  if (text === '') return message('fix.leaveOut', { words: written.trim() })
  return message('fix.write', { words: text.trim() === '' ? text : text.trim() })
}

function isAnotherLanguage({ passage, stretches, language }: Reading, unknown: number): boolean {
  if (unknown <= ENOUGH_WORDS * TOO_MANY_UNKNOWN) return false
  const words = wordsToLookUp(passage.text, stretches, language).length
  return words >= ENOUGH_WORDS && unknown > words * TOO_MANY_UNKNOWN
}

function looksLikeName(word: string, suggestions: readonly string[]): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  return word.length < LONG_ENOUGH || !suggestions.some((suggestion) => editDistance(word, suggestion, 1) === 1)
}
