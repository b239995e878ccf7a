import type { MessageId, PlainMessageId } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Source } from '../template/sources'
import type { Template } from '../template/template'
import { PUBLISHED } from './published-works'

/** What a finding is about, as a writer sorts them: the sequence is that of a filter. */
export const FINDING_KINDS = ['missing', 'limits', 'tips', 'style', 'consistency', 'references', 'language'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Kinds of which somebody may switch rules off, because they may be of no use to them; what is missing and what is too long is always said. */
export const SWITCHED_KINDS = FINDING_KINDS.filter((kind) => kind !== 'missing' && kind !== 'limits')

/** The kinds in words. */
export const KIND_NAMES = {
  missing: 'findingKind.missing',
  limits: 'findingKind.limits',
  tips: 'findingKind.tips',
  style: 'findingKind.style',
  consistency: 'findingKind.consistency',
  references: 'findingKind.references',
  language: 'findingKind.language',
} as const satisfies Record<FindingKind, PlainMessageId>

type RuleNameId = Extract<MessageId, `rule.${string}`>

/** Every rule by id: what it is about, and its name on a button or in a list. */
const RULES: Record<string, readonly [kind: FindingKind, name: RuleNameId]> = {
  'draft/empty': ['missing', 'rule.draft.empty'],
  'draft/not-handed-in': ['missing', 'rule.draft.notHandedIn'],
  'areas/none-chosen': ['missing', 'rule.areas.noneChosen'],
  'areas/headline': ['missing', 'rule.areas.headline'],
  'organisation/required-field': ['missing', 'rule.organisation.requiredField'],
  'organisation/country': ['missing', 'rule.organisation.country'],
  'organisation/email': ['missing', 'rule.organisation.email'],
  'proposals/empty-cell': ['missing', 'rule.proposals.emptyCell'],
  'proposals/unknown-area': ['missing', 'rule.proposals.unknownArea'],
  'images/alternative-text': ['missing', 'rule.images.alternativeText'],
  'images/lost': ['missing', 'rule.images.lost'],
  'limits/total': ['limits', 'rule.limits.total'],
  'limits/section': ['limits', 'rule.limits.section'],
  'limits/speaking-time': ['limits', 'rule.limits.speakingTime'],
  'profile/paragraphs-not-numbered': ['limits', 'rule.profile.paragraphsNotNumbered'],
  'profile/paragraphs-numbered': ['limits', 'rule.profile.paragraphsNumbered'],
  'profile/no-footnotes': ['limits', 'rule.profile.noFootnotes'],
  'profile/no-images': ['limits', 'rule.profile.noImages'],
  'profile/no-abbreviations': ['limits', 'rule.profile.noAbbreviations'],
  'profile/no-criticism-of-states': ['limits', 'rule.profile.noCriticismOfStates'],
  'clarity/long-sentence': ['tips', 'rule.clarity.longSentence'],
  'clarity/sentence-lengths': ['tips', 'rule.clarity.sentenceLengths'],
  'clarity/long-paragraph': ['tips', 'rule.clarity.longParagraph'],
  'clarity/readability': ['tips', 'rule.clarity.readability'],
  'clarity/plain-words': ['tips', 'rule.clarity.plainWords'],
  'clarity/key-point-first': ['tips', 'rule.clarity.keyPointFirst'],
  'tips/local-to-global': ['tips', 'rule.tips.localToGlobal'],
  'tips/multistakeholder': ['tips', 'rule.tips.multistakeholder'],
  'tips/success-story': ['tips', 'rule.tips.successStory'],
  'recommendation/verb': ['tips', 'rule.recommendation.verb'],
  'recommendation/addressee': ['tips', 'rule.recommendation.addressee'],
  'advice/settled-language': ['tips', 'rule.advice.settledLanguage'],
  'clarity/acronym': ['style', 'rule.clarity.acronym'],
  'acronyms/heading': ['style', 'rule.acronyms.heading'],
  'acronyms/used-once': ['style', 'rule.acronyms.usedOnce'],
  'acronyms/unspelled-once': ['style', 'rule.acronyms.unspelledOnce'],
  'style/numbers': ['style', 'rule.style.numbers'],
  'style/per-cent': ['style', 'rule.style.perCent'],
  'style/dates': ['style', 'rule.style.dates'],
  'style/member-states': ['style', 'rule.style.memberStates'],
  'style/country-names': ['style', 'rule.style.countryNames'],
  'consistency/ise-ize': ['consistency', 'rule.consistency.iseIze'],
  'consistency/british-american': ['consistency', 'rule.consistency.britishAmerican'],
  'consistency/one-name': ['consistency', 'rule.consistency.oneName'],
  'consistency/figures': ['consistency', 'rule.consistency.figures'],
  'repetition/across-areas': ['consistency', 'rule.repetition.acrossAreas'],
  'references/in-text': ['references', 'rule.references.inText'],
  'references/unnamed': ['references', 'rule.references.unnamed'],
  'references/before-quotation': ['references', 'rule.references.beforeQuotation'],
  'references/beyond-end': ['references', 'rule.references.beyondEnd'],
  'references/no-such-paragraph': ['references', 'rule.references.noSuchParagraph'],
  'references/quotation': ['references', 'rule.references.quotation'],
  'proposals/quoted-paragraph': ['references', 'rule.proposals.quotedParagraph'],
  'references/evidence-changed': ['references', 'rule.references.evidenceChanged'],
  'references/mixed-versions': ['references', 'rule.references.mixedVersions'],
  'slips/doubled-word': ['style', 'rule.slips.doubledWord'],
  'slips/missing-space': ['style', 'rule.slips.missingSpace'],
  'slips/verb-form': ['style', 'rule.slips.verbForm'],
  'slips/agreement': ['style', 'rule.slips.agreement'],
  'slips/wording': ['style', 'rule.slips.wording'],
  'slips/its': ['style', 'rule.slips.its'],
  'slips/place-name': ['style', 'rule.slips.placeName'],
  'slips/name': ['consistency', 'rule.slips.name'],
  'style/agenda-2030': ['style', 'rule.style.agenda2030'],
  'consistency/quotation-marks': ['consistency', 'rule.consistency.quotationMarks'],
  'references/note-without-note': ['references', 'rule.references.noteWithoutNote'],
  'references/plural': ['references', 'rule.references.plural'],
  'proposals/paragraph-reference': ['references', 'rule.proposals.paragraphReference'],
}

/** Every rule that has a name here, in the sequence of their kinds. */
export const NAMED_RULES: readonly string[] = Object.keys(RULES)

/** What a rule is about; what no rule of ours is named for is a matter of language, as the rules of a grammar checker are. */
export function kindOf(check: string): FindingKind {
  return (Object.hasOwn(RULES, check) ? RULES[check]?.[0] : undefined) ?? 'language'
}

/** A rule's name in the language of the interface; for a rule that is not ours, the last part of its id. */
export function ruleName(check: string): string {
  const own = Object.hasOwn(RULES, check) ? RULES[check]?.[1] : undefined
  if (own !== undefined) return text(own)
  const words = check.slice(check.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * A finding's source taken apart into the works that it names, each with its address where one is known: from the template, whose
 * sources are matched by their name or by who published them (what stands before the first comma), or from works known everywhere.
 */
export function worksCited(source: string, template: Template): Source[] {
  const known = sourcesOf(template)
  return source.split('; ').map((name) => {
    const found =
      known.find((one) => name.startsWith(one.name)) ??
      known.find((one) => startsWithName(name, one.name.split(',')[0] ?? ''))
    const url = found?.url ?? PUBLISHED.find(([starts]) => name.startsWith(starts))?.[1]
    return url === undefined ? { name } : { name, url }
  })
}

function startsWithName(work: string, name: string): boolean {
  return name !== '' && work.startsWith(name) && !/[\p{L}\p{N}]/u.test(work.charAt(name.length))
}

const remembered = new WeakMap<Template, Source[]>()

/** All sources of a template that have an address. */
function sourcesOf(template: Template): Source[] {
  let sources = remembered.get(template)
  if (!sources) {
    sources = [
      ...template.sources,
      ...template.profiles.flatMap((profile) => profile.sources),
      ...template.sections.flatMap((section) => section.sources),
      ...template.organisation.sources,
      ...Object.values(template.proposals?.lengths ?? {}).flatMap((length) => length.sources),
    ].filter(({ url }) => url !== undefined)
    remembered.set(template, sources)
  }
  return sources
}
