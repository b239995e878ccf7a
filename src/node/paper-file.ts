import { basename, extname } from 'node:path'
import type { Paper, PaperSource } from '../core/paper/paper'
import {
  paperSourceOfHtml,
  paperSourceOfMarkdown,
  paperSourceOfOffice,
  paperSourceOfPdf,
  paperSourceOfText,
} from '../core/paper/paper-sources'
import { textOfPaper } from '../core/paper/paper-text'
import { paperOf } from '../core/paper/read-paper'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { OFFICE_ENDINGS } from './office-endings'
import { MAX_PDF_BYTES, type PdfReaderOptions, readPdf } from './pdf-reader'
import { readWhole, type SeenFile } from './read-whole'
import { MAX_TEXT_BYTES, textOf, tooLong } from './text-files'

/** A paper with the file that it was read from, as it is kept beside a draft. */
export interface ReadPaper {
  paper: Paper
  fileName: string
  sha256: string
  bytes: Uint8Array
}

/** The kinds of text, by what the file's name ends with. */
const TEXT_SOURCES: Readonly<Record<string, (text: string) => PaperSource>> = {
  '.md': paperSourceOfMarkdown,
  '.markdown': paperSourceOfMarkdown,
  '.txt': paperSourceOfText,
  '.text': paperSourceOfText,
  '.html': paperSourceOfHtml,
  '.htm': paperSourceOfHtml,
  '.xhtml': paperSourceOfHtml,
}

/** Text of 300 pages with room to spare, in bytes. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024

/**
 * A paper under consultation out of a PDF, Word or OpenDocument file, web page, Markdown or text, whatever it holds. Problems: those of `readPdf` and of file calls, `not-ours` for
 * a file of another kind, `no-paragraphs` for one in which no paragraph was found.
 */
export async function readPaper(path: string, options: PdfReaderOptions = {}): Promise<Result<ReadPaper>> {
  const name = basename(path)
  const read = await readWhole(path, MAX_PDF_BYTES)
  if (!read.ok)
    return read.problem.code === 'too-large'
      ? failure('too-large', message('problem.pdf.tooLarge', { name, most: MAX_PDF_BYTES / 1024 / 1024 }))
      : read
  const source = await sourceOf(path, read.value, options)
  if (!source.ok) return source
  const paper = paperOf(source.value)
  if (paper.paragraphs.length === 0) return failure('no-paragraphs', message('problem.paper.noParagraphs', { name }))
  const { sha256, bytes } = read.value
  return success({ paper: { ...paper, title: paper.title || name }, fileName: name, sha256, bytes })
}

async function sourceOf(path: string, { bytes }: SeenFile, options: PdfReaderOptions): Promise<Result<PaperSource>> {
  const name = basename(path)
  const kind = extname(path).toLowerCase()
  if (kind === '.pdf' || bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const content = await readPdf({ bytes, name }, options)
    return content.ok ? success(paperSourceOfPdf(content.value)) : content
  }
  // Read as an import reads it, with its tracked changes accepted.
  if (OFFICE_ENDINGS.includes(kind)) {
    const { readOfficeText } = await import('./read-office')
    const text = await readOfficeText(bytes, name)
    return text.ok ? success(paperSourceOfOffice(text.value)) : text
  }
  const reads = TEXT_SOURCES[kind]
  if (!reads) return failure('not-ours', message('problem.paper.notOurs', { name }))
  if (bytes.length > MOST_TEXT_BYTES)
    return failure('too-large', message('problem.pdf.tooLarge', { name, most: MOST_TEXT_BYTES / 1024 / 1024 }))
  const text = textOf(bytes, message('file.quoted', { name }))
  if (!text.ok) return text
  // The Markdown parser takes seconds for what is longer.
  const asText = reads === paperSourceOfMarkdown && bytes.length > MAX_TEXT_BYTES
  return success((asText ? paperSourceOfText : reads)(text.value.text))
}

/** A paper as a pack takes it: a text with the name of its file, and what to say of how it was read. */
export interface PaperForPack {
  fileName: string
  text: string
  paragraphs: number
  doubts: number
  footnotes: number
}

/** The endings of texts, which a pack takes as they are. */
const AS_IT_IS = /\.(?:md|txt)$/i

/**
 * What a pack takes of a paper that was read. Texts stay as they were written; of all else, such as a PDF, the paragraphs are written out in Markdown, because a pack holds texts
 * alone. Code `too-large` where that is longer than a text that is read.
 */
export function paperForPack({ paper, fileName, bytes }: ReadPaper): Result<PaperForPack> {
  const asItIs = AS_IT_IS.test(fileName)
  const text = asItIs
    ? textOf(bytes, message('file.quoted', { name: fileName }))
    : success({ text: textOfPaper(paper) })
  if (!text.ok) return text
  if (Buffer.byteLength(text.value.text) > MAX_TEXT_BYTES) return tooLong(fileName, MAX_TEXT_BYTES)
  return success({
    fileName: asItIs ? fileName : `${basename(fileName, extname(fileName))}.md`,
    text: text.value.text,
    paragraphs: paper.paragraphs.length,
    doubts: paper.doubts.length,
    footnotes: asItIs ? 0 : paper.footnotes.length,
  })
}
