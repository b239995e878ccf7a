import type { Draft } from '../draft/draft'
import type { Finding } from '../draft/finding'
import { limitsOf } from '../draft/limits'
import { draftProgress } from '../draft/progress'
import { inReadingOrder, readingOf, type SectionSubject } from '../draft/reading-order'
import type { Template } from '../template/template'
import { rememberObject } from '../text/remember'
import { acronym } from './acronym'
import { acronymHeading } from './acronym-heading'
import { acronymOnce } from './acronym-once'
import { acronymUnspelledOnce } from './acronym-unspelled-once'
import { agenda2030 } from './agenda-2030'
import { agreement } from './agreement'
import { areaHeadline } from './area-headline'
import { britishAmerican } from './british-american'
import { country } from './country'
import { doubledWord } from './doubled-word'
import { draftLimits } from './draft-limits'
import { emailAddress } from './email-address'
import { emptyDraft } from './empty-draft'
import { figures } from './figures'
import { imageAlternativeText } from './image-alternative-text'
import { imageLost } from './image-lost'
import { iseIze } from './ise-ize'
import { its } from './its'
import { keyPointFirst } from './key-point-first'
import { localToGlobal } from './local-to-global'
import { longParagraph } from './long-paragraph'
import { longSentence } from './long-sentence'
import { missingSpace } from './missing-space'
import { misspeltName } from './misspelt-name'
import { misspeltPlace } from './misspelt-place'
import { mixedQuotes } from './mixed-quotes'
import { mixedVersions } from './mixed-versions'
import { multistakeholder } from './multistakeholder'
import { noArea } from './no-area'
import { noSuchParagraph } from './no-such-paragraph'
import { notHandedIn } from './not-handed-in'
import { noteWithoutNote } from './note-without-note'
import { oneName } from './one-name'
import { paragraphReference } from './paragraph-reference'
import { plainWords } from './plain-words'
import { pluralReference } from './plural-reference'
import { profileAbbreviations } from './profile-abbreviations'
import { profileCriticism } from './profile-criticism'
import { profileFootnotes } from './profile-footnotes'
import { profileImages } from './profile-images'
import { profileNotNumbered } from './profile-not-numbered'
import { profileNumbered } from './profile-numbered'
import { proposalArea } from './proposal-area'
import { proposalCells } from './proposal-cells'
import { quotationInPaper } from './quotation-in-paper'
import { quotedParagraph } from './quoted-paragraph'
import { readability } from './readability'
import { recommendationAddressee } from './recommendation-addressee'
import { recommendationVerb } from './recommendation-verb'
import { referenceBeforeQuotation } from './reference-before-quotation'
import { referenceBeyondEnd } from './reference-beyond-end'
import { referenceInText } from './reference-in-text'
import { referenceUnnamed } from './reference-unnamed'
import { repeatedText } from './repeated-text'
import { requiredFields } from './required-fields'
import type { DraftCheck, DraftSubject, SectionCheck } from './rule'
import { sectionLimits } from './section-limits'
import { sentenceLengths } from './sentence-lengths'
import { settledLanguage } from './settled-language'
import { speakingTime } from './speaking-time'
import { styleCountryNames } from './style-country-names'
import { styleDates } from './style-dates'
import { styleMemberStates } from './style-member-states'
import { styleNumbers } from './style-numbers'
import { stylePerCent } from './style-per-cent'
import { successStory } from './success-story'
import { verbForm } from './verb-form'
import { wording } from './wording'

/** Every rule there is. Its sequence decides only between findings at one and the same place. */
export const RULES: readonly (SectionCheck | DraftCheck)[] = [
  emptyDraft,
  noArea,
  draftLimits,
  requiredFields,
  country,
  emailAddress,
  imageAlternativeText,
  imageLost,
  areaHeadline,
  sectionLimits,
  speakingTime,
  sentenceLengths,
  longSentence,
  acronym,
  proposalCells,
  paragraphReference,
  proposalArea,
  notHandedIn,
  longParagraph,
  readability,
  plainWords,
  keyPointFirst,
  localToGlobal,
  multistakeholder,
  successStory,
  recommendationVerb,
  recommendationAddressee,
  settledLanguage,
  acronymHeading,
  acronymOnce,
  acronymUnspelledOnce,
  iseIze,
  britishAmerican,
  oneName,
  figures,
  repeatedText,
  styleNumbers,
  stylePerCent,
  styleDates,
  styleMemberStates,
  styleCountryNames,
  referenceInText,
  referenceUnnamed,
  referenceBeforeQuotation,
  referenceBeyondEnd,
  noSuchParagraph,
  quotedParagraph,
  quotationInPaper,
  mixedVersions,
  agenda2030,
  doubledWord,
  its,
  misspeltName,
  misspeltPlace,
  missingSpace,
  mixedQuotes,
  noteWithoutNote,
  pluralReference,
  verbForm,
  agreement,
  wording,
  profileNotNumbered,
  profileNumbered,
  profileFootnotes,
  profileImages,
  profileAbbreviations,
  profileCriticism,
]

const SECTION_RULES = RULES.filter((rule): rule is SectionCheck => rule.scope === 'section')
const DRAFT_RULES = RULES.filter((rule): rule is DraftCheck => rule.scope === 'draft')

const checkSection = rememberObject((subject: SectionSubject) => SECTION_RULES.flatMap((rule) => rule.run(subject)))

export interface Checker {
  /**
   * Findings of the draft as it is now: the draft as a whole, the organisation, sections as they are read, proposals. `pages` is how many
   * pages its document has; without it no limit of pages is passed.
   */
  check(draft: Draft, pages?: number | null): Finding[]
}

/**
 * A checker for drafts of one template that remembers what it found. A section whose answers are the same — the same object or,
 * because a draft that crosses into a worker is copied, the same content — is not looked at again. The draft must not be
 * changed in place. The findings are the same as those of `checkDraft`, in the same sequence.
 */
export function createChecker(template: Template): Checker {
  const subjects = new Map<string, SectionSubject>()
  return {
    check(draft, pages = null) {
      const subject = draftSubject(draft, template, pages, subjects)
      const findings = DRAFT_RULES.flatMap((rule) => rule.run(subject))
      for (const step of subject.reading) if (step.type === 'section') findings.push(...checkSection(step.subject))
      return inReadingOrder(findings, draft, subject.reading)
    },
  }
}

/**
 * The draft as rules see it. Sections that say the same as those in `known`, by id, are the same objects as there, so that what was
 * worked out for them holds; `known` is brought up to date.
 */
export function draftSubject(
  draft: Draft,
  template: Template,
  pages: number | null = null,
  known: Map<string, SectionSubject> = new Map(),
): DraftSubject {
  const written = new Map(draft.sections.map((section) => [section.id, section]))
  return {
    draft,
    template,
    reading: readingOf(draft, template, known),
    limits: limitsOf(draft, template),
    progress: draftProgress(draft, template),
    pages,
    written: (id) => written.get(id),
  }
}

/** Findings of a draft, worked out afresh. Same sequence as a `Checker`'s. */
export function checkDraft(draft: Draft, template: Template, pages: number | null = null): Finding[] {
  return createChecker(template).check(draft, pages)
}

/** What is left to do. A draft is ready when no blocker stands in the way; warnings and advice are the writer's to weigh. */
export function readiness(findings: readonly Finding[]): {
  ready: boolean
  blockers: number
  warnings: number
  advice: number
} {
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  const blockers = of('blocker')
  return { ready: blockers === 0, blockers, warnings: of('warning'), advice: of('advice') }
}
