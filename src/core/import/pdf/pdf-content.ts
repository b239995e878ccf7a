/** A stretch of text as a PDF sets it: one font, one baseline. Lengths are points; `y` is the baseline, counted from the top of the page. */
export interface PdfPiece {
  text: string
  x: number
  y: number
  width: number
  /** Size of the font. */
  size: number
  bold: boolean
  italic: boolean
}

export interface PdfPage {
  width: number
  height: number
  pieces: PdfPiece[]
}

/** What a PDF holds of text, before anything is made of it. */
export interface PdfContent {
  /** The title in the file's properties; empty when it has none. */
  title: string
  pages: PdfPage[]
}

/** A line of text on a page, with its pieces joined: a column's line where a page has columns. */
export interface PdfLine {
  text: string
  x: number
  y: number
  width: number
  /** Size of the font of most of its letters. */
  size: number
  /** Whether most of its letters are bold. */
  bold: boolean
  italic: boolean
  /** The number in the margin, of a draft whose lines are numbered. */
  lineNumber?: number
  /** Marks of footnotes that stood raised in the line, and behind how many of its characters. */
  notes: { mark: string; at: number }[]
  /** Digits of their own font that stand at a word without a space; where the page has such a footnote, they are its mark. */
  glued: { mark: string; at: number }[]
  /** Width of its first word, for whether that would have stood on the line before. */
  firstWord: number
  /** Left and right end of the column that it stands in. */
  left: number
  right: number
  /** From 0, within its page: a change of it says that what follows stands elsewhere. */
  column: number
  /** Where its stretches begin that wide gaps part, as the cells of a table are. */
  stretches: number[]
  /** True where it begins with a paragraph's number of four digits, which a year or an amount looks like. */
  far?: true
  /** True for a line of a table, where somebody looked for tables. */
  table?: boolean
}

export interface PdfTextPage {
  /** From 1, as a reader of the file counts. */
  number: number
  width: number
  height: number
  lines: PdfLine[]
}

/** The lines of a PDF in the sequence in which they are read, without page numbers, running heads and numbers of lines. */
export interface PdfText {
  title: string
  pages: PdfTextPage[]
  /** Size of the font of most letters. */
  bodySize: number
  /** Running heads and feet that were taken away, each once, with its digits as they stood first. */
  furniture: string[]
}

/** A paragraph with its lines joined and hyphens undone. */
export interface PdfParagraph {
  text: string
  kind: 'body' | 'footnote'
  /** Where it begins; counted from 1. */
  page: number
  lineNumber?: number
  size: number
  bold: boolean
  italic: boolean
  /** How far inside its column the first line begins, in points. */
  x: number
  /** True when it stands in the middle between both margins. */
  centred: boolean
  notes: { mark: string; at: number }[]
  /** True for a line of a table. */
  table?: boolean
  /** How many lines it took. */
  lines: number
}
