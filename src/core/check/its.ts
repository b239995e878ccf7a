import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** What belongs to something in these papers: “it’s members” is “its members”. */
const OWNED =
  /(?<![\p{L}\p{N}])(it)[’'](s\s+)(?=(?:own|assent|consent|hearings?|outcome|members?|citizens?|people|peoples|population|governments?|mandates?|goals?|objectives?|outcomes?|work|role|roles|impacts?|implementation|principles|recommendations?|commitments?|obligations?|development|territory|borders|laws?|polic(?:y|ies)|users?|partners?|secretariat|mission|vision|aims?|purposes?|effects?|benefits?|potential|resources|funding|website|report|members|constituents|stakeholders|predecessor|founding|entirety|founders?|creation|sake|nature|credit|staff|name|core|heart|capacity|services?|benefit|successor|headquarters|constitution|charter|statutes?|budget|programmes?|activities|results|legitimacy|independence)(?![\p{L}’'])(?!\s(?:who|whom|that|which|where|when|we|i|you|they|he|she|it|not|as usual|in progress)(?!\p{L})))/giu
/** Behind these no clause begins: “by it’s nature”, “to it’s credit”. “For it’s clear that” is one, and so are “that it’s” and “as it’s”. */
const BEHIND_PREPOSITION =
  /(?<=(?<![\p{L}\p{N}])(?:by|to|of|with|from|into|within|under|upon|despite|during|against|among|beyond|towards?|via|without)\s)(it)[’'](s\s+)(?=(?!(?:not|an?|the|clear|being|been|going|really|just|only|all|about|important|essential|necessary|vital|crucial|imperative|time|hard|easy|always|never|also|still|quite|so|too|no|like|un\p{Ll}+|i[mn]possible|possible|likely|worth|more|less|that|this|what|how|why|because|almost|already|often|up|we|they|you|obvious|true|good|great|best|better|fair|safe|fine|okay|ok|here|there|where|when)(?![\p{L}’'])|very(?!\s(?:nature|own|core|existence|heart|being|purpose|foundations?)))(?!\p{Ll}{2,}(?:ed|ing)(?:\s*(?:[.,;:!?)]|$)|\s(?:by|to|in|on|at|the|an?|with|for|from|and|or|but|as|that|well|out|up|down|here|there|right)(?!\p{L})))\p{Ll}{3,})/giu
/** “none of it’s incentivized the right way”: what it is part of has its verb behind it. */
const PART_OF =
  /(?<!\p{L})(?:none|all|some|most|much|any|part|half|little|more|rest|bulk|lot|lots|each|bits?|plenty|enough|nothing|everything)\s(?:of|to|with|from|by)\s$/iu
const CLAUSE_STARTS =
  /(?:^|[.!?:;,–—(“"‘]\s*|(?<!\p{L})(?:and|but|or|so|that|because|if|as|when|where|while|though|although|since|unless|until|think|thinks|believe|say|says|said|mean|means|hope|feel|feels|see|than|whether|why|how|what|who|which|now|then|yet|maybe|perhaps)\s+)$/iu
/** “its important to …” is “it’s”; “Its important role …” and “Its Clear Sky plan …” own what follows. */
const IS =
  /(?<![\p{L}\p{N}])([Ii]t)(s\s+)(?=(?:(?:a|an|the|not|been)\s|(?:(?:very|so|also)\s)?(?:important|necessary|essential|clear|imperative|vital|crucial|possible|impossible)\s(?:that|to|for|we|you|they|not)\s|time\s(?:that|to|for|we|you|they)\s|worth\s(?:it|the|a|\p{Ll}{2,}ing)(?!\p{L})))/gu

/** “it’s” where something is owned, “its” where something is. Only before words that leave no doubt, and behind prepositions. Source: English grammar, a slip in any style. */
export const its = sectionCheck(
  'slips/its',
  styleOf(
    (own) =>
      [
        ...[
          ...new Map(
            [
              ...matchesIn(own, OWNED),
              ...matchesIn(own, BEHIND_PREPOSITION).filter(
                ({ index }) => !PART_OF.test(own.slice(Math.max(0, index - 20), index)),
              ),
            ].map((match) => [match.index, match]),
          ).values(),
        ]
          // “It’s people who build harbours”, “and it’s work”: where a clause may start, only “it’s own” leaves no doubt.
          .filter(
            ({ 0: written, index }) =>
              /own(?!\p{L})/iu.test(own.slice(index + written.length, index + written.length + 4)) ||
              !CLAUSE_STARTS.test(own.slice(Math.max(0, index - 20), index)),
          )
          .map((match) => ({ match, instead: `${match[1]}s` })),
        ...matchesIn(own, IS)
          // “its a priori”, “its an­nual” and “of its not …” are rare enough; “in its the” is another slip.
          .filter(
            ({ index }) =>
              index === 0 ||
              /[.!?:;,–—]\s+$|\b(?:that|because|think|believe|if|and|but|so|since)\s$/iu.test(
                own.slice(Math.max(0, index - 12), index),
              ),
          )
          // “delete the data and its time range”: behind “and” only what no noun starts with leaves no doubt.
          .filter(
            ({ 0: written, index }) =>
              !/\b(?:and|but|so)\s$/iu.test(own.slice(Math.max(0, index - 5), index)) ||
              /^(?:an?|the|not|been)\s/iu.test(own.slice(index + written.length, index + written.length + 5)),
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
