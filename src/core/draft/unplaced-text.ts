import { UNPLACED_SECTION, UNPLACED_SLOT } from '../template/unplaced'
import { isAnswerEmpty } from '../text/block-text'
import type { Block } from '../text/blocks'
import type { Draft } from './draft'
import { countAnswer } from './progress'

const NOTHING: readonly Block[] = []

/** The blocks that have no place in the template; the same array as long as nobody changes them. */
export function unplacedBlocks({ sections }: Pick<Draft, 'sections'>): readonly Block[] {
  return sections.find(({ id }) => id === UNPLACED_SECTION)?.answers[UNPLACED_SLOT] ?? NOTHING
}

/** True when a draft holds text without a place. Such text is part of what is written until somebody removes it. */
export function hasUnplacedText(draft: Pick<Draft, 'sections'>): boolean {
  return !isAnswerEmpty(unplacedBlocks(draft))
}

/** True where nothing but text without a place is written: documents then hold it as one running text, under no heading of its own. */
export function isRunningText(draft: Draft): boolean {
  if (!hasUnplacedText(draft) || draft.proposals.length > 0) return false
  return [...handedInSections(draft)].every(
    ([id, { answers }]) => id === UNPLACED_SECTION || Object.values(answers).every((blocks) => isAnswerEmpty(blocks)),
  )
}

/** Words without a place, counted as all of a draft's are; footnotes with them. */
export function unplacedWords(draft: Draft): number {
  return countAnswer(unplacedBlocks(draft), draft.language).words
}

/** The draft as it is handed in when somebody decided to leave out what has no place; the draft itself where everything has one. */
export function withoutUnplaced(draft: Draft): Draft {
  const sections = draft.sections.filter(({ id }) => id !== UNPLACED_SECTION)
  return sections.length === draft.sections.length ? draft : { ...draft, sections }
}

/**
 * Sections that are handed in, by id: those that the writer took in, and text without a place. Files say of the latter that it is not chosen,
 * because earlier versions of the program wrote so.
 */
export function handedInSections(draft: Pick<Draft, 'sections'>): Map<string, Draft['sections'][number]> {
  return new Map(
    draft.sections
      .filter(({ id, chosen }) => chosen || id === UNPLACED_SECTION)
      .map((section) => [section.id, section]),
  )
}
