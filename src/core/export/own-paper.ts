import type { LetterheadData } from '../draft/organisation-profile'
import type { PackManifest } from '../template/pack'
import type { Template } from '../template/template'
import { isoDayInWords } from '../text/iso-day'
import { cleanLine } from './clean-text'
import { LABELS } from './labels'
import type { BodyBlock, DocumentOutline, Letterhead, OutlineElement } from './outline'

/** What a document that is handed in says and shows beside what its draft says. Each is left out where it is not given. */
export interface DocumentLook {
  /** The day that it carries, ISO 8601. */
  day?: string | undefined
  /** What the consultation is called. */
  consultation?: string | undefined
  /** The document under consultation. */
  answers?: string | undefined
  /** Whether its paragraphs are numbered throughout, so that others can point at them. */
  numbered?: boolean | undefined
  letterhead?: LetterheadData | undefined
}

/** What a document of this template says of its consultation. */
export function consultationOf(template: Template, pack: PackManifest): Pick<DocumentLook, 'consultation' | 'answers'> {
  return { consultation: pack.title, ...(template.answers ? { answers: template.answers } : {}) }
}

/** The outline with what its look asks for; see `DocumentLook`. A row that stands there already, or that the title says, is not said twice. */
export function withLook(outline: DocumentOutline, look: DocumentLook): DocumentOutline {
  const letterhead = look.letterhead && letterheadOf(look.letterhead)
  const rows = [
    { label: LABELS.consultation, value: cleanLine(look.consultation ?? '') },
    { label: LABELS.answers, value: cleanLine(look.answers ?? '') },
    { label: LABELS.date, value: isoDayInWords(look.day ?? '', outline.labelLanguage) },
  ].filter(({ value }) => value !== '' && value !== outline.title && value !== outline.subject)
  return {
    ...outline,
    titleBlock: [...outline.titleBlock, ...rows],
    body: look.numbered ? numberedBody(outline.body) : outline.body,
    ...(letterhead ? { letterhead } : {}),
  }
}

/** The letterhead as documents print it; undefined where there is nothing of it. */
function letterheadOf({ lines, logo }: LetterheadData): Letterhead | undefined {
  const printed = lines.split('\n').map(cleanLine).filter(Boolean)
  if (printed.length === 0 && !logo) return undefined
  return { lines: printed, ...(logo ? { logo: { image: logo.image, alt: cleanLine(logo.alt) } } : {}) }
}

/**
 * Paragraphs with their numbers, from 1 through the whole document, as the papers of the United Nations have them. Headings, lists, tables and quotations
 * carry none: they belong to the paragraph before them. The number is text, so that whoever copies a paragraph has it.
 */
function numberedBody(body: readonly OutlineElement[]): OutlineElement[] {
  let count = 0
  const numbered = (block: BodyBlock): BodyBlock => {
    if (block.type !== 'paragraph') return block
    count += 1
    // The space does not break, so that no number is left alone at the end of a line.
    return { ...block, runs: [{ text: `${count}.\u00a0 ` }, ...block.runs] }
  }
  return body.map((element) => {
    if (element.type === 'block') return { ...element, block: numbered(element.block) }
    return element.type === 'headline' ? { ...element, blocks: element.blocks.map(numbered) } : element
  })
}
