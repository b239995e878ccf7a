import type { PaperParagraph } from '../draft/draft'
import { FarNumbers, LARGEST_JUMP } from '../import/far-numbers'
import { InnerNumbers } from './inner-numbers'
import type { Paper, PaperBlock, PaperDoubt, PaperSource } from './paper'
import { markOf, type ParagraphMark } from './paragraph-mark'

/**
 * A paper out of the blocks of a file: which are headings, which paragraphs are numbered how, which belong to the one before. Numbers decide where
 * looks do not; what is doubtful is taken and said. Never fails; a file without a single number gets numbers that are counted, and a doubt that says so.
 */
export function paperOf(source: PaperSource): Paper {
  return new PaperReading(source).paper()
}

class PaperReading {
  private readonly blocks: readonly PaperBlock[]
  private readonly marks: readonly (ParagraphMark | null)[]
  private readonly parts: Paper['parts'] = []
  private readonly paragraphs: PaperParagraph[] = []
  private readonly footnotes: Paper['footnotes'] = []
  private readonly doubts: PaperDoubt[] = []
  private readonly inner = new InnerNumbers()
  /** The last number of each series. */
  private readonly last = new Map<string, number>()
  /** The largest number of each series: where numbers of an option or a list end, the paper's own go on behind it. */
  private readonly largest = new Map<string, number>()
  /** Doubts that a number starts anew at the beginning of a part. */
  private readonly partsAnew = new Set<PaperDoubt>()
  private lastCapital = 0
  /** Whether the table that is being read goes on with the paper's numbers. */
  private tableCounts = false
  /** The block at which the list ends that is being read inside a paragraph. */
  private innerUntil = 0
  private base = ''
  private part = ''
  private uncounted = 0
  private title: string

  constructor(source: PaperSource) {
    this.blocks = source.blocks.filter(({ text }) => !CONTENTS_LINE.test(text))
    this.marks = withoutYears(this.blocks.map((block) => markOf(wholeText(block))))
    this.title = source.title
    if (source.tracked) this.doubt('tracked', '')
    if (source.illegible?.length) this.doubt('letters', pageRanges(source.illegible))
  }

  paper(): Paper {
    for (const index of this.blocks.keys()) this.read(index)
    if (this.title === '') this.title = this.parts[0]?.heading ?? ''
    if (this.paragraphs.length > 0 && this.uncounted === this.paragraphs.length) this.doubt('unnumbered', '')
    const { title, parts, paragraphs, footnotes } = this
    return { title, parts, paragraphs, footnotes, doubts: this.allDoubts() }
  }

  /** One doubt for a paper that counts its paragraphs part by part, as treaties do in their articles, instead of one a part. */
  private allDoubts(): PaperDoubt[] {
    if (this.partsAnew.size < 2) return this.doubts
    const others = this.doubts.filter((doubt) => !this.partsAnew.has(doubt))
    return [{ kind: 'restarts', number: '', before: '' }, ...others]
  }

  private read(index: number): void {
    const block = this.blocks[index]
    const mark = this.marks[index] ?? null
    if (!block) return
    if (block.kind === 'footnote') {
      const [whole = '', own = ''] = NOTE_MARK.exec(block.text) ?? []
      this.footnotes.push({ mark: own, text: block.text.slice(whole.length), ...placeOfBlock(block) })
      return
    }
    if (this.isHeading(block, mark, index)) {
      this.openPart(block, index)
      return
    }
    if (this.isHeadOfColumns(block, index)) return
    if (block.kind === 'row' && !this.isParagraphRow(block, mark)) {
      this.unnumbered({ ...block, text: wholeText(block, ' | ') }, null)
      // A file that has pages says only where the words of a table stand.
      if (block.page !== undefined) this.doubtTable(block.page)
      return
    }
    if (!mark || mark.kind === 'bullet') {
      this.unnumbered(block, mark)
      return
    }
    if (mark.kind === 'capital') this.capital(block, mark)
    else if (mark.kind === 'inner') this.innerParagraph(block, mark, index)
    else if (mark.kind === 'levels') {
      this.base = mark.label
      this.inner.reset()
      this.add(block, mark.label, mark.rest)
    } else this.numbered(block, mark, index)
  }

  private isHeading(block: PaperBlock, mark: ParagraphMark | null, index: number): boolean {
    if (block.kind === 'text' || block.kind === 'item' || block.kind === 'row') return false
    const isLong = block.text.length > 220 || (block.text.length > 110 && ENDS_SENTENCE.test(block.text))
    if (block.kind === 'heading') return !isLong || !mark
    if (isLong || mark?.kind === 'inner' || mark?.kind === 'bullet') return false
    if (mark && ENDS_SENTENCE.test(block.text)) return false
    // “1. Introduction” before “1. We reaffirm”: the heading's number is not the paragraphs'.
    if (mark?.kind === 'number' && this.isNext(mark) && this.nextNumber(index, mark.series) === mark.value + 1)
      return false
    return true
  }

  /**
   * Whether a row of a table is a paragraph: its number has a full stop or brackets, or it goes on from the paragraphs before the table, and the rows
   * before it do. Rows of figures that are counted from 1 are not.
   */
  private isParagraphRow({ row }: PaperBlock, mark: ParagraphMark | null): boolean {
    if (!row || !mark) return false
    const isBare = /^\p{Nd}+$/u.test(row.number)
    if (row.opens) this.tableCounts = !isBare || this.isNext(mark)
    return this.tableCounts
  }

  /** “No. | Text” above rows that are paragraphs says nothing of the paper. */
  private isHeadOfColumns({ head }: PaperBlock, index: number): boolean {
    const below = this.blocks[index + 1]
    return head === true && below !== undefined && this.isParagraphRow(below, this.marks[index + 1] ?? null)
  }

  /** Once for each paragraph and page. */
  private doubtTable(page: number): void {
    const within = this.paragraphs.at(-1)?.number
    const last = this.doubts.at(-1)
    if (last?.kind === 'table' && last.page === page && last.within === within) return
    this.doubt('table', '', '', page).within = within
  }

  /** The number that follows in the series, read ahead. */
  private nextNumber(index: number, series: string): number | null {
    for (let ahead = index + 1; ahead < this.blocks.length; ahead += 1) {
      const mark = this.marks[ahead]
      if (mark?.kind === 'number' && mark.series === series) return mark.value
    }
    return null
  }

  /** The first heading is the paper's title, but not where its text begins at once and other headings of its level follow. */
  private isTitle(index: number): boolean {
    const { kind = 'text', level = 0 } = this.blocks[index] ?? {}
    const behind = this.blocks.slice(index + 1)
    return behind[0]?.kind === kind || !behind.some((block) => block.kind === kind && block.level === level)
  }

  private openPart(block: PaperBlock, index: number): void {
    const first = this.parts.length === 0 && this.paragraphs.length === 0
    if (first && this.title === '' && block.level <= 1 && markOf(block.text) === null && this.isTitle(index)) {
      this.title = block.text
      return
    }
    if (first && same(block.text, this.title)) return
    this.part = block.text
    this.parts.push({ heading: block.text, level: block.level, ...placeOfBlock(block) })
    this.inner.reset()
    // A lettered preamble ends with its part.
    this.lastCapital = 0
  }

  private isNext({ series, value }: ParagraphMark): boolean {
    const last = this.last.get(series) ?? 0
    return value === last + 1
  }

  private numbered(block: PaperBlock, mark: ParagraphMark, index: number): void {
    const last = this.last.get(mark.series) ?? 0
    const { value } = mark
    const opensPart = this.paragraphs.at(-1)?.part !== this.part
    if (mark.kind === 'bare-number' && value !== last + 1) {
      this.unnumbered(block, null)
      return
    }
    if (value <= last && !mark.inserted && !opensPart && index >= this.innerUntil)
      this.innerUntil = this.endOfInnerList(index, mark, last)
    if (index < this.innerUntil) {
      this.innerParagraph(block, mark, index)
      return
    }
    const largest = this.largest.get(mark.series) ?? 0
    const goesOn = last < largest && value >= largest - LARGEST_JUMP && value <= largest + LARGEST_JUMP
    if (value > last + LARGEST_JUMP && last > 0 && !goesOn) {
      this.unnumbered(block, null)
      this.doubt('figure', mark.label, '', block.page).within = this.paragraphs.at(-1)?.number
      return
    }
    this.base = mark.label
    this.inner.reset()
    this.add(block, mark.label, mark.rest)
    if (mark.inserted && value === last) return
    const before = goesOn ? largest : last
    this.last.set(mark.series, value)
    this.largest.set(mark.series, Math.max(largest, value))
    if (last === 0) return
    if (value === 1 && opensPart) this.partsAnew.add(this.doubt('restart', mark.label, String(last), block.page))
    else if (value === last) this.doubt('double', mark.label, '', block.page)
    else if (value < last) this.doubt('restart', mark.label, String(last), block.page)
    else if (value > last + 1 && value > before + 1) this.doubt('jump', mark.label, String(before), block.page)
  }

  /**
   * Where a list of its own inside a paragraph ends: the place at which the paragraphs' own numbers go on, before the next heading that says it is
   * one; 0 where they do not, and the numbers are no list.
   */
  private endOfInnerList(index: number, { series, value }: ParagraphMark, last: number): number {
    let highest = value
    for (let ahead = index + 1; ahead < this.blocks.length; ahead += 1) {
      if (this.blocks[ahead]?.kind === 'heading') return 0
      const mark = this.marks[ahead]
      if (mark?.kind !== 'number' || mark.series !== series) continue
      if (mark.value === last + 1 && mark.value !== highest + 1) return ahead
      if (mark.value !== highest + 1) return 0
      highest = mark.value
    }
    return 0
  }

  private capital(block: PaperBlock, mark: ParagraphMark): void {
    if (mark.value > this.lastCapital + 3 || mark.value < this.lastCapital) {
      this.unnumbered(block, null)
      return
    }
    this.base = mark.label
    this.inner.reset()
    this.add(block, mark.label, mark.rest)
    if (mark.value === this.lastCapital) this.doubt('double', mark.label, '', block.page)
    else if (mark.value > this.lastCapital + 1)
      this.doubt('jump', mark.label, String.fromCharCode(64 + this.lastCapital), block.page)
    this.lastCapital = mark.value
  }

  private innerParagraph(block: PaperBlock, mark: ParagraphMark, index: number): void {
    // “(12)” may be a paper's way to number its paragraphs.
    if (/^\d/.test(mark.label) && this.base === '' && this.isNext(mark)) {
      this.numbered(block, { ...mark, kind: 'number' }, index)
      this.base = ''
      return
    }
    this.add(block, `${this.base}${this.inner.next(mark)}`, mark.rest)
  }

  private unnumbered(block: PaperBlock, mark: ParagraphMark | null): void {
    const before = this.paragraphs.at(-1)
    const text = mark ? `• ${mark.rest}` : block.text
    const isItem = mark !== null || block.kind === 'item' || block.kind === 'row'
    if (before && (isItem || /^\p{Ll}/u.test(block.text)) && before.part === this.part) {
      before.text = isItem ? `${before.text}\n${text}` : `${before.text} ${text}`
      return
    }
    this.uncounted += 1
    this.inner.reset()
    this.add(block, `¶${this.uncounted}`, block.text)
  }

  private add(block: PaperBlock, number: string, text: string): void {
    this.paragraphs.push({ number, part: this.part, text: text.trim(), ...placeOfBlock(block) })
  }

  private doubt(kind: PaperDoubt['kind'], number: string, before = '', page?: number): PaperDoubt {
    const doubt = { kind, number, before, ...(page === undefined ? {} : { page }) }
    this.doubts.push(doubt)
    return doubt
  }
}

const CONTENTS_LINE = /\.\s?\.\s?\.\s?\.\s?\p{Nd}{1,4}$/u
const ENDS_SENTENCE = /[.;:!?。；،؛][)\]”"’»]*$/u
const NOTE_MARK = /^(\p{Nd}{1,3}|[*†‡]{1,3})[.)]?\s*/u

/** Numbers of four digits are years and amounts, but where the paragraphs before have come so far. */
function withoutYears(marks: readonly (ParagraphMark | null)[]): (ParagraphMark | null)[] {
  const numbers = new FarNumbers()
  return marks.map((mark) => (mark?.kind !== 'number' || numbers.mayFollow(mark.series, mark.value) ? mark : null))
}

/** Pages in sequence as people write them: “3, 5–7”. */
function pageRanges(pages: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const page of pages) {
    const range = ranges.at(-1)
    if (range && range.last + 1 === page) range.last = page
    else ranges.push({ first: page, last: page })
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

/** A block with the number that a cell of its own says. */
function wholeText({ text, row }: PaperBlock, between = ' '): string {
  if (!row) return text
  // A bare number is one where a table has it in a cell of its own, as “12.” is in a line.
  const number = between === ' ' && /\p{Nd}$/u.test(row.number) ? `${row.number}.` : row.number
  return `${number}${between}${text}`
}

function placeOfBlock({ page, line }: PaperBlock): { page?: number; line?: number } {
  return { ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }) }
}

function same(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
      .trim()
  return plain(one) === plain(other)
}
