import { answerText, runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { wordSegments } from '../text/words'
import { threeWay } from './three-way'

/** Two texts for one place, of which neither is right by itself. */
export interface TextConflict {
  base: string
  ours: string
  theirs: string
}

export interface MergedBlocks {
  blocks: Block[]
  conflicts: TextConflict[]
  /** True where something of theirs was taken over. */
  changed: boolean
}

/** What a block says: blocks that say the same are one, whatever their marks. Notes count as words. */
export function blockKey(block: Block): string {
  const words = runSequences(block).map((runs) =>
    runs.map(({ text, footnote }) => text + (footnote ? `[${runsText(footnote.runs)}]` : '')).join(''),
  )
  const form = block.type === 'list' ? String(block.ordered) : block.type === 'image' ? block.image : ''
  return JSON.stringify([block.type, form, ...words.map((line) => line.trim())])
}

/**
 * What `theirs` changed in `base`, done to `ours`: by paragraph, and word by word in a paragraph that both changed. Where both changed the
 * same words, ours stay and both texts are a conflict. What stands in blocks that nobody changed keeps the marks of ours. No word of either side
 * is lost: it is in the result, in a conflict, or was deleted by one side where the other left it alone.
 */
export function mergeBlocks(
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
  language: string,
): MergedBlocks {
  const result: MergedBlocks = { blocks: [], conflicts: [], changed: false }
  for (const stretch of threeWay(base, ours, theirs, blockKey)) {
    if (stretch.kind !== 'conflict') {
      result.blocks.push(...stretch.items)
      if (stretch.kind === 'theirs') result.changed = true
      continue
    }
    const inside = mergeInside(stretch.base, stretch.ours, stretch.theirs, language)
    if (inside) {
      result.blocks.push(...inside)
      result.changed = true
      continue
    }
    result.blocks.push(...stretch.ours)
    result.conflicts.push({
      base: answerText(stretch.base),
      ours: answerText(stretch.ours),
      theirs: answerText(stretch.theirs),
    })
  }
  return result
}

/** Word by word; null where both changed the same words, or the paragraphs are not the same ones. */
function mergeInside(
  base: readonly Block[],
  ours: readonly Block[],
  theirs: readonly Block[],
  language: string,
): Block[] | null {
  if (base.length !== ours.length || base.length !== theirs.length) return null
  const merged: Block[] = []
  for (const [index, mine] of ours.entries()) {
    const [was, other] = [base[index], theirs[index]]
    if (!was || !other || !isLine(mine) || was.type !== mine.type || other.type !== mine.type) return null
    const stretches = threeWay(
      tokensOf(lineRuns(was), language),
      tokensOf(mine.runs, language),
      tokensOf(lineRuns(other), language),
      ({ text, footnote }) => text + (footnote ? JSON.stringify(footnote.runs) : ''),
    )
    if (stretches.some(({ kind }) => kind === 'conflict')) return null
    const runs = stretches.flatMap((stretch) => ('items' in stretch ? stretch.items : []))
    merged.push({ ...mine, runs: joined(runs) })
  }
  return merged
}

function isLine(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' | 'quote' }> {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote'
}

function lineRuns(block: Block): Run[] {
  return isLine(block) ? block.runs : []
}

/** Words and what stands between them, each a run of its own. */
function tokensOf(runs: readonly Run[], language: string): Run[] {
  return runs.flatMap((run): Run[] =>
    run.footnote ? [run] : [...wordSegments(run.text, language)].map((text) => ({ ...run, text })),
  )
}

function joined(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept[kept.length - 1]
    if (last && !last.footnote && !run.footnote && sameJson({ ...last, text: '' }, { ...run, text: '' }))
      kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else kept.push(run)
  }
  return kept
}
