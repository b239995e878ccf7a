import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { RequestOutput } from '../contract/messages'
import { DRAFT_EXTENSION } from '../core/draft/draft'
import { cutToBytes, MAX_NAME_BYTES, safeFileName } from '../core/export/file-name'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { notOpen } from '../node/not-open'
import { OFFICE_ENDINGS } from '../node/office-endings'
import type { ResultFormat } from '../node/paper-results'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { askWhereTo, parentOf } from './dialogs'
import type { Shell } from './shell'

type PaperCalls = 'paper.choose' | 'paper.offered' | 'paper.open' | 'paper.results'
type Read = Result<RequestOutput<'paper.choose'>>

/** What the window asks of papers under consultation. */
export function paperHandlers(shell: Shell): Pick<Handlers, PaperCalls> {
  return {
    'paper.choose': ({ draft }) => choosePaper(shell, draft),
    'paper.offered': async ({ draft }) => {
      const held = shell.sessions.held(draft)
      if (!held) return notOpen()
      const papers = await shell.packs.papers(held.draft.template.id)
      return success(papers.map(({ file, version, date = '', sample }) => ({ file, version, date, sample })))
    },
    'paper.open': async ({ draft, file }) => {
      const held = shell.sessions.held(draft)
      if (!held) return notOpen()
      const found = (await shell.packs.papers(held.draft.template.id)).find((paper) => paper.file === file)
      return found ? readKept(shell, draft, found.path) : failure('no-paper', message('problem.paper.notOffered'))
    },
    'paper.results': (request) => saveResults(shell, request),
  }
}

/** Asks for the file of a paper; null when the user cancels, in the dialog or while it is read. */
async function choosePaper(shell: Shell, draft: string): Promise<Read> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.paper.title'),
    buttonLabel: text('dialog.paper.button'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.paper.files'), extensions: paperExtensions() }],
  })
  const [file] = answer.filePaths
  return answer.canceled || !file ? success(null) : readKept(shell, draft, file)
}

/** Reads a paper that was dropped on the draft that the window shows, which hears of it. */
export async function takeDroppedPaper(shell: Shell, file: string): Promise<Result<null>> {
  const draft = shell.shownDraft
  if (draft === null || !shell.sessions.held(draft)) return notOpen()
  const read = await readKept(shell, draft, file)
  if (!read.ok) return read
  if (read.value) shell.tell('paper.dropped', { draft, paper: read.value })
  return success(null)
}

/** Reads a paper in a thread of its own and keeps its file beside the draft; null when that is given up. */
async function readKept(shell: Shell, draft: string, file: string): Promise<Read> {
  const name = basename(file)
  shell.tell('paper.reading', { fileName: name, page: 0, pages: 0 })
  const read = await shell.imports.paper(file, (page, pages) =>
    shell.tell('paper.reading', { fileName: name, page, pages }),
  )
  shell.tell('paper.reading', null)
  if (!read.ok) return read.problem.code === 'cancelled' ? success(null) : read
  const { paper, fileName, sha256, bytes } = read.value
  const { keepPaperFile } = await import('../node/kept-papers')
  // A draft that has no file yet gets it in the drafts folder.
  const path = shell.sessions.pathOf(draft)
  const folder = path ? success(dirname(path)) : await shell.needDraftsFolder()
  if (!folder.ok) return folder
  const kept = await keepPaperFile(join(folder.value, DRAFT_EXTENSION), { fileName, sha256, bytes })
  if (!kept.ok) return kept
  const { title, paragraphs, doubts } = paper
  return success({ title, fileName, sha256, paragraphs, doubts })
}

/** The endings of the kinds of file that papers are read from. */
export function paperExtensions(): string[] {
  return ['pdf', ...OFFICE_ENDINGS.map((ending) => ending.slice(1)), 'html', 'htm', 'md', 'markdown', 'txt']
}

/** Asks where to, makes the document in the documents' thread and writes it. */
async function saveResults(
  shell: Shell,
  { draft, later: laterId, what, format }: Parameters<Handlers['paper.results']>[0],
): Promise<Awaited<ReturnType<Handlers['paper.results']>>> {
  const held = shell.sessions.held(draft)
  if (!held) return notOpen()
  const later = held.draft.papers?.find(({ id }) => id === laterId)
  if (!later) return failure('no-paper', message('problem.paper.versionGone'))
  const found = await shell.templateOf(held.draft)
  if (!found.ok) return found
  const folder = await shell.needDraftsFolder()
  const place = held.path ? dirname(held.path) : folder.ok ? folder.value : shell.draftsFolder()
  const { paper } = shell.settings.content
  const request = { draft: held.draft, template: found.value.template, later, earlier: null, what, format, paper }
  return saveMade(shell, {
    title: text('dialog.results.title', { what }),
    name: text('dialog.results.name', { what, version: later.version }),
    place,
    format,
    make: () => shell.documents.results(request),
  })
}

/** A document that is made once somebody has said where it goes. */
interface Making {
  title: string
  /** Without its ending. */
  name: string
  place: string
  format: ResultFormat
  make(): Promise<Result<Uint8Array>>
}

/** Asks where to, makes a document and writes it; null when the user cancels. */
export async function saveMade(
  shell: Shell,
  { title, name, place, format, make }: Making,
): Promise<Result<RequestOutput<'paper.results'>>> {
  const to = await askWhereTo(shell, {
    title,
    button: text('dialog.results.button'),
    files: text('dialog.results.files', { format }),
    folder: place,
    name: cutToBytes(safeFileName(name), MAX_NAME_BYTES),
    ending: `.${format}`,
  })
  if (!to) return success(null)
  const made = await make()
  if (!made.ok) return made.problem.code === 'cancelled' ? success(null) : made
  const { path, replace } = to
  const written = await writeWhole(path, made.value, { replace })
  if (!written.ok) return written
  const file = `file-${randomUUID()}`
  shell.exported.set(file, path)
  return success({ file, fileName: basename(path), folderName: shell.nameOf(dirname(path)) })
}
