import { basename } from 'node:path'
import { compareLines } from '../core/draft/compare-drafts'
import type { Segment } from '../core/draft/difference'
import type { Draft } from '../core/draft/draft'
import type { ImportedPart } from '../core/import/document'
import { linesOfParts } from '../core/import/document-lines'
import { comparedTexts, type FidelityReport } from '../core/import/fidelity'
import { failure, type Result, success } from '../core/result'
import type { Template } from '../core/template/template'
import { recognisedLanguage } from '../core/text/guess-language'
import { message } from '../messages/message'
import type { Message } from '../messages/values'
import { comparedKind } from './compared-kinds'

/** A text as it is compared. */
export interface ComparableText {
  name: string
  lines: string[]
  /** BCP 47 tag; null where nothing says it. */
  language: string | null
  /** What of the file is in another form than it was there, or not at all. */
  notes: Message[]
}

/**
 * The text of a Word, OpenDocument, PDF, Markdown, plain text file or web page, read as an import reads it; tracked changes are accepted, and `notes` say so.
 * Problems: those of the readers, and `empty` for a file without any text. The file is never touched.
 */
export async function readComparableFile(path: string): Promise<Result<ComparableText>> {
  const name = basename(path)
  const read = await readFileParts(path, name)
  if (!read.ok) return read
  const { lines, language, notes } = read.value
  if (lines.length === 0)
    return failure('empty', message('problem.text.empty', { named: message('file.quoted', { name }) }))
  return success({ name, lines, language: language ?? recognisedLanguage(lines.join('\n')), notes })
}

/** A draft as the text of its Word document, so that it is compared with other files as they see it. */
export async function comparableDraft(draft: Draft, template: Template, name: string): Promise<Result<ComparableText>> {
  const [{ docxOf }, { outlineOf }, { readOfficeText }] = await Promise.all([
    import('../core/export/docx'),
    import('../core/export/outline-of'),
    import('./read-office'),
  ])
  const bytes = await docxOf(outlineOf(draft, template, { order: draft.order }), { paper: 'a4' })
  const read = await readOfficeText(bytes, name)
  return read.ok ? success({ name, lines: linesOfParts(read.value.parts), language: draft.language, notes: [] }) : read
}

/** Word by word what differs, and the language in which words were told apart. */
export function compareTexts(
  before: ComparableText,
  after: ComparableText,
): { segments: Segment[]; language: string; isSame: boolean } {
  const language = after.language ?? before.language ?? 'en'
  const segments = compareLines(before.lines, after.lines, language)
  return { segments, language, isSame: segments.every(({ kind }) => kind === 'same') }
}

async function readFileParts(path: string, name: string): Promise<Result<Omit<ComparableText, 'name'>>> {
  const kind = comparedKind(path)
  if (kind === 'pdf') {
    const [{ readPdf }, { linesOfPdf }, { paragraphsOfPdf }] = await Promise.all([
      import('./pdf-reader'),
      import('../core/import/pdf/pdf-lines'),
      import('../core/import/pdf/pdf-paragraphs'),
    ])
    const content = await readPdf({ path })
    if (!content.ok) return content
    const text = linesOfPdf(content.value)
    const lines = paragraphsOfPdf(text)
      .map((paragraph) => paragraph.text.trim())
      .filter((line) => line !== '')
    const edges = text.furniture.length
    const notes = edges > 0 ? [message('compared.pageEdges', { count: edges })] : []
    return success({ lines, language: null, notes })
  }
  if (kind === 'office') {
    const { readOfficeBytes, readOfficeText } = await import('./read-office')
    const bytes = await readOfficeBytes(path)
    if (!bytes.ok) return bytes
    const read = await readOfficeText(bytes.value, name)
    if (!read.ok) return read
    const { parts, language, report } = read.value
    return success({ lines: linesOfParts(parts), language, notes: comparedTexts(report) })
  }
  const { readTextFile } = await import('./text-files')
  const read = await readTextFile(path)
  if (!read.ok) return read
  const { text, note } = read.value
  const { parts, language, report } = await partsOfText(text, kind ?? 'text')
  return success({
    lines: linesOfParts(parts),
    language,
    notes: [...(note ? [note] : []), ...(report ? comparedTexts(report) : [])],
  })
}

async function partsOfText(
  text: string,
  kind: 'markdown' | 'text' | 'html',
): Promise<{ parts: ImportedPart[]; language: string | null; report?: FidelityReport }> {
  const { isWebPage, partsOfHtml } = await import('../core/import/html-parts')
  if (kind === 'html' || isWebPage(text)) return partsOfHtml(text)
  const { partsOfPlainText } = await import('../core/import/plain-text')
  const plain = () => partsOfPlainText(text, () => false)
  if (kind === 'text') return { parts: plain(), language: null }
  const { partsOfMarkdown } = await import('../core/import/markdown')
  return { parts: partsOfMarkdown(text) ?? plain(), language: null }
}
