import { createHunspellFromStrings } from 'hunspell-wasm'
import type { Fault } from './fault'
import { oneSlipFrom } from './one-slip'
import type { Proofreader } from './proofreader'
import type { ProofreadLanguage } from './readings'
import { wordsToLookUp } from './words'

/** Words that Hunspell is asked for suggestions for: each costs it as much as looking up ten thousand words. */
const MOST_ASKED = 400
const MOST_OFFERED = 5

const LETTERS: Record<ProofreadLanguage, string> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  fr: 'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûü',
  es: 'abcdefghijklmnopqrstuvwxyzáéíñóúü',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
}

/** Hunspell with one of its dictionaries, given as the text of its two files. */
export async function dictionaryProofreader(affixes: string, words: string): Promise<Proofreader> {
  const hunspell = await createHunspellFromStrings(affixes, words)
  const suggested = new Map<string, readonly string[]>()
  const suggestionsFor = (word: string, language: ProofreadLanguage): readonly string[] => {
    const known = suggested.get(word)
    if (known) return known
    // Most misspelt words are one slip away from a right one. To try them all is quicker than Hunspell's search, which also gives up by the
    // clock, and so gives different answers on a busy machine.
    const near = [...oneSlipFrom(word, LETTERS[language])].filter((slip) => hunspell.testSpelling(slip))
    const suggestions = near.length > 0 || suggested.size >= MOST_ASKED ? near : hunspell.getSpellingSuggestions(word)
    const offered = suggestions.slice(0, MOST_OFFERED)
    suggested.set(word, offered)
    return offered
  }
  const isRight = (word: string): boolean => {
    const plain = word.replaceAll('‑', '-').replaceAll('‐', '-')
    if (hunspell.testSpelling(plain)) return true
    const parts = plain.split('-')
    return parts.length > 1 && parts.every((part) => part !== '' && hunspell.testSpelling(part))
  }
  return {
    async read({ passage, stretches, language }) {
      return wordsToLookUp(passage.text, stretches, language)
        .filter(({ text }) => !isRight(text))
        .map(
          ({ text, start, end }): Fault => ({
            start,
            end,
            rule: null,
            says: '',
            suggestions: suggestionsFor(text, language),
          }),
        )
    },
  }
}
