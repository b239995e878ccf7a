import type { Draft } from '../draft/draft'
import { addProposal, changeProposal, setAnswer, setTitle } from '../draft/edit'
import { cleanBlock, cleanLine, cleanText } from '../export/clean-text'
import { hasText } from '../export/outline-of'
import { answerText } from '../text/block-text'
import { type Block, paragraph } from '../text/blocks'
import { fingerprint } from '../text/fingerprint'

/** A text of a draft that reviewers may change: an answer, the title (`title`, `title`), or a field of a proposal (`proposals`, its row and field). */
export interface AnswerPlace {
  section: string
  slot: string
  proposal?: string | undefined
}

/** The fields of a proposal that are text to be worked on. */
export const PROPOSAL_TEXTS = ['current', 'proposed', 'rationale'] as const
type ProposalText = (typeof PROPOSAL_TEXTS)[number]

export const TITLE_PLACE: AnswerPlace = { section: 'title', slot: 'title' }

/** A place as one word, for maps and bookmarks: 16 hexadecimal digits. */
export function placeWord({ section, slot, proposal }: AnswerPlace): string {
  return fingerprint(JSON.stringify([section, slot, proposal ?? null]))
}

/** A text as documents show it: clean, and without the empty paragraphs that are a writer's spacing. Empty where the draft does not have it. */
export function answerAt(draft: Draft, place: AnswerPlace): Block[] {
  const { section, slot, proposal } = place
  if (section === TITLE_PLACE.section) return plainBlocks(cleanLine(draft.title))
  if (proposal !== undefined) {
    const row = draft.proposals.find(({ id }) => id === proposal)
    return plainBlocks(cleanText(row?.[slot as ProposalText] ?? ''))
  }
  const answers = draft.sections.find(({ id }) => id === section)?.answers ?? {}
  return shownBlocks(Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : [])
}

/** Blocks of an answer as documents show them. */
export function shownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(hasText).map(cleanBlock)
}

function plainBlocks(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))
}

/** The draft with another text at a place. A proposal that has gone since comes back as a row of its own, so that no text is lost. */
export function withAnswer(draft: Draft, place: AnswerPlace, blocks: Block[]): Draft {
  const { section, slot, proposal } = place
  if (section === TITLE_PLACE.section) return setTitle(draft, answerText(blocks).replace(/\n+/g, ' '))
  if (proposal === undefined) return setAnswer(draft, section, slot, blocks)
  const text = answerText(blocks)
  if (draft.proposals.some(({ id }) => id === proposal)) return changeProposal(draft, proposal, { [slot]: text })
  const empty = { document: '', paragraph: '', current: '', proposed: '', rationale: '' }
  return addProposal(draft, { ...empty, id: proposal, move: 'general', area: null, [slot]: text })
}
