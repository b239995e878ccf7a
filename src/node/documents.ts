import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Draft } from '../core/draft/draft'
import { numbersParagraphs } from '../core/draft/paragraph-numbers'
import { documentLayout, documentOutline } from '../core/export/document-outline'
import type { EmailText } from '../core/export/email-text'
import { chosenFileName, suggestedFileName } from '../core/export/file-name'
import type { Layout, Paper } from '../core/export/layout'
import type { DocumentOutline } from '../core/export/outline'
import { type DocumentLook, withLook } from '../core/export/own-paper'
import { failure, type Result, success } from '../core/result'
import type { DocumentKind } from '../core/template/document-kinds'
import type { ProposalForm, Template } from '../core/template/template'
import { message } from '../messages/message'
import { fileProblem, quotedNames } from './file-problems'
import type { PagePictures } from './page-pictures'
import type { PlaceOnPage } from './pdf'
import { writeWhole } from './safe-write'

/** What a draft is made into. Those of `TEXT_FORMATS` are text in UTF-8. */
export type DocumentFormat = 'docx' | 'pdf' | 'eml' | TextFormat
export const TEXT_FORMATS = ['md', 'txt', 'html'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

export interface DocumentRequest {
  draft: Draft
  template: Template
  formats: DocumentFormat[]
  /** Id of one of the template's orders. */
  order: string
  paper: Paper
  /** How proposals stand in it; the template's way unless given. */
  proposals?: ProposalForm | undefined
  /** Whether proposed text shows what changes; it does unless told otherwise. */
  changes?: boolean | undefined
  /** What to make of the draft; the text to hand in unless told otherwise. */
  as?: DocumentKind | undefined
  /** Whether the PDF shows □ for characters that no bundled font has; otherwise it is not made, and they are named. */
  boxes?: boolean | undefined
  /** Name of the version that `draft` was cut to, for the file's name. */
  version?: string | undefined
  /** What they say and show beside what the draft says; speakers' copies and interpreters' packs have their own head. */
  look?: DocumentLook | undefined
  /** Name of the files without extension; the suggested one where it is not given, or nothing of it can be a name. */
  name?: string | undefined
  /** Subject and text of the e-mail; the template's unless given. */
  email?: EmailText | undefined
}

export interface MadeDocument {
  format: DocumentFormat
  bytes: Uint8Array
  /** Pages of the PDF; null for other formats. */
  pages: number | null
  /** Suggested name with extension. */
  fileName: string
}

export interface WrittenDocument {
  format: DocumentFormat
  path: string
  bytes: number
  pages: number | null
}

/** How documents are made by somebody who has more than this thread for it. */
export interface MakingBeside {
  /** Makes the Word document elsewhere, as `docxOf` does, while the typesetter keeps this thread. */
  docx(outline: DocumentOutline, layout: Layout): Promise<Uint8Array>
  /** Hears of a document that was asked for and is there while another is still made. */
  ahead(document: MadeDocument): void
}

/**
 * A draft's documents in memory, in the sequence in which they were asked for, each format once. All are made from one outline. What
 * each format needs is loaded when it is first asked for, because start-up pays for everything that is loaded.
 */
export async function makeDocuments(request: DocumentRequest, beside?: MakingBeside): Promise<Result<MadeDocument[]>> {
  const { draft, template, paper, as = 'text', boxes = false } = request
  const formats = [...new Set(request.formats)]
  const sent = formats.includes('eml') ? attachedTypes(template) : []
  const wanted = (format: 'docx' | 'pdf') => formats.includes(format) || sent.includes(format)
  const outline = outlineFor(request)
  const layout = documentLayout(as, draft, template, paper)
  const name = nameOf(request)
  const made = new Map<DocumentFormat, MadeDocument>()
  const put = (format: DocumentFormat, bytes: Uint8Array, pages: number | null = null): MadeDocument => {
    const document = { format, bytes, pages, fileName: `${name}.${format}` }
    made.set(format, document)
    return document
  }
  const both = wanted('pdf') && wanted('docx')
  const meanwhile = both && beside ? outcomeOf(beside.docx(outline, layout)) : null
  if (wanted('pdf')) {
    const { compilePdf } = await import('./pdf')
    const pdf = await compilePdf(outline, layout, { boxes })
    if (!pdf.ok) return pdf
    const document = put('pdf', pdf.value.bytes, pdf.value.pages)
    if (meanwhile && formats.includes('pdf')) beside?.ahead(document)
  }
  if (meanwhile) put('docx', (await meanwhile)())
  else if (wanted('docx')) {
    const { docxOf } = await import('../core/export/docx')
    put('docx', await docxOf(outline, layout))
  }
  for (const format of TEXT_FORMATS)
    if (formats.includes(format)) put(format, new TextEncoder().encode(await textIn(format, outline)))
  if (formats.includes('eml')) {
    const { composeEmail, DOCX_TYPE, PDF_TYPE } = await import('./email')
    const attachments = sent.flatMap((format) => {
      const document = made.get(format)
      return document ? [{ ...document, contentType: format === 'docx' ? DOCX_TYPE : PDF_TYPE }] : []
    })
    put('eml', await composeEmail(draft, template, attachments, request.email))
  }
  return success(formats.flatMap((format) => made.get(format) ?? []))
}

/** What became of it, for whoever asks when it is time; nobody hears of a failure that nobody waits for. */
function outcomeOf<T>(asked: Promise<T>): Promise<() => T> {
  return asked.then(
    (value) => () => value,
    (error) => () => {
      throw error
    },
  )
}

/** The one outline that all formats of a request are made from. */
function outlineFor(request: Omit<DocumentRequest, 'formats'>, places = false): DocumentOutline {
  const { draft, template, order, proposals, changes, as = 'text', look = {} } = request
  const outline = documentOutline(as, draft, template, { order, proposals, changes, places })
  return as === 'text' ? withLook(outline, { numbered: numbersParagraphs(draft, template), ...look }) : outline
}

/** What is sent: the types that are taken, the preferred one first; both where nobody said, or takes neither. */
export function attachedTypes({ handIn: { accepts = [] } }: Pick<Template, 'handIn'>): ('docx' | 'pdf')[] {
  const both = ['docx', 'pdf'] as const
  const taken = accepts.flatMap((type) => both.filter((each) => each === type))
  return taken.length > 0 ? taken : [...both]
}

function nameOf({ draft, template, as, version, name = '' }: DocumentRequest): string {
  return chosenFileName(name) || suggestedFileName(draft, template, as, version)
}

async function textIn(format: TextFormat, outline: DocumentOutline): Promise<string> {
  switch (format) {
    case 'md':
      return (await import('../core/export/markdown')).markdownOf(outline)
    case 'txt':
      return (await import('../core/export/text')).plainTextOf(outline)
    case 'html':
      return (await import('../core/export/html')).htmlOf(outline)
  }
}

/** Pages that the draft's PDF has; nothing is written and no DOCX made. */
export async function countPages(request: Omit<DocumentRequest, 'formats'>): Promise<Result<number>> {
  const { pagesOf } = await import('./pdf')
  const { draft, template, paper, as = 'text' } = request
  return pagesOf(outlineFor(request), documentLayout(as, draft, template, paper))
}

/** Which document is to be seen as pages, and which of its pages as pictures: `from` and `to` count from 1, and both are in it. */
export type PreviewRequest = Omit<DocumentRequest, 'formats'> & { from: number; to: number }

export interface PagePreview {
  count: number
  /** Of each page, in points. */
  width: number
  height: number
  /** Those of the wanted pages that there are, each as SVG. */
  pages: { page: number; svg: string }[]
  places: PlaceOnPage[]
}

/** The pages that the PDF of `makeDocuments` has for the same request, as pictures. Fails as that does. */
export async function previewPages(request: PreviewRequest): Promise<Result<PagePreview>> {
  return seenPages(request, (page, { picture }) => ({ page, svg: picture(page) }))
}

/** The same for somebody who has pictures of an earlier text: `known` names those. */
export type LayeredRequest = PreviewRequest & { known: readonly string[] }

export type LayeredPreview = Omit<PagePreview, 'pages'> & {
  /** Each page as pictures that lie one over the other. One that is known is not drawn again: the same name is the same picture. */
  pages: { page: number; layers: { name: string; drawn: DrawnLayer | null }[] }[]
}

/** `top` and `bottom`, in points from the top of the page, hold all that is drawn in it. */
export interface DrawnLayer {
  svg: string
  top: number
  bottom: number
}

/** As `previewPages`, in layers (see `PagePictures`). */
export async function previewLayers({ known, ...request }: LayeredRequest): Promise<Result<LayeredPreview>> {
  const there = new Set(known)
  return seenPages(request, (page, { layers }) => ({
    page,
    layers: layers(page).map(({ svg, extent }) => {
      const name = createHash('sha256').update(svg).digest('base64url')
      return { name, drawn: there.has(name) ? null : { svg, ...extent() } }
    }),
  }))
}

async function seenPages<Page>(
  request: PreviewRequest,
  drawn: (page: number, pages: PagePictures) => Page,
): Promise<Result<Omit<PagePreview, 'pages'> & { pages: Page[] }>> {
  const { draft, template, paper, as = 'text', from, to } = request
  const { drawPages } = await import('./pdf')
  const all = await drawPages(outlineFor(request, true), documentLayout(as, draft, template, paper), { from, to })
  if (!all.ok) return all
  const { count, width, height, places } = all.value
  const wanted = Array.from({ length: Math.max(0, Math.min(to, count) - from + 1) }, (_, index) => from + index)
  return success({ count, width, height, places, pages: wanted.map((page) => drawn(page, all.value)) })
}

/**
 * Makes a draft's documents and writes each whole. When `replace` is false and one of the files is there already, nothing is
 * written, and the failure `exists` names them.
 */
export async function exportDocuments(
  request: DocumentRequest & { folder: string; replace: boolean },
  make: (request: DocumentRequest) => Promise<Result<MadeDocument[]>> = makeDocuments,
): Promise<Result<WrittenDocument[]>> {
  if (!request.replace) {
    const free = await noneExists(targetsOf(request))
    if (!free.ok) return free
  }
  const { folder: _, replace: __, ...wanted } = request
  const made = await make(wanted)
  return made.ok ? writeDocuments(made.value, request) : made
}

/** The files that an export would write. */
export function targetsOf(request: DocumentRequest & { folder: string }): string[] {
  const { formats, folder } = request
  const name = nameOf(request)
  return [...new Set(formats)].map((format) => join(folder, `${name}.${format}`))
}

/**
 * Writes documents that were made before, such as by a `DocumentWorker`; with the same promise as `exportDocuments`.
 */
export async function writeDocuments(
  documents: readonly MadeDocument[],
  { folder, replace }: { folder: string; replace: boolean },
): Promise<Result<WrittenDocument[]>> {
  if (!replace) {
    const free = await noneExists(documents.map(({ fileName }) => join(folder, fileName)))
    if (!free.ok) return free
  }
  const outcomes = await Promise.all(
    documents.map(({ fileName, bytes }) => writeWhole(join(folder, fileName), bytes, { replace })),
  )
  const failed = outcomes.find(({ ok }) => !ok)
  if (failed && !failed.ok) return failed
  return success(
    documents.map(({ format, bytes, pages, fileName }) => {
      return { format, path: join(folder, fileName), bytes: bytes.byteLength, pages }
    }),
  )
}

async function noneExists(paths: readonly string[]): Promise<Result<void>> {
  const there: string[] = []
  for (const path of paths) {
    try {
      await lstat(path)
      there.push(basename(path))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'ENOENT') return { ok: false, problem: fileProblem(error, path, 'write') }
    }
  }
  if (there.length === 0) return success(undefined)
  return failure('exists', message('problem.filesExist', { count: there.length, names: quotedNames(there) }))
}
