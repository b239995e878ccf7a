import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { dialog, nativeTheme, shell as system } from 'electron'
import type { ExportedFile } from '../contract/messages'
import type { DraftChanges } from '../core/draft/changes'
import { newDraft } from '../core/draft/create'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { withoutUnplaced } from '../core/draft/unplaced-text'
import { failure, type Result, success } from '../core/result'
import type { Template } from '../core/template/template'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { textOf } from '../node/draft-text'
import { exists } from '../node/exists'
import { fileProblem, quotedNames } from '../node/file-problems'
import { notOpen } from '../node/not-open'
import { OFFICE_ENDINGS } from '../node/office-endings'
import { readPicture } from '../node/read-picture'
import { writeWhole } from '../node/safe-write'
import { callHandlers } from './call-handlers'
import { compareHandlers } from './compare-handlers'
import { compileHandlers } from './compile-handlers'
import type { Handlers } from './contract-calls'
import { copyHandlers } from './copy-handlers'
import { asks, parentOf } from './dialogs'
import { doctorHandlers } from './doctor-handlers'
import { lookOf } from './document-look'
import { evidenceHandlers } from './evidence-handlers'
import { firstHandlers } from './first-handlers'
import { openLicences } from './help-handlers'
import { historyHandlers } from './history-handlers'
import { homeHandlers } from './home-handlers'
import type { HomeList } from './home-list'
import { liveDraft } from './live-draft'
import { lockHandlers } from './lock-handlers'
import { openElsewhere } from './open-elsewhere'
import { organisationHandlers } from './organisation-handlers'
import { originHandlers } from './origin-handlers'
import { packEditingHandlers } from './pack-editing-handlers'
import { installPack, removePack } from './pack-handlers'
import { pageHandlers } from './page-handlers'
import { paperHandlers } from './paper-handlers'
import { reportMistake } from './report'
import { ReviewDesk } from './review-desk'
import type { Shell } from './shell'
import { speakerHandlers } from './speaker-handlers'

const draftFiles = () => ({ name: text('dialog.drafts'), extensions: [DRAFT_EXTENSION.slice(1)] })
/** Endings of files that a draft can be made of. */
const TEXTS = ['md', 'markdown', 'txt', 'html', 'htm', ...OFFICE_ENDINGS.map((ending) => ending.slice(1))]
const PROGRAMS: Record<string, 'mail' | 'calendar'> = { '.eml': 'mail', '.ics': 'calendar' }
const CALL_ENDINGS = ['pdf', 'docx', 'docm', 'odt', 'html', 'htm', 'xhtml', 'md', 'markdown', 'txt']
const notKnown = () => failure('no-file', message('problem.notKnown.file'))
const pictures = () => ({
  name: text('dialog.images'),
  extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'avif'],
})

/** The answers to every question of the contract. Dialogs are always asked for through Electron's own object, so that tests can answer them. */
export function handlersOf(shell: Shell, home: HomeList, reviews = new ReviewDesk(shell)): Handlers {
  return {
    ...firstHandlers(shell, home),
    'pack.guidance': async ({ pack }) => {
      const { packs } = await shell.packs.all()
      return success({ guidance: packs.find(({ manifest }) => manifest.id === pack)?.guidance ?? null })
    },
    'licences.open': () => openLicences(),
    ...callHandlers({ calls: shell.calls, packs: shell.packs, choose: () => chooseCallFile(shell) }),
    ...packEditingHandlers(shell),
    'packs.install': () => installPack(shell),
    'packs.remove': ({ pack }) => removePack(shell, pack),
    'draft.create': async ({ template }) => {
      const found = await shell.packs.template(template)
      if (!found) return failure('no-template', message('problem.noTemplate.named', { template }))
      const draft = newDraft(found.template, found.pack, { id: randomUUID(), now: new Date().toISOString() })
      return shell.opened(await shell.sessions.create(draft, { keep: false }))
    },
    'draft.createFromSample': async ({ template }) => {
      const sample = await shell.packs.sample(template)
      if (!sample.ok) return sample
      const now = new Date().toISOString()
      const draft: Draft = { ...sample.value, id: randomUUID(), created: now, modified: now }
      return shell.opened(await shell.sessions.create(draft, { keep: false }))
    },
    'draft.open': ({ draft, passphrase }) => shell.openHandle(draft, passphrase),
    'draft.openDialog': async () => {
      const answer = await dialog.showOpenDialog(parentOf(shell), {
        title: text('dialog.open.title'),
        buttonLabel: text('dialog.open.button'),
        defaultPath: shell.draftsFolder(),
        properties: ['openFile'],
        filters: [
          { name: text('dialog.open.both'), extensions: [...draftFiles().extensions, ...TEXTS] },
          draftFiles(),
          { name: text('dialog.open.texts'), extensions: TEXTS },
        ],
      })
      const [path] = answer.filePaths
      return answer.canceled || !path ? success(null) : shell.openPath(path)
    },
    'import.make': ({ import: read, choices }) => shell.makeImport(read, choices),
    'import.drop': ({ import: read }) => {
      shell.dropImport(read)
      return success({})
    },
    'images.choose': () => choosePictures(shell),
    ...compileHandlers(shell),
    ...paperHandlers(shell),
    'draft.keep': async ({ draft, revision, content }) => {
      const kept = await shell.sessions.keep(draft, revision, content as Draft)
      return kept.ok ? success({ revision }) : kept
    },
    'draft.keepChanges': async ({ draft, since, revision, parts, sections }) => {
      const changes = { parts, sections } as DraftChanges
      const kept = await shell.sessions.keepChanges(draft, since, revision, changes)
      return kept.ok ? success({ revision }) : kept
    },
    'draft.save': ({ draft }) => shell.sessions.save(draft),
    'draft.takeFromFile': ({ draft }) => shell.takeFromFile(draft),
    'draft.saveAs': ({ draft }) => saveAs(shell, draft),
    'draft.close': async ({ draft }) => {
      const closed = await shell.closeDraft(draft)
      return closed.ok ? success({}) : closed
    },
    'draft.openAnyway': async ({ draft }) => {
      await shell.openAnyway(draft)
      return success({})
    },
    'draft.trash': ({ draft }) => trash(shell, draft),
    'draft.reveal': async ({ draft }) => {
      const path = shell.sessions.pathOf(draft)
      if (!path) return failure('no-file', message('problem.draftHasNoFile'))
      return reveal(path)
    },
    ...pageHandlers(shell),
    'handin.prepare': () => {
      shell.documents.warm()
      return success({})
    },
    'handin.export': (request) => exportFiles(shell, request),
    'work.cancel': ({ work }) => {
      if (work === 'import' || work === 'paper' || work === 'compare') shell.imports.cancel(work)
      else if (work === 'call') shell.calls.cancel()
      else shell.documents.cancel('make')
      return success({})
    },
    'calendar.export': async (request) => (await import('./calendar-export')).exportCalendar(shell, request),
    'file.open': async ({ file }) => {
      const path = shell.exported.get(file)
      if (!path) return notKnown()
      if (!(await exists(path))) return { ok: false, problem: fileProblem({ code: 'ENOENT' }, path, 'read') }
      const complaint = await system.openPath(path)
      if (complaint === '') return success({})
      const program = PROGRAMS[extname(path)] ?? 'other'
      return failure('no-program', message('problem.noProgram', { name: basename(path), program }))
    },
    'file.reveal': ({ file }) => {
      const path = shell.exported.get(file)
      return path ? reveal(path) : notKnown()
    },
    'link.open': async ({ url }) => {
      const { protocol, host, href } = new URL(url)
      if (protocol !== 'https:' && protocol !== 'http:') return failure('no-link', message('problem.onlyWebPages'))
      // The address may come out of a draft that somebody sent; the host is what tells where it leads, in letters that nothing looks like.
      if (!shell.visitedHosts.has(host)) {
        const agreed = await asks(shell, {
          message: text('dialog.link.question', { host }),
          detail: text('dialog.link.detail', { address: href.length > 300 ? `${href.slice(0, 300)}…` : href }),
          buttons: [text('dialog.link.yes'), text('dialog.link.no')],
        })
        if (!agreed) return success({})
        shell.visitedHosts.add(host)
      }
      await system.openExternal(href)
      return success({})
    },
    'settings.set': async (change) => {
      const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const saved = await shell.changeSettings(known)
      nativeTheme.themeSource = shell.settings.content.theme
      return saved.ok ? success(shell.settingsForWindow()) : saved
    },
    'words.list': async () => success({ words: (await shell.ownWords()).list() }),
    'words.add': async ({ word }) => (await shell.ownWords()).add(word),
    'words.remove': async ({ word }) => (await shell.ownWords()).remove(word),
    'settings.chooseFolder': async () => {
      const answer = await dialog.showOpenDialog(parentOf(shell), {
        title: text('dialog.folder.title'),
        buttonLabel: text('dialog.folder.button'),
        defaultPath: shell.draftsFolder(),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      })
      const [folder] = answer.filePaths
      if (!answer.canceled && folder) {
        const saved = await shell.changeSettings({ folder })
        if (!saved.ok) return saved
      }
      return success(shell.settingsForWindow())
    },
    ...speakerHandlers,
    ...organisationHandlers,
    ...evidenceHandlers(shell),
    ...originHandlers(shell),
    ...historyHandlers(shell),
    ...compareHandlers(shell),
    ...reviews.handlers(),
    ...lockHandlers(shell),
    ...doctorHandlers(shell),
    ...copyHandlers(shell),
    ...homeHandlers(shell, home),
    'rehearsal.ready': (order) => {
      if (order) return success(shell.rehearsal.ready(order))
      shell.rehearsal.clear()
      shell.clockWindows.closeAll()
      return success(null)
    },
    'rehearsal.now': () => success(shell.rehearsal.state),
    'rehearsal.do': ({ step }) => success(shell.rehearsal[step]()),
    'rehearsal.mark': ({ paragraph }) => success(shell.rehearsal.mark(paragraph)),
    'rehearsal.show': async ({ view }) => {
      await shell.clockWindows.show(view)
      return success({})
    },
    'window.fullScreen': ({ on }) => {
      if (shell.window) shell.lectern.fill(shell.window, on)
      return success({})
    },
    'window.zoom': ({ step }) => {
      shell.zoom(step)
      return success({})
    },
    'window.edit': ({ action }) => {
      shell.window?.webContents[action]()
      return success({})
    },
    'window.shows': (shown) => {
      shell.showing(shown)
      return success({})
    },
    'log.mistake': async ({ where, ...mistake }) => {
      await reportMistake(`window, ${where}`, mistake)
      return success({})
    },
  }
}

async function reveal(path: string): Promise<Result<Record<string, never>>> {
  if (!(await exists(path))) return { ok: false, problem: fileProblem({ code: 'ENOENT' }, path, 'read') }
  system.showItemInFolder(path)
  return success({})
}

async function saveAs(shell: Shell, handle: string) {
  const held = shell.sessions.held(handle)
  if (!held) return notOpen()
  const folder = await shell.needDraftsFolder()
  const answer = await dialog.showSaveDialog(parentOf(shell), {
    title: text('dialog.saveAs.title'),
    buttonLabel: text('dialog.saveAs.button'),
    defaultPath:
      held.path ??
      join(folder.ok ? folder.value : shell.draftsFolder(), `${text('dialog.saveAs.name')}${DRAFT_EXTENSION}`),
    filters: [draftFiles()],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return success(null)
  const saved = await shell.sessions.saveAs(handle, answer.filePath)
  if (!saved.ok) return saved
  return success(shell.placeOf(shell.sessions.pathOf(handle) ?? answer.filePath))
}

async function trash(shell: Shell, handle: string): Promise<Result<{ trashed: boolean }>> {
  const held = shell.sessions.held(handle)
  const path = shell.sessions.pathOf(handle)
  if (path === undefined) return notOpen()
  const lockedId = await shell.lockedId(handle, path)
  // Its text waits in a journal that only its passphrase opens: binned with the file, that would be gone.
  if (shell.sessions.allLocked().some((locked) => locked.handle === handle))
    return failure('locked', message('problem.locked.unsaved', { name: path ? basename(path) : '' }))
  const name = path ? basename(path) : (held?.draft.title ?? message('dialog.trash.thisDraft'))
  const elsewhere = await openElsewhere(shell, path)
  if (elsewhere) return elsewhere
  const agreed = await asks(shell, {
    message: text('dialog.trash.question', { name }),
    detail: text('dialog.trash.detail', { days: lockedId === null ? shell.settings.content.deletedDays : 0 }),
    buttons: [text('dialog.trash.yes'), text('dialog.trash.no')],
  })
  if (!agreed) return success({ trashed: false })
  if (held) {
    // The bin gets the latest text, also of a draft that had no file yet.
    const opened = await shell.sessions.open(handle)
    const saved = opened.ok ? await shell.sessions.save(handle) : opened
    if (!saved.ok) return saved
  }
  const file = shell.sessions.pathOf(handle)
  const last = lockedId === null ? await shell.keepLast(handle, file ?? null) : null
  if (file) {
    try {
      await system.trashItem(file)
    } catch {
      if (await exists(file)) {
        return failure('no-bin', message('problem.noBin', { name: basename(file) }))
      }
    }
    await shell.forgetFile(file)
    await shell.openFiles.release(file)
  }
  await shell.sessions.discard(handle)
  // The history of a draft of which a copy went is that of the draft.
  if (last && !last.isCopy) await shell.letGo(last.id)
  // Without its file nobody could open its versions any more.
  if (lockedId !== null && !shell.isOpenBeside(handle, lockedId)) await shell.forgetKept(lockedId)
  return success({ trashed: true })
}

type ExportRequest = Parameters<Handlers['handin.export']>[0]

async function exportFiles(shell: Shell, request: ExportRequest) {
  const { draft, formats, order, folder: where, version: wanted, unplaced, ...asked } = request
  const { day, consultation, numbered, letterhead, ...how } = asked
  const live = await liveDraft(shell, draft)
  if (!live.ok) return live
  const { content, template, path } = live.value
  if (!template.orders.some(({ id }) => id === order)) {
    return failure('no-order', message('problem.noOrder', { order }))
  }
  const chosen = await inVersion(unplaced ? content : withoutUnplaced(content), template, wanted)
  if (!chosen.ok) return chosen
  const folder = await exportFolder(shell, where, path)
  if (!folder.ok || folder.value === null) return folder as Result<null>
  // Made before anybody is asked to replace anything: what cannot be made must not cost a file.
  const look = await lookOf(live.value, { day, consultation, numbered, letterhead })
  const wantedFormats = [...new Set(formats)]
  const { bytes: kept } = textOf(content)
  const made = await shell.documents.make(
    { ...chosen.value, template, formats: wantedFormats, order, look, ...how },
    // What is handed in is kept with its text, which is made ready while the other document is made.
    () => void shell.histories.expect(content.id, kept).catch(() => undefined),
  )
  if (!made.ok) return made.problem.code === 'cancelled' ? success(null) : made
  const files = made.value.map((file) => ({ ...file, path: join(folder.value as string, basename(file.fileName)) }))

  const there = await Promise.all(files.map((file) => exists(file.path)))
  const taken = files.flatMap((file, index) => (there[index] ? [file.path] : []))
  if (taken.length > 0) {
    const count = taken.length
    const names = quotedNames(taken)
    const agreed = await asks(shell, {
      message: text('dialog.replace.question', { count, names }),
      detail: text('dialog.replace.detail', { count, names, folder: shell.nameOf(folder.value) }),
      buttons: [text('dialog.replace.yes', { count }), text('dialog.replace.no', { count })],
    })
    if (!agreed) return success(null)
  }
  const writing = files.map((file) => writeWhole(file.path, file.bytes, { replace: taken.includes(file.path) }))
  const allWritten = Promise.all(writing).then((each) => each.find(({ ok }) => !ok) ?? success(undefined))
  const [written, record] = await Promise.all([
    allWritten,
    shell.histories.keepHandedIn(
      { id: content.id, title: content.title, path },
      kept,
      files.map(({ format, path: at, bytes }) => ({ format, fileName: basename(at), bytes })),
      allWritten,
    ),
  ])
  if (!written.ok) return written
  // The documents are there: that this computer has no record of them is said, and stops nobody from handing in.
  if (!record.ok) shell.tell('problem', record.problem)
  const exported = files.map(({ path: at, format, pages, bytes }): ExportedFile => {
    const handle = `file-${randomUUID()}`
    shell.exported.set(handle, at)
    return { file: handle, format, fileName: basename(at), bytes: bytes.byteLength, pages }
  })
  return success({ folderName: shell.nameOf(folder.value), files: exported })
}

/** The draft as the version with this id has it; the whole text where none is named. */
async function inVersion(
  draft: Draft,
  template: Template,
  id: string | undefined,
): Promise<Result<{ draft: Draft; version?: string }>> {
  if (id === undefined) return success({ draft })
  const { draftInVersion, findVersion, versionName } = await import('../core/speech/versions')
  const version = findVersion(draft, id)
  if (!version.ok) return version
  return success({ draft: draftInVersion(draft, template, version.value).draft, version: versionName(version.value) })
}

/** A call for inputs that the user chooses; null when that is given up. */
async function chooseCallFile(shell: Shell): Promise<string | null> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.call.title'),
    buttonLabel: text('dialog.call.button'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.call.files'), extensions: [...CALL_ENDINGS] }],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** The pictures that the user chooses, as they are on the disk. */
async function choosePictures(shell: Shell): Promise<Result<{ name: string; bytes: Uint8Array }[]>> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.images.title'),
    buttonLabel: text('dialog.images.button'),
    properties: ['openFile', 'multiSelections'],
    filters: [pictures()],
  })
  const chosen: { name: string; bytes: Uint8Array }[] = []
  for (const path of answer.canceled ? [] : answer.filePaths) {
    const picture = await readPicture(path)
    if (!picture.ok) return picture
    chosen.push({ name: basename(path), bytes: picture.value })
  }
  return success(chosen)
}

/** Null when the user cancels. */
async function exportFolder(shell: Shell, where: 'same' | 'ask', path: string | null): Promise<Result<string | null>> {
  const same = path ? success(dirname(path)) : await shell.needDraftsFolder()
  if (where === 'same') return same
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.documents.title'),
    buttonLabel: text('dialog.documents.button'),
    defaultPath: same.ok ? same.value : shell.draftsFolder(),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  const [folder] = answer.filePaths
  return success(answer.canceled || !folder ? null : folder)
}
