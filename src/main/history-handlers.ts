import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { RequestOutput } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { freeId } from '../core/draft/edit'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { textOf } from '../node/draft-text'
import { exists } from '../node/exists'
import { notOpen } from '../node/not-open'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { asks, parentOf } from './dialogs'
import type { Shell } from './shell'

type HistoryName = Extract<keyof Handlers, `history.${string}`>

const DAY = 24 * 60 * 60_000

/** Versions of drafts: the window names drafts and versions, and files stay the shell's business. */
export function historyHandlers(shell: Shell): Pick<Handlers, HistoryName> {
  /** Keys of histories by the handle that the window has for them. */
  const left = new Map<string, string>()
  const { histories } = shell
  const held = (draft: string) => shell.sessions.held(draft)
  return {
    'history.list': async ({ draft }) => {
      const open = held(draft)
      return open ? success(await histories.list(open.draft.id)) : notOpen()
    },
    'history.read': async ({ draft, version }) => {
      const open = held(draft)
      return open ? readVersion(shell, open.draft.id, version) : notOpen()
    },
    'history.keep': async ({ draft, reason, name }) => {
      const open = held(draft)
      if (!open) return notOpen()
      const of = { id: open.draft.id, title: open.draft.title, path: open.path }
      const content = textOf(open.draft).bytes
      return reason === 'named' ? histories.keepNamed(of, content, name) : histories.keepVersion(of, content, reason)
    },
    'history.name': async ({ draft, version, name }) => {
      const open = held(draft)
      return open ? histories.name(open.draft.id, version, name) : notOpen()
    },
    'history.files': async ({ draft, version }) => {
      const open = held(draft)
      return open ? writeFilesAgain(shell, open.draft.id, version, open.path) : notOpen()
    },
    'history.clear': ({ draft }) => clearDraft(shell, draft),
    'history.left': async () => success(await leftDrafts(shell, left)),
    'history.giveBack': async ({ left: handle }) => {
      const key = left.get(handle)
      return key === undefined ? noneLeft() : giveBack(shell, key)
    },
    'history.forget': async (what) => {
      if ('all' in what) return forgetAll(shell, what.all)
      const key = left.get(what.left)
      if (key === undefined) return noneLeft()
      const agreed = await asks(shell, {
        message: text('history.forget.question'),
        detail: text('history.forget.detail'),
        buttons: [text('history.forget.yes'), text('history.forget.no')],
      })
      if (agreed) await histories.clearKey(key)
      return success({ forgotten: agreed })
    },
  }
}

/** A version of a draft as it was. */
export async function readVersion(shell: Shell, id: string, version: number): Promise<Result<{ content: Draft }>> {
  const read = await shell.histories.read(id, version)
  if (!read.ok) return read
  const name = read.value.version.fileName || text('history.aVersion')
  const draft = await shell.opening.readText(read.value.text.toString('utf8'), name)
  return draft.ok ? success({ content: draft.value.draft }) : draft
}

async function writeFilesAgain(
  shell: Shell,
  id: string,
  version: number,
  path: string | null,
): Promise<Result<RequestOutput<'history.files'>>> {
  const { versions } = await shell.histories.list(id)
  const files = versions.find((each) => each.id === version)?.files ?? []
  if (files.length === 0) return failure('no-version', message('history.problem.noFiles'))
  const documents = []
  for (const file of files) {
    const bytes = await shell.histories.readHandedIn(id, file)
    if (!bytes.ok) return bytes
    documents.push({ fileName: basename(file.fileName), bytes: bytes.value })
  }
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('history.files.title'),
    buttonLabel: text('history.files.button'),
    defaultPath: path ? dirname(path) : shell.draftsFolder(),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  const [folder] = answer.filePaths
  if (answer.canceled || !folder) return success(null)
  const written: string[] = []
  for (const { fileName, bytes } of documents) {
    // Documents that were made since are never written over: these go beside them.
    const saved = await writeBeside(folder, fileName, bytes)
    if (!saved.ok) return saved
    written.push(saved.value)
  }
  return success({ folderName: shell.nameOf(folder), files: written })
}

async function writeBeside(folder: string, fileName: string, bytes: Uint8Array): Promise<Result<string>> {
  const dot = fileName.lastIndexOf('.')
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, '']
  const taken = new Set<string>()
  for (;;) {
    const free = freeId(name, taken)
    const saved = await writeWhole(join(folder, `${free}${ending}`), bytes, { replace: false })
    if (saved.ok) return success(`${free}${ending}`)
    if (saved.problem.code !== 'exists') return saved
    taken.add(free)
  }
}

async function clearDraft(shell: Shell, handle: string): Promise<Result<{ cleared: boolean }>> {
  const open = shell.sessions.held(handle)
  if (!open) return notOpen()
  const { versions } = await shell.histories.list(open.draft.id)
  const agreed = await asks(shell, {
    message: text('history.clear.question', { title: open.draft.title || text('dialog.trash.thisDraft') }),
    detail: text('history.clear.detail', {
      count: versions.length,
      handedIn: versions.filter(({ reason }) => reason === 'handedIn').length,
    }),
    buttons: [text('history.clear.yes'), text('history.clear.no')],
  })
  if (!agreed) return success({ cleared: false })
  // The journal goes with the file's being written: only then may nothing else hold the text.
  const saved = await shell.sessions.save(handle)
  if (!saved.ok) return saved
  shell.sessions.forgetVersions(handle)
  await shell.forgetDraft(open.draft.id, shell.sessions.pathOf(handle) ?? null)
  return success({ cleared: true })
}

async function leftDrafts(shell: Shell, handles: Map<string, string>): Promise<RequestOutput<'history.left'>> {
  const open = new Set(shell.sessions.allHeld().map(({ draft }) => draft.id))
  const found = (await shell.histories.left(exists)).filter(({ draftId }) => !open.has(draftId))
  const days = shell.settings.content.deletedDays
  const drafts = found.map(({ key, title, path, fileName, deletedAt }) => {
    const handle = [...handles].find(([, known]) => known === key)?.[0] ?? `left-${randomUUID()}`
    handles.set(handle, key)
    const goesAt = deletedAt && new Date(Date.parse(deletedAt) + days * DAY).toISOString()
    return { left: handle, title, fileName, folderName: shell.placeOf(path).folderName, deletedAt, goesAt }
  })
  return { drafts, kept: await shell.histories.size() }
}

/** As a draft without a file, with its own id: its history goes on. The file that went to the bin stays there. */
async function giveBack(shell: Shell, key: string) {
  const newest = await shell.histories.newestOf(key)
  if (!newest.ok) return newest
  const read = await shell.opening.readText(newest.value.text.toString('utf8'), text('history.aVersion'))
  if (!read.ok) return read
  const session = await shell.sessions.create(read.value.draft, { keep: true })
  await shell.histories.noteGivenBack(read.value.draft.id)
  return shell.opened(session, true)
}

async function forgetAll(shell: Shell, all: 'left' | 'drafts'): Promise<Result<{ forgotten: boolean }>> {
  const which = all === 'left' ? 'left' : 'other'
  const agreed = await asks(shell, {
    message: text('history.forgetAll.question', { all: which }),
    detail: text('history.forgetAll.detail', { all: which }),
    buttons: [text('history.forget.yes'), text('history.forget.no')],
  })
  if (!agreed) return success({ forgotten: false })
  if (all === 'drafts') await shell.histories.clearAll()
  else for (const { key } of await shell.histories.left(exists)) await shell.histories.clearKey(key)
  return success({ forgotten: true })
}

function noneLeft() {
  return failure('no-version', message('history.problem.noneLeft'))
}
