import { text } from '../../messages/sentence'
import { MOST_TABLE_CELLS } from '../draft/size'
import { blockText, hasWords, runsText } from '../text/block-text'
import {
  type Block,
  isSafeLink,
  type List,
  type Paragraph,
  paragraph,
  type Run,
  type Table,
  type TableCell,
} from '../text/blocks'
import type { ImportedBlock, ImportedHeading, ImportedPart } from './document'
import { FidelityCounter, type FidelityReport } from './fidelity'
import type { Flow, FlowBlock, FlowComment, FlowParagraph, FlowPicture, FlowTable, ListMark, Piece } from './flow'
import { piecesText } from './flow-text'
import { joinedRuns } from './joined-runs'
import { saysSomething } from './page-edge'
import { type ChangesRead, settledFlow } from './settled-flow'

/** Lists deeper than this go on at this level: nobody follows deeper ones. */
const DEEPEST_LIST = 6
/** A line longer than this is no heading that nobody gave a style. */
const LONGEST_LOOK = 120
/** A heading that nobody gave a style is so much larger than the text. */
const LARGER = 1.15

type Item = FlowParagraph & { list: ListMark }

/** A comment of an office file with the replies to it. */
export interface ImportedNote {
  id: string
  author: string
  at: string
  text: string
  resolved: boolean
  replies: { author: string; at: string; text: string }[]
}

/** An office file as parts of ours. */
export interface ReadDocument {
  /** Runs name the comments on them in `notes`. */
  parts: ImportedPart[]
  /** Text that stands outside the text: notes that nothing refers to. */
  outside: Block[]
  /** Comments, and what nobody would hand in and somebody may look for: tops and bottoms of pages, hidden text. */
  notes: ImportedNote[]
  /** Subtag of most of its letters, or null. */
  language: string | null
  report: FidelityReport
}

/** A run of an imported text while it has no place yet: `notes` are ids of comments on it. */
export interface AnnotatedRun extends Run {
  notes?: string[]
}

export interface ReadOptions {
  changes?: ChangesRead
  /** Ids of pictures by their path in the file, for those that a draft can hold. */
  pictures?: ReadonlyMap<string, string>
  /** Whether a line surely names a place of the template. */
  namesPlace?: (line: string) => boolean
  /** True for a file that this program wrote: headings, lists and tables are what their styles say, and nothing is guessed. */
  exact?: boolean
}

/** Paths of the pictures that a flow shows, in sequence, each once. */
export function picturesOf(flow: Flow): string[] {
  const paths = new Set<string>()
  const look = (blocks: readonly FlowBlock[]) => {
    for (const block of blocks) {
      if (block.type === 'table') for (const { cells } of block.rows) for (const cell of cells) look(cell.flow)
      else
        for (const piece of block.pieces)
          if (piece.type === 'picture' && piece.picture.path !== '') paths.add(piece.picture.path)
    }
  }
  look(flow.body)
  return [...paths]
}

/**
 * The headings and blocks of an office file. Headings are those of styles and outline levels; where nobody used any, those that look so:
 * short, alone in bold or larger than the text. Numbers that go on through a text stay as words, because others refer to them.
 * Never throws; every word of the flow is in `parts`, `outside`, `notes` or named in the report.
 */
export function readDocument(flow: Flow, options: ReadOptions = {}): ReadDocument {
  return new DocumentReader(flow, options).read()
}

class DocumentReader {
  private readonly counter = new FidelityCounter()
  private readonly parts: ImportedPart[] = []
  private readonly usedNotes = new Set<string>()
  private readonly openComments = new Set<string>()
  private readonly anchored = new Set<string>()
  private contents: string[] = []
  private through = new Set<string>()
  private bodySize = 0
  private shift = 0
  private level = 0
  private looks: Map<FlowBlock, number> = new Map()
  private styled = false

  constructor(
    private readonly flow: Flow,
    private readonly options: ReadOptions,
  ) {}

  read(): ReadDocument {
    const mode = this.options.changes ?? 'accept'
    const { flow: body, changes, formatted } = settledFlow(this.flow.body, mode)
    if (!this.options.exact) this.survey(body)
    this.all(body)
    this.closeContents()
    const outside = this.outside()
    const asides = this.asides(mode)
    for (const { kind, moved, text: words } of changes)
      this.counter.count(
        mode === 'accept'
          ? kind === 'inserted'
            ? 'insertion'
            : 'deletion'
          : kind === 'inserted'
            ? 'refusedInsertion'
            : 'refusedDeletion',
        moved ? `↔ ${words}` : words,
      )
    for (const words of formatted) this.counter.count(mode === 'accept' ? 'formatting' : 'refusedFormatting', words)
    if (this.flow.language !== null) this.counter.count('language', this.flow.language)
    const notes = [...this.notes(), ...asides]
    return { parts: this.parts, outside, notes, language: this.flow.language, report: this.counter.report(changes) }
  }

  /** What the whole text says about its parts: how large text is, which numbers go on through it, what looks like a heading. */
  private survey(body: readonly FlowBlock[]): void {
    const sizes = new Map<number, number>()
    let titles = 0
    let firsts = 0
    /** By numbering: its last item, and in which unbroken sequence of items that stood. */
    const last = new Map<string, { block: FlowParagraph; sequence: number }>()
    let sequence = 0
    for (const [index, block] of body.entries()) {
      if (block.type === 'table' || block.list === null || block.heading !== null) {
        const item = [...last.values()].pop()
        if (!item || !isContinued(body, index, item.block)) sequence += 1
      }
      if (block.type === 'table') continue
      const length = piecesText(block.pieces).length
      sizes.set(block.look.size, (sizes.get(block.look.size) ?? 0) + length)
      if (length > 0 && block.heading !== null) this.styled = true
      if (length > 0 && block.heading === 1) firsts += 1
      if (length > 0 && block.role === 'title') titles += 1
      const { list } = block
      if (!list?.ordered || block.heading !== null) continue
      if (list.level > 0) continue
      const before = last.get(list.list)
      if (list.number !== 1 && before?.sequence !== sequence) this.through.add(list.list)
      last.delete(list.list)
      last.set(list.list, { block, sequence })
    }
    const [most] = [...sizes].sort(([, one], [, other]) => other - one)
    this.bodySize = most?.[0] ?? 0
    // A title of its own stands above all headings; several of the first level have none among them.
    this.shift = titles > 0 || firsts > 1 ? 1 : 0
    this.surveyLooks(body)
  }

  private surveyLooks(body: readonly FlowBlock[]): void {
    const classes = new Map<string, { size: number; bold: boolean; blocks: FlowBlock[] }>()
    let text = 0
    for (const [index, block] of body.entries()) {
      if (block.type === 'table' || piecesText(block.pieces).trim() === '') continue
      text += 1
      if (!this.looksLikeHeading(block, body[index + 1])) continue
      const { size, bold } = block.look
      const key = `${size} ${bold}`
      const found = classes.get(key) ?? { size, bold, blocks: [] }
      classes.set(key, found)
      found.blocks.push(block)
    }
    const ranked = [...classes.values()].sort((one, other) => other.size - one.size)
    const all = ranked.reduce((sum, { blocks }) => sum + blocks.length, 0)
    // Where half of a text is bold, bold says nothing.
    if (all * 2 > text + 1) return
    const [first] = ranked
    const first1 = first && first.blocks.length === 1 && first.blocks[0] === firstText(body) ? 1 : 2
    for (const [rank, { blocks }] of ranked.entries())
      for (const block of blocks) this.looks.set(block, Math.min(6, rank + first1))
  }

  private looksLikeHeading(block: FlowParagraph, next: FlowBlock | undefined): boolean {
    const words = piecesText(block.pieces).trim()
    if (block.heading !== null || block.role !== null || words === '' || words.length > LONGEST_LOOK) return false
    if (words.includes('\n') || /[.;,،。]$/u.test(words) || !/\p{L}/u.test(words)) return false
    if (block.list && (!block.list.ordered || (next?.type === 'paragraph' && next.list?.list === block.list.list)))
      return false
    const capitals = /\p{Lu}{4}/u.test(words) && !/[\p{Ll}\p{Lo}]/u.test(words)
    return block.look.bold || capitals || (this.bodySize > 0 && block.look.size >= this.bodySize * LARGER)
  }

  private all(body: readonly FlowBlock[]): void {
    for (let index = 0; index < body.length; index += 1) {
      const block = body[index]
      if (!block) continue
      if (block.type === 'table') {
        this.table(block)
        continue
      }
      if (this.isItem(block)) {
        index = this.list(body, index)
        continue
      }
      this.paragraph(block)
    }
  }

  private isItem(block: FlowBlock | undefined): block is Item {
    return (
      block?.type === 'paragraph' &&
      block.list !== null &&
      block.heading === null &&
      !this.looks.has(block) &&
      !this.labelStays(block) &&
      hasContent(block)
    )
  }

  /** Numbers that others may refer to, and marks that are words: “Article 3”, “(12)” in a text numbered through, “2.4” without a 2. */
  private labelStays({ list }: FlowParagraph): boolean {
    return !this.options.exact && list?.ordered === true && (this.through.has(list.list) || isWordy(list.label))
  }

  private paragraph(block: FlowParagraph): void {
    const runs = this.runs(block)
    const words = runsText(runs).trim()
    const pictures = block.pieces.filter((piece) => piece.type === 'picture')
    if (block.role === 'contents') {
      if (words !== '') this.contents.push(words)
    } else if (words !== '' || hasWords(runs)) this.worded(block, runs, words)
    for (const piece of pictures) this.picture(piece.picture)
    for (const piece of block.pieces) if (piece.type === 'box') this.counter.count('textBox', words)
  }

  private worded(block: FlowParagraph, runs: Run[], words: string): void {
    const numbered = block.list?.ordered && block.list.label !== ''
    const labelled = numbered ? [{ text: `${block.list?.label} ` }, ...runs] : runs
    const look = this.looks.get(block)
    if (block.role === 'title' || block.heading !== null) {
      const level = block.role === 'title' ? 1 : Math.min(6, (block.heading ?? 1) + this.shift)
      this.heading(level, withoutCommonBold(labelled), 'certain')
      this.counter.count('heading')
      return
    }
    if (look !== undefined) {
      // A text that has styled headings means bold lines otherwise.
      const sure = !this.styled && !/[:：]$/u.test(words)
      this.heading(this.styled ? Math.min(6, this.level + 1) : look, labelled, sure ? 'certain' : 'guessed')
      this.counter.count('headingByLook', words)
      return
    }
    if (block.list === null && words.length <= LONGEST_LOOK && (this.options.namesPlace?.(words) ?? false)) {
      this.heading(Math.min(6, this.level + 1), runs, 'guessed')
      return
    }
    const last = this.parts[this.parts.length - 1]
    if (
      block.role === 'caption' &&
      last?.type === 'block' &&
      last.block.type === 'image' &&
      last.block.runs.length === 0
    ) {
      last.block = { ...last.block, runs: flat(runs) }
      return
    }
    if (block.role === 'quote') {
      this.counter.count('quotation', words)
      this.put({ type: 'quote', runs: flat(runs) })
      return
    }
    if (numbered) this.counter.count('numberAsText', `${block.list?.label} ${words}`)
    const kept = numbered ? labelled : runs
    this.put({ type: 'paragraph', runs: flat(kept) }, factLines(piecesText(block.pieces)))
  }

  private heading(level: number, runs: readonly Run[], sure: ImportedHeading['sure']): void {
    const kept = flat(runs)
    this.level = level
    this.parts.push({ type: 'heading', level, text: runsText(kept).trim().replace(/\s+/g, ' '), runs: kept, sure })
  }

  private put(block: ImportedBlock['block'], lines: string[] = []): void {
    this.parts.push({ type: 'block', block, lines })
  }

  private picture({ path, alt, decorative }: FlowPicture): void {
    const id = this.options.pictures?.get(path)
    if (id !== undefined) {
      this.counter.count('image', alt)
      this.put({ type: 'image', image: id, alt, ...(decorative && alt === '' ? { decorative } : {}), runs: [] })
    } else {
      this.counter.count('leftImage', alt === '' ? path.slice(path.lastIndexOf('/') + 1) : alt)
      if (alt !== '') this.put(paragraph(`[${alt}]`))
    }
  }

  /** Lines of a table of contents say again what headings say; others stay. */
  private closeContents(): void {
    if (this.contents.length === 0) return
    const headings = new Set(this.parts.flatMap((part) => (part.type === 'heading' ? [lettersOf(part.text)] : [])))
    const repeated = (line: string) => {
      const letters = lettersOf(line)
      return (
        letters === '' ||
        headings.has(letters) ||
        /\b(?:contents|sommaire|índice|содержание|目录|المحتويات)\b/iu.test(line)
      )
    }
    const own = this.contents.filter((line) => !repeated(line))
    // Numbers and dots that a program put there are not in the headings: most lines are found, and then the rest is no text.
    const kept = own.length * 2 > this.contents.length ? own : own.filter((line) => !/\d\s*$/.test(line))
    for (const line of this.contents) if (!kept.includes(line)) this.counter.count('contents', line)
    this.parts.unshift(...kept.map((line): ImportedBlock => ({ type: 'block', block: paragraph(line), lines: [line] })))
    this.contents = []
  }

  /** Consecutive items as lists; gives the index of the last block that was taken. */
  private list(body: readonly FlowBlock[], from: number): number {
    const items: { block: FlowParagraph; runs: Run[] }[] = []
    let index = from
    for (; index < body.length; index += 1) {
      const block = body[index]
      if (this.isItem(block)) items.push({ block, runs: this.runs(block) })
      else {
        const last = items[items.length - 1]
        // A paragraph at the indent of an item, before the next item, is that item's second paragraph.
        if (block?.type !== 'paragraph' || !last || !isContinuation(block, body[index + 1], last.block)) break
        last.runs = [...last.runs, { text: '\n' }, ...this.runs(block)]
      }
    }
    const taken = index - 1
    let group: typeof items = []
    const close = () => {
      if (group.length > 0) this.listBlock(group)
      group = []
    }
    for (const item of items) {
      const before = group[0]?.block.list
      const { list } = item.block
      const top = Math.min(...group.map(({ block }) => block.list?.level ?? 0))
      const restarts = list?.ordered && list.number === 1 && group.length > 0 && list.level === top
      if (before && list && list.level <= top && (before.ordered !== list.ordered || restarts)) close()
      group.push(item)
    }
    close()
    return taken
  }

  private listBlock(items: readonly { block: FlowParagraph; runs: Run[] }[]): void {
    const levels = [...new Set(items.map(({ block }) => block.list?.level ?? 0))].sort((one, other) => one - other)
    const root: List = { type: 'list', ordered: items[0]?.block.list?.ordered ?? false, items: [] }
    const open: List[] = [root]
    for (const { block, runs } of items) {
      const wanted = Math.min(DEEPEST_LIST - 1, levels.indexOf(block.list?.level ?? 0))
      open.length = Math.min(open.length, wanted + 1)
      const list = open[open.length - 1] ?? root
      const parent = list.items[list.items.length - 1]
      if (wanted >= open.length && parent) {
        const nested: List = { type: 'list', ordered: block.list?.ordered ?? false, items: [] }
        parent.nested = nested
        open.push(nested)
        nested.items.push({ runs: flat(runs) })
      } else list.items.push({ runs: flat(runs) })
    }
    this.counter.count('list', runsText(items[0]?.runs ?? []))
    this.put(root)
    for (const { block } of items)
      for (const piece of block.pieces) if (piece.type === 'picture') this.picture(piece.picture)
  }

  private table(table: FlowTable): void {
    const width = Math.max(1, ...table.rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)))
    const words = tableWords(table)
    const names = (flow: readonly FlowBlock[]) => this.options.namesPlace?.(cellWords(flow)) ?? false
    const form =
      width > 1 && table.rows.filter(({ cells }) => names(cells[0]?.flow ?? [])).length * 2 >= table.rows.length
    if (!this.options.exact && ((width === 1 && table.headerRows === 0) || form)) {
      this.counter.count('layoutTable', words)
      for (const { cells } of table.rows)
        for (const [index, cell] of cells.entries()) {
          const [first] = cell.flow
          if (index === 0 && first?.type === 'paragraph' && names(cell.flow.slice(0, 1)) && first.heading === null) {
            this.heading(Math.min(6, this.shift + 1), this.runs(first), 'certain')
            this.all(cell.flow.slice(1))
          } else this.all(cell.flow)
        }
      return
    }
    if (width * table.rows.length > MOST_TABLE_CELLS) {
      this.counter.count('tableAsText', words)
      for (const { cells } of table.rows) {
        const line = cells.map((cell) => cellWords(cell.flow)).join(' | ')
        this.parts.push({ type: 'block', block: paragraph(line), lines: [], wasTable: true })
      }
      return
    }
    this.counter.count('table', words)
    const pictures: { path: string; alt: string }[] = []
    const rows = table.rows.map(({ cells }, index): TableCell[] => {
      const row = cells.flatMap((cell): TableCell[] => {
        if (cell.span > 1 || cell.covered) this.counter.count('mergedCell', cellWords(cell.flow))
        return [this.cell(cell.flow, pictures, index < table.headerRows), ...emptyCells(cell.span - 1)]
      })
      return [...row, ...emptyCells(width - row.length)].slice(0, width)
    })
    const block: Table = { type: 'table', headerRows: table.headerRows, rows }
    this.put(block, formLines(block))
    for (const picture of pictures) {
      this.counter.count('cellImage', picture.alt)
      this.picture(picture)
    }
  }

  private cell(flow: readonly FlowBlock[], pictures: { path: string; alt: string }[], header: boolean): TableCell {
    const from = this.parts.length
    const [level, looks] = [this.level, this.looks]
    this.looks = new Map()
    for (const [index, block] of flow.entries()) {
      if (block.type === 'table') {
        this.counter.count('nestedTable', tableWords(block))
        for (const { cells } of block.rows) this.put(paragraph(cells.map((cell) => cellWords(cell.flow)).join(' | ')))
        this.commentsIn(block)
      } else if (this.isItem(block)) {
        if (!this.isItem(flow[index - 1])) this.list(flow, index)
      } else {
        const runs = this.runs(block)
        const label = block.list?.ordered && block.list.label !== '' ? [{ text: `${block.list.label} ` }] : []
        if (hasWords(runs)) this.put({ type: 'paragraph', runs: flat([...label, ...runs]) })
      }
      if (block.type === 'paragraph')
        for (const piece of block.pieces) if (piece.type === 'picture') pictures.push(piece.picture)
    }
    this.looks = looks
    this.level = level
    const blocks = this.parts.splice(from).flatMap((part): (Paragraph | List)[] => {
      if (part.type !== 'block') return []
      const { block } = part
      if (block.type === 'list') return [block]
      if (block.type !== 'paragraph') return []
      return [header ? { ...block, runs: withoutCommonBold(block.runs) } : block]
    })
    return { blocks: blocks.length === 0 ? [paragraph('')] : blocks }
  }

  /** Comments on what is kept as plain words stay with the table's next text. */
  private commentsIn(table: FlowTable): void {
    for (const { cells } of table.rows)
      for (const { flow } of cells) for (const block of flow) if (block.type === 'paragraph') this.runs(block)
  }

  private runs(block: FlowParagraph): Run[] {
    return this.runsOf(block.pieces, block)
  }

  private runsOf(pieces: readonly Piece[], block: FlowParagraph, inNote = false): Run[] {
    const runs: AnnotatedRun[] = []
    const annotate = (run: Run): AnnotatedRun => {
      if (this.openComments.size === 0) return run
      for (const id of this.openComments) this.anchored.add(id)
      return { ...run, notes: [...this.openComments] }
    }
    for (const piece of pieces) {
      switch (piece.type) {
        case 'text':
          if (piece.run.link !== undefined) {
            if (runs[runs.length - 1]?.link !== piece.run.link) this.counter.count('link', piece.run.link)
          } else if (/ \((?:file|javascript|data|ftp):/i.test(piece.run.text) && !isSafeLink(piece.run.text))
            this.counter.count('unsafeLink', piece.run.text)
          runs.push(annotate(piece.run))
          break
        case 'note': {
          const note = this.flow.notes.get(piece.note)
          if (!note) break
          this.usedNotes.add(piece.note)
          const inside = inNote ? [] : this.noteRuns(note)
          if (inNote) runs.push({ text: ` (${note.map((each) => blockWords(each)).join(' ')})` })
          else if (hasWords(inside)) {
            this.counter.count('footnote', runsText(inside))
            runs.push(annotate({ text: '', footnote: { runs: inside } }))
          }
          break
        }
        case 'comment-start':
          if (this.flow.comments.has(piece.comment)) this.openComments.add(piece.comment)
          break
        case 'comment-end':
          this.openComments.delete(piece.comment)
          break
        case 'comment': {
          // A comment on a place without words is one on the word before it.
          if (!this.flow.comments.has(piece.comment)) break
          if (this.anchored.has(piece.comment)) break
          const last = [...runs].reverse().find((run) => run.text.trim() !== '')
          if (!last) break
          this.anchored.add(piece.comment)
          last.notes = [...(last.notes ?? []), piece.comment]
          break
        }
      }
    }
    // Only what stands before the first word is an indent.
    const first = runs.findIndex((run) => run.text !== '')
    return runs.map((run, index) => ({
      ...run,
      text: (index === first && block.list === null ? run.text.replace(/^\t+/, '') : run.text).replace(/\t/g, ' '),
    }))
  }

  private noteRuns(flow: readonly FlowBlock[]): Run[] {
    const { flow: settled } = settledFlow(flow, this.options.changes ?? 'accept')
    const lines = settled.map((block) =>
      block.type === 'paragraph' ? this.runsOf(block.pieces, block, true) : [{ text: blockWords(block) }],
    )
    const runs = lines.filter(hasWords).flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]))
    const [first, ...others] = runs
    // The space behind the note's number is the program's.
    return flat(first ? [{ ...first, text: first.text.replace(/^\s+/, '') }, ...others] : [])
  }

  private outside(): Block[] {
    const loose = [...this.flow.notes].filter(([id]) => !this.usedNotes.has(id)).flatMap(([, note]) => note)
    const lines = loose.map(blockWords).filter((line) => line.trim() !== '')
    for (const line of lines) this.counter.count('looseNote', line)
    if (lines.length === 0) return []
    return [
      { type: 'heading', level: 1, runs: [{ text: text('import.outside.notes') }] },
      ...lines.map((line) => paragraph(line)),
    ]
  }

  /** Tops and bottoms of pages, and hidden text, as notes on the draft as a whole: shown, and never handed in. */
  private asides(mode: ChangesRead): ImportedNote[] {
    const furniture = this.flow.furniture.flatMap((flow) =>
      settledFlow(flow, mode).flow.map(blockWords).filter(saysSomething),
    )
    for (const line of furniture) this.counter.count('pageFurniture', line)
    const hidden = this.flow.met.filter(({ kind }) => kind === 'hiddenText').map(({ where }) => where)
    for (const { kind, where } of this.flow.met) this.counter.count(kind, where)
    const aside = (id: string, author: string, lines: readonly string[]): ImportedNote[] =>
      lines.length === 0
        ? []
        : [{ id, author, at: '', text: [...new Set(lines)].join('\n'), resolved: false, replies: [] }]
    return [
      ...aside('aside-pages', text('import.outside.furniture'), furniture),
      ...aside('aside-hidden', text('import.outside.hidden'), hidden),
    ]
  }

  private notes(): ImportedNote[] {
    const notes = new Map<string, ImportedNote>()
    const rootOf = (id: string, depth = 0): string => {
      const answers = this.flow.comments.get(id)?.answers ?? null
      return answers === null || depth > 100 ? id : rootOf(answers, depth + 1)
    }
    for (const [id, comment] of this.flow.comments) {
      const root = rootOf(id)
      if (root === id) {
        const { author, at, text: words, resolved } = comment
        notes.set(id, { id, author, at, text: words, resolved, replies: [] })
        this.counter.count(this.anchored.has(id) ? 'comment' : 'looseComment', words)
      }
    }
    for (const [id, comment] of this.flow.comments) {
      const note = notes.get(rootOf(id))
      if (note && note.id !== id) note.replies.push(replyOf(comment))
    }
    return [...notes.values()]
  }
}

function replyOf({ author, at, text: words }: FlowComment): ImportedNote['replies'][number] {
  return { author, at, text: words }
}

/** Runs as a draft keeps them, neighbours joined. */
function flat(runs: readonly Run[]): Run[] {
  return joinedRuns(runs)
}

function hasContent(block: FlowParagraph): boolean {
  return block.pieces.some(
    (piece) =>
      (piece.type === 'text' && piece.run.text.trim() !== '') || piece.type === 'note' || piece.type === 'picture',
  )
}

/** A second paragraph of an item: indented, not empty, and the numbers go on behind it. */
function isContinuation(block: FlowParagraph, next: FlowBlock | undefined, item: FlowParagraph): boolean {
  return (
    block.list === null &&
    block.heading === null &&
    block.role === null &&
    block.indent > 0 &&
    hasContent(block) &&
    next?.type === 'paragraph' &&
    next.list?.list === item.list?.list &&
    next.list !== null
  )
}

/** Whether the block at `index` is the second paragraph of the item right before it. */
function isContinued(body: readonly FlowBlock[], index: number, item: FlowParagraph): boolean {
  const block = body[index]
  return body[index - 1] === item && block?.type === 'paragraph' && isContinuation(block, body[index + 1], item)
}

/** Nobody numbers with more characters. */
const LONGEST_LABEL = 100

/** “Article 3”, “Section 1.”, “2.4” with words or a dot inside: what others refer to. Roman numbers and single letters are marks. */
function isWordy(label: string): boolean {
  const bare = label.slice(0, LONGEST_LABEL).replace(/^[([]|(?<![)\].:])[)\].:]+$/g, '')
  return /\d\.\d/.test(bare) || (/\p{L}{2}/u.test(bare) && !/^(?:[ivxlcdm]+|(\p{L})\1*)$/iu.test(bare))
}

function firstText(body: readonly FlowBlock[]): FlowBlock | undefined {
  return body.find((block) => block.type === 'paragraph' && piecesText(block.pieces).trim() !== '')
}

/** Bold that all of it has is the look of a heading, not emphasis. */
function withoutCommonBold(runs: readonly Run[]): Run[] {
  const said = runs.filter(({ text: words }) => words.trim() !== '')
  if (
    !said.some(({ bold }) => bold) ||
    !said.every(({ bold, text: words }) => bold || /^[\p{N}\p{P}\s]+$/u.test(words))
  )
    return [...runs]
  return runs.map(({ bold: _, ...run }) => run as Run)
}

function lettersOf(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
}

function blockWords(block: FlowBlock): string {
  return block.type === 'paragraph' ? piecesText(block.pieces).replace(/\t/g, ' ').trim() : tableWords(block)
}

function cellWords(flow: readonly FlowBlock[]): string {
  return flow
    .map(blockWords)
    .filter((line) => line !== '')
    .join(' ')
}

function tableWords({ rows }: FlowTable): string {
  return rows.map(({ cells }) => cells.map((cell) => cellWords(cell.flow)).join(' | ')).join('\n')
}

function emptyCells(count: number): TableCell[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ blocks: [paragraph('')] }))
}

/** The lines of a paragraph; “Label⇥value” of a title block as the line that names its field. */
function factLines(words: string): string[] {
  return words.split('\n').map((line) => {
    const [, label, value] = /^([^\t:：]{2,40})\t+([^\t]+)$/u.exec(line.trim()) ?? []
    return label === undefined ? line.replace(/\t/g, ' ') : `${label.trim()}: ${value}`
  })
}

/** Rows of two cells as the lines that a form would have: “Organisation: …”. */
function formLines(table: Table): string[] {
  if (table.rows[0]?.length !== 2) return []
  return table.rows.map((row) => {
    const [label = '', value = ''] = row.map((cell) => cell.blocks.map(blockText).join(' ').trim())
    return `${label.replace(/(?<!\s)\s*[:：]$/u, '')}: ${value}`
  })
}
