import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { InnerNumbers } from './inner-numbers'
import type { Paper, PaperBlock, PaperDoubt, PaperParagraph, PaperSource } from './paper'
import { markOf, type ParagraphMark } from './paragraph-mark'

/** Between one number and the next more are missing than papers leave out: it is a year or a figure. */
const LARGEST_JUMP = 20

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
  private lastCapital = 0
  private base = ''
  private part = ''
  private uncounted = 0
  private title: string

  constructor(source: PaperSource) {
    this.blocks = source.blocks.filter(({ text }) => !CONTENTS_LINE.test(text))
    this.marks = this.blocks.map(({ text }) => markOf(text))
    this.title = source.title
  }

  paper(): Paper {
    for (const index of this.blocks.keys()) this.read(index)
    if (this.title === '') this.title = this.parts[0]?.heading ?? ''
    if (this.paragraphs.length > 0 && this.uncounted === this.paragraphs.length)
      this.doubt('unnumbered', '', undefined, message('paper.doubt.unnumbered'))
    const { title, parts, paragraphs, footnotes, doubts } = this
    return { title, parts, paragraphs, footnotes, doubts }
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
      this.openPart(block)
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
    if (block.kind === 'text' || block.kind === 'item') return false
    const isLong = block.text.length > 220 || (block.text.length > 110 && ENDS_SENTENCE.test(block.text))
    if (block.kind === 'heading') return !isLong || !mark
    if (isLong || mark?.kind === 'inner' || mark?.kind === 'bullet') return false
    if (mark && ENDS_SENTENCE.test(block.text)) return false
    // “1. Introduction” before “1. We reaffirm”: the heading's number is not the paragraphs'.
    if (mark?.kind === 'number' && this.isNext(mark) && this.nextNumber(index, mark.series) === mark.value + 1)
      return false
    return true
  }

  /** The number that follows in the series, read ahead. */
  private nextNumber(index: number, series: string): number | null {
    for (let ahead = index + 1; ahead < this.blocks.length; ahead += 1) {
      const mark = this.marks[ahead]
      if (mark?.kind === 'number' && mark.series === series) return mark.value
    }
    return null
  }

  private openPart(block: PaperBlock): void {
    const first = this.parts.length === 0 && this.paragraphs.length === 0
    if (first && this.title === '' && block.level <= 1 && markOf(block.text) === null) {
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
    if (mark.kind === 'bare-number' && value !== last + 1) {
      this.unnumbered(block, null)
      return
    }
    if (value < last && !mark.inserted && this.isInnerList(index, mark, last)) {
      this.innerParagraph(block, mark, index)
      return
    }
    if (value > last + LARGEST_JUMP && last > 0) {
      this.unnumbered(block, null)
      this.doubt(
        'unsure',
        this.paragraphs.at(-1)?.number ?? '',
        block.page,
        message('paper.doubt.figure', { number: mark.label }),
      )
      return
    }
    this.base = mark.label
    this.inner.reset()
    this.add(block, mark.label, mark.rest)
    if (mark.inserted && value === last) return
    if (last > 0 && value === last)
      this.doubt('double', mark.label, block.page, message('paper.doubt.double', { number: mark.label }))
    else if (last > 0 && value > last + 1)
      this.doubt(
        'jump',
        mark.label,
        block.page,
        message('paper.doubt.jump', { before: String(last), number: mark.label }),
      )
    else if (value < last)
      this.doubt(
        'restart',
        mark.label,
        block.page,
        message('paper.doubt.restart', { before: String(last), number: mark.label }),
      )
    this.last.set(mark.series, value)
  }

  /** A list of its own inside a paragraph: the paragraphs' own numbers go on behind it, before the next heading that says it is one. */
  private isInnerList(index: number, { series, value }: ParagraphMark, last: number): boolean {
    let highest = value
    for (let ahead = index + 1; ahead < this.blocks.length; ahead += 1) {
      if (this.blocks[ahead]?.kind === 'heading') return false
      const mark = this.marks[ahead]
      if (mark?.kind !== 'number' || mark.series !== series) continue
      if (mark.value === last + 1 && mark.value !== highest + 1) return true
      if (mark.value !== highest + 1) return false
      highest = mark.value
    }
    return false
  }

  private capital(block: PaperBlock, mark: ParagraphMark): void {
    if (mark.value > this.lastCapital + 3 || mark.value < this.lastCapital) {
      this.unnumbered(block, null)
      return
    }
    this.base = mark.label
    this.inner.reset()
    this.add(block, mark.label, mark.rest)
    if (mark.value === this.lastCapital)
      this.doubt('double', mark.label, block.page, message('paper.doubt.double', { number: mark.label }))
    else if (mark.value > this.lastCapital + 1)
      this.doubt(
        'jump',
        mark.label,
        block.page,
        message('paper.doubt.jump', { before: String.fromCharCode(64 + this.lastCapital), number: mark.label }),
      )
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
    const isItem = mark !== null || block.kind === 'item'
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

  private doubt(kind: PaperDoubt['kind'], number: string, page: number | undefined, said: Message): void {
    this.doubts.push({ kind, number, ...(page === undefined ? {} : { page }), message: said })
  }
}

const CONTENTS_LINE = /\.\s?\.\s?\.\s?\.\s?\p{Nd}{1,4}$/u
const ENDS_SENTENCE = /[.;:!?。；،؛][)”"’»]*$/u
const NOTE_MARK = /^(\p{Nd}{1,3}|[*†‡]{1,3})[.)]?\s*/u

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
