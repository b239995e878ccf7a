import { z } from 'zod'
import { text } from '../../messages/sentence'
import { type Draft, PROPOSAL_TEXTS, type Proposal } from '../draft/draft'
import { ownSequence } from '../draft/own-sequence'
import { handedInSections, hasUnplacedText } from '../draft/unplaced-text'
import { cleanLine } from '../export/clean-text'
import { LABELS, MOVE_LABELS, pageOf } from '../export/labels'
import { runningTitle } from '../export/outline'
import { headingOf, outlineOf } from '../export/outline-of'
import type { Template, TemplateSection } from '../template/template'
import { inSequence, orderOf, walkOrder } from '../template/walk-order'
import { blockSchema } from '../text/blocks'
import { fingerprint } from '../text/fingerprint'
import { openObject } from '../text/open-object'
import {
  type AnswerPlace,
  answerAt,
  ORGANISATION,
  type OrganisationSlot,
  organisationSlots,
  placeWord,
  SIGNATORIES,
  TITLE_PLACE,
} from './sent-answers'

/**
 * What was sent to reviewers, in the sequence of the copy: texts that they may change, and words that only say what those are (`fixed`). `look` is
 * a heading's level, or `label` for a line above a field.
 */
export const reviewItemSchema = z.discriminatedUnion('type', [
  openObject({
    type: z.literal('answer'),
    section: z.string(),
    slot: z.string(),
    proposal: z.string().optional(),
    blocks: z.array(blockSchema),
  }),
  openObject({
    type: z.literal('fixed'),
    text: z.string(),
    look: z.union([z.literal(1), z.literal(2), z.literal('label')]),
  }),
])
export type ReviewItem = z.infer<typeof reviewItemSchema>
export type SentAnswer = Extract<ReviewItem, { type: 'answer' }>

export const REVIEW_FORMAT = 'rostrum-review'

/** All of what was sent, as it travels in the copy. The first item is the draft's title. */
export const reviewBaseSchema = openObject({
  format: z.literal(REVIEW_FORMAT),
  version: z.literal(1),
  draft: z.string().min(1),
  /** Fingerprint of the items: two copies that say the same have the same. */
  sent: z.string(),
  /** The draft's last change when it was sent: an ISO 8601 instant. */
  at: z.string(),
  language: z.string(),
  items: z.array(reviewItemSchema),
  /** What stands at the edges of its pages. */
  edges: z.array(z.string()),
  /** Margin notes that went along as comments, with their replies. */
  notes: z.array(
    openObject({
      id: z.string(),
      author: z.string(),
      text: z.string(),
      replies: z.array(openObject({ author: z.string(), text: z.string() })),
    }),
  ),
})
export type ReviewBase = z.infer<typeof reviewBaseSchema>

/** What a draft sends for review, in its own order: each section that is taken in, answered or not, and each proposal. */
export function reviewBaseOf(draft: Draft, template: Template): ReviewBase {
  const items: ReviewItem[] = [
    answerItem(draft, TITLE_PLACE),
    { type: 'fixed', look: 'label', text: text('review.copy.intro') },
  ]
  const taken = handedInSections(draft)
  const steps = walkOrder(
    template,
    orderOf(template, draft.order),
    ownSequence(draft, template),
    ({ id }) => taken.has(id),
    hasUnplacedText(draft),
  )
  for (const step of inSequence(steps))
    if (step.type === 'section' && step.state === 'here' && step.section)
      items.push(...sectionItems(draft, step.section))
  if (draft.proposals.length > 0) items.push({ type: 'fixed', look: 1, text: LABELS.proposals })
  for (const row of draft.proposals) items.push(...proposalItems(draft, row))
  items.push(...organisationItems(draft))
  return {
    format: REVIEW_FORMAT,
    version: 1,
    draft: draft.id,
    sent: sentFingerprint(items),
    at: draft.modified,
    language: draft.language,
    items,
    edges: edgesOf(draft, template),
    notes: (draft.marginNotes ?? []).map(({ id, author, text: words, replies }) => ({
      id,
      author,
      text: words,
      replies: replies.map((reply) => ({ author: reply.author, text: reply.text })),
    })),
  }
}

/** What documents say at the top and the bottom of their pages. */
function edgesOf(draft: Draft, template: Template): string[] {
  const { shortName, title, labelLanguage } = outlineOf({ ...draft, sections: [], proposals: [] }, template, {
    order: draft.order,
  })
  return [shortName + runningTitle(title), pageOf(labelLanguage).join('')]
}

/** What tells one copy's text from another's. Only what reviewers may change counts: labels are in the interface's language. */
export function sentFingerprint(items: readonly ReviewItem[]): string {
  const answers = items.flatMap((item) =>
    item.type === 'answer' ? [[item.section, item.slot, item.proposal ?? null, item.blocks]] : [],
  )
  return fingerprint(JSON.stringify(answers))
}

function answerItem(draft: Draft, place: AnswerPlace): ReviewItem {
  return { type: 'answer', ...place, blocks: answerAt(draft, place) }
}

function sectionItems(draft: Draft, section: TemplateSection): ReviewItem[] {
  const heading: ReviewItem = { type: 'fixed', look: 1, text: cleanLine(headingOf(section)) }
  return [
    heading,
    ...section.slots.flatMap(({ id, label }): ReviewItem[] => {
      const answer = answerItem(draft, { section: section.id, slot: id })
      return section.slots.length === 1 ? [answer] : [{ type: 'fixed', look: 2, text: cleanLine(label) }, answer]
    }),
  ]
}

const SIGNATORY_COLUMNS = [LABELS.name, LABELS.organisation, LABELS.country].join(', ')

function organisationItems(draft: Draft): ReviewItem[] {
  const slots = organisationSlots(draft)
  const labels: Record<OrganisationSlot, string> = {
    ...LABELS,
    contactName: LABELS.contact,
    contactEmail: LABELS.email,
  }
  return slots.length === 0
    ? []
    : [
        { type: 'fixed', look: 1, text: LABELS.organisation },
        ...slots.flatMap((slot): ReviewItem[] => [
          slot === SIGNATORIES
            ? { type: 'fixed', look: 2, text: `${labels[slot]}: ${SIGNATORY_COLUMNS}` }
            : { type: 'fixed', look: 'label', text: labels[slot] },
          answerItem(draft, { section: ORGANISATION, slot }),
        ]),
      ]
}

function proposalItems(draft: Draft, { id, paragraph, document, move }: Proposal): ReviewItem[] {
  const name = [paragraph, document]
    .map(cleanLine)
    .filter((part) => part !== '')
    .join(', ')
  const heading = name === '' ? MOVE_LABELS[move] : `${name}: ${MOVE_LABELS[move]}`
  return [
    { type: 'fixed', look: 2, text: heading },
    ...PROPOSAL_TEXTS.flatMap((slot): ReviewItem[] => [
      { type: 'fixed', look: 'label', text: LABELS[slot] },
      answerItem(draft, { section: 'proposals', slot, proposal: id }),
    ]),
  ]
}

/** Bookmarks are at most 40 letters, digits and underlines long, or Word drops them. */
const MARK = /^Rst_([0-9a-f]{16})_(\d{1,5})(?:_\d{1,5})?$/
const FIXED_MARK = /^RstF_(\d{1,5})(?:_\d{1,5})?$/
const DRAFT_MARK = /^Rst_([0-9a-f]{16})_([0-9a-f]{16})$/

/** The bookmark of a block of an answer. */
export function answerMark(place: AnswerPlace, block: number): string {
  return `Rst_${placeWord(place)}_${block}`
}

/** The bookmark of words that are no answer, by their place among the items. */
export function fixedMark(item: number): string {
  return `RstF_${item}`
}

/** The bookmark of the title, which says whose copy this is and what was sent even where every property of the file is lost. */
export function draftMark({ draft, sent }: Pick<ReviewBase, 'draft' | 'sent'>): string {
  return `Rst_${fingerprint(draft)}_${sent}`
}

/** What a bookmark of ours says; null for any other. */
export type ReadMark =
  | { kind: 'answer'; place: string; block: number }
  | { kind: 'fixed'; item: number }
  | { kind: 'draft'; draft: string; sent: string }
export function readMark(name: string): ReadMark | null {
  const answer = MARK.exec(name)
  if (answer) return { kind: 'answer', place: answer[1] ?? '', block: Number(answer[2]) }
  const fixed = FIXED_MARK.exec(name)
  if (fixed) return { kind: 'fixed', item: Number(fixed[1]) }
  const draft = DRAFT_MARK.exec(name)
  return draft ? { kind: 'draft', draft: draft[1] ?? '', sent: draft[2] ?? '' } : null
}
