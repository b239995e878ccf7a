import { rememberText } from '../text/remember'

/** What a recommendation asks to be done, in its first form. */
const ACTIONS =
  'accelerate|acknowledge|add|address|adopt|agree|align|allocate|allow|amend|apply|ask|assess|assign|avoid|ban|base|begin|bridge|bring|broaden|build|call|change|check|choose|clarify|close|collect|combine|commission|commit|complete|condemn|confirm|connect|consider|consult|continue|convene|count|create|cut|decide|dedicate|defend|define|delete|deliver|design|develop|devote|direct|disclose|double|drop|earmark|embed|empower|enable|encourage|end|endorse|enforce|engage|ensure|equip|establish|evaluate|expand|explain|explore|extend|facilitate|finance|fix|focus|foster|found|fund|give|grant|guarantee|guide|halve|harmonise|harmonize|hear|help|highlight|hold|identify|implement|improve|include|incorporate|increase|insert|integrate|introduce|invest|invite|involve|join|keep|launch|lead|let|leave|limit|link|lower|maintain|make|map|mandate|measure|mention|merge|mobilise|mobilize|monitor|move|name|oblige|offer|open|oppose|outlaw|pay|permit|place|plan|pledge|pool|preserve|prevent|prioritise|prioritize|prohibit|promote|protect|provide|publish|put|raise|reaffirm|recall|recognise|recognize|recommend|reduce|refer|reflect|reform|reject|release|remove|renew|repair|replace|report|request|require|resolve|respect|restate|retain|review|revise|safeguard|schedule|secure|serve|set|share|shift|show|simplify|speak|spell|spend|stand|start|state|stop|streamline|strengthen|support|take|teach|test|track|train|treat|turn|uphold|urge|use|welcome|widen|work|write'

/** The same, one by one. */
export const ACTION_WORDS: readonly string[] = ACTIONS.split('|')

/** What a sentence says of somebody or something, so that it has a verb even where nobody acts. */
const STATES =
  /\b(?:needs?|faces?|lacks?|remains?|deserves?|wants?|belongs?|depends?|matters?|suffers?|lives?|knows?|seeks?|sees?|thinks?|believes?|hopes?|asks?|rel(?:y|ies)|aims?|reach(?:es)?|becomes?|became|comes?|came|goes|went|gets?|got|costs?|contributes?|gave|took|made|saw|brought|built|found|led|left|lost|kept|held|met|paid|began|grew|rose|fell|reaffirms?|recogni[sz]es?|stresses|believes?|expects?|considers?|requires?|allows?|enables?|reflects?|plays?|represents?|continues?|exists?|affects?|shapes?|threatens?|undermines?|denounces?|demands?|condemns?|regrets?|notes?|let)\b/iu

const AUXILIARY =
  /\b(?:should|must|shall|will|would|can|could|may|might|ought|needs? to|is|are|was|were|be|been|has|have|had|do|does|let us)\b/iu
/** At the start, after “to”, “and”, a comma or a colon, or after whoever is to act. */
const ACTION = new RegExp(
  `(?:^|[.;:!?]\\s+|,\\s+|\\b(?:to|and|or|not|never|please|we|they|jointly|urgently|fully)\\s+|\\b(?:\\p{L}+(?:ments|States|states|tors|ners|ies|ders|ers|nies|tions|bodies|partners|banks|funds))\\s+)(?:${ACTIONS})(?=\\s|$|[.,;:])`,
  'iu',
)
const THIRD = new RegExp(
  `\\b(?:${ACTIONS})e?s\\s+(?:the|a|an|its|their|all|every|each|that|to|on|in|for|and|with)\\b`,
  'iu',
)

const ADDRESSEE =
  /\b(?:governments?|States?|Member States|countries|regulators?|ministr(?:y|ies)|ministers?|parliaments?|legislators?|lawmakers?|policy-?\s?makers?|courts?|authorit(?:y|ies)|municipalit(?:y|ies)|cities|police|administrations?|the review|the outcome(?: document)?|Zero Draft|Elements Paper|(?:the|this) (?:text|paper|draft|document|resolution|chapter|paragraph|section|preamble|declaration)|in (?:paragraph|para)|United Nations|UN\b|General Assembly|Secretary-General|ITU|UNESCO|UNDP|UNCTAD|UNGIS|CSTD|ECOSOC|OHCHR|IGF|Forum|GDC|Global Digital Compact|WSIS|Action Lines?|donors?|funders?|funds?|banks?|lenders?|investors?|financial institutions|compan(?:y|ies)|platforms?|providers?|operators?|business(?:es)?|industry|private sector|civil society|technical community|academia|universit(?:y|ies)|schools|libraries|media|newsrooms|stakeholders|communities|agenc(?:y|ies)|co-?facilitators?|international community|public services|bodies|bod(?:y|ies)|secretariats?|commissions?|councils?|facilitators|organi[sz]ations|development partners|partners|employers|registries|standards? (?:bodies|bod(?:y|ies))|we)\b/iu
/** Something done to the text itself: whoever drafts it is the addressee. */
const DRAFTING =
  /^(?:please\s+)?(?:add|amend|acknowledge|affirm|call|clarify|condemn|delete|drop|encourage|express|highlight|include|insert|invite|keep|mention|name|note|reaffirm|recall|recogni[sz]e|refer|reflect|reject|remove|renew|replace|request|restate|retain|say|spell|state|stress|underline|urge|welcome|write)\b/iu
const AGENT =
  /(?<=\p{L})\s+(?:should|must|shall|ought to|needs? to)\s+(?!be\b|not be\b|cost\b|remain\b|have\b|become\b)/iu
const PASSIVE = /\b(?:should|must|shall)\s+(?:not\s+)?be\b/iu
const BY_AGENT = /\bby\s+\p{L}/iu

/** “must be protected by States”: what stands behind the first passive of a line holds all that stands behind later ones. */
function namesAgent(line: string): boolean {
  const passive = PASSIVE.exec(line)
  return passive !== null && BY_AGENT.test(line.slice(passive.index + passive[0].length))
}

/** A stop at its end and a verb that states something before it: “Small islands face higher prices.” Without the stop it may be a title. */
function isSentence(line: string): boolean {
  return /[.!?]["”»’)]*\s*$/u.test(line) && STATES.test(line)
}

/**
 * What an English headline lacks to be a recommendation; nothing for fewer than three words, which are a heading at best. What it quotes and links
 * to must be taken out before: those are others' words.
 */
export const headlineLacks = rememberText((text) => {
  const own = text.replace(/\uFFFC/gu, ' ')
  const clean = own.replace(/^[\s\p{P}]*(?:\d+[.)]\s*)?/u, '')
  const words = clean.match(/\p{L}+/gu)?.length ?? 0
  if (words < 3) return { verb: false, addressee: false }
  return {
    verb: !AUXILIARY.test(clean) && !ACTION.test(clean) && !THIRD.test(clean) && !isSentence(clean),
    addressee:
      !ADDRESSEE.test(clean) &&
      !DRAFTING.test(clean) &&
      !AGENT.test(clean) &&
      !clean.split(/[\n\r\u2028\u2029]/).some(namesAgent),
  }
})

/** Asks for something in so many words, or is told to whoever should do it. */
const ASKS =
  /\b(?:should|must|shall|ought to|needs? to|recommends?|recommended|urges?|calls? (?:on|upon|for)|asks?|requests?|proposes?|commits? to|let us)\b/iu
const IMPERATIVE = new RegExp(`^(?:please\\s+)?(?:${ACTIONS})(?=\\s)`, 'iu')

/** How letters and speeches begin, and papers say what they are. */
const OPENING =
  /^(?:dear|hono(?:u)?rable|excellenc(?:y|ies)|your excellenc(?:y|ies)|distinguished|ladies|colleagues|madam|mr\.?|mrs\.?|ms\.?|thank|good (?:morning|afternoon|evening)|on behalf|we (?:thank|welcome the (?:opportunity|chance)|appreciate|are (?:pleased|grateful|writing|honoured))|(?:this|the following|our|the present) (?:submission|contribution|paper|document|statement|input|response|comments?)|introduction)(?!\p{L})/iu
const WELCOMES_THE_CHANCE =
  /\b(?:welcomes?|appreciates?|thanks?|thankful|grateful|pleased|honou?red|delighted)\b.{0,60}\b(?:opportunity|chance|invitation|initiative|to (?:submit|present|provide|offer|share|contribute|respond))\b/iu

/**
 * True for an English paragraph that says who should do what, so that it may stand as a headline: it asks in so many words or begins with what is to be
 * done, and lacks neither verb nor addressee (`headlineLacks`). Salutations, titles, and openings that thank or say what the paper is are none.
 */
export function readsAsRecommendation(text: string): boolean {
  const words = text.trim()
  if (OPENING.test(words) || WELCOMES_THE_CHANCE.test(words)) return false
  // “Fund community networks”: who reads it is told what to do.
  if (IMPERATIVE.test(words)) return true
  if (!ASKS.test(words) || (words.match(/\p{L}+/gu)?.length ?? 0) < 4) return false
  const { verb, addressee } = headlineLacks(words, '')
  return !verb && !addressee
}
