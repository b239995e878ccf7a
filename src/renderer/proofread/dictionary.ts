import { createHunspellFromStrings } from 'hunspell-wasm'
import type { Fault } from '../../core/proofread/proofread'
import { wordsToLookUp } from '../../core/proofread/words'
import type { Proofreader } from './proofreader'

/** Words whose suggestions are worked out: each costs as much as looking up ten thousand words. */
const MOST_SUGGESTED = 400
const MOST_OFFERED = 5

/** Hunspell with one of its dictionaries, given as the text of its two files. */
export async function dictionaryProofreader(affixes: string, words: string): Promise<Proofreader> {
  const hunspell = await createHunspellFromStrings(affixes, words)
  const suggested = new Map<string, readonly string[]>()
  const suggestionsFor = (word: string): readonly string[] => {
    const known = suggested.get(word)
    if (known) return known
    if (suggested.size >= MOST_SUGGESTED) return []
    const suggestions = hunspell.getSpellingSuggestions(word).slice(0, MOST_OFFERED)
    suggested.set(word, suggestions)
    return suggestions
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
        .map(({ text, start, end }): Fault => ({ start, end, rule: null, says: '', suggestions: suggestionsFor(text) }))
    },
  }
}
