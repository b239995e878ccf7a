import { matchesIn } from '../text/matches'
/** What stands around a phrase in its sentence. */
export interface Around {
  /** The sentence up to the phrase, without an earlier one. */
  before: string
  /** The sentence from the phrase on. */
  after: string
}

/** “An in order to”, “a utilised boat”: an article makes a noun of what follows, and of its plain word another one. */
const ARTICLE = /(?<!\p{L})an?\s$/iu
/** “The utilised light”, “our utilised boats”: behind these a verb is none. */
const DETERMINER =
  /(?<!\p{L})(?:the|this|that|these|those|its|our|their|his|her|my|your|no|any|each|every|some|all)\s$/iu
const BE =
  /(?<!\p{L})(?:is|are|was|were|be|been|being|am|isn[’']t|wasn[’']t|aren[’']t|weren[’']t|seems?|seemed|remains?|remained|becomes?|became|stands?|stood|[’']s|[’']re)\s(?:(?:not|only|also|all|still|just|\p{Ll}{2,12}ly)\s)?$/iu

/** Verbs, nouns and adjectives that take an infinitive of their own: “the boat used in order to fish” is no boat “used to fish”. */
const TAKES_INFINITIVE = new RegExp(
  `(?<!\\p{L})(?:${[
    'use[ds]?|using|utili[sz]e[ds]?|need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|ha(?:ve|s|d)|having|cho(?:ose|ose[ns]|se|sen|osing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|tr(?:y|ies|ied|ying)',
    'attempt(?:s|ed|ing)?|plan(?:s|ned|ning)?|deci(?:de|des|ded|ding|sions?)|agree(?:s|d|ing|ments?)?|refus(?:e|es|ed|ing|als?)|fail(?:s|ed|ing|ures?)?|hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|inten(?:d|ds|ded|ding|tions?)',
    'see[kn]s?|seeking|sought|ask(?:s|ed|ing)?|t(?:ell|ells|old|elling)|allow(?:s|ed|ing)?|enabl(?:e|es|ed|ing)|forc(?:e|es|ed|ing)|invit(?:e|es|ed|ing|ations?)|encourag(?:e|es|ed|ing)|order(?:s|ed|ing)?',
    'oblig(?:e|es|ed|ing|ations?)|continu(?:e|es|ed|ing)|beg(?:in|ins|an|un|inning)|start(?:s|ed|ing)?|lik(?:e|es|ed)|lov(?:e|es|ed)|hate[ds]?|prefer(?:s|red)?|learn(?:s|ed|t|ing)?|manag(?:e|es|ed|ing)|offer(?:s|ed|ing)?',
    'promis(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|tend(?:s|ed)?|wait(?:s|ed|ing)?|go(?:es|ing|ne)?|went|c(?:ome|omes|ame|oming)|g(?:et|ets|ot|otten|etting)|happen(?:s|ed)?|appear(?:s|ed)?|prove[dsn]?|d(?:o|oes|id|one|oing)|said|known',
    'believed|thought|supposed|meant|bound|due|likely|ready|willing|eager|free|easy|hard|difficult|important|necessary|essential|vital|crucial|possible|impossible|sufficient|insufficient|enough|too|so|as|than|about',
    'able|unable|ways?|ability|abilities|right|rights|powers?|time|opportunit(?:y|ies)|chances?|efforts?|dut(?:y|ies)|reasons?|tools?|means|capacity|desire|permissions?|proposals?|propos(?:e|es|ed|ing)|requests?|requested|calls?|called',
    'commit(?:s|ted|ments?)?|pressure|pressed|incentives?|mandate[ds]?|authori(?:ty|ties|[sz]ed)|freedom|tendency|willingness|pledge[ds]?|places?|things?|something|anything|nothing|everything|somebody|someone|anyone|everyone|one|first|last|next|only',
    'what|how|where|when|whether|who|which|why|to|help(?:s|ed|ing)?|dare[ds]?|care[ds]?|claim(?:s|ed)?|remember(?:s|ed)?|forg(?:et|ets|ot|otten)|stop(?:s|ped)?|trained|designed|set|made|left|paid|hired|selected|elected|appointed|taught',
    'competitions?|contests?|races?|bids?|fights?|struggles?|battles?|campaigns?|drives?|push|moves?|scramble|necessit(?:y|ies)|requirements?|prerequisites?|conditions?|licen[cs]es?|deals?|contracts?|motions?|bills?|votes?|voted|threats?|threatened',
    'instructions?|advice|recommendations?|suggestions?|warnings?|reminders?|temptation|urges?|options?|choices?|alternatives?|costs|times',
    'advised|urged|persuaded|warned|reminded|directed|instructed|compelled|permitted|entitled|inclined|tempted|determined|destined|scheduled|qualified|eligible|in|of|for|by|at|on|with|not|never|no',
  ].join('|')}),?\\s["“‘(]?$`,
  'iu',
)
/** “The lamp we named earlier in order to”: an adverb has the look of a noun. */
const COMPARATIVE =
  /(?<!\p{L})(?:earlier|later|sooner|higher|lower|longer|further|better|together|altogether|whatsoever)\s$/iu
/** “… the boats in order to”, “… its old lights, in order to”: a clause ends with an article or the like, and a plural or what no verb looks like; no word before it takes an infinitive (“the need for lights to …”). */
const BEHIND_AN_OBJECT =
  /(?<!\p{L})(?:the|an?|its|our|their|his|her|my|your|these|those|this|that|all|some|many|more|new|several|other|\p{Ll}{2,}(?:ing|ed|ly|al|ous|ive))\s(?:\p{Ll}[\p{L}-]+\s){0,1}(?:\p{Ll}{3,}(?:(?<![sui])s|tions?|ments?|ness|it(?:y|ies)|ers?|ors?|ances?|ences?|isms?)),?\s$|,\s$|\)\s$/u
/** Behind “to”: what is no verb. */
const NO_VERB_NEXT =
  /^\s(?:the|an?|this|that|these|those|it|its|our|their|his|her|my|your|us|them|him|me|you|we|they|all|any|each|every|some|no|not|never|which|whom|what|and|or|do so|\p{Lu}|\p{N})(?![\p{L}])/u
const WORD_NEXT = /^\s\p{Ll}/u

/** What makes a question or a negation of the verb that stands before “can”, or its infinitive: “will still have the ability to”, “do you have …”, “helps boats have …”. */
const NOT_BEFORE_CAN =
  /(?<!\p{L})(?:should|must|may|might|will|would|shall|to|could|can|cannot|do|does|did|don[’']t|doesn[’']t|didn[’']t|won[’']t|can[’']t|\p{L}+n[’']t|not|never|nor|let|lets|make|makes|made|help|helps|helped|see|saw|have|has|had|having|than|as|if only|need|needs|[’']ll|[’']d)(?!\p{L})/iu
const CLAUSE = /(?<![\p{L}])(?:that|which|who|whom|where|because|if|when|while|whether|so|and|but)\s|[,;:()–—]\s?/giu
/** “is able to sail and willing to wait”, “has the ability to sail and to wait”, “… and the will to”. */
const GOES_ON =
  /(?:,|(?<!\p{L})(?:and|or|but|nor|not|than|as well as))\s(?:(?:also|even|thus|then|therefore|\p{L}+ly)\s)?(?:to|the|an?|willing|ready|prepared|happy|keen|eager|free|likely|capable|entitled|in|with|desire|right|power|responsibility|freedom|opportunity|need|capacity)(?!\p{L})/iu

function isCan({ before, after }: Around): boolean {
  const clause = before.slice(lastEnd(before, CLAUSE))
  return (
    !NOT_BEFORE_CAN.test(clause) &&
    WORD_NEXT.test(after) &&
    !NO_VERB_NEXT.test(after) &&
    !GOES_ON.test(after) &&
    !/^\s(?:\p{L}+ly\s)?not(?!\p{L})/u.test(after)
  )
}

/** Where the last match ends that has something behind it. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of matchesIn(text, pattern))
    if (match.index + match[0].length < text.length) end = match.index + match[0].length
  return end
}

/** Plurals, up to two words on. “Many the boats”, “most society” and “many France” are no English. */
const PLURAL_NEXT =
  /^\s(?!(?:the|an?|this|that|these|those|its|our|his|her|their|my|your|one|each|every|all|both|any|some|no|which|whom|what|such|them|us|other)(?!\p{L}))(?:\p{Ll}[\p{Ll}-]*\s){0,2}?(?:(?!(?:is|was|has|does|as|us|this|its|his|less|across|plus|versus)(?!\p{L}))\p{Ll}{2,}(?<![su’'])s|people|women|men|children)(?![\p{L}’'-])/u
/** “test encodes is required”: a verb that agrees with “number”. */
const ONE_VERB = /^(?:\s[\p{L}-]+){1,6}\s(?:is|was|has|does|requires|needs|seems|remains|exists|makes)(?!\p{L})/u
const POSSESSIVE_NEXT = /^(?:\s[\p{L}-]+){0,3}[\p{L}][’']s?(?!\p{L})/u
const NO_AMOUNT_BEFORE =
  /(?<!\p{L})(?:such|what|quite|rather|half|only|just|not|as|so|too|how|least|most|is|was|[’']s|exists?|remains?|been|be|becomes?|became|almost|nearly|about)\s$/iu

/** “despite the fact that it rained and that …”: what goes on with a second “that”. */
const SECOND_THAT =
  /(?<!\p{L})(?:and|or|but|nor|also|rather than|not)\s(?:also\s)?(?:that|the fact|to|of|because)(?!\p{L})/iu
const NO_CLAUSE_BEFORE =
  /(?<!\p{L})(?:this|that|these|all|even|so|it|both|either|and not|not|only|solely|merely|seen|read|viewed|considered|understood|interpreted|judged|assessed|evaluated|made|or)\s$/iu

function isClause({ before, after }: Around): boolean {
  return (
    !BE.test(before) &&
    !NO_CLAUSE_BEFORE.test(before) &&
    /^\s\p{L}/u.test(after) &&
    !/^\s(?:is|was|are|were|has|had|have|will|would|can|could|may|must|should)(?!\p{L})/u.test(after) &&
    !SECOND_THAT.test(after)
  )
}

const ENDS = /^\s?(?:$|[.,;!?)[–—])/u
const PAST = /(?<!\p{L})(?:was|were|had|did)(?!\p{L})/iu
const JOINED = /(?<!\p{L})(?:both|either|and|or|not|even|only|as|than|least|but|set|of|for|from|to|the)\s$/iu
const JOINED_AFTER = /^\s?,?\s(?:and|or|but|when|where|that|which|of)(?!\p{L})/iu

/** “On a regular basis” and its like stand behind what is done, at the end of it. */
function isAdverb({ before, after }: Around): boolean {
  return !BE.test(before) && !JOINED.test(before) && !JOINED_AFTER.test(after)
}

function isNow(around: Around): boolean {
  return isAdverb(around) && !PAST.test(`${around.before} ${around.after}`)
}

const NO_VERB_BEFORE = (before: string) => ARTICLE.test(before) || DETERMINER.test(before)

/** Acts of courts and laws: “commence proceedings”, “the Act commenced”. */
const STARTED_BY_LAW =
  /(?<!\p{L})(?:proceedings?|litigation|arbitration|prosecutions?|lawsuits?|suit|actions?|appeals?|trial|claims?|act|acts|law|laws|section|bill|ordinance|regulations?|order|provisions?|sentence|tenancy|lease|limitation)(?!\p{L})/iu

/** Whether a plain word fits where a phrase stands, by what the phrase is; the others fit wherever no article stands before them. */
const FITS: readonly { said: RegExp; fits(around: Around): boolean }[] = [
  // “Utilised memory is …”: what is used, and no new one.
  {
    said: /^utili[sz]ed$/u,
    fits: ({ before, after }) =>
      before.trim() !== '' && !NO_VERB_BEFORE(before) && !/^\s(?:to|and|or)(?!\p{L})/u.test(after),
  },
  {
    said: /^utili[sz]/u,
    fits: ({ before, after }) => !NO_VERB_BEFORE(before) && !/^\s(?:to|and|or)(?!\p{L})/u.test(after),
  },
  {
    said: /^in order to$/u,
    // Behind a verb or a noun “to” may belong to it (“a mooring to access in order to fish”): said only where a sentence starts, and behind an object that no infinitive can.
    fits: ({ before, after }) =>
      (before.trim() === '' || BEHIND_AN_OBJECT.test(before)) &&
      !BE.test(before) &&
      !TAKES_INFINITIVE.test(before) &&
      !COMPARATIVE.test(before) &&
      WORD_NEXT.test(after) &&
      !NO_VERB_NEXT.test(after),
  },
  {
    said: /^for the purpose of$/u,
    fits: ({ before, after }) =>
      !BE.test(before) &&
      !JOINED.test(before) &&
      WORD_NEXT.test(after) &&
      // “for preventing”, “for this Act”, “for argument”.
      !/^\s(?:\p{Ll}+ing|this|that|these|those|which|whom|what|argument|the present|and|or|its|their)(?!\p{L})/u.test(
        after,
      ) &&
      !SECOND_THAT.test(after),
  },
  // “Despite rain and despite the fact that it blew”: two of a kind.
  {
    said: /^despite/u,
    fits: (around) => isClause(around) && !/(?<!\p{L})(?:despite|in spite of)(?!\p{L})/iu.test(around.before),
  },
  { said: /^(?:due|owing|in light)/u, fits: isClause },
  {
    said: /^paradigm shift$/u,
    fits: ({ before, after }) => !/Kuhn|scientific revolution|epistem/iu.test(before + after),
  },
  { said: /^at (?:this|the present)/u, fits: isNow },
  {
    said: /^in the near future$/u,
    fits: (around) =>
      isAdverb(around) && (ENDS.test(around.after) || (around.before.trim() === '' && /^,/u.test(around.after))),
  },
  {
    said: /^prior to$/u,
    fits: ({ before, after }) =>
      !BE.test(before) &&
      !NO_VERB_BEFORE(before) &&
      !/(?<!\p{L})(?:in|of|at|on|for|with|logically|conceptually|ontologically|epistemically|morally|necessarily|metaphysically|lexically|consent|due|as|more)\s$/iu.test(
        before,
      ) &&
      /^\s[\p{L}\p{N}]/u.test(after) &&
      !/^\s(?:when|where|be|being able)(?!\p{L})/u.test(after),
  },
  {
    said: /^subsequent to$/u,
    fits: ({ before, after }) =>
      !BE.test(before) &&
      !NO_VERB_BEFORE(before) &&
      /^\s[\p{L}\p{N}]/u.test(after) &&
      !/^\s(?:be|and|or)(?!\p{L})/u.test(after),
  },
  {
    said: /^a (?:large|significant) number of$/u,
    fits: ({ before, after }) =>
      !NO_AMOUNT_BEFORE.test(before) &&
      PLURAL_NEXT.test(after) &&
      !POSSESSIVE_NEXT.test(after) &&
      !ONE_VERB.test(after) &&
      !/statistic/iu.test(before + after),
  },
  {
    said: /^the vast majority of$/u,
    fits: ({ before, after }) =>
      !NO_AMOUNT_BEFORE.test(before) && PLURAL_NEXT.test(after) && !POSSESSIVE_NEXT.test(after),
  },
  {
    said: /^on a regular basis$/u,
    fits: (around) =>
      isAdverb(around) &&
      !/(?<!\p{L})(?:employ\p{L}*|hired|stay|migra\p{L}*|resid\p{L}*)(?!\p{L})/iu.test(around.before),
  },
  {
    said: /^on an annual basis$/u,
    fits: (around) =>
      isAdverb(around) &&
      !/%|per ?cent|(?<!\p{L})(?:growth|grew|rates?|inflation|GDP|quarter|rose|fell)(?!\p{L})/iu.test(
        around.before + around.after,
      ),
  },
  {
    said: /^in close proximity to$/u,
    fits: ({ after }) => WORD_NEXT.test(after) && !/^\s(?:and|or)(?!\p{L})/u.test(after),
  },
  { said: /^(?:is|are|has|have) (?:able|the (?:ability|potential)) to$/u, fits: isCan },
  {
    said: /^commence/u,
    fits: ({ before, after }) =>
      !NO_VERB_BEFORE(before) && !STARTED_BY_LAW.test(before + after) && !/^\s(?:and|or)(?!\p{L})/u.test(after),
  },
  {
    said: /^expeditiously$/u,
    fits: ({ before, after }) => !/(?<!\p{L})(?:remov|disabl|take|court|trial|tried|justice)/iu.test(before + after),
  },
  // What is measured, and what a debt does.
  {
    said: /^operationali[sz]/u,
    fits: ({ before, after }) =>
      !/(?<!\p{L})(?:variabl|concept|construct|measur|hypothes|indicator|scale|theor|defin)/iu.test(before + after),
  },
  {
    said: /^leveraging$/u,
    fits: ({ before, after }) =>
      !NO_VERB_BEFORE(before) &&
      !/^\s(?:of|off|and|or|ratio|effect)(?!\p{L})|^\s?[.,;)]/u.test(after) &&
      !/(?<!\p{L})(?:debt|equity|loan|borrow|bank|financ|invest|capital|funds?(?!\p{L})|funding|match)/iu.test(
        before + after,
      ),
  },
]

/**
 * True where the plain word for a phrase (in small letters) is grammatical and means the same in this sentence; false in doubt. Source: our own, each entry gone through with what may stand before and
 * behind it.
 */
export function fitsIn(said: string, around: Around): boolean {
  if (ARTICLE.test(around.before) && !/^(?:holistic|paradigm|siloed|enabling|impactful)/u.test(said)) return false
  return FITS.find((frame) => frame.said.test(said))?.fits(around) ?? true
}
