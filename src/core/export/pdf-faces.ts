/** A bundled font as wide, letter for letter, as one that consultations ask for and that may not be shipped. */
export interface PdfFace {
  /** Which of the bundled families it is. */
  family: 'tinos' | 'arimo' | 'carlito'
  /** What its files call it. */
  name: string
}

const TINOS: PdfFace = { family: 'tinos', name: 'Tinos' }
const ARIMO: PdfFace = { family: 'arimo', name: 'Arimo' }
const CARLITO: PdfFace = { family: 'carlito', name: 'Carlito' }

/** By the asked font's name in small letters. Tinos, Arimo and Carlito were drawn to the widths of the first of each. */
const BY_ASKED_FONT: Readonly<Record<string, PdfFace>> = {
  'times new roman': TINOS,
  times: TINOS,
  'liberation serif': TINOS,
  tinos: TINOS,
  arial: ARIMO,
  helvetica: ARIMO,
  'liberation sans': ARIMO,
  arimo: ARIMO,
  calibri: CARLITO,
  carlito: CARLITO,
}

/**
 * The font that a PDF is set in where a consultation asks for one by name, so that lines and pages break as they would in the asked one. Null where
 * nothing is asked, or a font that none of ours is as wide as: then the PDF has our own.
 */
export function pdfFace(asked: string | undefined): PdfFace | null {
  return BY_ASKED_FONT[asked?.trim().toLowerCase() ?? ''] ?? null
}
