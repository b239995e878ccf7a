import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { CallFile } from '../core/call/call-file'
import type { CallText } from '../core/call/call-lines'
import type { CallOrigin, CallPack } from '../core/call/call-pack'
import { type ReadCall, readCall } from '../core/call/read-call'
import { looksLikeHtml } from '../core/import/html'
import type { PdfContent } from '../core/import/pdf/pdf-content'
import { failure, type Result, success } from '../core/result'
import { CALL_FILE, PACK_FILE } from '../core/template/pack-names'
import { readPack } from '../core/template/read'
import type { Block } from '../core/text/blocks'
import { message } from '../messages/message'
import { fileProblem } from './file-problems'
import { OFFICE_ENDINGS } from './office-endings'
import type { InstallOptions } from './pack-install'
import { contentHash, readWhole } from './read-whole'
import { writeWhole } from './safe-write'
import { textOf } from './text-files'

/** The largest call that is read as text, in bytes: a page that a browser saved, with all that it carries, has two megabytes. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024

/** What is kept of a call's own file in its pack; a larger one is named with its checksum, and its text is kept. */
const MOST_KEPT_BYTES = 2 * 1024 * 1024

const KINDS: Readonly<Record<string, 'markdown' | 'text' | 'html'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
}

/** A call to be read: a file, text that was pasted, or the bytes of a text. `day` is the ISO date of today. */
export type CallToRead =
  | { path: string; day: string }
  | { text: string; name: string; day: string }
  | { bytes: Uint8Array; name: string; day: string }

export interface CallFromFile {
  read: ReadCall
  origin: CallOrigin
  bytes: Uint8Array
}

/** Reads the text of a PDF's bytes; `name` is for sentences. */
type ReadsPdf = (bytes: Uint8Array, name: string) => Promise<Result<PdfContent>>

/** In a thread of its own. */
const inOwnThread: ReadsPdf = async (bytes, name) => (await import('./pdf-reader')).readPdf({ bytes, name })

/**
 * A call in a file: PDF, Word or OpenDocument, a web page, Markdown or plain text. `day` is the ISO date of today. The file is never touched. `readsPdf` is for who is
 * in a limited thread already.
 */
export async function readCallFile(
  path: string,
  day: string,
  readsPdf: ReadsPdf = inOwnThread,
): Promise<Result<CallFromFile>> {
  const name = basename(path)
  const ending = extname(path).toLowerCase()
  if (ending === '.pdf') return readPdfCall(path, name, day, readsPdf)
  if (OFFICE_ENDINGS.includes(ending)) return readOfficeCall(path, name, day)
  const kind = KINDS[ending]
  if (!kind) return failure('not-ours', message('problem.call.notOurs', { name }))
  const read = await readWhole(path, MOST_TEXT_BYTES)
  if (!read.ok) return read
  return callOfText(read.value.bytes, kind, name, day)
}

/** A call in bytes that were read already, such as those of standard input or a clipboard. */
export function callOfText(
  bytes: Uint8Array,
  kind: 'markdown' | 'text' | 'html',
  name: string,
  day: string,
): Result<CallFromFile> {
  const text = textOf(bytes, message('file.quoted', { name }))
  if (!text.ok) return text
  const { text: said } = text.value
  const given: CallText = { kind: looksLikeHtml(said) ? 'html' : kind, text: said }
  return withLines(readCall(given), { name, sha256: contentHash(bytes), readOn: day }, bytes)
}

/** As `readCallFile`, of either kind. */
export async function readCallToRead(question: CallToRead, readsPdf: ReadsPdf): Promise<Result<CallFromFile>> {
  if ('path' in question) return readCallFile(question.path, question.day, readsPdf)
  const bytes = 'text' in question ? Buffer.from(question.text) : question.bytes
  return callOfText(bytes, 'text', question.name, question.day)
}

async function readPdfCall(path: string, name: string, day: string, readsPdf: ReadsPdf): Promise<Result<CallFromFile>> {
  const { MAX_PDF_BYTES } = await import('./pdf-reader')
  const file = await readWhole(path, MAX_PDF_BYTES)
  if (!file.ok) return file
  const { bytes } = file.value
  const content = await readsPdf(bytes, name)
  if (!content.ok) return content
  const { linesOfPdf } = await import('../core/import/pdf/pdf-lines')
  const read = readCall({ kind: 'pdf', text: linesOfPdf(content.value) })
  return withLines(read, { name, sha256: file.value.sha256, readOn: day }, bytes)
}

async function readOfficeCall(path: string, name: string, day: string): Promise<Result<CallFromFile>> {
  const { readOfficeBytes, readOfficeText } = await import('./read-office')
  const bytes = await readOfficeBytes(path)
  if (!bytes.ok) return bytes
  const document = await readOfficeText(bytes.value, name)
  if (!document.ok) return document
  const blocks = document.value.parts.map((part): Block => {
    if (part.type === 'block') return part.block
    return { type: 'heading', level: Math.min(3, part.level) as 1 | 2 | 3, runs: part.runs }
  })
  return withLines(
    readCall({ kind: 'blocks', blocks }),
    { name, sha256: contentHash(bytes.value), readOn: day },
    bytes.value,
  )
}

function withLines(read: ReadCall, origin: CallOrigin, bytes: Uint8Array): Result<CallFromFile> {
  if (read.lines.length === 0) return failure('empty', message('problem.call.noText', { name: origin.name }))
  return success({ read, origin, bytes })
}

/** What is kept of the call beside its pack. */
export function keptCall({ read, origin, bytes }: CallFromFile): CallFile {
  return {
    format: 'rostrum-call',
    version: 1,
    file: origin,
    lines: read.lines.map(({ text }) => text),
    ...(bytes.length <= MOST_KEPT_BYTES ? { bytes: Buffer.from(bytes).toString('base64') } : {}),
  }
}

/** The pack in a folder, as `packOfCall` takes one that was made before. */
export async function readPackFolder(folder: string): Promise<Result<CallPack>> {
  try {
    const texts = new Map<string, string>()
    for (const name of await readdir(folder))
      if (name.endsWith('.json')) texts.set(name, await readFile(join(folder, name), 'utf8'))
    const { pack, problems } = readPack(texts, folder)
    const [first] = problems
    if (first) return { ok: false, problem: first }
    if (!pack) return failure('pack-unreadable', message('problem.pack.noTemplate', { source: folder }))
    return success({ manifest: pack.manifest, templates: pack.templates })
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder, 'read') }
  }
}

/**
 * Writes a pack into a folder, which is made where it is missing; `pack.json` last, so that a folder that lacks a file is no pack. One that is there is
 * refused unless `replace`, and files that are none of the pack's stay. Read back by the program's own reader before it is said to be there.
 */
export async function writeCallPack(
  folder: string,
  pack: CallPack,
  call: CallFile,
  replace: boolean,
): Promise<Result<void>> {
  const texts = textsOf(pack, call)
  const sound = readPack(texts, folder)
  const [first] = sound.problems
  if (first) return { ok: false, problem: first }
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of texts) {
      const written = await writeWhole(join(folder, name), Buffer.from(text), { replace })
      if (!written.ok) return written
    }
    return success(undefined)
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder, 'write') }
  }
}

/** The files of a pack that was made of a call, `pack.json` last. */
function textsOf(pack: CallPack, call: CallFile): Map<string, string> {
  const files: [string, unknown][] = [
    ...pack.manifest.templates.map((name, index): [string, unknown] => [name, pack.templates[index]]),
    [CALL_FILE, call],
    [PACK_FILE, pack.manifest],
  ]
  return new Map(files.map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]))
}

/** Installs a pack that was made of a call, through the same checks as any other; `replace` where an earlier version of the call gave one. */
export async function installCallPack(pack: CallPack, call: CallFile, options: InstallOptions): Promise<Result<void>> {
  const { installPackFiles } = await import('./pack-install')
  const files = new Map([...textsOf(pack, call)].map(([name, text]) => [name, new TextEncoder().encode(text)]))
  const installed = await installPackFiles(files, pack.manifest.id, options)
  return installed.ok ? success(undefined) : installed
}
