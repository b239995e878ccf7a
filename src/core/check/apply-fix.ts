import type { Block, List, Run } from '../draft/blocks'
import type { Draft } from '../draft/draft'
import { setAnswer } from '../draft/edit'
import { blockText, runsText } from '../draft/text'
import { failure, type Result, success } from '../result'
import type { Fix, FixEdit } from './finding'

const STALE =
  'The text has changed since it was checked, so nothing was replaced: wait for the new findings, then try again.'

/**
 * The draft with all edits of a fix made, or none: a failure `stale` when a place is gone, no longer holds what it held, or two
 * edits overlap; a failure `across-paragraphs` when an edit would join paragraphs, items or cells. New text takes the marks
 * and language of the character before which it starts. All that is not touched is shared with the draft that was given.
 * The caller sets `modified`.
 */
export function applyFix(draft: Draft, fix: Fix): Result<Draft> {
  const byBlock = new Map<string, FixEdit[]>()
  for (const edit of fix.edits) {
    const key = JSON.stringify([edit.section, edit.slot, edit.block])
    byBlock.set(key, [...(byBlock.get(key) ?? []), edit])
  }
  let changed = draft
  for (const edits of byBlock.values()) {
    const [first] = edits
    if (!first) continue
    const answers = changed.sections.find(({ id }) => id === first.section)?.answers
    const blocks = answers && Object.hasOwn(answers, first.slot) ? answers[first.slot] : undefined
    const block = blocks?.[first.block]
    if (!blocks || !block) return failure('stale', STALE)
    const text = blockText(block)
    const inSequence = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
    for (const [index, edit] of inSequence.entries()) {
      const next = inSequence[index + 1]
      if (edit.end < edit.start || edit.end > text.length || text.slice(edit.start, edit.end) !== edit.was)
        return failure('stale', STALE)
      if (next && next.start < edit.end) return failure('stale', STALE)
      if (edit.was.includes('\n') && !isWithinSequence(block, edit))
        return failure(
          'across-paragraphs',
          'The correction would join two paragraphs, so nothing was replaced: change the text by hand.',
        )
    }
    const after = blocks.slice()
    after[first.block] = rewritten(block, inSequence)
    changed = setAnswer(changed, first.section, first.slot, after)
  }
  return success(changed)
}

/** A `\n` inside a run is a line break and may be replaced; the one between two sequences may not. */
function isWithinSequence(block: Block, { start, end }: FixEdit): boolean {
  let within = false
  mapRuns(block, (runs, offset) => {
    if (start >= offset && end <= offset + runsText(runs).length) within = true
    return runs
  })
  return within
}

function rewritten(block: Block, edits: readonly FixEdit[]): Block {
  const done = new Set<FixEdit>()
  return mapRuns(block, (runs, offset) => {
    const length = runsText(runs).length
    const here = edits.filter((edit) => !done.has(edit) && edit.start >= offset && edit.end <= offset + length)
    for (const edit of here) done.add(edit)
    // From the end, so that offsets before an edit stay right.
    return [...here]
      .reverse()
      .reduce((now, edit) => replaced(now, edit.start - offset, edit.end - offset, edit.text), runs)
  })
}

/** The block with each of its run sequences replaced; `offset` is where the sequence starts in `blockText`. */
function mapRuns(block: Block, change: (runs: Run[], offset: number) => Run[]): Block {
  let offset = 0
  const next = (runs: Run[]): Run[] => {
    const start = offset
    offset += runsText(runs).length + 1
    return change(runs, start)
  }
  const list = (given: List): List => ({
    ...given,
    items: given.items.map((item) => {
      const runs = next(item.runs)
      return { ...item, runs, ...(item.nested ? { nested: list(item.nested) } : {}) }
    }),
  })
  switch (block.type) {
    case 'list':
      return list(block)
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({
            ...cell,
            blocks: cell.blocks.map((inner) =>
              inner.type === 'list' ? list(inner) : { ...inner, runs: next(inner.runs) },
            ),
          })),
        ),
      }
    default:
      return { ...block, runs: next(block.runs) }
  }
}

function replaced(runs: readonly Run[], start: number, end: number, text: string): Run[] {
  const out: Run[] = []
  let at = 0
  let put = text === ''
  for (const run of runs) {
    const from = at
    const to = at + run.text.length
    at = to
    const before = run.text.slice(0, Math.max(0, Math.min(run.text.length, start - from)))
    const after = run.text.slice(Math.max(0, Math.min(run.text.length, end - from)))
    const here = !put && start >= from && start < to
    const now = to <= start ? run.text : from >= end && !here ? run.text : `${before}${here ? text : ''}${after}`
    if (here) put = true
    if (now !== '') out.push(now === run.text ? run : { ...run, text: now })
  }
  const last = out[out.length - 1]
  if (!put) {
    if (last) out[out.length - 1] = { ...last, text: last.text + text }
    else out.push({ text })
  }
  return out
}
