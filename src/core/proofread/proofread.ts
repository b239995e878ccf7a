import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { isAmericanSpelling } from '../check/british-american'
import { editIn, isApparatus, isSetApart, placeIn, prose } from '../check/passages'
import type { Draft } from '../draft/draft'
import type { Finding } from '../draft/finding'
import { isCode } from '../text/code-form'
import { type WordList, wordList } from '../text/word-list'
import type { Fault } from './fault'
import { isFieldWord } from './field-words'
import type { ProofreadLanguage, Reading } from './readings'
import { areMostlySlips, isAmidForeign, isRightAsWritten, type OwnSpelling, ownSpelling } from './right-as-written'
import { canBeLookedUp, wordsToLookUp } from './words'

/** The check’s id of a word that no dictionary knows; those of grammar are `grammar/` and the rule. */
export const UNKNOWN_WORD = 'spelling/unknown-word'

/** A passage of fewer words may well be full of names. */
const ENOUGH_WORDS = 8
/** Nobody misspells so many words, unless they are slips: the passage is in another language than it says. */
const TOO_MANY_UNKNOWN = 0.4
const MOST_OFFERED = 3
/** So many unknown words on either side say whether one is foreign. */
const NEIGHBOURS = 8
/** In a list there is room for more than in a sentence. */
const MOST_SUGGESTED = 5

/** The words that are right in a draft beside those of the dictionaries: those given, and the names of who speaks and signs. */
export function knownWords({ organisation }: Draft, words: Iterable<string>): WordList {
  const { name, acronym, contactName, country, signatories } = organisation
  return wordList([
    ...words,
    ...[name, acronym, contactName, country],
    ...signatories.flatMap((each) => [each.name, each.organisation, each.country]),
  ])
}

/**
 * Findings of a whole draft, reading by reading in the sequence in which they are given: what a draft writes again and again, or with a capital
 * inside a sentence, is right in all of it.
 */
export function findingsOfDraft(read: ReadonlyMap<Reading, readonly Fault[]>, known: WordList): Finding[] {
  const own = ownSpelling(read)
  return [...read].flatMap(([reading, faults]) => findingsOf(reading, faults, known, own))
}

/**
 * Findings of one reading, all of them advice, in the sequence of the text. Left out: faults outside its stretches and in quotations,
 * addresses and symbols; words that `known` has, and those that are right as they are written (`isRightAsWritten`); American
 * spelling, which is a matter of consistency and has a check of its own; code, lists of names and references to literature; grammar where the text is
 * not made of sentences, in titles and foreign words that are set apart, and in a sentence with words of another language. `own` is what the draft says of its words; without it, what the reading says.
 */
export function findingsOf(
  reading: Reading,
  faults: readonly Fault[],
  known: WordList,
  own: OwnSpelling = ownSpelling([[reading, faults]]),
): Finding[] {
  const { passage, language, stretches } = reading
  const wording = prose(passage.text, '')
  const heard = faults.filter(
    ({ start, end }) =>
      stretches.some((stretch) => stretch.start <= start && end <= stretch.end) &&
      !wording.slice(start, end).includes('\uFFFC'),
  )
  const unknown = heard
    .filter(({ rule, start, end }) => {
      const word = passage.text.slice(start, end)
      return (
        rule === null &&
        canBeLookedUp(word, language) &&
        !known.has(word) &&
        !isFieldWord(word, language) &&
        !(language === 'en' && isAmericanSpelling(word))
      )
    })
    .sort((a, b) => a.start - b.start)
  if (isCode(passage.text, '') || isAnotherLanguage(reading, unknown)) return []
  if (passage.kind !== 'heading' && passage.kind !== 'cell' && isApparatus(passage.text, '')) return []
  const misspelt = unknown.filter(
    (fault, index) =>
      !isRightAsWritten(reading, fault, unknown.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1), own),
  )
  const broken = reading.sentences
    ? heard.filter(
        (fault) =>
          fault.rule !== null &&
          !isSetApart(passage, fault.start, fault.end) &&
          !isAmidForeign(passage.text, fault, unknown),
      )
    : []
  const kept = [...misspelt, ...broken]
  return kept
    .sort((a, b) => a.start - b.start)
    .map((fault): Finding => {
      const written = passage.text.slice(fault.start, fault.end)
      const [best] = fault.suggestions
      return {
        // A word that is spelt wrongly is seen by everybody who reads it; what a rule of grammar remarks is a matter of opinion.
        level: fault.rule === null ? 'warning' : 'advice',
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

function isAnotherLanguage({ passage, stretches, language }: Reading, unknown: readonly Fault[]): boolean {
  if (unknown.length <= ENOUGH_WORDS * TOO_MANY_UNKNOWN) return false
  const words = wordsToLookUp(passage.text, stretches, language).length
  if (words < ENOUGH_WORDS || unknown.length <= words * TOO_MANY_UNKNOWN) return false
  return !areMostlySlips(passage.text, unknown)
}
