import { message } from '../../messages/message'
import { referenceFault } from '../draft/paragraph-form'
import type { SectionSubject } from '../draft/reading-order'
import { CITED_DOCUMENT, DOCUMENT_WITH_PARAGRAPHS } from '../paper/paper-meant'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { ownWords, placeIn, prose } from './passages'
import { sectionCheck } from './rule'

const PAGE = /\b(?:on |at |see )?(?:pages?|pp?\.)\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\b/giu
const PARAGRAPH =
  /\b(?:[Pp]aragraphs?|paras?\.?|OPs?|PPs?)\s+(\d{1,3}[A-Z]?(?:\s?(?:-|–|to)\s?\d{1,3}[A-Z]?)?)\b(?!\.\d)/gu

/** What else is cited by its paragraphs: judgments and laws. */
const CITED_LAW =
  /\b(?:judge?ments?|v\.|Act|Code|Rules|Regulations?|Directive|Bill|Survey|Guidelines|Principles|Court)\b/u
/** “in counsel’s written note, at paragraph 21”: what is cited stands right before. */
const DOCUMENT_BEFORE =
  /\b(?:notes?|submissions?|statements?|letters?|opinions?|decisions?|orders?|briefs?|memorand(?:um|a)|agreements?|contracts?|polic(?:y|ies)|plans?|strateg(?:y|ies)|guidance|notices?|applications?|treat(?:y|ies)|protocols?|annex(?:es)?|articles?|responses?|evidence|our|my|its|his|her|their)(?:,|\s\()?\s(?:(?:at|in|under|see)\s)?$/iu
/** “paragraph 5 of NHS England’s submissions”: what is cited stands right behind; “of the text” says nothing of which. */
const DOCUMENT_BEHIND =
  /^(?:,?\s?(?:and|or|to|–|-|,)\s?\d{1,3}){0,4}\sof\s(?!(?:the|this)\s(?:\p{Ll}+\s)?(?:text|draft|document|paper)\b)(?:the|our|its|his|her|their|\p{Lu})/u
/** Documents of a procedure, which have paragraphs of their own: where an answer speaks of one, it may be the one that is cited. */
const OTHER_DOCUMENT =
  /\b(?:(?:written|speaking|explanatory|concept|briefing) (?:notes?|submissions?|statements?|evidence)|(?:[’']s|our|their|its|the) (?:notes?|submissions?|letters?|opinion|decision|brief|memorandum|guidance|witness statement)|contracts?|treat(?:y|ies)|protocol|annex|appendix)\b/iu
/** A work that has volumes and issues has pages: literature, no document of a meeting. */
const LITERATURE = /\b(?:Vol(?:ume)?|Issue|Journal|Review|Press|ed)\b\.?/u

/** Characters of a sentence, before and behind a page, in which its document is looked for. */
const NEAR = 1000
/** Characters beside a paragraph in which its document is looked for. */
const BESIDE = 60
/** Characters before a page in which a journal is looked for. */
const LITERATURE_NEAR = 120

/** “8 Federal Court of Australia Annual Report 2000-2001, p.47”: notes at the end of a text, which cite as literature does. */
function isNote(text: string): boolean {
  return /^\s*(?:\[?\p{Nd}{1,3}\]?[.)]?|[¹²³⁴-⁹]{1,3})\s+\p{Lu}/u.test(text) && !/\b(?:we|our|should)\b/iu.test(text)
}

const scan = rememberText((text, language) => {
  if (!isEnglish(language)) return null
  const own = prose(text, '')
  return {
    named: CITED_DOCUMENT.test(text) || CITED_LAW.test(text) || OTHER_DOCUMENT.test(own),
    paragraphs: matchesIn(own, PARAGRAPH).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      written: match[0],
      number: match[1] ?? '',
      named:
        DOCUMENT_BEFORE.test(own.slice(Math.max(0, match.index - BESIDE), match.index)) ||
        DOCUMENT_BEHIND.test(own.slice(match.index + match[0].length, match.index + match[0].length + BESIDE)),
    })),
    pages: matchesIn(own, PAGE).flatMap((match) => {
      // Within the sentence: “on page 7 of the Elements Paper”, “the Elements Paper, p. 7”.
      const before =
        /(?<![^!?])[^!?]*$/u
          .exec(own.slice(Math.max(0, match.index - NEAR), match.index))?.[0]
          .split(/\.\s/u)
          .pop() ?? ''
      const after = own.slice(match.index + match[0].length, match.index + NEAR).split(/[.!?](?:\s|$)/u)[0] ?? ''
      const near = `${before} ${after}`
      return !isNote(text) && DOCUMENT_WITH_PARAGRAPHS.test(near) && !LITERATURE.test(before.slice(-LITERATURE_NEAR))
        ? [{ start: match.index, end: match.index + match[0].length, written: match[0] }]
        : []
    }),
  }
})

/**
 * References inside answers: a page of a document where its paragraph should stand, and a range that ends before it starts. Whether the document has such a
 * paragraph is the business of `references/beyond-end`. English alone. Source: guides for delegates, who cite paragraphs and never pages.
 */
export const referenceInText = sectionCheck('references/in-text', (subject) =>
  scanned(subject).flatMap(({ passage, seen: { pages, paragraphs } }) => [
    ...pages.map(({ start, end, written }) => ({
      level: 'advice' as const,
      at: placeIn(passage, start, end),
      message: message('finding.referenceInText.page', { cited: written }),
      reason: message('finding.referenceInText.whyPage'),
      source: message('finding.referenceInText.source'),
    })),
    ...paragraphs
      .filter(({ number }) => isReversed(number))
      .map(({ start, end, written }) => ({
        level: 'advice' as const,
        at: placeIn(passage, start, end),
        message: message('finding.referenceInText.reversed', { cited: written }),
        reason: message('finding.referenceInText.whyReversed'),
        source: message('finding.referenceInText.source'),
      })),
  ]),
)

/** True for “93–77”. */
export const isReversed = (number: string): boolean => referenceFault(number)?.fault === 'reversed'

/** The passages of a section that may cite a document, each with the paragraphs and pages that it cites and whether it names one. */
export function scanned(subject: SectionSubject) {
  return ownWords(subject).flatMap((passage) => {
    const seen = scan(passage.text, passage.language)
    return seen ? [{ passage, seen }] : []
  })
}
