import type { ImportedPart } from '../import/document'
import { partsOfMarkdown } from '../import/markdown'
import { partsOfPlainText } from '../import/plain-text'
import { runSequences } from '../text/block-text'
import type { SpokenParagraph } from './statement'

/**
 * What is said when a text is read aloud: its paragraphs, items and headings, each on its own. Of Markdown, a heading of the first level
 * that opens the text is its title and is not said. A line of plain text that only looks like a heading is read as a paragraph.
 */
export function paragraphsOfText(text: string, kind: 'markdown' | 'text', language: string): SpokenParagraph[] {
  const parts = (kind === 'markdown' ? partsOfMarkdown(text) : null) ?? partsOfPlainText(text, () => false)
  return parts.flatMap((part, index) => (isTitle(part, index) ? [] : paragraphsOfPart(part, language)))
}

function isTitle(part: ImportedPart, index: number): boolean {
  return index === 0 && part.type === 'heading' && part.sure === 'certain' && part.level === 1
}

function paragraphsOfPart(part: ImportedPart, language: string): SpokenParagraph[] {
  if (part.type === 'heading')
    return [{ kind: part.sure === 'certain' ? 'heading' : 'paragraph', runs: part.runs, language }]
  if (part.block.type === 'image') return []
  return runSequences(part.block)
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
    .map((runs) => ({ kind: 'paragraph', runs, language }))
}
