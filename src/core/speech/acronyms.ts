import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { SAID_AS_WORDS } from './said-as-words'

/**
 * How acronyms are said: `letters`, `word`, or another spelling to be said in their place, such as “wissis”. By the acronym in capitals
 * and without the plural’s s. What a user adds stands over the list below.
 */
export type AcronymLexicon = Readonly<Record<string, string>>

/** Letters of an acronym, and of what is said in its place; longer ones are no acronyms. */
export const LONGEST_ACRONYM = 30
export const LONGEST_SAID = 100

/** An acronym as somebody types it, in capitals and without the plural’s s; a sentence for anything else. */
export function readAcronym(typed: string): Result<string> {
  const name = typed
    .trim()
    .normalize('NFC')
    .replace(/(?<=\p{Lu}{2})[’']?s$/u, '')
    .toUpperCase()
  return /^\p{Lu}{2,}$/u.test(name) && name.length <= LONGEST_ACRONYM
    ? success(name)
    : failure('acronym', message('problem.acronym', { most: LONGEST_ACRONYM }))
}

/** What is to be said in an acronym’s place: words, of which something is heard. A sentence for anything else. */
export function readSaidAs(typed: string): Result<string> {
  const said = typed.trim().replace(/\s+/gu, ' ')
  return /\p{L}/u.test(said) && said.length <= LONGEST_SAID
    ? success(said)
    : failure('said-as', message('problem.saidAs', { most: LONGEST_SAID }))
}

/** Said as a word that their letters do not show. */
const SAID_AS: Readonly<Record<string, string>> = { WSIS: 'wissis' }

/** Where one language spells what another reads. */
const SPELLED_IN: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(['FAO', 'OSCE']) }

/** Beyond this many letters, capitals with a vowel among them are read as a word. Our own estimate. */
const LONGEST_SPELLED = 5

/** The way to say an acronym (capitals, at least two, without the plural’s s) in a language: `letters`, `word` or what to say instead. */
export function howSaid(name: string, code: string, lexicon: AcronymLexicon): string {
  if (Object.hasOwn(lexicon, name)) return lexicon[name] ?? 'letters'
  if (Object.hasOwn(SAID_AS, name)) return SAID_AS[name] ?? 'word'
  if (SAID_AS_WORDS.has(name) && !SPELLED_IN[code]?.has(name)) return 'word'
  return name.length > LONGEST_SPELLED && /[AEIOUYАЕЁИОУЫЭЮЯ]/u.test(name) ? 'word' : 'letters'
}
