import { blockLines } from '../draft/compare-drafts'
import type { ImportedPart } from './document'

/** The lines of a text that was read, as they are compared: paragraphs, items and cells one each, footnotes in brackets where they stand, blank ones left out. */
export function linesOfParts(parts: readonly ImportedPart[]): string[] {
  return parts
    .flatMap((part) =>
      blockLines(part.type === 'heading' ? { type: 'heading', level: 1, runs: part.runs } : part.block),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
