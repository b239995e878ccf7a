import type { Slot, TemplateSection } from '../template/template'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../template/unplaced'
import type { AnswerPoint } from '../text/answer-point'
import { blockText, isAnswerEmpty } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import type { Draft } from './draft'
import { setAnswer, setChosen } from './edit'
import { cutRuns } from './selected'
import { unplacedBlocks } from './unplaced-text'

/** Where a section's text goes before anybody says which of its answers it is: the rationale of an area, the answer of a question. */
export function startSlot({ slots }: TemplateSection): Slot {
  const of = (role: Slot['role']) => slots.find((slot) => slot.role === role)
  const slot = of('rationale') ?? of('answer') ?? slots[0]
  if (!slot) throw new Error('A section without a slot: its schema refuses that')
  return slot
}

/**
 * Moves text without a place to the end of an answer, and takes its section in. Moved is what lies between the two points, in either sequence:
 * paragraphs are cut there, lists, tables and images go whole. A caret moves its paragraph, and in a heading all that stands under it. Points
 * beyond the text change nothing.
 */
export function placeText(
  draft: Draft,
  between: { anchor: AnswerPoint; focus: AnswerPoint },
  to: { section: string; slot: string },
): Draft {
  const { moved, left } = parted(unplacedBlocks(draft), between.anchor, between.focus)
  if (isAnswerEmpty(moved)) return draft
  const there = draft.sections.find(({ id }) => id === to.section)?.answers ?? {}
  const before = Object.hasOwn(there, to.slot) ? (there[to.slot] ?? []) : []
  const answer = isAnswerEmpty(before) ? moved : [...before, ...moved]
  const taken = setChosen(setAnswer(draft, to.section, to.slot, answer), to.section, true)
  return setAnswer(taken, UNPLACED_SECTION, UNPLACED_SLOT, left)
}

function parted(blocks: readonly Block[], one: AnswerPoint, other: AnswerPoint): { moved: Block[]; left: Block[] } {
  const [from, to] =
    one.block < other.block || (one.block === other.block && one.offset <= other.offset) ? [one, other] : [other, one]
  if (from.block === to.block && from.offset === to.offset) {
    const end = endOfPart(blocks, from.block)
    return { moved: blocks.slice(from.block, end), left: [...blocks.slice(0, from.block), ...blocks.slice(end)] }
  }
  const moved: Block[] = []
  const left: Block[] = []
  for (const [index, block] of blocks.entries()) {
    if (index < from.block || index > to.block) {
      left.push(block)
      continue
    }
    const length = blockText(block).length
    const start = index === from.block ? from.offset : 0
    const end = index === to.block ? to.offset : length
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'quote') {
      moved.push(block)
      continue
    }
    // A selection to the start of the next paragraph, as a triple click makes it, means none of that paragraph.
    if (start >= end && length > 0) {
      left.push(block)
      continue
    }
    const before = trimmed(cutRuns(block.runs, 0, start))
    const behind = trimmed(cutRuns(block.runs, end, Number.POSITIVE_INFINITY))
    if (before.length > 0) left.push({ ...block, runs: before })
    moved.push(
      before.length === 0 && behind.length === 0 ? block : { ...block, runs: trimmed(cutRuns(block.runs, start, end)) },
    )
    if (behind.length > 0) left.push({ ...block, runs: behind })
  }
  return { moved, left }
}

function endOfPart(blocks: readonly Block[], at: number): number {
  const first = blocks[at]
  if (first?.type !== 'heading') return at + 1
  const next = blocks.findIndex((block, index) => index > at && block.type === 'heading' && block.level <= first.level)
  return next < 0 ? blocks.length : next
}

/** Runs without white space at their ends; none where nothing else is in them. */
function trimmed(runs: readonly Run[]): Run[] {
  const says = ({ text, footnote }: Run) => footnote !== undefined || text.trim() !== ''
  const saying = runs.flatMap((run, index) => (says(run) ? [index] : []))
  const kept = runs.slice(saying[0] ?? runs.length, (saying.at(-1) ?? -1) + 1)
  return kept.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}
