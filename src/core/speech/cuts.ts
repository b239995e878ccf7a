import { applyFix } from '../draft/apply-fix'
import { CUT_LEVELS, type CutLevel, type CutMark, type Draft, type LeftOut } from '../draft/draft'
import { setAnswer } from '../draft/edit'
import type { FixEdit } from '../draft/finding'
import type { Result } from '../result'
import type { Template } from '../template/template'
import { hasWords, isAnswerEmpty } from '../text/block-text'
import type { Block, List, ListItem } from '../text/blocks'
import { gather } from '../text/gather'
import { type PieceParagraph, piecesOfDraft, type StatementPiece } from './pieces'

/** How alike two sentences must be, by the words they share, for a mark on one to be carried to the other. Our own choice: one of three words may change. */
const ALIKE = 0.6

/** Marks and left-out text found again in the text as it is now. */
export interface FoundPieces<M> {
  /** By id of a paragraph or sentence. */
  found: Map<string, M>
  /** Marks whose text has changed since, with the piece that most likely was that text. */
  changed: { mark: M; piece: StatementPiece }[]
  /** Marks whose text is nowhere in its answer any more. */
  lost: M[]
}

/**
 * Finds marked text again: first where the same text stands in the same answer, then a sentence or paragraph of that answer that shares
 * at least three of five words with it and has no mark of its own. Each mark is found at most once, each piece has at most one.
 */
export function findPieces<M extends LeftOut>(
  statement: readonly PieceParagraph[],
  marks: readonly M[],
): FoundPieces<M> {
  const pieces = statement.flatMap((paragraph): StatementPiece[] => [paragraph, ...paragraph.sentences])
  const found = new Map<string, M>()
  const free = new Map<string, StatementPiece[]>()
  for (const piece of pieces) gather(free, placedText(piece), piece)
  const unfound = marks.filter((mark) => {
    // A paragraph of one sentence is both; a mark on it means the paragraph, which comes first.
    const same = free.get(placedText(mark)) ?? []
    const nth = same.findIndex((piece) => piece.nth === (mark.nth ?? 0))
    const [piece] = same.splice(Math.max(0, nth), 1)
    if (piece) found.set(piece.id, mark)
    return !piece
  })
  const changed: FoundPieces<M>['changed'] = []
  const taken = new Set(found.keys())
  const lost = unfound.filter((mark) => {
    let best: { piece: StatementPiece; alike: number } | null = null
    for (const piece of pieces) {
      if (taken.has(piece.id) || piece.section !== mark.section || piece.slot !== mark.slot) continue
      const alike = alikeness(piece.text, mark.text)
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { piece, alike }
    }
    if (best) {
      taken.add(best.piece.id)
      changed.push({ mark, piece: best.piece })
    }
    return !best
  })
  return { found, changed, lost }
}

/** The answer that a text stands in, and the text. */
function placedText({ section, slot, text }: LeftOut): string {
  return JSON.stringify([section, slot, text])
}

/** Dice's coefficient over words, or over characters where a script has no spaces. 0 to 1. */
function alikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of a) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}\p{Nd}]+/gu)
  return words ?? []
}

/** How much every sentence matters, by its id: by its own mark, else its paragraph's, else essential, because nothing is left out unasked. */
export function levelsOf(
  statement: readonly PieceParagraph[],
  marks: readonly CutMark[],
): { levels: Map<string, CutLevel>; lost: CutMark[] } {
  const { found, changed, lost } = findPieces(statement, marks)
  const levelAt = new Map<string, CutLevel>()
  for (const [id, { level }] of found) levelAt.set(id, level)
  for (const { mark, piece } of changed) levelAt.set(piece.id, mark.level)
  const levels = new Map<string, CutLevel>()
  for (const paragraph of statement) {
    const whole = levelAt.get(paragraph.id) ?? 'essential'
    levels.set(paragraph.id, whole)
    for (const { id } of paragraph.sentences) levels.set(id, levelAt.get(id) ?? whole)
  }
  return { levels, lost }
}

/**
 * The marks after one piece was given a level. A paragraph's mark takes the place of those on its sentences. Marks whose text has changed are
 * renewed with the text as it is now; lost ones are dropped. A level that says what holds anyway needs no mark.
 */
export function setCutLevel(
  statement: readonly PieceParagraph[],
  marks: readonly CutMark[],
  id: string,
  level: CutLevel,
): CutMark[] {
  const { found, changed } = findPieces(statement, marks)
  const byPiece = new Map<string, CutLevel>()
  for (const [piece, mark] of found) byPiece.set(piece, mark.level)
  for (const { mark, piece } of changed) byPiece.set(piece.id, mark.level)
  byPiece.set(id, level)
  return statement.flatMap((paragraph) => {
    const whole = byPiece.get(paragraph.id) ?? 'essential'
    const own: CutMark[] = whole === 'essential' ? [] : [{ ...remembered(paragraph), level: whole }]
    if (paragraph.id === id) return own
    return [
      ...own,
      ...paragraph.sentences.flatMap((sentence) => {
        const here = byPiece.get(sentence.id)
        return here === undefined || here === whole ? [] : [{ ...remembered(sentence), level: here }]
      }),
    ]
  })
}

/** A piece as a draft remembers it. */
function remembered({ section, slot, text, nth }: StatementPiece): LeftOut {
  return nth === 0 ? { section, slot, text } : { section, slot, text, nth }
}

/** What is said when only so much of the text is: all of it, all but what is optional, or only what is essential. */
export const CUTS = ['all', 'without-optional', 'essential'] as const
export type CutName = (typeof CUTS)[number]

/** The sentences that a cut leaves out. */
export function leftOutBy(statement: readonly PieceParagraph[], marks: readonly CutMark[], cut: CutName): LeftOut[] {
  const { levels } = levelsOf(statement, marks)
  const kept = CUT_LEVELS.slice(0, CUTS.length - CUTS.indexOf(cut))
  return statement.flatMap(({ sentences }) =>
    sentences.filter(({ id }) => !kept.includes(levels.get(id) ?? 'essential')).map(remembered),
  )
}

export interface CutPlan {
  cut: CutName
  leftOut: LeftOut[]
  /** The draft without what is left out. */
  draft: Draft
  /** How long it takes to say, as `secondsOf` has it. */
  seconds: number
}

/** The three cuts of a draft by its marks, longest first, each with how long it takes to say. `secondsOf` times a draft. */
export function cutPlans(draft: Draft, template: Template, secondsOf: (draft: Draft) => number): CutPlan[] {
  const statement = piecesOfDraft(draft, template)
  return CUTS.map((cut) => {
    const leftOut = leftOutBy(statement, draft.statement?.cuts ?? [], cut)
    const { draft: shorter } = cutDraft(draft, template, leftOut, statement)
    return { cut, leftOut, draft: shorter, seconds: secondsOf(shorter) }
  })
}

/** The plan that says most within a slot of so many seconds; null when even the shortest takes longer. */
export function fittingPlan(plans: readonly CutPlan[], slotSeconds: number): CutPlan | null {
  return plans.find(({ seconds }) => seconds <= slotSeconds) ?? null
}

/**
 * The draft without some of its text, which is found by its place and its words: everything that times, reads or exports a draft works on it. Text that
 * has changed since it was left out is kept, and comes back in `stale`, because nobody has said that the new words may go. Paragraphs
 * and items of which nothing stays are gone; everything else is shared with the draft that was given. `statement` is `piecesOfDraft` of it, for callers who
 * have it already.
 */
export function cutDraft(
  draft: Draft,
  template: Template,
  leftOut: readonly LeftOut[],
  statement: readonly PieceParagraph[] = piecesOfDraft(draft, template),
): { draft: Draft; stale: LeftOut[] } {
  if (leftOut.length === 0) return { draft, stale: [] }
  const { found, changed, lost } = findPieces(statement, leftOut)
  const edits = statement.flatMap((paragraph): FixEdit[] => {
    if (found.has(paragraph.id)) return deletion(paragraph, 0, paragraph.text.length)
    return joined(
      paragraph.text,
      paragraph.sentences.filter(({ id }) => found.has(id)),
    ).flatMap(({ start, end }) => deletion(paragraph, ...withSpace(paragraph.text, start, end)))
  })
  const cut = edits.length === 0 ? draft : emptied(applyFix(draft, { label: '', edits }), draft)
  return { draft: cut, stale: [...changed.map(({ mark }) => mark), ...lost] }
}

function deletion({ paragraph: { at }, text }: PieceParagraph, start: number, end: number): FixEdit[] {
  if (!at) return []
  const { start: offset, ...place } = at
  return [
    { ...place, start: offset + start, end: offset + end, text: '', was: text.slice(start, end), takesNotes: true },
  ]
}

/** A sentence goes with the space behind it, or, the last of its paragraph, with the one before it. */
function withSpace(text: string, start: number, end: number): [number, number] {
  let after = end
  while (after < text.length && /\s/.test(text.charAt(after))) after += 1
  if (after < text.length) return [start, after]
  let before = start
  while (before > 0 && /\s/.test(text.charAt(before - 1))) before -= 1
  return [before, after]
}

/** Neighbours that are both left out go as one, with the space between them. */
function joined(text: string, pieces: readonly StatementPiece[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of pieces) {
    const last = out.at(-1)
    if (last && text.slice(last.end, start).trim() === '') last.end = end
    else out.push({ start, end })
  }
  return out
}

function emptied(cut: Result<Draft>, before: Draft): Draft {
  // The places were looked up in this very draft, so they fit.
  if (!cut.ok) throw new Error(cut.problem.sentence)
  let draft = cut.value
  for (const section of before.sections)
    for (const [slot, blocks] of Object.entries(section.answers)) {
      const now = draft.sections.find(({ id }) => id === section.id)?.answers[slot]
      if (!now || now === blocks) continue
      const left = now.flatMap((block, index) => (block === blocks[index] ? [block] : withoutEmpty(block)))
      draft = setAnswer(draft, section.id, slot, left)
    }
  return draft
}

function withoutEmpty(block: Block): Block[] {
  if (isAnswerEmpty([block])) return []
  return [block.type === 'list' ? (listWithoutEmpty(block) ?? block) : block]
}

function listWithoutEmpty(list: List): List | null {
  const items = list.items.flatMap((item): ListItem[] => {
    const nested = item.nested ? listWithoutEmpty(item.nested) : null
    const { nested: _, ...own } = item
    if (hasWords(item.runs)) return [nested ? { ...own, nested } : own]
    // What stood below an item that is gone moves up to its place.
    return nested ? nested.items : []
  })
  return items.length === 0 ? null : { ...list, items }
}
