import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { keptPackSchema, type RequestInput, type RequestOutput } from '../contract/messages'
import { failure, problemOf, problemText, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { JsonFile } from '../node/json-file'
import type { WrittenPack } from '../node/pack-editing'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { asks, parentOf } from './dialogs'
import { paperExtensions } from './paper-handlers'
import type { Shell } from './shell'

type PackEditingCalls = 'pack.edit' | 'pack.save' | 'pack.export' | 'pack.choosePaper' | 'pack.kept' | 'pack.keep'
type PackEditingHandlers = Pick<Handlers, PackEditingCalls>
type Given = RequestInput<'pack.save'>

type Kept = RequestOutput<'pack.kept'>

let opened: Promise<JsonFile<Kept>> | null = null

/** A pack that somebody is writing and has not saved, for the next start; read when the editor asks. */
function keptFile(): Promise<JsonFile<Kept>> {
  opened ??= JsonFile.open<Kept>(join(app.getPath('userData'), 'pack-being-written.json'), keptPackSchema, {
    work: null,
  })
  return opened
}

/** What the window asks while a pack is written: opening one to change, keeping what is not saved, installing and giving away. */
export function packEditingHandlers(shell: Shell): PackEditingHandlers {
  return {
    'pack.edit': async ({ pack }) => {
      const folder = await folderOf(shell, pack)
      if (folder === null) return failure('no-pack', message('problem.pack.notInstalled', { id: pack }))
      const { openPackToEdit } = await import('../node/pack-editing')
      return openPackToEdit(folder)
    },
    'pack.save': (given) => savePack(shell, given),
    'pack.export': (given) => exportPack(shell, given),
    'pack.choosePaper': () => choosePaper(shell),
    'pack.kept': async () => success((await keptFile()).content),
    'pack.keep': async (kept) => {
      const saved = await (await keptFile()).set(kept)
      return saved.ok ? success({}) : saved
    },
  }
}

async function folderOf(shell: Shell, id: string): Promise<string | null> {
  const { placed } = await shell.packs.all()
  return placed.find(({ pack }) => pack.manifest.id === id)?.path ?? null
}

async function writtenOf(shell: Shell, { content, from, renamed }: Given): Promise<WrittenPack> {
  return { content, from: from === null ? null : await folderOf(shell, from), renamed }
}

async function savePack(shell: Shell, given: Given): Promise<Result<RequestOutput<'pack.save'>>> {
  const { installWritten } = await import('../node/pack-editing')
  const written = await writtenOf(shell, given)
  const { packIdOf } = await import('../core/template/pack-editing')
  const own = given.from === packIdOf(given.content)
  let installed = await installWritten(written, { replace: own })
  if (!installed.ok && installed.problem.code === 'pack-exists') {
    const agreed = await asks(shell, {
      message: text('dialog.pack.replace.question'),
      detail: problemText(installed.problem),
      buttons: [text('dialog.pack.replace.yes'), text('dialog.pack.replace.no')],
    })
    if (!agreed) return success(null)
    installed = await installWritten(written, { replace: true })
  }
  if (!installed.ok) return installed
  await shell.packs.reread()
  const { manifest, templates } = installed.value.pack
  return success({ title: manifest.title, templates: templates.map(({ id }) => id) })
}

async function choosePaper(shell: Shell): Promise<Result<RequestOutput<'pack.choosePaper'>>> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.packPaper.title'),
    buttonLabel: text('dialog.packPaper.button'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.paper.files'), extensions: paperExtensions() }],
  })
  const [file] = answer.filePaths
  if (answer.canceled || !file) return success(null)
  const read = await shell.imports.paper(file, () => undefined)
  if (!read.ok) return read.problem.code === 'cancelled' ? success(null) : read
  const { paperForPack } = await import('../node/paper-file')
  return paperForPack(read.value)
}

async function exportPack(shell: Shell, given: Given): Promise<Result<RequestOutput<'pack.export'>>> {
  // What nobody could install is not given away.
  const { packFaults } = await import('../core/template/pack-faults')
  const { packIdOf } = await import('../core/template/pack-editing')
  const [fault] = packFaults(given.content)
  if (fault) return { ok: false, problem: problemOf('pack-refused', fault.said) }
  const answer = await dialog.showSaveDialog(parentOf(shell), {
    title: text('dialog.packZip.title'),
    buttonLabel: text('dialog.packZip.button'),
    defaultPath: join(shell.draftsFolder(), `${packIdOf(given.content)}.zip`),
    filters: [{ name: text('dialog.packZip.files'), extensions: ['zip'] }],
  })
  if (answer.canceled || !answer.filePath) return success(null)
  const { zipOfPack } = await import('../node/pack-editing')
  const zip = await zipOfPack(await writtenOf(shell, given))
  if (!zip.ok) return zip
  const saved = await writeWhole(answer.filePath, Buffer.from(zip.value))
  return saved.ok ? success({ fileName: basename(answer.filePath) }) : saved
}
