import { text } from '../../messages/sentence'
import { mapRuns } from '../draft/apply-fix'
import { wordDifference } from '../draft/difference'
import type { Draft, MarginNote } from '../draft/draft'
import { setAnswer } from '../draft/edit'
import type { LookChange } from '../draft/look-change'
import { lookChanges, mergeLooks } from '../draft/looks'
import { addMarginNote, replyToNote } from '../draft/margin-notes'
import { blockKey, blockWithLook, mergeBlocks, mergeInside, type TextConflict } from '../draft/merge-blocks'
import { type DraftConflict, noteConflicts } from '../draft/merge-drafts'
import { threeWay } from '../draft/three-way'
import { unplacedBlocks } from '../draft/unplaced-text'
import { linkTarget } from '../export/link-target'
import type { Change, Flow } from '../import/flow'
import { flowText } from '../import/flow-text'
import { type Anchor, collectAnchors, withoutIds } from '../import/import-document'
import { type ImportedNote, readDocument } from '../import/read-document'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../template/unplaced'
import { answerText, hasWords, runSequences, runsText } from '../text/block-text'
import { type Block, paragraph, type Run } from '../text/blocks'
import { type OutsideText, picturesOf, returnedText } from './returned-text'
import type { ReviewBase, SentAnswer } from './review-base'
import { piecesIn } from './review-identity'
import { type AnswerPlace, answerAt, ORGANISATION, TITLE_PLACE, withAnswer } from './sent-answers'

/** A copy that came back, read, and what had been sent with it. */
export interface ReturnedCopy {
  /** Name of its file. */
  name: string
  flow: Flow
  base: ReviewBase
}

/** One change of one reviewer: paragraphs `from` to `to` of what they were given, and what they made of them. */
export interface ReviewChange {
  id: string
  /** Name of the file that it came in. */
  file: string
  reviewer: string
  /** ISO 8601, empty where the file says nothing. */
  at: string
  /** Whether the file recorded it as a change. */
  tracked: boolean
  /** Null for text that was written outside every answer; it is offered for “Unplaced”. */
  place: AnswerPlace | null
  /** Behind which words text outside an answer stands. */
  near: string
  was: string
  becomes: string
  /** What looks another way among the words that stay. */
  looks: LookChange[]
  /** The text of the draft that stands in its way, with the two kept beside each other; null where it fits. */
  conflict: TextConflict | null
  /** True where the draft says so already. */
  isDone: boolean
  /** Whether it may be taken in other words: what it becomes is lines of text, and no table, picture or list inside a list. */
  isEditable: boolean
}

/** A comment or a reply that somebody wrote into a copy. */
export interface ReviewComment {
  file: string
  author: string
  at: string
  text: string
  place: AnswerPlace | null
  /** The words that it is on. */
  words: string
  /** True where it goes on in the answers behind that. */
  goesOn: boolean
  /** Whether it answers one that is known. */
  isReply: boolean
}

/** What the reviewers did, in the sequence of the copy. */
export interface Review {
  changes: ReviewChange[]
  comments: ReviewComment[]
  /** Those who changed or noted anything, as `changes` and `comments` name them. */
  reviewers: string[]
}

/** A change with what is needed to make it. */
interface Step extends ReviewChange {
  item: number
  from: number
  to: number
  blocks: Block[]
}

/** What one person did to what they were given: the tracked changes of one author, or all that was not tracked. */
interface Layer {
  file: string
  reviewer: string
  at: string
  tracked: boolean
  base: ReviewBase
  before: Map<number, Block[]>
  steps: Step[]
}

interface Notes {
  copy: ReturnedCopy
  notes: ImportedNote[]
  anchors: Map<string, Anchor>
}

/** Copies that came back, compared with what was sent; see `compareReview` and `takeBack`. */
export interface ComparedReview {
  layers: Layer[]
  notes: Notes[]
}

/**
 * What each reviewer changed in what was sent, tracked or not: by author of the tracked changes, and all that was not tracked as the work of the one
 * author that the copy names, else of its file. Every text of a copy is in a change, a comment, or was sent.
 */
export function compareCopies(copies: readonly ReturnedCopy[]): ComparedReview {
  const layers: Layer[] = []
  const notes: Notes[] = []
  for (const [number, copy] of copies.entries()) {
    const changes = trackedChanges(copy.flow)
    const authors = [...new Set(changes.map(({ author }) => author))]
    const all = returnedText(copy.flow, copy.base, () => true, true)
    const own = ownNotes(copy, all.answers)
    notes.push(own)
    const names = [...new Set([...authors, ...newNotes(own).map(({ author }) => author)])]
    const unnamed = names.length === 1 && names[0] ? names[0] : copy.name
    const sent = new Map(
      copy.base.items.flatMap((item, index) => (item.type === 'answer' ? [[index, item.blocks] as const] : [])),
    )
    const rejected = returnedText(copy.flow, copy.base, () => false)
    const before = asSent(sent, rejected.answers, copy.base.language)
    const add = (
      layer: Omit<Layer, 'steps' | 'file' | 'base'>,
      after: Map<number, Block[]>,
      outside: OutsideText[],
    ) => {
      const whole: Layer = { ...layer, file: copy.name, base: copy.base, steps: [] }
      const id = `${number + 1}.${layers.length + 1}`
      whole.steps = [...stepsOf(id, whole, after), ...outsideSteps(id, whole, outside)]
      if (whole.steps.length > 0) layers.push(whole)
    }
    const edges = [...rejected.outside, ...strayText(copy)]
    add({ reviewer: unnamed, at: '', tracked: false, before: parts(sent) }, parts(before), edges)
    const known = new Set(rejected.outside.map(wordsOf))
    for (const author of authors) {
      const view = authors.length === 1 ? all : returnedText(copy.flow, copy.base, (change) => change.author === author)
      const at =
        changes
          .filter((change) => change.author === author)
          .map((change) => change.at)
          .sort()
          .at(-1) ?? ''
      const outside = view.outside.filter((text) => !known.has(wordsOf(text)))
      const plain = new Map([...view.answers].map(([item, blocks]) => [item, blocks.map(plainBlock)]))
      add(
        { reviewer: author || copy.name, at, tracked: true, before: parts(before) },
        parts(asSent(before, plain, copy.base.language)),
        outside,
      )
    }
  }
  return { layers, notes }
}

/** The review of copies as the draft is now: each change with what stands in its way, and the comments that are new to it. */
export function reviewOf(compared: ComparedReview, draft: Draft): Review {
  const states = new Map<string, Block[]>()
  const changes: ReviewChange[] = []
  for (const layer of compared.layers) {
    const judged = new Map<string, Pick<ReviewChange, 'conflict' | 'isDone'>>()
    for (const [item, steps] of stepsByItem(layer.steps)) {
      const place = placeOf(layer.base, item)
      const state = states.get(keyOf(place)) ?? listParts(answerAt(draft, place))
      const before = layer.before.get(item) ?? []
      const asGiven = sameBlocks(state, before)
      for (const step of steps) {
        const tried = asGiven ? null : mergeBlocks(before, state, spliced(before, [step]), draft.language)
        const isDone = tried !== null && tried.conflicts.length === 0 && sameBlocks(tried.blocks, state)
        judged.set(step.id, { conflict: tried?.conflicts[0] ?? null, isDone })
      }
      states.set(keyOf(place), mergeBlocks(before, state, spliced(before, steps), draft.language).blocks)
    }
    changes.push(...layer.steps.map((step) => plainChange({ ...step, ...judged.get(step.id) })))
  }
  const comments = compared.notes.flatMap((each) => commentsOf(each, draft))
  const reviewers = [...new Set([...changes.map(({ reviewer }) => reviewer), ...comments.map(({ author }) => author)])]
  return { changes, comments, reviewers: reviewers.filter((name) => name !== '') }
}

/**
 * The draft with the changes whose ids are accepted, and with all comments as margin notes. Where both changed the same words, the draft's stay and a
 * margin note has the reviewer's; text from outside every answer goes to what has no place, under a sentence that says whose it is. `now` is an ISO
 * 8601 instant. `rewritten` has, by their ids, accepted changes that are taken in other words, a paragraph a line: whoever wrote these has seen what the
 * draft says, so they stand in its place where both changed the same words. The caller sets `modified`.
 */
export function takeBack(
  compared: ComparedReview,
  draft: Draft,
  accepted: ReadonlySet<string>,
  now: string,
  rewritten: ReadonlyMap<string, string> = new Map(),
): { draft: Draft; conflicts: DraftConflict[] } {
  let result = draft
  const all: DraftConflict[] = []
  for (const layer of compared.layers) {
    const conflicts: DraftConflict[] = []
    for (const [item, steps] of stepsByItem(layer.steps)) {
      const taken = steps
        .filter(({ id }) => accepted.has(id))
        .map((step) => inOtherWords(step, rewritten, draft.language))
      if (taken.length === 0) continue
      const place = placeOf(layer.base, item)
      const state = listParts(answerAt(result, place))
      const before = layer.before.get(item) ?? []
      const isDecided = (step: Step) =>
        rewritten.has(step.id) && conflictOf(before, state, step, draft.language) !== null
      const merging = taken.filter((step) => !isDecided(step))
      const merged = mergeBlocks(before, state, spliced(before, merging), draft.language)
      for (const step of taken.filter(isDecided)) {
        const against = conflictOf(before, merged.blocks, step, draft.language)
        // What stands against more than this change holds words that nobody decided on.
        const done = against?.base === step.was ? overwritten(merged.blocks, against.ours, step.blocks) : null
        if (done) merged.blocks = done
        else if (against) merged.conflicts.push(against)
        else merged.blocks = mergeBlocks(before, merged.blocks, spliced(before, [step]), draft.language).blocks
      }
      if (!sameBlocks(merged.blocks, state)) result = withAnswer(result, place, wholeLists(merged.blocks))
      const { section, slot, proposal } = place
      for (const conflict of merged.conflicts)
        conflicts.push({ section, slot, ...(proposal === undefined ? {} : { proposal }), ...conflict })
    }
    result = noteConflicts({ draft: result, conflicts }, { author: layer.reviewer, at: layer.at || now })
    all.push(...conflicts)
    for (const step of layer.steps)
      if (step.place === null && accepted.has(step.id))
        result = withUnplaced(result, inOtherWords(step, rewritten, draft.language))
  }
  for (const notes of compared.notes) result = withComments(result, notes)
  return { draft: result, conflicts: all }
}

/** What in the draft stands in the way of one change alone; null where it fits. */
function conflictOf(
  before: readonly Block[],
  state: readonly Block[],
  step: Step,
  language: string,
): TextConflict | null {
  return mergeBlocks(before, state, spliced(before, [step]), language).conflicts[0] ?? null
}

/** The blocks with others in the place of those that say `words`; null where none do. */
function overwritten(state: readonly Block[], words: string, blocks: readonly Block[]): Block[] | null {
  for (let from = 0; from < state.length; from += 1)
    for (let to = from + 1, said = ''; to <= state.length && said.length <= words.length; to += 1) {
      said = answerText(state.slice(from, to))
      if (said === words) return [...state.slice(0, from), ...blocks, ...state.slice(to)]
    }
  return null
}

/** A change with its paragraphs in other words, where there are any: each keeps its form, and its marks and notes as far as its words stay. */
function inOtherWords(step: Step, rewritten: ReadonlyMap<string, string>, language: string): Step {
  const words = rewritten.get(step.id)
  if (words === undefined || !step.isEditable) return step
  const said = words.split('\n').filter((line) => line.trim() !== '')
  const blocks = said.map((line, index) => {
    const like = step.blocks[index] ?? step.blocks.at(-1)
    if (like?.type === 'list') return { ...like, items: [{ runs: [{ text: line }] }] }
    if (!isLine(like)) return paragraph(line)
    const plain = (text: string): Block => ({ ...like, runs: [{ text }] })
    // Only a paragraph that has become another one keeps what it was made of.
    if (like !== step.blocks[index] || said.length !== step.blocks.length) return plain(line)
    const kept = mergeBlocks([plain(runsText(like.runs))], [like], [plain(line)], language)
    return kept.conflicts.length === 0 ? (kept.blocks[0] ?? plain(line)) : plain(line)
  })
  return { ...step, blocks }
}

type Line = Extract<Block, { type: 'paragraph' | 'heading' | 'quote' }>

function isLine(block: Block | undefined): block is Line {
  return block?.type === 'paragraph' || block?.type === 'heading' || block?.type === 'quote'
}

function isEditable(block: Block): boolean {
  if (isLine(block)) return true
  const [item, ...more] = block.type === 'list' ? block.items : []
  return item !== undefined && more.length === 0 && !item.nested && item.runs.every(({ footnote }) => !footnote)
}

/** The ids of all changes of a reviewer; of everybody without a name. */
export function changesBy({ changes }: Review, reviewer?: string): Set<string> {
  return new Set(changes.filter((each) => reviewer === undefined || each.reviewer === reviewer).map(({ id }) => id))
}

function plainChange({ item: _item, from: _from, to: _to, blocks: _blocks, ...change }: Step): ReviewChange {
  return change
}

function trackedChanges(flow: Flow): Change[] {
  const found: Change[] = []
  const look = (blocks: Flow['body']) => {
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        for (const piece of block.pieces) {
          if ('changes' in piece) found.push(...piece.changes)
          if (piece.type === 'text' && piece.former) found.push(piece.former.change)
        }
        found.push(...block.end, ...(block.former ? [block.former.change] : []))
      } else
        for (const { cells, changes } of block.rows) {
          found.push(...changes)
          for (const cell of cells) look(cell.flow)
        }
    }
  }
  look(flow.body)
  for (const note of flow.notes.values()) look(note)
  return found
}

/**
 * What came back, with the blocks of what was given where they say and look the same: those have marks that no file carries. Where somebody only changed
 * some words or looks, what stayed keeps its marks. Items of lists that say nothing come back in no file, so there an answer of the same words is the same.
 */
function asSent(
  given: ReadonlyMap<number, Block[]>,
  returned: ReadonlyMap<number, Block[]>,
  language: string,
): Map<number, Block[]> {
  return new Map(
    [...returned].map(([item, blocks]) => {
      const before = given.get(item) ?? []
      if (before.some(hasEmptyItem) && wordsOnly(before) === wordsOnly(blocks)) return [item, before]
      // Item by item: two lists that follow each other come back as one.
      const own = listParts(before)
      const back = threeWay(own, own, listParts(blocks), blockKey).flatMap((each): Block[] => {
        if (each.kind === 'conflict') return each.theirs
        const carried = each.base.map(asCarried)
        if (each.kind !== 'same') return mergeInside(carried, each.base, each.items, language) ?? each.items
        return each.base.map((block, index) => {
          const [was, is] = [carried[index], each.theirs[index]]
          return was && is ? mergeLooks(was, block, is) : block
        })
      })
      return [item, withOwnAddresses(back, before)]
    }),
  )
}

/** A block as a file carries it: without highlights, and with addresses as documents have them. */
function asCarried(block: Block): Block {
  const carried = (runs: readonly Run[]): Run[] =>
    runs.map(({ highlight: _, link, footnote, ...run }) => {
      const address = link === undefined ? null : linkTarget(link)
      return {
        ...run,
        ...(address === null ? {} : { link: address }),
        ...(footnote ? { footnote: { runs: carried(footnote.runs) } } : {}),
      }
    })
  return mapRuns(block, carried)
}

/** What came back with the addresses that the draft has of them: a document carries them percent-encoded, and nobody changed them by that. */
function withOwnAddresses(blocks: readonly Block[], given: readonly Block[]): Block[] {
  const own = new Map<string | null, string>()
  const note = (runs: readonly Run[]): Run[] => {
    for (const { link, footnote } of runs) {
      if (link !== undefined) own.set(linkTarget(link), link)
      if (footnote) note(footnote.runs)
    }
    return [...runs]
  }
  for (const block of given) mapRuns(block, note)
  const restored = (runs: readonly Run[]): Run[] =>
    runs.map(({ link, footnote, ...run }) => ({
      ...run,
      ...(link === undefined ? {} : { link: own.get(link) ?? link }),
      ...(footnote ? { footnote: { ...footnote, runs: restored(footnote.runs) } } : {}),
    }))
  return blocks.map((block) => mapRuns(block, restored))
}

function hasEmptyItem(block: Block): boolean {
  const saysLess = (each: Block) => !runSequences(each).every(hasWords)
  if (block.type !== 'table') return block.type === 'list' && saysLess(block)
  return block.rows
    .flat()
    .some(({ blocks }) => blocks.some(hasEmptyItem) || (blocks.length > 1 && blocks.some(saysLess)))
}

/** An answer's words and notes, however they are laid out. */
function wordsOnly(blocks: readonly Block[]): string {
  const words = blocks.flatMap((block) =>
    runSequences(block).flatMap((runs) => runs.map(({ text: own, footnote }) => own + runsText(footnote?.runs ?? []))),
  )
  return words.join('').replace(/\s+/g, '')
}

function plainBlock(block: Block): Block {
  return withoutIds(block)
}

/** Each item of a list as a list of its own, so that two people may change two items of one. */
function listParts(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] =>
    block.type === 'list' ? block.items.map((item) => ({ ...block, items: [item] })) : [block],
  )
}

function parts(answers: ReadonlyMap<number, Block[]>): Map<number, Block[]> {
  return new Map([...answers].map(([item, blocks]) => [item, listParts(blocks)]))
}

function wholeLists(blocks: readonly Block[]): Block[] {
  const whole: Block[] = []
  for (const block of blocks) {
    const last = whole[whole.length - 1]
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered)
      whole[whole.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else whole.push(block)
  }
  return whole
}

function stepsOf(id: string, layer: Layer, after: ReadonlyMap<number, Block[]>): Step[] {
  const steps: Step[] = []
  for (const [item, before] of layer.before) {
    let at = 0
    for (const stretch of threeWay(before, before, after.get(item) ?? [], blockWithLook)) {
      const { base } = stretch
      const becomes = stretch.kind === 'conflict' ? stretch.theirs : stretch.items
      const from = at
      at += base.length
      if (stretch.kind === 'same') continue
      for (const pair of paired(base, becomes, layer.base.language))
        steps.push({
          ...changeOf(layer, `${id}.${steps.length + 1}`),
          place: placeOf(layer.base, item),
          was: answerText(pair.before),
          becomes: answerText(pair.after),
          looks: lookChanges(pair.before, pair.after, layer.base.language),
          item,
          from: from + pair.from,
          to: from + pair.from + pair.before.length,
          blocks: pair.after,
          isEditable: pair.after.every(isEditable),
        })
    }
  }
  return steps
}

/** Paragraphs that were changed one by one are a change each; where their number differs nobody can say which became which. */
function paired(
  before: readonly Block[],
  after: readonly Block[],
  language: string,
): { from: number; before: Block[]; after: Block[] }[] {
  const each = before.map((block, from) => ({ from, before: [block], after: after.slice(from, from + 1) }))
  const alike = ({ before: [was], after: [is] }: (typeof each)[number]) =>
    was !== undefined &&
    is !== undefined &&
    wordDifference(answerText([was]), answerText([is]), language).some(
      ({ kind, text: words }) => kind === 'same' && words.trim() !== '',
    )
  if (before.length > 1 && before.length === after.length && each.every(alike)) return each
  return [{ from: 0, before: [...before], after: [...after] }]
}

function outsideSteps(id: string, layer: Layer, outside: readonly OutsideText[]): Step[] {
  return outside.map(({ near, lines }, index) => ({
    ...changeOf(layer, `${id}.o${index + 1}`),
    place: null,
    near,
    becomes: lines.join('\n'),
    item: -1,
    from: 0,
    to: 0,
    blocks: lines.map((line) => paragraph(line)),
  }))
}

function changeOf({ file, reviewer, at, tracked }: Layer, id: string): ReviewChange {
  return {
    id,
    file,
    reviewer,
    at,
    tracked,
    place: null,
    near: '',
    was: '',
    becomes: '',
    looks: [],
    conflict: null,
    isDone: false,
    isEditable: true,
  }
}

/** Text that a file has beside its body: notes that nothing refers to, hidden and placeholder text, what was written at the pages' edges, and pictures of which it says nothing. */
function strayText({ flow, base }: ReturnedCopy): OutsideText[] {
  const used = new Set<string>()
  for (const piece of piecesIn(flow.body)) if (piece.type === 'note') used.add(piece.note)
  const loose = [...flow.notes].filter(([id]) => !used.has(id)).map(([, note]) => flowText(note))
  const edges = new Set(base.edges.map(bare))
  const furniture = flow.furniture
    .flatMap((each) => flowText(each).split('\n'))
    .filter((line) => !edges.has(bare(line)))
  const hidden = flow.met.flatMap(({ kind, where }) => (kind === 'hiddenText' || kind === 'placeholder' ? [where] : []))
  const known = picturesOf(flow.body, base)
  const pictures = [...piecesIn(flow.body)].flatMap((piece) =>
    piece.type === 'picture' && piece.picture.alt === '' && !known.has(piece.picture.path)
      ? [text('review.picture', { name: piece.picture.path.slice(piece.picture.path.lastIndexOf('/') + 1) })]
      : [],
  )
  return [...new Set([...loose, ...furniture, ...hidden, ...pictures])].flatMap((words) => {
    const lines = words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return lines.length === 0 ? [] : [{ near: '', lines }]
  })
}

/** What an edge of a page says, whatever page it is on. */
function bare(line: string): string {
  return line.replace(/[\s\d]+/g, '')
}

function wordsOf({ near, lines }: OutsideText): string {
  return JSON.stringify([near, ...lines])
}

function stepsByItem(steps: readonly Step[]): Map<number, Step[]> {
  const found = new Map<number, Step[]>()
  for (const step of steps) if (step.item >= 0) found.set(step.item, [...(found.get(step.item) ?? []), step])
  return found
}

/** `before` with some of the changes made. */
function spliced(before: readonly Block[], steps: readonly Step[]): Block[] {
  const result: Block[] = []
  let at = 0
  for (const { from, to, blocks } of steps) {
    result.push(...before.slice(at, from), ...blocks)
    at = to
  }
  return [...result, ...before.slice(at)]
}

function placeOf(base: ReviewBase, item: number): AnswerPlace {
  const { section, slot, proposal } = base.items[item] as SentAnswer
  return { section, slot, ...(proposal === undefined ? {} : { proposal }) }
}

function keyOf({ section, slot, proposal }: AnswerPlace): string {
  return JSON.stringify([section, slot, proposal])
}

function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, index) => sameBlock(block, other[index]))
}

function sameBlock(one: Block, other: Block | undefined): boolean {
  return other !== undefined && (one === other || blockWithLook(one) === blockWithLook(other))
}

function withUnplaced(draft: Draft, { reviewer, near, blocks }: Step): Draft {
  const said = text(near === '' ? 'review.outside' : 'review.outsideNear', { reviewer, near })
  return setAnswer(draft, UNPLACED_SECTION, UNPLACED_SLOT, [...unplacedBlocks(draft), paragraph(said), ...blocks])
}

function ownNotes(copy: ReturnedCopy, answers: ReadonlyMap<number, Block[]>): Notes {
  const anchors = new Map<string, Anchor>()
  for (const [item, blocks] of answers) {
    const { section, slot, proposal } = placeOf(copy.base, item)
    const own = new Map<string, Anchor>()
    collectAnchors(section, slot, blocks, own)
    for (const [id, anchor] of own) {
      const known = anchors.get(id)
      if (known) anchors.set(id, { ...known, goesOn: true })
      else anchors.set(id, proposal === undefined ? anchor : { ...anchor, proposal })
    }
  }
  const { notes } = readDocument({ ...copy.flow, body: [], notes: new Map(), furniture: [], met: [] }, { exact: true })
  return { copy, notes, anchors }
}

interface Said {
  author: string
  text: string
}

function isSame(one: Said, other: Said): boolean {
  const bareText = (words: string) => words.replace(/\s+/g, '')
  return one.author.trim() === other.author.trim() && bareText(one.text) === bareText(other.text)
}

/** The note of the draft's that a comment is, as it was sent. Some programs make replies comments of their own; those are their note's. */
function sentNote({ base }: ReturnedCopy, comment: Said) {
  const isIn = (replies: readonly Said[]) => replies.some((reply) => isSame(reply, comment))
  return base.notes.find((note) => isSame(note, comment)) ?? base.notes.find(({ replies }) => isIn(replies))
}

function newNotes({ copy, notes }: Notes): Said[] {
  return notes.flatMap((note): Said[] => {
    const sent = sentNote(copy, note)
    return sent ? note.replies.filter((reply) => !sent.replies.some((each) => isSame(each, reply))) : [note]
  })
}

/** What a comment would be in the draft: a note, or replies to one that the draft has; nothing where it has all of it. */
function asNote(
  { copy, anchors }: Notes,
  draft: Draft,
  note: ImportedNote,
): { note: MarginNote; known: MarginNote | undefined; replies: ImportedNote['replies'] } {
  const sent = sentNote(copy, note)
  const all = draft.marginNotes ?? []
  const known = all.find(({ id }) => id === sent?.id) ?? all.find((each) => isSame(each, note))
  const replies = note.replies.filter((reply) => !known?.replies.some((each) => isSame(each, reply)))
  const anchor = anchors.get(note.id)
  const isAnswer = anchor?.section !== TITLE_PLACE.section && anchor?.section !== ORGANISATION
  const place =
    anchor && isAnswer
      ? {
          section: anchor.section,
          slot: anchor.slot,
          words: anchor.proposal === undefined ? anchor.words : '',
          ...(anchor.proposal === undefined ? {} : { proposal: anchor.proposal }),
          ...(anchor.nth > 0 && anchor.proposal === undefined ? { nth: anchor.nth } : {}),
        }
      : { section: null, words: '' }
  const { author, at, text: words, resolved } = note
  return { note: { id: 'r1', ...place, author, at, text: words, resolved, replies: note.replies }, known, replies }
}

function commentsOf(notes: Notes, draft: Draft): ReviewComment[] {
  return notes.notes.flatMap((each): ReviewComment[] => {
    const { note, known, replies } = asNote(notes, draft, each)
    const { section, slot = '', proposal, words } = note
    const place = section === null ? null : { section, slot, ...(proposal === undefined ? {} : { proposal }) }
    const said = (by: { author: string; at: string; text: string }, isReply: boolean): ReviewComment => ({
      file: notes.copy.name,
      author: by.author,
      at: by.at,
      text: by.text,
      place,
      words,
      goesOn: notes.anchors.get(each.id)?.goesOn ?? false,
      isReply,
    })
    return [...(known ? [] : [said(note, false)]), ...replies.map((reply) => said(reply, true))]
  })
}

function withComments(draft: Draft, notes: Notes): Draft {
  return notes.notes.reduce((noted, each) => {
    const { note, known, replies } = asNote(notes, noted, each)
    if (!known) return addMarginNote(noted, note)
    return replies.reduce((done, reply) => replyToNote(done, known.id, reply), noted)
  }, draft)
}
