import { mapRuns } from '../draft/apply-fix'
import type { Draft, MarginNote } from '../draft/draft'
import { noteStretches } from '../draft/margin-notes'
import { cleanText } from '../export/clean-text'
import type { DocxComment, DocxReview, ReviewedRun } from '../export/docx-review'
import type { DocumentOutline, OutlineElement } from '../export/outline'
import { capped, outlineOf } from '../export/outline-of'
import type { Template } from '../template/template'
import { runsText } from '../text/block-text'
import { type Block, paragraph } from '../text/blocks'
import { answerMark, draftMark, fixedMark, type ReviewBase, reviewBaseOf } from './review-base'
import { TITLE_PLACE } from './sent-answers'

/** Names of the custom properties that say whose copy this is. */
export const REVIEW_PROPERTIES = { draft: 'RostrumDraft', sent: 'RostrumSent' } as const

/** The root element of the part that holds what was sent. */
export const REVIEW_ROOT = 'rostrum-review'

/**
 * A draft as a copy for reviewers. What was sent travels whole in a custom XML part, because Word and LibreOffice keep those; where one is lost, the
 * bookmark of the title and two properties of the document say of which draft and text it is a copy, and that text is then looked for in the draft's history.
 */
export function reviewCopyOf(
  draft: Draft,
  template: Template,
): { outline: DocumentOutline; review: DocxReview; base: ReviewBase } {
  const base = reviewBaseOf(draft, template)
  const whole = outlineOf({ ...draft, sections: [], proposals: [] }, template, { order: draft.order })
  const outline: DocumentOutline = { ...whole, subject: '', titleBlock: [], body: [] }
  const notes = new CommentPlaces(draft, base)
  const bookmarks = new Map<OutlineElement, string>()
  const put = (element: OutlineElement, mark: string) => {
    outline.body.push(element)
    bookmarks.set(element, mark)
  }
  for (const [index, item] of base.items.entries()) {
    if (item.type === 'fixed') {
      const { look, text } = item
      if (look === 'label') put({ type: 'note', look: 'caption', text }, fixedMark(index))
      else put({ type: 'heading', level: look, text, of: look === 1 ? 'section' : 'slot' }, fixedMark(index))
    } else if (item.section !== TITLE_PLACE.section) {
      const blocks = notes.annotated(index, item.blocks.length === 0 ? [paragraph('')] : item.blocks)
      for (const [number, block] of blocks.entries()) put(elementOf(block), answerMark(item, number))
    }
  }
  const review: DocxReview = {
    bookmarks,
    title: draftMark(base),
    titleComments: notes.onTitle,
    comments: notes.comments,
    properties: [
      { name: REVIEW_PROPERTIES.draft, value: base.draft },
      { name: REVIEW_PROPERTIES.sent, value: base.sent },
    ],
    part: partOf(base),
  }
  return { outline, review, base }
}

function elementOf(block: Block): OutlineElement {
  if (block.type !== 'heading') return { type: 'block', block }
  // Below the heading of the answer, which is at level 2 at most.
  return { type: 'writer-heading', level: capped(2 + block.level), runs: block.runs }
}

function partOf(base: ReviewBase): string {
  const json = JSON.stringify(base).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${REVIEW_ROOT} xmlns="urn:rostrum:review">${json}</${REVIEW_ROOT}>`
}

/** Where comments stand in a block of the copy; those on several blocks begin in the first and end in the last. */
interface CommentPlace {
  item: number
  block: number
  start: number
  end: number
  ids: number[]
  begins: boolean
  ends: boolean
}

/** Margin notes as comments, and where in the blocks that were sent each stands. */
class CommentPlaces {
  readonly comments: DocxComment[] = []
  readonly onTitle: number[] = []
  private readonly places: CommentPlace[] = []

  constructor(draft: Draft, base: ReviewBase) {
    for (const note of draft.marginNotes ?? []) {
      const ids = this.add(note)
      const index = base.items.findIndex(
        (each) =>
          each.type === 'answer' &&
          each.section === note.section &&
          each.proposal === note.proposal &&
          (note.slot === undefined || each.slot === note.slot),
      )
      const item = base.items[index]
      // Places count in the blocks of the copy.
      const stretches = item?.type === 'answer' ? noteStretches(item.blocks, note) : []
      if (!item) this.onTitle.push(...ids)
      else if (stretches.length === 0)
        this.places.push({ item: index, block: 0, start: 0, end: 0, ids, begins: true, ends: true })
      for (const [number, stretch] of stretches.entries())
        this.places.push({
          item: index,
          ...stretch,
          ids,
          begins: number === 0,
          ends: number === stretches.length - 1,
        })
    }
  }

  private add({ author, at, text, resolved, replies }: MarginNote): number[] {
    const first = this.comments.length
    this.comments.push({ id: first, answers: null, author, at, text: cleanText(text), resolved })
    for (const reply of replies)
      this.comments.push({
        id: this.comments.length,
        answers: first,
        author: reply.author,
        at: reply.at,
        text: cleanText(reply.text),
        resolved: false,
      })
    return this.comments.slice(first).map(({ id }) => id)
  }

  /** The blocks with runs that say where comments begin and end. */
  annotated(item: number, blocks: readonly Block[]): Block[] {
    return blocks.map((block, index) => {
      const places = this.places.filter((place) => place.item === item && place.block === index)
      return places.reduce(withComments, block)
    })
  }
}

/** The comments stand on the words from `start` to `end`; without words, at the block's beginning, where a reader's program shows them as well. */
function withComments(block: Block, { start, end, ids, begins, ends: closes }: CommentPlace): Block {
  let begun = false
  return mapRuns(block, (runs, offset) => {
    const length = runsText(runs).length
    if (start >= end) {
      if (begun) return runs
      begun = true
      return [{ text: '', commentsFrom: ids, commentsTo: ids } as ReviewedRun, ...runs]
    }
    const [first, last] = [Math.max(0, start - offset), Math.min(length, end - offset)]
    if (first >= last) return runs
    const pieces: ReviewedRun[] = splitRuns(splitRuns(runs, first), last)
    let at = 0
    const ends = pieces.map(({ text }) => {
      at += text.length
      return at
    })
    const to = ends.indexOf(last)
    const from = ends.findIndex((each) => each > first)
    const starts = begins && !begun
    const ended = closes && end - offset <= length + 1
    begun = true
    return pieces.map((piece, index) => ({
      ...piece,
      ...(index === from && starts ? { commentsFrom: [...(piece.commentsFrom ?? []), ...ids] } : {}),
      ...(index === to && ended ? { commentsTo: [...(piece.commentsTo ?? []), ...ids] } : {}),
    }))
  })
}

/** The same runs, of which none goes over an offset into their text. */
function splitRuns(runs: readonly ReviewedRun[], offset: number): ReviewedRun[] {
  let at = 0
  return runs.flatMap((run): ReviewedRun[] => {
    const from = at
    at += run.text.length
    if (offset <= from || offset >= at) return [run]
    const { commentsFrom, commentsTo, ...plain } = run
    return [
      { ...plain, text: run.text.slice(0, offset - from), ...(commentsFrom ? { commentsFrom } : {}) },
      { ...plain, text: run.text.slice(offset - from), ...(commentsTo ? { commentsTo } : {}) },
    ]
  })
}
