export type Paper = 'a4' | 'letter'

/** How a document is set, whatever it says. */
export interface Layout {
  paper: Paper
  /** Letters that a speaker reads from a lectern: 16 points with half a line between lines, and wider margins. */
  largeType?: boolean
  /** The font that whoever receives the document asks for, and its size in points; ours where nobody asks. */
  font?: string
  fontSize?: number
  /** A number beside each line of the text, counted through the document, so that anybody can point at one. */
  lineNumbers?: boolean
}

/** Lists that stand in each other in a document, as many as Word has levels: deeper ones stay on the last, and further in a page would have no room for a letter. */
export const LIST_LEVELS = 9

/** What a list is marked with, by how many lists stand around it. */
export const BULLETS = ['•', '–', '•'] as const

/** How a list counts, by how many numbered lists stand right around it, as Typst writes it; see `FORMATS` of the Word document. */
export const NUMBER_FORMS = ['1.', 'a.', 'i.'] as const

/** Our own text, in points. */
const OUR_TEXT = 10.5

/** How much larger headings are than in our own documents where a consultation asks for a larger text; never smaller, so that they stay headings. */
export function headingScale(fontSize: number = OUR_TEXT): number {
  return Math.max(1, fontSize / OUR_TEXT)
}
