import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { bytesOfBase64 } from '../core/draft/base64'
import { type Place, placeSchema } from '../core/draft/finding'
import type { Layout } from '../core/export/layout'
import type { DocumentOutline } from '../core/export/outline'
import { type PdfFace, pdfFace } from '../core/export/pdf-faces'
import { imagesWithoutText, outlineTexts } from '../core/export/text'
import {
  type SeenProgram,
  seenTypstOf,
  TYPST_PLACES_LABEL,
  type TypstPlaces,
  typstImagePath,
  typstLogoPath,
  typstOf,
} from '../core/export/typst'
import { failure, type Result, success } from '../core/result'
import { listOf, message } from '../messages/message'
import type { Message, Words } from '../messages/values'
import { PageDrawings, type PagePictures } from './page-pictures'
import { coverageOf, fontBytes } from './pdf-fonts'

/** Required and not imported: in a thread, what Node imports is looked for on the disk alone, and a package's files are in an archive that only Electron knows. */
const load = createRequire(typeof __filename === 'string' ? __filename : import.meta.url)

/** A folder that nobody has: a program finds what was put into memory under it, and no file of the computer. */
const NOWHERE = resolve('/', 'rostrum-documents')

/** A compiler for text without Chinese and one with, because the Chinese fonts take time and memory that few drafts need; so for each face that is asked for. */
const compilers = new Map<string, NodeCompiler>()

async function compilerFor(eastAsian: boolean, face: PdfFace | null): Promise<NodeCompiler> {
  const keyOf = (chinese: boolean) => `${face?.family ?? ''} ${chinese}`
  const ready = compilers.get(keyOf(true)) ?? compilers.get(keyOf(eastAsian))
  if (ready) return ready
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = load('@myriaddreamin/typst-ts-node-compiler')
  const compiler = typst.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fontBytes({ eastAsian, face }) }],
  })
  // A process that ends gives back all by itself.
  if (compilers.size === 0 && !isMainThread) process.once('exit', forgetCompilers)
  compilers.set(keyOf(eastAsian), compiler)
  return compiler
}

/** Gives back what typesetting holds. The compiler's memory is the process's and not its thread's: it would stay when the thread has ended. */
export function forgetCompilers(): void {
  for (const compiler of compilers.values()) compiler.evictCache(0)
  compilers.clear()
  drawn = null
  drawings = new PageDrawings()
}

/** Documents that Typst remembers pieces of; more would only hold memory. */
const REMEMBERED_COMPILATIONS = 4

/**
 * An outline as PDF/UA-1: tagged, with title, language and bookmarks, its date the outline's, so that the same outline gives the same
 * bytes. Fails with `missing-glyph` when characters stand in no bundled font, naming each and its place, unless `boxes` puts □ for them; with `missing-alternative-text` when an
 * image has none and is no decoration, because PDF/UA-1 (ISO 14289-1, 7.3) does not allow that, and with `pdf` when the compiler refuses.
 */
export async function compilePdf(
  outline: DocumentOutline,
  layout: Layout,
  { boxes = false } = {},
): Promise<Result<{ bytes: Uint8Array; pages: number }>> {
  const images = imagesWithoutText(outline)
  const [first] = images
  if (first)
    return failure(
      'missing-alternative-text',
      message('problem.pdf.noAlternativeText', { ...first, images: images.length, captioned: first.caption !== '' }),
    )
  const laidOut = await layOut(outline, typstOf(outline, layout), layout, boxes)
  if (!laidOut.ok) return laidOut
  const { compiler, document } = laidOut.value
  try {
    const bytes = compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(outline.date) / 1000),
    })
    return success({ bytes, pages: document.numOfPages })
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error))
  } finally {
    compiler.evictCache(REMEMBERED_COMPILATIONS)
  }
}

/** How many pages the PDF of an outline has, without making it. Fails as `compilePdf` does. */
export async function pagesOf(outline: DocumentOutline, layout: Layout): Promise<Result<number>> {
  // Where pages are looked at, what they were laid out of is still there.
  const program = drawn ? seenTypstOf(outline, layout).drawing(onPages(drawn, drawn)) : typstOf(outline, layout)
  const laidOut = await layOut(outline, program, layout, false)
  if (!laidOut.ok) return laidOut
  const { compiler, document } = laidOut.value
  compiler.evictCache(REMEMBERED_COMPILATIONS)
  return success(document.numOfPages)
}

/** Where on the pages something stands that was written at a place of the draft: the page from 1, and points from its top. */
export interface PlaceOnPage {
  at: Place
  page: number
  y: number
}

/** Pages of an outline's PDF as pictures, and what of the draft stands where on all of them. */
export interface DrawnPages extends PagePictures {
  places: PlaceOnPage[]
}

/** Pages from one to another, counted from 1. */
interface PageRange {
  from: number
  to: number
}

const EVERY_PAGE: PageRange = { from: 1, to: Number.POSITIVE_INFINITY }

/** What was drawn last, since whoever turns a page asks for the same document again, and whoever types for one that is nearly the same. */
let drawn: (PageRange & { program: string; logo: string; begins: readonly number[]; pages: DrawnPages }) | null = null

let drawings = new PageDrawings()

/** Beyond so many pages it costs less to draw all than to find out first what stands on them. */
const FEW_PAGES = 12
/** A document that was laid out so often, and whose pages still hold other elements than it was thought, is drawn whole. */
const MOST_LOOKS = 3

/**
 * Pages of the PDF that `compilePdf` makes of this outline, from the same program, so that both break lines and pages alike. Other pages than the wanted ones are laid out and
 * left empty, because drawing costs several times what laying out anew costs the compiler, which remembers. Pictures without alternative
 * text are shown, since they are to be seen before they are described. Fails as `compilePdf` does otherwise.
 */
export async function drawPages(
  outline: DocumentOutline,
  layout: Layout,
  { from, to }: PageRange = EVERY_PAGE,
): Promise<Result<DrawnPages>> {
  const seenProgram = seenTypstOf(outline, layout)
  const program = seenProgram.drawing(() => true)
  const logo = outline.letterhead?.logo?.image.data ?? ''
  // A draft's pictures never change behind their ids, which stand in the program.
  const isSame = drawn !== null && drawn.program === program && drawn.logo === logo
  if (drawn && isSame && drawn.from <= from && Math.min(to, drawn.pages.count) <= drawn.to) return success(drawn.pages)
  try {
    const laidOut = await layOutSeen(outline, layout, seenProgram, { from, to })
    if (!laidOut.ok) return laidOut
    const { compiler, document, places } = laidOut.value
    const written = places.written.map(([at, page, y]) => ({ at: placeSchema.parse(JSON.parse(at)), page, y }))
    const pages = { ...drawings.pages(compiler.plainSvg(document), document.numOfPages), places: written }
    drawn = { from, to, program, logo, begins: places.begins, pages }
    return success(pages)
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error))
  } finally {
    // What is remembered is common to all of them.
    const [compiler] = compilers.values()
    compiler?.evictCache(REMEMBERED_COMPILATIONS)
  }
}

/** The document with all that stands on these pages to be seen: begun with what stood on them last, and again where something else does now. */
async function layOutSeen(outline: DocumentOutline, layout: Layout, program: SeenProgram, range: PageRange) {
  const all = () => true
  let seen = range.to - range.from < FEW_PAGES ? onPages(drawn, range) : all
  for (let looks = 1; ; looks += 1) {
    const laidOut = await layOut(outline, program.drawing(seen), layout, false)
    if (!laidOut.ok) return laidOut
    const { compiler, document } = laidOut.value
    const [places] = compiler.query(document, { selector: TYPST_PLACES_LABEL, field: 'value' }) as [TypstPlaces]
    const wanted = onPages(places, range)
    if (places.begins.every((_, element) => seen(element) || !wanted(element)))
      return success({ compiler, document, places })
    seen = looks < MOST_LOOKS ? wanted : all
  }
}

/** Whether an element stands on one of these pages: it reaches to where the next one begins. None does in a document of which nothing is known. */
function onPages(known: { begins: readonly number[] } | null, { from, to }: PageRange): (element: number) => boolean {
  const begins = known?.begins ?? []
  return (element) => {
    const begin = begins[element]
    return begin !== undefined && begin <= to && (begins[element + 1] ?? Number.POSITIVE_INFINITY) >= from
  }
}

async function layOut(
  outline: DocumentOutline,
  program: string,
  { font }: Layout,
  boxes: boolean,
): Promise<Result<{ compiler: NodeCompiler; document: NodeTypstDocument }>> {
  const texts = outlineTexts(outline)
  const { missing, eastAsian } = await coverageOf(texts.map(({ text }) => text).join('\n'))
  if (missing.length > 0 && !boxes) return missingGlyphs(missing, texts)
  const compiler = await compilerFor(eastAsian, pdfFace(font))
  for (const [id, image] of Object.entries(outline.images ?? {}))
    compiler.mapShadow(join(NOWHERE, typstImagePath(id, image)), Buffer.from(bytesOfBase64(image.data)))
  const { logo } = outline.letterhead ?? {}
  if (logo) compiler.mapShadow(join(NOWHERE, typstLogoPath(logo.image)), Buffer.from(bytesOfBase64(logo.image.data)))
  const compiled = compiler.compile({ mainFileContent: inBoxes(program, missing) })
  compiler.resetShadow()
  const document = compiled.result
  return document ? success({ compiler, document }) : refused(compiler, compiled.takeError())
}

/** Characters that a sentence names; more only tell that the text is of another kind. */
const MOST_NAMED = 40

function missingGlyphs(missing: readonly string[], texts: { text: string; place: Message }[]) {
  const named = missing.slice(0, MOST_NAMED).map((character) => {
    const place = texts.find(({ text }) => text.includes(character))?.place ?? message('problem.pdf.document')
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return message('problem.pdf.character', { character, code, place })
  })
  const others = missing.length - named.length
  const count = missing.length
  return failure('missing-glyph', message('problem.pdf.missingGlyph', { characters: listOf(named), count, others }))
}

/** The same document with □, which every one of our fonts for Latin has, for characters that no font has. */
function inBoxes(source: string, missing: readonly string[]): string {
  if (missing.length === 0) return source
  const lacking = new Set(missing)
  return Array.from(source, (character) => (lacking.has(character) ? '□' : character)).join('')
}

type TypstError = Parameters<NodeCompiler['fetchDiagnostics']>[0]

function refused(compiler: NodeCompiler, error: TypstError | null) {
  const [first] = error ? (compiler.fetchDiagnostics(error) as { message?: string }[]) : []
  return refusal(first?.message ?? message('problem.pdf.noReason'))
}

function refusal(reason: Words) {
  return failure('pdf', message('problem.pdf.refused', { reason }))
}
