import { message } from '../../messages/message'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** What belongs to something in these papers: “it’s members” is “its members”. */
const OWNED =
  /(?<![\p{L}\p{N}])(it)[’'](s\s+)(?=(?:own|assent|consent|hearings?|outcome|members?|citizens?|people|peoples|population|governments?|mandates?|goals?|objectives?|outcomes?|work|role|roles|impacts?|implementation|principles|recommendations?|commitments?|obligations?|development|territory|borders|laws?|polic(?:y|ies)|users?|partners?|secretariat|mission|vision|aims?|purposes?|effects?|benefits?|potential|resources|funding|website|report|members|constituents|stakeholders|predecessor|founding|entirety|founders?|creation)(?![\p{L}’']))/giu
const IS =
  /(?<![\p{L}\p{N}])(it)(s\s+)(?=(?:a|an|the|not|been|important|necessary|essential|clear|time|imperative|vital|crucial|possible|impossible|worth)\s)/giu

/** “it’s” where something is owned, “its” where something is. Only before words that leave no doubt. Source: English grammar, a slip in any style. */
export const its = sectionCheck(
  'slips/its',
  styleOf(
    (own) =>
      [
        ...[...own.matchAll(OWNED)].map((match) => ({ match, instead: `${match[1]}s` })),
        ...[...own.matchAll(IS)]
          // “its a priori”, “its an­nual” and “of its not …” are rare enough; “in its the” is another slip.
          .filter(
            ({ index }) =>
              index === 0 ||
              /[.!?:;,–—]\s+$|\b(?:that|because|think|believe|if|and|but|so|since)\s$/iu.test(
                own.slice(Math.max(0, index - 12), index),
              ),
          )
          .map((match) => ({ match, instead: `${match[1]}’s` })),
      ]
        .sort((one, other) => one.match.index - other.match.index)
        .map(({ match, instead }) => {
          const written = match[0].trimEnd()
          return {
            start: match.index,
            end: match.index + written.length,
            message: message('finding.its', { written, instead }),
            instead,
          }
        }),
    { reason: message('finding.its.why'), source: message('finding.slips.source') },
  ),
)
