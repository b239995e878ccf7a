import type { AnswerPoint } from '../text/answer-point'
import { blockText, runSequences } from '../text/block-text'
import { type Block, type List, MARKS, type Mark, type Run } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { mapRuns } from './apply-fix'
import type { Draft } from './draft'
import { setAnswer } from './edit'
import { withFootnotesApart } from './footnotes'
import { normaliseBlocks, normaliseRuns } from './normalise'
import { cutRuns } from './selected'

/** An answer by its place in the draft. */
export interface AnswerName {
  section: string
  slot: string
}

/** What is selected of one answer: from a point to a point, null for its start and its end. */
export interface AnswerStretch extends AnswerName {
  from: AnswerPoint | null
  to: AnswerPoint | null
}

/** One end of a selection that goes over several answers. */
export type AnswerEnd = AnswerName & AnswerPoint

/**
 * The stretches that lie between two ends, in either sequence, as `sequence` has the answers from top to bottom. Empty where both ends are in
 * one answer, whose own selection says that, and where one of them is in none of the sequence.
 */
export function stretchesBetween(sequence: readonly AnswerName[], one: AnswerEnd, other: AnswerEnd): AnswerStretch[] {
  const indexOf = ({ section, slot }: AnswerName) =>
    sequence.findIndex((each) => each.section === section && each.slot === slot)
  const [a, b] = [indexOf(one), indexOf(other)]
  if (a < 0 || b < 0 || a === b) return []
  const [first, last, start, end] = a < b ? [a, b, one, other] : [b, a, other, one]
  return sequence.slice(first, last + 1).map(({ section, slot }, index) => ({
    section,
    slot,
    from: index === 0 ? { block: start.block, offset: start.offset } : null,
    to: index === last - first ? { block: end.block, offset: end.offset } : null,
  }))
}

/** The blocks of a stretch, with its images: those at either end cut, of lists and tables the items and cells. */
export function blocksOfStretch(draft: Draft, { section, slot, from, to }: AnswerStretch): Block[] {
  const behind = from ? parted(answerOf(draft, section, slot), from)[1] : answerOf(draft, section, slot)
  if (!to) return behind
  // Both points are never in one answer, so that the second still means these blocks.
  return parted(behind, to)[0]
}

/** The draft with nothing but what is selected in its answers, and without proposals: what is copied of it. */
export function onlyStretches(draft: Draft, stretches: readonly AnswerStretch[]): Draft {
  const sections = draft.sections.map((section) => ({
    ...section,
    answers: Object.fromEntries(
      stretches
        .filter((stretch) => stretch.section === section.id)
        .map((stretch) => [stretch.slot, blocksOfStretch(draft, stretch)]),
    ),
  }))
  return { ...draft, sections, proposals: [] }
}

/** The draft without the stretches. Questions and areas stay, whatever was selected between them. Nothing selected gives the draft itself. */
export function withoutStretches(draft: Draft, stretches: readonly AnswerStretch[]): Draft {
  return stretches.reduce((left, { section, slot, from, to }) => {
    const blocks = answerOf(draft, section, slot)
    const head = from ? parted(blocks, from)[0] : []
    const tail = to ? parted(blocks, to)[1] : []
    const kept = normaliseBlocks([...head, ...tail])
    if (blocks.length === 0 || (kept.length === blocks.length && kept.every((block, at) => block === blocks[at])))
      return left
    return setAnswer(left, section, slot, kept)
  }, draft)
}

/** What all that is selected has in common: the marks that every letter has, and the address of the first link in it. */
export interface AcrossLook {
  marks: Record<Mark, boolean>
  link: string | null
}

/** The look of stretches; without a letter in them, no mark and no link. Line breaks and numbers of footnotes have no look. */
export function lookOfStretches(draft: Draft, stretches: readonly AnswerStretch[]): AcrossLook {
  const runs = stretches
    .flatMap((stretch) => blocksOfStretch(draft, stretch).flatMap(runSequences))
    .flat()
    .filter(({ text }) => /[^\n]/.test(text))
  const marks = MARKS.map((mark) => [mark, runs.length > 0 && runs.every((run) => run[mark] === true)])
  return {
    marks: Object.fromEntries(marks) as Record<Mark, boolean>,
    link: runs.find(({ link }) => link !== undefined)?.link ?? null,
  }
}

/** Another look for all that is selected: a mark that it gets or loses, no mark at all, or its words without their links. */
export type LookGiven = { mark: Mark; on: boolean } | 'plain' | 'unlinked'

/**
 * The draft with another look of what lies in the stretches. Text, blocks and footnotes stay, and so do places in them; raised text that is lowered is
 * raised no more, and the other way round. Answers that look so already are the same objects, and a draft in which nothing changes is the one given.
 */
export function withLook(draft: Draft, stretches: readonly AnswerStretch[], look: LookGiven): Draft {
  return stretches.reduce((changed, { section, slot, from, to }) => {
    const blocks = answerOf(changed, section, slot)
    const last = to?.block ?? blocks.length - 1
    const after = blocks.map((block, at) => {
      if (at < (from?.block ?? 0) || at > last) return block
      // An image is taken whole with its caption, or not at all.
      const whole = block.type === 'image' ? Number.POSITIVE_INFINITY : null
      const start = at === from?.block && from.offset > 0 ? (whole ?? from.offset) : 0
      const end = at === to?.block ? ((to.offset > 0 ? whole : null) ?? to.offset) : Number.POSITIVE_INFINITY
      const looked = mapRuns(block, (runs, offset) => lookedRuns(runs, start - offset, end - offset, look))
      return sameJson(looked, block) ? block : looked
    })
    return after.every((block, at) => block === blocks[at]) ? changed : setAnswer(changed, section, slot, after)
  }, draft)
}

function lookedRuns(runs: Run[], start: number, end: number, look: LookGiven): Run[] {
  let at = 0
  if (end <= 0 || start >= runs.reduce((sum, { text }) => sum + text.length, 0)) return runs
  const looked = withFootnotesApart(runs).flatMap((run): Run[] => {
    const [first, last] = [start - at, end - at].map((each) => Math.max(0, Math.min(each, run.text.length))) as [
      number,
      number,
    ]
    at += run.text.length
    if (first >= last) return [run]
    return [
      { ...run, text: run.text.slice(0, first) },
      lookedRun({ ...run, text: run.text.slice(first, last) }, look),
      { ...run, text: run.text.slice(last) },
    ].filter(({ text }) => text !== '')
  })
  return normaliseRuns(looked)
}

function lookedRun(run: Run, look: LookGiven): Run {
  if (look === 'unlinked') return { ...run, link: undefined }
  if (look === 'plain') return { ...run, ...Object.fromEntries(MARKS.map((mark) => [mark, false])) }
  const { mark, on } = look
  const other = mark === 'superscript' ? 'subscript' : mark === 'subscript' ? 'superscript' : null
  return { ...run, [mark]: on, ...(on && other ? { [other]: false } : {}) }
}

function answerOf({ sections }: Draft, section: string, slot: string): Block[] {
  const answers = sections.find(({ id }) => id === section)?.answers ?? {}
  return Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : []
}

/** What stands before a point, and what stands behind it. Each image is on one side; a footnote goes with the word before it. */
function parted(blocks: readonly Block[], { block: at, offset }: AnswerPoint): [Block[], Block[]] {
  const block = blocks[at]
  if (!block) return [blocks.slice(0, at), []]
  const { length } = blockText(block)
  const [head, tail] =
    block.type === 'image' || length === 0
      ? offset === 0
        ? [[], [block]]
        : [[block], []]
      : offset >= length
        ? [[block], []]
        : [partOf(block, -1, offset), offset <= 0 ? [block] : partOf(block, offset, Number.POSITIVE_INFINITY)]
  return [
    [...blocks.slice(0, at), ...head],
    [...tail, ...blocks.slice(at + 1)],
  ]
}

/** A block with its text between two offsets alone. Items without any go; rows and cells stay, because a table is rectangular. */
function partOf(block: Block, start: number, end: number): Block[] {
  const cut = mapRuns(block, (runs: Run[], at) => cutRuns(runs, start - at, end - at))
  if (cut.type === 'table') return blockText(cut).trim() === '' ? [] : [cut]
  if (cut.type !== 'list') return cut.runs.length === 0 ? [] : [cut]
  const list = withItems(cut)
  return list ? [list] : []
}

/** The list without its empty items; what is nested in one of them takes its place. Null where nothing is left. */
function withItems(list: List): List | null {
  const items = list.items.flatMap(({ nested, ...item }) => {
    const below = nested && withItems(nested)
    if (item.runs.length === 0) return below?.items ?? []
    return [below ? { ...item, nested: below } : item]
  })
  return items.length === 0 ? null : { ...list, items }
}
