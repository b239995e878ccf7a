import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api'
import type { PdfContent, PdfPage, PdfPiece } from '../core/import/pdf/pdf-content'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'

/** Bundled as CJS there is `__filename`; run from source, as ESM, there is `import.meta.url`. */
const find = createRequire(typeof __filename === 'string' ? __filename : import.meta.url)

/** More pages than any paper under consultation has; reading them takes a third of the time that a file may take. */
export const MOST_PAGES = 600

/** Fewer letters a page than this are a stamp on a picture of a page. */
const FEWEST_LETTERS = 25

/** Tables for Chinese, Japanese and Korean fonts that name their characters by a standard of their own. */
class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; compressionType: number }> {
    if (!/^[\w-]+$/.test(name)) throw new Error(`No character map is called ${name}`)
    const folder = join(dirname(find.resolve('pdfjs-dist/package.json')), 'cmaps')
    return { cMapData: new Uint8Array(await readFile(join(folder, `${name}.bcmap`))), compressionType: 1 }
  }
}

/** PDF.js asks for this class as soon as it is loaded, and uses it only to draw; a file that is read is not drawn. */
class NothingToDraw {}

/** Two modules, the one that reads files first: the other then finds it in place, and starts no thread of its own. */
async function library(): Promise<typeof import('pdfjs-dist')> {
  const place = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown }
  place.DOMMatrix ??= NothingToDraw
  place.ImageData ??= NothingToDraw
  place.Path2D ??= NothingToDraw
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/**
 * The text of a PDF with its places. Nothing of the file is run: no script, no font of the computer's, no address, and pictures stay packed.
 * Fails with a sentence for files that want a password, hold pictures of pages only, are damaged or no PDF. `onPage` hears of each page that was read.
 */
export async function pdfContent(
  bytes: Uint8Array,
  name: string,
  onPage: (page: number, pages: number) => void = () => undefined,
): Promise<Result<PdfContent>> {
  if (!hasHeader(bytes)) return failure('not-pdf', message('problem.pdf.notPdf', { name }))
  const { getDocument, VerbosityLevel } = await library()
  const asked: DocumentInitParameters = {
    // A copy, because the library takes the buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    fontExtraProperties: true,
    CMapReaderFactory: CharacterMaps,
    verbosity: VerbosityLevel.ERRORS,
  }
  const loading = getDocument(asked)
  try {
    const document = await loading.promise
    if (document.numPages > MOST_PAGES)
      return failure(
        'too-large',
        message('problem.pdf.manyPages', { name, pages: document.numPages, most: MOST_PAGES }),
      )
    return await contentOf(document, name, onPage)
  } catch (error) {
    return failure(...problemOf(error, name))
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

/** ISO 32000 lets the header stand anywhere in the first kilobyte. */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

async function contentOf(
  document: PDFDocumentProxy,
  name: string,
  onPage: (page: number, pages: number) => void,
): Promise<Result<PdfContent>> {
  const pages: PdfPage[] = []
  const fonts = new Map<string, Font>()
  let letters = 0
  let unknown = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const read = await pageOf(page, fonts)
    for (const { text } of read.pieces) {
      const known = text.replace(/\0/g, '')
      unknown += text.length - known.length
      letters += known.trim().length
    }
    pages.push(read)
    page.cleanup()
    onPage(number, document.numPages)
  }
  if (letters < pages.length * FEWEST_LETTERS) {
    if (unknown > letters) return failure('no-letters', message('problem.pdf.noLetters', { name }))
    const code = letters === 0 && !(await hasPictures(document)) ? 'empty' : 'scanned'
    return failure(code, message(code === 'empty' ? 'problem.pdf.noText' : 'problem.pdf.scanned', { name }))
  }
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const title = (info as { Title?: unknown }).Title
  return success({ title: typeof title === 'string' ? title : '', pages })
}

async function hasPictures(document: PDFDocumentProxy): Promise<boolean> {
  const page = await document.getPage(1)
  const { fnArray } = await page.getOperatorList()
  return fnArray.length > 0
}

/** What a font says of the words that are set in it. */
interface Font {
  bold: boolean
  italic: boolean
  /** Its hyphen says that it is a soft one, as in files of Typst; the library leaves those out of the text, and writers' own hyphens with them. */
  softHyphen: boolean
  /** Its characters are numbers of its glyphs, as far as the file says: they may be letters, or happen to look like some. */
  byNumber: boolean
}

const PLAIN: Font = { bold: false, italic: false, softHyphen: false, byNumber: false }

/** Nobody writes these: they are numbers of glyphs that the font has no letter for. */
const CONTROLS = /\p{Cc}/gu

async function pageOf(page: PDFPageProxy, fonts: Map<string, Font>): Promise<PdfPage> {
  const content = await page.getTextContent({ disableNormalization: true })
  const { width, height, transform: upright } = page.getViewport({ scale: 1 })
  const items = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []))
  const names = [...new Set(content.items.flatMap((item) => ('fontName' in item ? [item.fontName] : [])))]
  await learnFonts(
    page,
    names.filter((name) => !fonts.has(name)),
    fonts,
  )
  const texts = items.map((item) => item.str)
  const needsGlyphs = names.some((name) => fonts.get(name)?.softHyphen) || RIGHT_TO_LEFT.test(texts.join(''))
  const written = needsGlyphs ? await mended(page, texts) : texts
  const nameless = new Set(
    items.flatMap(({ fontName, str }) => (fonts.get(fontName)?.byNumber && /\p{Cc}/u.test(str) ? [fontName] : [])),
  )
  const pieces: PdfPiece[] = []
  for (const [index, item] of items.entries()) {
    const [a, b, c, d, x, y] = multiplied(upright as Matrix, item.transform as Matrix)
    // Text at an angle is a watermark or stands beside a table.
    if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) continue
    const { bold, italic } = fonts.get(item.fontName) ?? PLAIN
    const size = Math.round(Math.hypot(c, d) * 100) / 100
    const text = (written[index] ?? item.str).replace(nameless.has(item.fontName) ? /\S/g : CONTROLS, '\0')
    pieces.push({ text, x, y, width: item.width, size, bold, italic })
  }
  return { width, height, pieces }
}

interface Glyph {
  unicode: string
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * The texts of a page with two things put right that the library gets wrong: hyphens that it left out, and the letters of one Arabic glyph, which it
 * turns about. What the page shows glyph by glyph has both; it holds the same letters in the same sequence, so that a number of letters is a place.
 * Where the two differ, the texts stay as they are.
 */
async function mended(page: PDFPageProxy, texts: readonly string[]): Promise<readonly string[]> {
  const { OPS, AnnotationMode } = await library()
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const glyphs = fnArray.flatMap((operator, index) =>
    operator === OPS.showText
      ? ((argsArray[index]?.[0] ?? []) as (Glyph | number)[]).flatMap((glyph) =>
          typeof glyph === 'object' && glyph ? [glyph.unicode] : [],
        )
      : [],
  )
  /** Whether a space follows the hyphen that stands behind so many letters. */
  const hyphens = new Map<number, boolean>()
  const ligatures: { at: number; letters: string }[] = []
  let letters = 0
  for (const [index, unicode] of glyphs.entries()) {
    if (unicode === '\u00AD') hyphens.set(letters, /^\s/.test(glyphs[index + 1] ?? ''))
    const count = countLetters(unicode)
    if (count > 1 && RIGHT_TO_LEFT.test(unicode)) ligatures.push({ at: letters, letters: unicode })
    letters += count
  }
  if (letters !== texts.reduce((sum, text) => sum + countLetters(text), 0)) return texts
  let before = 0
  return withHyphens(texts, hyphens).map((text, index) => {
    const start = before
    before += countLetters(texts[index] ?? '')
    const own = ligatures.filter(({ at }) => at >= start && at < before)
    return own.length > 0 ? withLigatures(text, own, before) : text
  })
}

function withHyphens(texts: readonly string[], hyphens: ReadonlyMap<number, boolean>): readonly string[] {
  if (hyphens.size === 0) return texts
  let before = 0
  // The gap that a hyphen left was taken for a space.
  let gap = false
  return texts.map((text) => {
    let whole = ''
    for (const letter of text) {
      const counted = countLetters(letter) > 0
      if (!counted && gap) continue
      gap = false
      whole += letter
      if (!counted) continue
      before += 1
      const spaced = hyphens.get(before)
      if (spaced === undefined) continue
      whole += '-'
      gap = !spaced
    }
    return whole
  })
}

/** A text that runs from right to left is shown from its end, so a glyph's place is counted from there. `end`: letters up to the text's last. */
function withLigatures(text: string, ligatures: readonly { at: number; letters: string }[], end: number): string {
  const characters = [...text]
  const places = characters.flatMap((letter, index) => (countLetters(letter) > 0 ? [index] : []))
  for (const { at, letters } of ligatures) {
    const right = [...letters]
    const first = end - at - right.length
    const own = places.slice(first, first + right.length)
    const turned = [...right].reverse().join('')
    if (first < 0 || own.map((place) => characters[place]).join('') !== turned) continue
    for (const [index, place] of own.entries()) characters[place] = right[index] ?? ''
  }
  return characters.join('')
}

function countLetters(text: string): number {
  return [...text.replace(/[\s\p{Cf}]/gu, '')].length
}

type Matrix = [number, number, number, number, number, number]

function multiplied(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ]
}

const BOLD = /bold|black|heavy|demi|CMBX|semibd|,b\b/i
const ITALIC = /ital|obli|CMTI|slanted/i

/** Only a page that is worked through tells what its fonts are called; so that is done for pages that bring a new one. */
async function learnFonts(page: PDFPageProxy, names: readonly string[], fonts: Map<string, Font>): Promise<void> {
  if (names.length === 0) return
  await page.getOperatorList().catch(() => null)
  for (const name of names) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData) : null
    const called = String(font?.name ?? '')
    const softHyphen = Object.values(font?.toUnicode?._map ?? {}).includes('\u00AD')
    const byNumber = font?.toUnicode !== undefined && font.toUnicode._map === undefined
    fonts.set(name, { bold: BOLD.test(called), italic: ITALIC.test(called), softHyphen, byNumber })
  }
}

interface FontData {
  name?: unknown
  toUnicode?: { _map?: Record<string, string> }
}

function problemOf(error: unknown, name: string): [string, ReturnType<typeof message>] {
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException') return ['encrypted', message('problem.pdf.encrypted', { name })]
  return ['damaged', message('problem.pdf.damaged', { name })]
}
