import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** Words that stand twice in good English: “he had had”, “that that law exists”; and what is said twice on purpose, as “our second second appeal” and, in Swahili, “pole pole”. */
const TWICE: ReadonlySet<string> = new Set(
  'that had who do so very no yes hear more many again long far great much on in is her can will hey ho hip ha bye really big old well never please now there too blah win little good bad order first second third pole haraka sawa duck'.split(
    ' ',
  ),
)

const THRICE = /(?<!\p{L})(\p{L}{1,20})[\s(]+\1\s+\1$/iu
const DOUBLED = /(?<![\p{L}\p{N}_’'-])(\p{Script=Latin}{1,20})\s+(\1)(?![\p{L}\p{N}_’'-])/giu

/**
 * A word that stands twice in a row. Words in capitals or with a capital each may be a name (Walla Walla) and are left alone, unless the first
 * starts a sentence; so are words in italics and in quotation marks, which may be another language’s. Source: a slip in any style.
 */
export const doubledWord = sectionCheck(
  'slips/doubled-word',
  styleOf(
    (own) =>
      [...own.matchAll(DOUBLED)].flatMap((match) => {
        const [whole, first = '', second = ''] = match
        if (TWICE.has(first.toLowerCase()) || /^\p{Lu}/u.test(second) || (first.length === 1 && !/^a$/i.test(first)))
          return []
        // “and and and”: said on purpose.
        if (
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
      }),
    { reason: message('finding.doubledWord.why'), source: message('finding.slips.source') },
    { cells: true, headings: true, italics: false },
  ),
)
