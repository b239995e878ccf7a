import { message } from '../../messages/message'
import { gather } from '../text/gather'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import {
  editIn,
  inCaseOf,
  isInTitleCase,
  isNamePart,
  isSetApart,
  ownWords,
  type Passage,
  placeIn,
  prose,
} from './passages'
import { type Around, fitsIn } from './plain-word-frames'
import { PLAIN_WORDS } from './plain-word-list'
import { sectionCheck } from './rule'

const BY_SAID = new Map(PLAIN_WORDS.map((word) => [word.said, word]))

const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...BY_SAID.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

/** Characters of a name with its acronym behind it. */
const NAMED = 160

/** True where a word starts a name of words with capitals, and a bracket with its acronym follows. */
function startsNamed(text: string, written: string): boolean {
  const [, name = '', acronym = ''] =
    /^(\p{L}+\s(?:for|of|in|and)\s[^.;:()\n]{8,140})\s\((\p{Lu}{3,10})\)/u.exec(text) ?? []
  return acronym.charAt(0) === written.charAt(0).toUpperCase() && (name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) >= 2
}

/** “commence proceedings”, “prior to the entry into force”, “utilized in accordance with”: what laws and contracts say in these words. */
const OF_LAW =
  /(?<!\p{L})(?:shall|hereby|herein|hereof|thereof|hereinafter|pursuant|notwithstanding|aforesaid|whereas|plaintiffs?|defendants?|appellants?)(?!\p{L})|§|(?<!\p{L})(?:USC|CFR)(?!\p{L})|\p{Nd}\([a-z]{1,3}\)/iu
/** Characters of a sentence on either side. */
const SENTENCE = 300

function sentenceAround(text: string, start: number, end: number): Around {
  return {
    before: (
      /(?<![^.!?;\n])[^.!?;\n]*$/u.exec(text.slice(Math.max(0, start - SENTENCE), start))?.[0] ?? ''
    ).trimStart(),
    after: /^[^.!?;\n]*/u.exec(text.slice(end, end + SENTENCE))?.[0] ?? '',
  }
}

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? matchesIn(prose(text, ''), SAID)
        .filter(({ index, 0: written }) => {
          const around = sentenceAround(text, index, index + written.length)
          const sentence = around.before + written + around.after
          return !OF_LAW.test(sentence) && !isInTitleCase(sentence) && fitsIn(written.toLowerCase(), around)
        })
        // “IN ORDER TO”: a line in capitals.
        .filter(({ 0: written }) => written !== written.toUpperCase())
        // “synergies for Europe’s Research Infrastructures (SERI)”: a name that its acronym follows.
        .filter(({ index, 0: written }) => !startsNamed(text.slice(index, index + NAMED), written))
        // “Accelerated Modalities of Action”: a part of a name.
        .filter(({ index, 0: written }) => !isNamePart(text, index, written))
        .map((match) => ({ start: match.index, written: match[0] }))
    : [],
)

/**
 * Words of meeting rooms for which there is a plain one: one finding a section for each, at its first use. English alone, because the
 * list is. The fix changes every use in the section, where the plain word fits as it stands.
 * Source: GFMD tip 1 (straightforward language); the list is our own.
 */
export const plainWords = sectionCheck('clarity/plain-words', (subject) => {
  const uses = new Map<string, { passage: Passage; start: number; written: string }[]>()
  for (const passage of ownWords(subject))
    for (const { start, written } of scan(passage.text, passage.language)) {
      if (isSetApart(passage, start, start + written.length)) continue
      const said = written.toLowerCase()
      gather(uses, said, { passage, start, written })
    }
  return [...uses].flatMap(([said, found]) => {
    const word = BY_SAID.get(said)
    const [first] = found
    if (!word || !first) return []
    const edits = found.map(({ passage, start, written }) =>
      editIn(passage, start, start + written.length, inCaseOf(written, word.plain)),
    )
    return [
      {
        level: 'advice' as const,
        at: placeIn(first.passage, first.start, first.start + first.written.length),
        message: word.swap
          ? message('finding.plainWords', { written: first.written, plain: word.plain, uses: found.length })
          : message('finding.plainWords.hides', { written: first.written, example: word.plain }),
        reason: message('finding.plainWords.why'),
        source: message('finding.plainWords.source'),
        ...(word.swap ? { fix: { label: message('fix.write', { words: word.plain }), edits } } : {}),
      },
    ]
  })
})
