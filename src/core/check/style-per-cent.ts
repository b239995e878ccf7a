import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** “percent” or a % sign in running text; tables may have the sign. */
export const stylePerCent = sectionCheck(
  'style/per-cent',
  styleOf(
    (own) => [
      ...[...own.matchAll(/(?<!\p{Nd})(?<!\p{Nd}[.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)[\s\u00a0]?%(?![\p{L}\p{N}-])/gu)].map(
        (match) => {
          const [written, number = ''] = match
          const start = match.index
          return {
            start,
            end: start + written.length,
            message: `“${written}”: in running text it is “${number} per cent”.`,
            instead: `${number} per cent`,
          }
        },
      ),
      ...[...own.matchAll(/(?<![\p{L}\p{N}])percent(?![\p{L}\p{N}])/gu)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: '“percent” is written as two words: “per cent”.',
        instead: 'per cent',
      })),
    ],
    {
      reason: 'Editors of the United Nations will change it; wording that needs no change is quoted sooner.',
      source: 'United Nations Editorial Manual, numbers: “per cent” in text, % in tables',
    },
    { cells: false, headings: true },
  ),
)
