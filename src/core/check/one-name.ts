import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isSentenceWord, lastWord } from './acronym-evidence'
import { NAMES, USUAL } from './one-name-list'
import { inCaseOf, isInTitleCase, isSetApart, ownWordsOfDraft, prose, startsSentence } from './passages'
import { draftCheck } from './rule'
import { inconsistency } from './variants'

const BY_WRITTEN = new Map(NAMES.flatMap((name, index) => name.map((written) => [written, index] as const)))
const IN_SMALL = new Map<string, number>()
for (const [written, index] of BY_WRITTEN) IN_SMALL.set(written.toLowerCase(), index)

const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...IN_SMALL.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** The entry of the same name in the singular: “policy-makers” beside “policymaker” is one question, not two with two answers. */
const singular = NAMES.map(([plural], index) => {
  const at = NAMES.findIndex(([one]) => `${one}s` === plural)
  return at < 0 ? index : at
})

/** True when the ways to write a name differ by capitals, so that a capital means something. */
const byCapitals = NAMES.map((name) => new Set(name.map((written) => written.toLowerCase())).size < name.length)

/** True behind a word with a capital that starts no sentence: “Samsung ”. */
function isBehindName(before: string): boolean {
  const word = lastWord(before)
  return /^\p{Lu}\p{Ll}/u.test(word) && !isSentenceWord(word)
}

/** True behind a word in small letters, or one whose capital says that a sentence starts. */
function isBehindSmall(before: string): boolean {
  const word = lastWord(before.replace(/,\s$/u, ' '))
  return /^\p{Ll}/u.test(word) || isSentenceWord(word)
}

/** “E-mail: …”, “please email lamp@…”: how somebody is reached. */
const REACHES = /^(?:e-?mail|web[- ]?site)$/iu
const IS_CONTACT = /^(?:\s(?:address(?:es)?|us(?:\sat)?|me(?:\sat)?|to|at))?\s?(?::|\(?[^\s@]{1,60}@)/u

const TITLE_BEFORE = /\p{Lu}\p{L}{1,40}\s(?:of|for|on)\s(?:the\s)?$/u

/** Characters of a sentence on either side of a word: a title is no longer. */
const NEAR = 160

function sentenceAround(text: string, at: number): string {
  const before = /(?<![^.!?:\n])[^.!?:\n]*$/u.exec(text.slice(Math.max(0, at - NEAR), at))?.[0] ?? ''
  return before + (/^[^.!?:\n]*/u.exec(text.slice(at, at + NEAR))?.[0] ?? '')
}

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? matchesIn(prose(text, ''), WORD).flatMap((match) => {
        const written = match[0]
        const index = IN_SMALL.get(written.toLowerCase())
        if (index === undefined) return []
        const after = text.slice(match.index + written.length)
        if (REACHES.test(written) && IS_CONTACT.test(after.slice(0, NEAR))) return []
        const capital = /^\p{Lu}/u.test(written)
        const starts = capital && startsSentence(text, match.index)
        if (
          byCapitals[index] &&
          (starts || (capital && /^\s(?:(?:of|and|&)\s)?\p{Lu}/u.test(after)) || !BY_WRITTEN.has(written))
        )
          return []
        // “Declaration for the Future of the Internet”: the end of a title.
        if (byCapitals[index] && capital && TITLE_BEFORE.test(text.slice(Math.max(0, match.index - 60), match.index)))
          return []
        // “Samsung Internet”: a name of two words.
        if (byCapitals[index] && capital && isBehindName(text.slice(Math.max(0, match.index - 30), match.index)))
          return []
        // “Ensure Access to Reliable High-Speed Internet.”: a title of a paragraph, where every word has a capital; nor does a headline in the middle of a line say how somebody writes.
        if (isInTitleCase(sentenceAround(text, match.index))) return []
        // “the Report on Mobile Internet”, “(Internet …”, “US: Internet …”: a capital is the writer's own only behind a word in small letters.
        if (byCapitals[index] && capital && !isBehindSmall(text.slice(Math.max(0, match.index - 30), match.index)))
          return []
        // “International Co-operation Agency”: a capital inside a sentence makes a name of a word that has none.
        if (!byCapitals[index] && capital && !starts && !BY_WRITTEN.has(written)) return []
        return [{ start: match.index, written, index, side: BY_WRITTEN.has(written) ? written : written.toLowerCase() }]
      })
    : [],
)

/**
 * One thing under two names, such as “multistakeholder” and “multi-stakeholder”: one finding for each thing, at the first of the rarer
 * names. Quotations and proposed language do not count. English alone. Source: consistency; the list of names is our own.
 */
export const oneName = draftCheck('consistency/one-name', (subject) => {
  const uses = new Map<number, Parameters<typeof inconsistency>[0][number][]>()
  for (const passage of ownWordsOfDraft(subject)) {
    if (passage.kind === 'heading') continue
    for (const { start, written, index, side } of scan(passage.text, passage.language)) {
      if (isSetApart(passage, start, start + written.length)) continue
      const name = singular[index] ?? index
      const ending = name === index ? '' : 's'
      uses.set(name, [
        ...(uses.get(name) ?? []),
        {
          passage,
          start,
          written,
          side: side.slice(0, side.length - ending.length),
          as: (other) => (byCapitals[index] ? other + ending : inCaseOf(written, other + ending)),
        },
      ])
    }
  }
  return [...uses.values()].flatMap((found) =>
    inconsistency(
      found,
      {
        says: (values) => message('finding.oneName', values),
        reason: message('finding.oneName.why'),
        source: message('finding.oneName.source'),
      },
      (side) => USUAL.has(side),
    ),
  )
})
