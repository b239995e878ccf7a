import { diffArrays } from 'diff'
import { blockText, runSequences, runsText } from '../text/block-text'
import type { Block, List, Mark, Run } from '../text/blocks'
import { MARKS } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { wordSegments } from '../text/words'
import { mapRuns } from './apply-fix'
import type { BlockLook, LookChange } from './look-change'

/** A run's marks as a reader sees them: a link is underlined as a link, and of raised and lowered the first holds. */
function lookOf(run: Run): Pick<Run, Mark | 'link'> {
  const look: Pick<Run, Mark | 'link'> = {}
  for (const mark of MARKS) if (run[mark]) look[mark] = true
  if (run.link !== undefined) {
    look.link = run.link
    delete look.underline
  }
  if (look.superscript) delete look.subscript
  return look
}

/** How a block looks beside its words: two with the same `blockKey` and the same look differ in nothing that a document shows. */
export function blockLook(block: Block): string {
  const lines: string[] = []
  mapRuns(block, (runs) => {
    lines.push(runsLook(runs, headOf(block, lines.length)))
    return runs
  })
  return JSON.stringify([shapeOf(block), ...lines])
}

/** Documents set the heads of columns in bold, so bold says nothing there; in a heading it says nothing where all of it is bold. */
type Head = 'column' | 'heading' | null

function headOf(block: Block, line: number): Head {
  if (block.type === 'heading') return 'heading'
  return block.type === 'table' && block.headerRows > 0 && line < linesOfFirstRow(block) ? 'column' : null
}

function hasNoBold(runs: readonly Run[], head: Head): boolean {
  if (head !== 'heading') return head === 'column'
  return runs.every(({ bold, text }) => bold === true || /^[\p{N}\p{P}\s]*$/u.test(text))
}

function linesOfFirstRow(table: Extract<Block, { type: 'table' }>): number {
  return (table.rows[0] ?? []).flatMap(({ blocks }) => blocks.flatMap(runSequences)).length
}

function runsLook(runs: readonly Run[], head: Head = null): string {
  const said = runs.filter(({ text, footnote }) => text.trim() !== '' || footnote !== undefined)
  const plain = hasNoBold(said, head)
  const stretches: { look: string; letters: number }[] = []
  for (const run of said) {
    const { bold, ...rest } = lookOf(run)
    const marks = bold && !plain ? { bold, ...rest } : rest
    const look = run.footnote ? JSON.stringify([runsLook(run.footnote.runs)]) : JSON.stringify(marks)
    const letters = run.text.replace(/\s+/g, '').length
    const last = stretches[stretches.length - 1]
    if (last && last.look === look && !run.footnote) last.letters += letters
    else stretches.push({ look, letters })
  }
  return stretches.map(({ look, letters }) => `${letters}${look}`).join(' ')
}

/** What a block is made of beside its lines: a heading's level, how its list nests, which rows are heads. */
function shapeOf(block: Block): unknown {
  if (block.type === 'heading') return block.level
  if (block.type === 'table') return block.headerRows
  return block.type === 'list' ? listShape(block) : null
}

function listShape({ ordered, items }: List): unknown {
  return [ordered, items.map(({ nested }) => (nested ? listShape(nested) : 0))]
}

/**
 * `ours` with the looks that `theirs` has and `base` had not, of three blocks that say the same words (`blockKey`): letter by letter and mark by mark, so
 * that nothing stands against anything. Marks that `base` and `theirs` share stay as ours are.
 */
export function mergeLooks(base: Block, ours: Block, theirs: Block): Block {
  if (ours === theirs || blockLook(base) === blockLook(theirs)) return ours
  const [before, after] = [runSequences(base), runSequences(theirs)]
  const mine = runSequences(ours)
  if (before.length !== mine.length || after.length !== mine.length) return ours
  const merged = mine.map((runs, index) => {
    const [was, is, head] = [before[index] ?? [], after[index] ?? [], headOf(base, index)]
    if (hasNoBold(was, head)) return mergedLine(withoutBold(was), runs, withoutBold(is))
    return mergedLine(was, runs, is)
  })
  const reshaped = !sameJson(shapeOf(base), shapeOf(theirs)) && sameJson(shapeOf(base), shapeOf(ours))
  let line = -1
  return mapRuns(reshaped ? theirs : ours, () => {
    line += 1
    return merged[line] ?? []
  })
}

function withoutBold(runs: readonly Run[]): Run[] {
  return runs.map(({ bold: _, ...run }) => run)
}

/** One run with the marks that `theirs` has and `base` had not, or the other way round. */
export function mergedMarks(base: Run, ours: Run, theirs: Run): Run {
  const [before, after] = [lookOf(base), lookOf(theirs)]
  const run: Run = { ...ours }
  for (const mark of MARKS) {
    if ((before[mark] ?? false) === (after[mark] ?? false)) continue
    if (after[mark]) run[mark] = true
    else delete run[mark]
  }
  if (before.link !== after.link) {
    if (after.link === undefined) delete run.link
    else run.link = after.link
  }
  return run
}

function mergedLine(base: readonly Run[], ours: readonly Run[], theirs: readonly Run[]): Run[] {
  const [before, after] = [letters(base), letters(theirs)]
  const start = leadingSpace(ours)
  const [fromBase, fromTheirs] = [leadingSpace(base) - start, leadingSpace(theirs) - start]
  const [notesBefore, notesAfter] = [notesOf(base), notesOf(theirs)]
  let [at, note] = [0, 0]
  const merged = ours.flatMap((run): Run[] => {
    if (run.footnote) {
      const [was, is] = [notesBefore[note]?.footnote, notesAfter[note]?.footnote]
      note += 1
      return [was && is ? { ...run, footnote: { runs: mergedLine(was.runs, run.footnote.runs, is.runs) } } : run]
    }
    return [...run.text].map((letter) => {
      const [was, is] = [before[at + fromBase], after[at + fromTheirs]]
      at += letter.length
      const own = { ...run, text: letter }
      return was && is && letter.trim() !== '' ? mergedMarks(was, own, is) : own
    })
  })
  return withoutSeams(merged)
}

/** The run that each UTF-16 unit of a line stands in. */
function letters(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => Array.from({ length: run.text.length }, () => run))
}

function leadingSpace(runs: readonly Run[]): number {
  const text = runsText(runs)
  return text.length - text.trimStart().length
}

function notesOf(runs: readonly Run[]): Run[] {
  return runs.filter(({ footnote }) => footnote !== undefined)
}

/** Neighbours of the same marks as one run; white space between two that are alike takes their marks. */
function withoutSeams(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  const alike = (one: Run, other: Run) =>
    !one.footnote && !other.footnote && sameJson({ ...one, text: '' }, { ...other, text: '' })
  for (const run of runs) {
    const [before, space] = kept.slice(-2)
    if (before && space && space.text !== '' && space.text.trim() === '' && alike(before, run) && !alike(space, run)) {
      kept.splice(-2, 2, { ...before, text: before.text + space.text + run.text })
      continue
    }
    const last = kept[kept.length - 1]
    if (last && alike(last, run)) kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else kept.push(run)
  }
  return kept
}

/** So much of a paragraph says which it is. */
const LONGEST_WORDS = 80
const MOST_EDITS = 1000

/**
 * What differs between two texts in how they look, where the words are the same: by paragraph, and word by word inside those that are paired. Empty where
 * nobody can say which paragraph became which. `language` is a BCP 47 tag.
 */
export function lookChanges(before: readonly Block[], after: readonly Block[], language: string): LookChange[] {
  const found: LookChange[] = []
  const words = (block: Block) => shortened(blockText(block))
  if (before.length === after.length)
    for (const [index, was] of before.entries()) {
      const is = after[index]
      if (!is) continue
      const kind = kindOf(is)
      if (kind !== kindOf(was)) found.push({ look: kind, set: true, words: words(is) })
      else if (was.type === 'heading' && is.type === 'heading' && was.level !== is.level)
        found.push({ look: 'level', set: is.level > was.level, words: words(is) })
      else if (was.type === 'table' && is.type === 'table' && was.headerRows !== is.headerRows)
        found.push({ look: 'headerRow', set: is.headerRows === 1, words: words(is) })
      else if (!sameJson(shapeOf(was), shapeOf(is)) && sameJson(lineTexts(was), lineTexts(is)))
        found.push({ look: 'nesting', set: true, words: words(is) })
      if (blockLook(was) === blockLook(is)) continue
      const [lines, others] = [runSequences(was), runSequences(is)]
      if (lines.length === others.length)
        for (const [line, runs] of others.entries()) {
          const [old, head] = [lines[line] ?? [], headOf(is, line)]
          const isPlain = hasNoBold(old, head)
          found.push(...markChanges(isPlain ? withoutBold(old) : old, isPlain ? withoutBold(runs) : runs, language))
        }
    }
  const text = (blocks: readonly Block[]) => blocks.flatMap(lineTexts).join('\n').trim()
  if (found.length === 0 && text(before) === text(after) && text(after) !== '')
    found.push({ look: 'other', set: true, words: shortened(text(after)) })
  return found
}

function kindOf(block: Block): BlockLook {
  return block.type === 'list' ? (block.ordered ? 'numbers' : 'bullets') : block.type
}

function lineTexts(block: Block): string[] {
  return runSequences(block).map((runs) => runsText(runs).trim())
}

function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Marks of the words that two lines share. */
function markChanges(before: readonly Run[], after: readonly Run[], language: string): LookChange[] {
  const [was, is] = [wordsOf(before, language), wordsOf(after, language)]
  const changes = diffArrays(
    was.map(({ text }) => text),
    is.map(({ text }) => text),
    { maxEditLength: MOST_EDITS },
  )
  const found: LookChange[] = []
  const open = new Map<string, LookChange>()
  let [from, to] = [0, 0]
  const close = () => open.clear()
  for (const { count = 0, added, removed } of changes ?? []) {
    if (added || removed) close()
    else
      for (let step = 0; step < count; step += 1) {
        const [old, now] = [was[from + step], is[to + step]]
        if (!old || !now) continue
        if (now.text.trim() === '') {
          for (const each of open.values()) each.words += now.text
          continue
        }
        const [oldLook, newLook] = [lookOf(old), lookOf(now)]
        for (const look of [...MARKS, 'link'] as const) {
          const one = open.get(look)
          if (oldLook[look] === newLook[look]) open.delete(look)
          else if (one && one.set === (newLook[look] !== undefined)) one.words += now.text
          else {
            const next: LookChange = { look, set: newLook[look] !== undefined, words: now.text }
            open.set(look, next)
            found.push(next)
          }
        }
      }
    if (!added) from += count
    if (!removed) to += count
  }
  return found.map((each) => ({ ...each, words: shortened(each.words) }))
}

/** Words and what stands between them, each with the marks that it has. */
function wordsOf(runs: readonly Run[], language: string): Run[] {
  return runs.flatMap((run) =>
    run.footnote ? [] : [...wordSegments(run.text, language)].map((text) => ({ ...run, text })),
  )
}
