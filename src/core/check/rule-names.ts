import type { Source } from '../template/sources'
import type { Template } from '../template/template'

/** What a finding is about, as a writer sorts them: the sequence is that of a filter. */
export const FINDING_KINDS = ['missing', 'limits', 'tips', 'style', 'consistency', 'references', 'language'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** The kinds in words. */
export const KIND_NAMES: Record<FindingKind, string> = {
  missing: 'Still missing',
  limits: 'Limits and rules',
  tips: 'Tips',
  style: 'Style',
  consistency: 'Consistency',
  references: 'References',
  language: 'Spelling and grammar',
}

/** Every rule by id: what it is about, and its name on a button or in a list. */
const RULES: Record<string, readonly [kind: FindingKind, name: string]> = {
  'draft/empty': ['missing', 'Nothing written'],
  'draft/not-handed-in': ['missing', 'Text that is not handed in'],
  'areas/none-chosen': ['missing', 'No area chosen'],
  'areas/headline': ['missing', 'Missing headline'],
  'organisation/required-field': ['missing', 'Missing details of the organisation'],
  'organisation/country': ['missing', 'Country'],
  'organisation/email': ['missing', 'E-mail address'],
  'proposals/empty-cell': ['missing', 'Unfinished proposal'],
  'proposals/unknown-area': ['missing', 'Proposal without an area'],
  'images/alternative-text': ['missing', 'Image without alternative text'],
  'images/lost': ['missing', 'Image that is not there'],
  'limits/total': ['limits', 'Length of the draft'],
  'limits/section': ['limits', 'Length of a section'],
  'limits/speaking-time': ['limits', 'Longer than the slot'],
  'profile/paragraphs-not-numbered': ['limits', 'Paragraphs are not numbered'],
  'profile/paragraphs-numbered': ['limits', 'Paragraphs are numbered'],
  'profile/no-footnotes': ['limits', 'No footnotes'],
  'profile/no-images': ['limits', 'No images'],
  'profile/no-abbreviations': ['limits', 'No abbreviations or acronyms'],
  'profile/no-criticism-of-states': ['limits', 'No criticism of a State or its leader'],
  'clarity/long-sentence': ['tips', 'Long sentence'],
  'clarity/long-paragraph': ['tips', 'Long paragraph'],
  'clarity/readability': ['tips', 'Hard to read'],
  'clarity/plain-words': ['tips', 'Plain words'],
  'clarity/key-point-first': ['tips', 'Key point first'],
  'tips/local-to-global': ['tips', 'Link the local to the global'],
  'tips/multistakeholder': ['tips', 'Value of many stakeholders'],
  'tips/success-story': ['tips', 'Success story'],
  'recommendation/verb': ['tips', 'Recommendation without a verb'],
  'recommendation/addressee': ['tips', 'Recommendation to nobody'],
  'advice/settled-language': ['tips', 'Settled language'],
  'clarity/acronym': ['style', 'Acronym not spelled out'],
  'acronyms/heading': ['style', 'Acronym in a heading'],
  'acronyms/used-once': ['style', 'Acronym used once'],
  'style/numbers': ['style', 'Numbers'],
  'style/per-cent': ['style', 'Per cent'],
  'style/dates': ['style', 'Dates'],
  'style/member-states': ['style', 'Member States'],
  'style/country-names': ['style', 'Country names'],
  'consistency/ise-ize': ['consistency', '-ise or -ize'],
  'consistency/british-american': ['consistency', 'British or American spelling'],
  'consistency/one-name': ['consistency', 'One name for one thing'],
  'consistency/figures': ['consistency', 'One figure for one fact'],
  'repetition/across-areas': ['consistency', 'Repeated text'],
  'references/in-text': ['references', 'References in the text'],
  'references/before-quotation': ['references', 'Reference before the quotation'],
  'references/beyond-end': ['references', 'Reference beyond the end'],
  'references/mixed-versions': ['references', 'Versions of one document mixed'],
  'proposals/paragraph-reference': ['references', 'Paragraph reference'],
}

/** What a rule is about; what no rule of ours is named for is a matter of language, as the rules of a grammar checker are. */
export function kindOf(check: string): FindingKind {
  return (Object.hasOwn(RULES, check) ? RULES[check]?.[0] : undefined) ?? 'language'
}

/** A rule's name in words; for a rule that is not ours, the last part of its id. */
export function ruleName(check: string): string {
  const own = Object.hasOwn(RULES, check) ? RULES[check]?.[1] : undefined
  if (own !== undefined) return own
  const words = check.slice(check.lastIndexOf('/') + 1).replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Works that rules of any consultation rest on, by how a source's text starts. */
const PUBLISHED: readonly [starts: string, url: string][] = [
  ['United Nations Editorial Manual', 'https://www.un.org/dgacm/en/content/editorial-manual'],
  ['UNTERM', 'https://unterm.un.org'],
  ['Australian Style Manual', 'https://www.stylemanual.gov.au'],
  ['Federal Plain Language Guidelines', 'https://www.plainlanguage.gov/guidelines/'],
  ['WCAG 2', 'https://www.w3.org/TR/WCAG22/'],
  ['RFC 5322', 'https://www.rfc-editor.org/rfc/rfc5322'],
]

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

function startsWithName(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text.charAt(name.length))
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
