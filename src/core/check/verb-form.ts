import { message } from '../../messages/message'
import { ACTION_WORDS } from '../draft/recommendation-words'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

const ACTS: ReadonlySet<string> = new Set([
  ...ACTION_WORDS,
  'need',
  'lack',
  'remain',
  'become',
  'contribute',
  'aim',
  'enhance',
  'reduce',
  'exist',
  'affect',
  'cause',
  'allow',
  'follow',
  'depend',
  'belong',
  'happen',
  'receive',
  'consist',
  'represent',
  'enjoy',
])
/** Behind a subject alone: in a question or behind “only then” a noun may follow the modal, as in “what might changes cost?”. */
const MODAL =
  /(?:(?<=(?<![\p{L}\p{N}])(?:[Ww]e|[Tt]hey|[Yy]ou|[Ii]t|[Hh]e|[Ss]he|[Gg]overnments?|[Ss]tates?|[Cc]ountr(?:y|ies)|[Ss]takeholders?|[Oo]rgani[sz]ations?|[Cc]ompan(?:y|ies)|[Ee]veryone|[Pp]eople|[Ii]nternet|[Pp]rocess|[Ff]orum|[Tt]ext|[Dd]raft|[Pp]aper)\s)|(?<=,\s)(?=(?:must|shall)\s))(must|should|could|cannot|can|would|shall|will|may|might)\s+(not\s+)?(\p{Ll}{3,}s)(?![\p{L}\p{N}’'-])/gu
const BECOME = /(?<![\p{L}\p{N}])(is|are|was|were)\s+become(?![\p{L}\p{N}-])/gu
const HAVE: Readonly<Record<string, string>> = { is: 'has', are: 'have', was: 'had', were: 'had' }

/** The first form of a verb in “s”, where it is one of those that inputs use; null for any other word. */
function firstForm(word: string): string | null {
  const forms = [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  return forms.find((form) => form !== word && ACTS.has(form)) ?? null
}

/**
 * A verb in a form that cannot stand there: “must offers”, “is become”. Verbs are those that inputs use; other words may be nouns. Source: English
 * grammar, a slip in any style.
 */
export const verbForm = sectionCheck(
  'slips/verb-form',
  styleOf(
    (own) =>
      [
        ...matchesIn(own, MODAL).flatMap((match) => {
          const [whole, modal = '', not = '', verb = ''] = match
          const form = firstForm(verb)
          if (form === null) return []
          return [
            {
              start: match.index,
              end: match.index + whole.length,
              message: message('finding.verbForm', { written: whole }),
              instead: `${modal} ${not === '' ? '' : 'not '}${form}`,
            },
          ]
        }),
        ...matchesIn(own, BECOME).map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          message: message('finding.verbForm', { written: match[0] }),
          instead: [HAVE[match[1] ?? ''], 'become'].join(' '),
        })),
      ].sort((one, other) => one.start - other.start),
    { reason: message('finding.verbForm.why'), source: message('finding.slips.source') },
  ),
)
