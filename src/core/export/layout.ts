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
