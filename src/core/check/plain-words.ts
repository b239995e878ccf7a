import { message } from '../../messages/message'
import { gather } from '../text/gather'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { editIn, inCaseOf, isNamePart, isSetApart, ownWords, type Passage, placeIn, prose } from './passages'
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

/** What is more or less than something else. */
const COMPARES =
  /\b(?:less|more|fewer|higher|lower|greater|better|worse|above|below|competitive|success|advantages?|disadvantages?|increased?|decreased?|reduc(?:ed|tion)|relative|superior|inferior)(?!\p{L})[^.!?;]{0,80}$/iu
/** “with respect to other currencies”, “to the previous year”. */
const COMPARED_WITH = /^\s(?:(?:the|its|their|all)\s)?(?:others?|previous|earlier|last|prior|pre-|\p{N})/iu
/** Characters before words in which something is compared. */
const COMPARED = 80

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? [...prose(text, '').matchAll(SAID)]
        // “should have the ability to”: no “can” stands behind a modal.
        .filter(
          ({ index, 0: written }) =>
            BY_SAID.get(written.toLowerCase())?.plain !== 'can' ||
            !/\b(?:should|must|may|might|will|would|shall|to|could)\s$/iu.test(
              text.slice(Math.max(0, index - 8), index),
            ),
        )
        // “Please give as you are able to support …”: as much as they can, and no “can” has that sense there.
        .filter(
          ({ index, 0: written }) =>
            !/^(?:is|are) able to$/iu.test(written) ||
            !/\bas\s(?:\p{L}{1,15}\s)?$/iu.test(text.slice(Math.max(0, index - 20), index)),
        )
        // “It takes a whole-of-nation endeavour to …”: the noun has no plain word here.
        .filter(
          ({ index, 0: written }) =>
            !/^endeavour/iu.test(written) ||
            /\b(?:to|will|shall|must|should|would|can|could|may|might|do|we|they|I|you|and|or|always|also)\s$/iu.test(
              text.slice(Math.max(0, index - 8), index),
            ),
        )
        // “less than 1.5 degrees with respect to pre-industrial levels”: compared with them, which none of its plain words says; “Action with Respect to …” is a title.
        .filter(
          ({ index, 0: written }) =>
            !/^with respect/iu.test(written) ||
            !(
              /\sR/u.test(written) ||
              COMPARES.test(text.slice(Math.max(0, index - COMPARED), index)) ||
              COMPARED_WITH.test(text.slice(index + written.length, index + written.length + COMPARED))
            ),
        )
        // “for the purpose of this Act”: what a law says of its own words.
        .filter(
          ({ index, 0: written }) =>
            !/^for the purpose/iu.test(written) ||
            !/^\s(?:this|the|these|that)\s(?:Act|Law|Article|Section|Convention|Agreement|Treaty|Regulation|Directive|article|section|paragraph)(?!\p{L})/u.test(
              text.slice(index + written.length, index + written.length + 24),
            ),
        )
        // “in the vicinity of $45 billion”: about so much, and not near a place.
        .filter(
          ({ index, 0: written }) =>
            !/^in the vicinity/iu.test(written) ||
            !/^\s(?:[\p{Sc}\p{N}]|\p{Lu}{0,3}\p{Sc})/u.test(
              text.slice(index + written.length, index + written.length + 6),
            ),
        )
        // “so vehemently so as to”: the first “so” asks for the second.
        .filter(
          ({ index, 0: written }) =>
            !/^so as/iu.test(written) || !/\bso\s\p{L}{1,20}\s$/iu.test(text.slice(Math.max(0, index - 24), index)),
        )
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
