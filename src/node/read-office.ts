import { basename } from 'node:path'
import { type DraftImage, draftImageOf, imageBytes, sizeOfImage } from '../core/draft/draft-image'
import { ALL_IMAGES_BYTES, MOST_IMAGES } from '../core/draft/images'
import { withoutPictureMetadata } from '../core/draft/picture-metadata'
import { readDocx } from '../core/import/docx/read-docx'
import type { Flow } from '../core/import/flow'
import { type DocumentOutcome, importDocument } from '../core/import/import-document'
import { placeNamer } from '../core/import/import-text'
import { readOdt } from '../core/import/odt/read-odt'
import { MOST_ELEMENTS, OfficeFault } from '../core/import/office-parts'
import { picturesOf, type ReadDocument, type ReadOptions, readDocument } from '../core/import/read-document'
import { failure, type Result, success } from '../core/result'
import type { PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { type MessageId, message } from '../messages/message'
import { OFFICE_LIMITS, type OfficeFile, openOfficeFile } from './office-file'
import { readWhole } from './read-whole'

/** An office file as parts of ours, with the pictures that a draft can hold, by their ids. */
export interface OfficeText extends ReadDocument {
  images: Record<string, DraftImage>
}

/** Kinds of files that somebody may take for one that can be read; each has its sentence on what to do. */
type OtherKind = 'doc' | 'pages' | 'pdf' | 'rtf' | 'spreadsheet' | 'presentation' | 'encrypted' | 'html' | 'unknown'

/**
 * Headings, blocks, comments and pictures of a DOCX or ODT, and what was kept, changed and left out. `name` is for the sentences. Nothing is
 * half-read: a file that is encrypted, damaged, of another kind or made to fill a memory is a failure with what to do.
 * Codes: `not-ours`, `encrypted`, `damaged`, `bomb`, `too-large`.
 */
export async function readOfficeText(
  bytes: Uint8Array,
  name: string,
  options: Omit<ReadOptions, 'pictures'> = {},
): Promise<Result<OfficeText>> {
  const read = await readOfficeFlow(bytes, name, options.changes ?? 'accept')
  if (!read.ok) return read
  const { flow, file } = read.value
  const { pictures, images } = await picturesFrom(file, picturesOf(flow))
  return success({ ...readDocument(flow, { ...options, pictures }), images })
}

/** As `readOfficeText` with what it takes from a DOCX when nothing else is asked: blocks as they stand, tracked changes accepted. */
export function blocksFromDocx(bytes: Uint8Array, name = 'DOCX'): Promise<Result<OfficeText>> {
  return readOfficeText(bytes, name)
}

/** A new draft of a DOCX or ODT on the disk, which is never touched. Failures as for `readOfficeText`, and what a file call refuses. */
export async function importOfficeFile(
  path: string,
  request: {
    template: Template
    pack: PackManifest
    given: { id: string; now: string; language?: string | undefined }
    changes: NonNullable<ReadOptions['changes']>
  },
): Promise<Result<DocumentOutcome>> {
  const { template, pack, given, changes } = request
  const read = await readOfficeBytes(path)
  if (!read.ok) return read
  const text = await readOfficeText(read.value, basename(path), { changes, namesPlace: placeNamer(template) })
  return text.ok ? success(importDocument(text.value, text.value.images, template, pack, given)) : text
}

/** The bytes of an office file of a size that is read. */
export async function readOfficeBytes(path: string): Promise<Result<Uint8Array>> {
  const read = await readWhole(path, OFFICE_LIMITS.fileBytes)
  if (read.ok) return success(read.value.bytes)
  return read.problem.code === 'too-large'
    ? failure(
        'too-large',
        message('problem.office.tooLarge', {
          name: basename(path),
          most: Math.round(OFFICE_LIMITS.fileBytes / 1024 / 1024),
        }),
      )
    : read
}

/** What an office file says, with tracked changes and marks, before it is blocks; its numbers are those of the text as `settled` reads its changes, where it is given. */
export async function readOfficeFlow(
  bytes: Uint8Array,
  name: string,
  settled: ReadOptions['changes'] | null = null,
): Promise<Result<{ flow: Flow; file: OfficeFile }>> {
  const other = otherKind(bytes)
  if (other) return otherFile(other, name)
  const opened = await openOfficeFile(bytes, name)
  if (!opened.ok) return opened
  const { files } = opened.value
  const paths = [...files.keys()]
  try {
    if (files.has('content.xml')) {
      const flow = readOdt(files)
      return flow ? success({ flow, file: opened.value }) : otherFile('encrypted', name)
    }
    if (paths.some((path) => /^index\/.*\.iwa$/i.test(path) || path === 'Index.zip')) return otherFile('pages', name)
    if (paths.some((path) => path.startsWith('xl/'))) return otherFile('spreadsheet', name)
    if (paths.some((path) => path.startsWith('ppt/'))) return otherFile('presentation', name)
    return success({ flow: readDocx(files, { settled }), file: opened.value })
  } catch (error) {
    if (!(error instanceof OfficeFault)) throw error
    if (error.fault === 'no-document') return otherFile('unknown', name)
    if (error.fault === 'too-many')
      return failure('too-large', message('problem.office.tooMuch', { name, most: MOST_ELEMENTS }))
    const fault = error.fault === 'doctype' ? 'problem.office.entities' : 'problem.office.brokenPart'
    return failure('damaged', message(fault, { name, part: error.part }))
  }
}

const starts = (bytes: Uint8Array, text: string) => [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0))

function otherKind(bytes: Uint8Array): OtherKind | null {
  if (starts(bytes, 'PK\u0003\u0004')) return null
  if (starts(bytes, '%PDF')) return 'pdf'
  if (starts(bytes, '{\\rtf')) return 'rtf'
  // The container of old Word files, and of encrypted new ones, which name the stream that holds them (MS-CFB, MS-OFFCRYPTO).
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
      ? 'encrypted'
      : 'doc'
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase()
  if (/^(?:<!doctype\s+)?<?html\b/.test(head)) return 'html'
  return 'unknown'
}

const OTHER: Readonly<Record<OtherKind, MessageId>> = {
  doc: 'problem.office.doc',
  pages: 'problem.office.pages',
  pdf: 'problem.office.pdf',
  rtf: 'problem.office.rtf',
  spreadsheet: 'problem.office.spreadsheet',
  presentation: 'problem.office.presentation',
  encrypted: 'problem.office.encrypted',
  html: 'problem.office.html',
  unknown: 'problem.office.unknown',
}

function otherFile(kind: OtherKind, name: string): Result<never> {
  const code = kind === 'encrypted' ? 'encrypted' : 'not-ours'
  return failure(code, message(OTHER[kind] as 'problem.office.doc', { name }))
}

/** Pictures as a draft takes them, in sequence, until it is full; each loses what it tells about its making. */
async function picturesFrom(
  file: OfficeFile,
  paths: readonly string[],
): Promise<{ pictures: Map<string, string>; images: Record<string, DraftImage> }> {
  const pictures = new Map<string, string>()
  const images: Record<string, DraftImage> = {}
  let total = 0
  for (const path of paths) {
    if (pictures.size >= MOST_IMAGES) break
    const bytes = await file.picture(path)
    if (!bytes || sizeOfImage(bytes)?.turned !== false) continue
    const image = draftImageOf(withoutPictureMetadata(bytes))
    if (!image || total + imageBytes(image) > ALL_IMAGES_BYTES) continue
    total += imageBytes(image)
    const id = `i${pictures.size + 1}`
    pictures.set(path, id)
    images[id] = image
  }
  return { pictures, images }
}
