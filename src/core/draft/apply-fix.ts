import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { failure, type Result, success } from '../result'
import { blockText, runsText } from '../text/block-text'
import type { Block, List, Run } from '../text/blocks'
import { gather } from '../text/gather'
import { ownValue } from '../text/json-value'
import type { Draft, Organisation, Proposal } from './draft'
import { setAnswer, setOrganisation, setTitle } from './edit'
import { textPlaceKey } from './findable-texts'
import type { Finding, Fix, FixEdit } from './finding'
import { proposalById } from './proposal-by-id'

const stale = () => failure('stale', message('problem.fix.stale'))

/**
 * The draft with all edits of a fix made, or none: a failure `stale` when a place is gone, no longer holds what it held, or two
 * edits overlap; a failure `across-paragraphs` when an edit would join paragraphs, items or cells. New text takes the marks
 * and language of the character before which it starts. All that is not touched is shared with the draft that was given.
 * The caller sets `modified`.
 */
export function applyFix(draft: Draft, fix: Fix): Result<Draft> {
  const changes: Changes = { draft, answers: new Map(), rows: new Map() }
  for (const edits of byText(fix.edits)) {
    const [first] = edits
    if (!first) continue
    const made = first.block === undefined ? inField(changes, first, edits) : inBlock(changes, first, edits)
    if (!made.ok) return made
  }
  return success(changed(changes))
}

/** What a fix changes, gathered: an answer and the table of proposals are copied once, however many of their places change. */
interface Changes {
  draft: Draft
  answers: Map<string, { section: string; slot: string; blocks: Block[] }>
  rows: Map<string, Partial<Proposal>>
}

function changed({ draft, answers, rows }: Changes): Draft {
  let after = draft
  for (const { section, slot, blocks } of answers.values()) after = setAnswer(after, section, slot, blocks)
  if (rows.size === 0) return after
  return {
    ...after,
    proposals: after.proposals.map((row) => (rows.has(row.id) ? { ...row, ...rows.get(row.id) } : row)),
  }
}

/**
 * The fix where its words are now, because a text may have changed beside them since it was checked: each edit whose words stand no more where they stood,
 * and exactly once in the same block, means those. Others stay as they are, for `applyFix` to refuse.
 */
export function followedFix(draft: Draft, fix: Fix): Fix {
  const edits = fix.edits.map((edit): FixEdit => {
    const { section, slot, block: at, start, end, was } = edit
    const answers = draft.sections.find(({ id }) => id === section)?.answers
    const block = answers && slot !== undefined && Object.hasOwn(answers, slot) ? answers[slot]?.[at ?? -1] : undefined
    const text = block ? blockText(block) : ''
    if (was.trim() === '' || text.slice(start, end) === was) return edit
    const found = text.indexOf(was)
    if (found < 0 || text.indexOf(was, found + 1) >= 0) return edit
    return { ...edit, start: found, end: found + was.length }
  })
  return { ...fix, edits }
}

/** The edits of each block, cell or field in sequence. */
function byText(edits: readonly FixEdit[]): FixEdit[][] {
  const found = new Map<string, FixEdit[]>()
  for (const edit of edits) gather(found, textPlaceKey(edit), edit)
  return [...found.values()].map((of) => of.sort((a, b) => a.start - b.start || a.end - b.end))
}

/** True when every edit finds what it is to replace, and none reaches into the next. */
function allFit(text: string, edits: readonly FixEdit[]): boolean {
  return edits.every(({ start, end, was }, index) => {
    const next = edits[index + 1]
    return end >= start && end <= text.length && text.slice(start, end) === was && !(next && next.start < end)
  })
}

function inBlock(
  { draft, answers }: Changes,
  { section, slot, block: at }: FixEdit,
  edits: readonly FixEdit[],
): Result<null> {
  if (section === null || slot === undefined || at === undefined) return stale()
  const key = textPlaceKey({ section, slot })
  const written = draft.sections.find(({ id }) => id === section)?.answers
  const was = written && Object.hasOwn(written, slot) ? written[slot] : undefined
  const blocks = answers.get(key)?.blocks ?? was?.slice()
  const block = blocks?.[at]
  if (!blocks || !block) return stale()
  if (!allFit(blockText(block), edits)) return stale()
  if (edits.some((edit) => edit.was.includes('\n') && !isWithinSequence(block, edit)))
    return failure('across-paragraphs', message('problem.fix.acrossParagraphs'))
  blocks[at] = rewritten(block, edits)
  answers.set(key, { section, slot, blocks })
  return success(null)
}

/** A cell of the proposals table, a field of the organisation block, or the title: plain text. */
function inField(changes: Changes, { section, proposal, field }: FixEdit, edits: readonly FixEdit[]): Result<null> {
  const { draft, rows } = changes
  const row = section === 'proposals' ? proposalById(draft, proposal ?? '') : undefined
  const holder =
    section === 'proposals'
      ? row
      : section === 'organisation'
        ? draft.organisation
        : section === null && field === 'title'
          ? draft
          : undefined
  const text = holder && field !== undefined ? ownValue(holder, field) : undefined
  if (field === undefined || typeof text !== 'string' || !allFit(text, edits)) return stale()
  const now = edits.reduceRight((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text)
  if (row) rows.set(row.id, { ...rows.get(row.id), [field]: now })
  else if (section === 'organisation') changes.draft = setOrganisation(draft, { [field]: now } as Partial<Organisation>)
  else changes.draft = setTitle(draft, now)
  return success(null)
}

/**
 * The fixes of several findings as one, so that they are made and taken back together. A fix that overlaps one before it is left
 * out, because only one of both can be right; so is a finding without a fix. Null when nothing remains.
 */
export function joinFixes(findings: readonly Pick<Finding, 'fix'>[], label: Words): Fix | null {
  const taken = new Map<string, FixEdit[]>()
  const edits: FixEdit[] = []
  for (const { fix } of findings) {
    if (!fix || fix.edits.some((edit) => (taken.get(textPlaceKey(edit)) ?? []).some((other) => overlap(edit, other))))
      continue
    for (const edit of fix.edits) {
      gather(taken, textPlaceKey(edit), edit)
      edits.push(edit)
    }
  }
  return edits.length === 0 ? null : { label, edits }
}

/** Two insertions at one offset overlap too: nobody could say which comes first. */
function overlap(one: FixEdit, other: FixEdit): boolean {
  return (one.start < other.end && other.start < one.end) || one.start === other.start
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

/** The edits are in sequence. */
function rewritten(block: Block, edits: readonly FixEdit[]): Block {
  let next = 0
  return mapRuns(block, (runs, offset) => {
    const here: RunEdit[] = []
    const to = offset + runsText(runs).length
    for (let edit = edits[next]; edit && edit.end <= to; edit = edits[++next])
      if (edit.start >= offset) here.push({ ...edit, start: edit.start - offset, end: edit.end - offset })
    return here.length === 0 ? runs : editRuns(runs, here)
  })
}

/** The block with each of its run sequences replaced; `offset` is where the sequence starts in `blockText`. */
export function mapRuns(block: Block, change: (runs: Run[], offset: number) => Run[]): Block {
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

/** Other text from `start` to `end`, UTF-16 offsets into the text of runs. */
export interface RunEdit {
  start: number
  end: number
  text: string
  /** Footnotes stay where words are replaced, and go with words that are left out. */
  takesNotes?: boolean | undefined
}

/**
 * Runs with edits made, which are in sequence and do not overlap. New text takes the marks of the character before which it starts, at the end those
 * of the last. Costs one pass, however many edits there are.
 */
export function editRuns(runs: readonly Run[], edits: readonly RunEdit[]): Run[] {
  const out: Run[] = []
  const total = runsText(runs).length
  let at = 0
  /** The first edit that does not end before the run. */
  let open = 0
  runs.forEach((run, index) => {
    const from = at
    const to = at + run.text.length
    at = to
    const isLast = index === runs.length - 1 && !run.footnote
    const pieces: string[] = []
    let kept = from
    let goes = false
    while ((edits[open]?.end ?? total) < from) open += 1
    for (let next = open; next < edits.length; next += 1) {
      const { start, end, text, takesNotes } = edits[next] as RunEdit
      const startsHere = start >= from && (start < to || (isLast && start === to))
      if (!startsHere && start >= to) break
      pieces.push(run.text.slice(kept - from, Math.max(kept, start) - from))
      if (startsHere) pieces.push(text)
      if (takesNotes && run.footnote && to > start && to <= end) goes = true
      kept = Math.max(kept, Math.min(end, to))
    }
    pieces.push(run.text.slice(kept - from))
    if (goes) return
    const now = pieces.join('')
    if (now !== '' || run.footnote) out.push(now === run.text ? run : { ...run, text: now })
  })
  // Behind a footnote, or where there was nothing, nobody has marks to give.
  const last = runs.at(-1)
  const behind = edits.filter(({ start, text }) => start >= total && text !== '' && (!last || last.footnote))
  if (behind.length > 0) out.push({ text: behind.map(({ text }) => text).join('') })
  return out
}
