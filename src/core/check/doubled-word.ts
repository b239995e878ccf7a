import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/**
 * Words that join others, and never stand twice on purpose. Not “that that”, “had had”, “is is”, “what it was was”, “give us us”; nor what often ends one clause and starts the next, as in “move on on
 * Monday” and “what it stood by by then”; “again again” is said so.
 */
const JOINS: ReadonlySet<string> = new Set(
  'the a an to and or but of for from with at as into than are were be been this these those its their our his which where when what while if such other new each both should would could must may might between among about against under within without during they we'.split(
    ' ',
  ),
)
/** Words of so many letters are said twice by nobody. */
const LONG = 7

/** True where the two words are all that stands between dashes, brackets or stops. */
function isAside(own: string, start: number, end: number): boolean {
  return (
    /(?:^|[([–—,.!?;:]|\s-)\s?$/u.test(own.slice(Math.max(0, start - 3), start)) &&
    /^\s?(?:[)\]–—,.!?;:]|-\s|$)/u.test(own.slice(end, end + 3))
  )
}

/** “um”, “uh”: what was said is written down, with each word that was said. */
const FILLERS = /(?<!\p{L})(?:um+|uh+|erm|hmm+|you know)(?=[,.…\s])(?=[,.…]|\s\p{Ll})/iu
/** So many in one paragraph are how somebody speaks. */
const STAMMERED = 4

/** The genus that a species stands behind: “Elephas ”, “E. ”. */
const GENUS = /(?<!\p{L})\p{Lu}(?:\p{Ll}{2,25}(?:us|is|as|es|os|a|um|on|ys|er|ax|ex|ix|or|yx)|\.)\s$/u
/** As the names of species end. */
const SPECIES = /(?:us|is|a|um|i|ae|ans|ens|ix|yx)$/u

const THRICE = /(?<!\p{L})(\p{L}{1,20})[\s(]+\1[^\S\n]+\1$/iu
const DOUBLED = /(?<![\p{L}\p{N}_’'-])(\p{Script=Latin}{1,20})[^\S\n]+(\1)(?![\p{L}\p{N}_’'-])/giu

/**
 * A word that stands twice in a row on one line: one that joins others, or a long one. Words in capitals or with a capital each may be a name (Walla Walla) and are left alone, unless the first
 * starts a sentence; so are words in italics and in quotation marks, which may be another language’s. Source: a slip in any style.
 */
export const doubledWord = sectionCheck(
  'slips/doubled-word',
  styleOf(
    (own) => {
      if (FILLERS.test(own)) return []
      const found = matchesIn(own, DOUBLED).flatMap((match) => {
        const [whole, first = '', second = ''] = match
        // “About iLamp iLamp is …” is a title that a sentence runs into; “the AND and the office” names somebody.
        if (/\p{Lu}/u.test(second) || /^\p{Lu}{2,}$/u.test(first)) return []
        // “Elephas maximus maximus”, “E. maximus maximus”: a subspecies.
        if (
          !JOINS.has(second) &&
          SPECIES.test(second) &&
          GENUS.test(own.slice(Math.max(0, match.index - 30), match.index))
        )
          return []
        // “Caretta caretta” is a turtle, “absolutely absolutely” is said with weight, and “something something” says that more could be said.
        if (
          !JOINS.has(second) &&
          (second.length < LONG ||
            /^\p{Lu}/u.test(first) ||
            /ly$|^(?:something|whatever|forever|nothing|anything|goodbye)$/u.test(second))
        )
          return []
        // “and and and”, “(surprise surprise)”: said on purpose.
        if (
          isAside(own, match.index, match.index + whole.length) ||
          own
            .slice(match.index + whole.length, match.index + whole.length + 40)
            .trimStart()
            .startsWith(`${second} `) ||
          THRICE.test(own.slice(Math.max(0, match.index - 40), match.index + whole.length))
        )
          return []
        return [
          {
            start: match.index,
            end: match.index + whole.length,
            message: message('finding.doubledWord', { word: second }),
            instead: first,
          },
        ]
      })
      return found.length >= STAMMERED ? [] : found
    },
    { reason: message('finding.doubledWord.why'), source: message('finding.slips.source') },
    { cells: true, headings: true, italics: false },
  ),
)
