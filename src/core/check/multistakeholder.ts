import { message } from '../../messages/message'
import type { Place } from '../draft/finding'
import { isChoosable } from '../template/section-names'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import { sentencesIn } from '../text/words'
import { ownWordsOfDraft, placeIn } from './passages'
import { draftCheck } from './rule'

/** Words from which a draft is more than a note. */
const ENOUGH_WORDS = 250

const GROUPS: readonly RegExp[] = [
  /\b(?:governments?|ministr(?:y|ies)|ministers?|regulators?|parliaments?|municipalit(?:y|ies)|States|police|officials|authorit(?:y|ies)|cit(?:y|ies)|city hall|province|councils?|(?:statistical|public|meteorological|national) (?:agenc(?:y|ies)|offices?))\b/u,
  /\b(?:compan(?:y|ies)|business(?:es)?|private sector|operators?|banks?|industry|providers?|importers?|makers?|firms?|suppliers?|employers?)\b/iu,
  /\b(?:civil society|NGOs?|communit(?:y|ies)|associations?|unions?|cooperatives?|journalists|newsrooms?|stations?|federations?|librar(?:y|ies)|volunteers|members|schools?|networks?)\b/iu,
  /\b(?:technical community|engineers?|technicians|universit(?:y|ies)|college|academia|researchers?|statisticians|law schools?|registr(?:y|ies))\b/iu,
]

const TOGETHER =
  /\b(?:together|agreed|jointly|joint|met|meets?|partners?|partnership|working group|shared?|supported|support|cooperat(?:e|ed|ion|ive)|collaborat\p{L}+|dialogue|consult\p{L}+|each (?:side|gives)|take part|takes part|helped)\b/iu

const NAMED = /\bmulti-?\s?stakeholder|\ball stakeholders\b|\bstakeholders? (?:groups?|dialogue|model)\b/iu

const scan = rememberText((text) => ({
  together: TOGETHER.test(text),
  // A set of bits, one for each group.
  groups: GROUPS.reduce((bits, group, index) => (group.test(text) ? bits | (1 << index) : bits), 0),
  word: NAMED.test(text),
}))

/**
 * A draft with areas or Action Lines, of 250 words or more, that nowhere speaks of what several stakeholder groups did or should do together: neither by
 * that name nor by telling in one answer what two groups or more did together. One finding for the draft, at the sentence of an
 * area that comes nearest to it. English alone. Source: GFMD tip 3.
 */
export const multistakeholder = draftCheck('tips/multistakeholder', (subject) => {
  const hasAreas = subject.template.sections.some(isChoosable)
  if (!hasAreas || !isEnglish(subject.draft.language) || subject.progress.words < ENOUGH_WORDS) return []
  const chosen = new Set(
    subject.reading.flatMap((step) =>
      step.type === 'section' && isChoosable(step.subject.asked) ? [step.subject.asked.id] : [],
    ),
  )
  // Without an area there is nowhere to tell it.
  if (chosen.size === 0) return []
  const answers = new Map<string, { together: boolean; groups: number }>()
  let nearest: { at: Place; groups: number } | null = null
  for (const passage of ownWordsOfDraft(subject)) {
    const { text, at } = passage
    const seen = scan(text, '')
    if (seen.word) return []
    if (chosen.has(at.section ?? ''))
      for (const { start, end } of sentencesIn(text, passage.language)) {
        const own = scan(text.slice(start, end), '')
        const named = [1, 2, 4, 8].filter((bit) => (own.groups & bit) !== 0).length + (own.together ? 1 : 0)
        if (named > (nearest?.groups ?? 0)) nearest = { at: placeIn(passage, start, end), groups: named }
      }
    const key = `${at.section} ${at.slot ?? at.proposal ?? ''}`
    const before = answers.get(key)
    const now = {
      together: seen.together || (before?.together ?? false),
      groups: seen.groups | (before?.groups ?? 0),
    }
    const groups = [1, 2, 4, 8].filter((bit) => (now.groups & bit) !== 0).length
    if (now.together && groups >= 2) return []
    answers.set(key, now)
  }
  return [
    {
      level: 'advice',
      at: nearest?.at ?? { section: [...chosen][0] ?? null },
      message: message('finding.multistakeholder'),
      reason: message('finding.multistakeholder.why'),
      source: message('finding.multistakeholder.source'),
    },
  ]
})
