/** A word or phrase of meeting rooms, and what a reader understands at once. */
export interface PlainWord {
  /** In small letters, as found in the text; word for word. */
  said: string
  plain: string
  /** True where `plain` fits into the same sentence as it stands. */
  swap: boolean
}

/** `utilize/utilise` stands for both spellings. Each inflection is an entry of its own, so that a fix is always the same form. */
const SWAPS: readonly [said: string, plain: string][] = [
  ['utilize/utilise', 'use'],
  ['utilizes/utilises', 'uses'],
  ['utilized/utilised', 'used'],
  ['utilizing/utilising', 'using'],
  ['in order to', 'to'],
  ['for the purpose of', 'for'],
  ['due to the fact that', 'because'],
  ['owing to the fact that', 'because'],
  ['in light of the fact that', 'because'],
  ['despite the fact that', 'although'],
  ['at this point in time', 'now'],
  ['at the present time', 'now'],
  ['in the near future', 'soon'],
  ['prior to', 'before'],
  ['subsequent to', 'after'],
  ['a large number of', 'many'],
  ['a significant number of', 'many'],
  ['the vast majority of', 'most'],
  ['on a regular basis', 'regularly'],
  ['on an annual basis', 'every year'],
  ['in close proximity to', 'near'],
  ['has the ability to', 'can'],
  ['have the ability to', 'can'],
  ['has the potential to', 'could'],
  ['have the potential to', 'could'],
  ['is able to', 'can'],
  ['are able to', 'can'],
  ['commence', 'start'],
  ['commenced', 'started'],
  ['commences', 'starts'],
  ['expeditiously', 'quickly'],
]

/** Where the sentence must be turned round, a suggestion only. */
const HINTS: readonly [said: string, plain: string][] = [
  ['operationalize/operationalise', 'put into practice'],
  ['operationalization/operationalisation', 'putting into practice'],
  ['with regard to', 'on, about or for'],
  ['leveraging', 'using'],
  ['cross-cutting issues', 'issues that touch all areas'],
  ['paradigm shift', 'change'],
  ['holistic approach', 'what exactly is taken together'],
  ['enabling ecosystem', 'laws, money and skills that are needed'],
  ['impactful', 'what changes, and for whom'],
  ['actionable insights', 'what to do'],
  ['action-oriented outcomes', 'what will be done, by whom and when'],
  ['meaningful engagement', 'who takes part, in which decision'],
  ['key deliverables', 'results'],
  ['low-hanging fruit', 'easy first steps'],
  ['thought leadership', 'what was thought or shown'],
  ['concerted efforts', 'who does what'],
  ['inter alia', 'among others'],
  ['it is important to note that', 'nothing: start with what follows'],
  ['it should be noted that', 'nothing: start with what follows'],
  ['needless to say', 'nothing: start with what follows'],
]

const entries = (list: readonly [string, string][], swap: boolean): PlainWord[] =>
  list.flatMap(([said, plain]) => said.split('/').map((spelling) => ({ said: spelling, plain, swap })))

/**
 * Our own list, made from inputs to consultations. Small on purpose: terms that carry a meaning of their own are not on it, nor what means another thing in some sentences (“with respect to” where it
 * compares, “vis-à-vis”, “endeavour”, “synergies”, “win-win”, “so as to”, “in the event that”,
 * which is also an event that is held). Where each fits, `plain-word-frames.ts` says.
 */
export const PLAIN_WORDS: readonly PlainWord[] = [...entries(SWAPS, true), ...entries(HINTS, false)]
