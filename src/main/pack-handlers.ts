import { basename, dirname } from 'node:path'
import { dialog } from 'electron'
import type { RequestOutput } from '../contract/messages'
import { problemText, type Result, success } from '../core/result'
import { PACK_EXTENSION } from '../core/template/kinds'
import { text } from '../messages/sentence'
import * as packs from '../node/pack-install'
import { asks, parentOf } from './dialogs'
import type { Shell } from './shell'

/** Asks for a pack and installs it. A pack in a folder is chosen by its `pack.json`: one dialog cannot offer both files and folders everywhere. */
export async function installPack(shell: Shell): Promise<Result<RequestOutput<'packs.install'>>> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: text('dialog.pack.title'),
    buttonLabel: text('dialog.pack.button'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.pack.files'), extensions: ['zip', 'json', PACK_EXTENSION.slice(1)] }],
  })
  const [chosen] = answer.filePaths
  if (answer.canceled || !chosen) return success(null)
  return installFrom(shell, basename(chosen) === 'pack.json' ? dirname(chosen) : chosen)
}

/** Asks whether to install a pack that was opened by its file type, and tells the window what became of it. */
export async function installOpened(shell: Shell, path: string): Promise<void> {
  const agreed = await asks(shell, {
    message: text('dialog.pack.opened.question', { name: basename(path) }),
    detail: text('dialog.pack.opened.detail'),
    buttons: [text('dialog.pack.opened.yes'), text('dialog.pack.opened.no')],
  })
  if (!agreed) return
  const installed = await installFrom(shell, path)
  if (!installed.ok) shell.tell('problem', installed.problem)
  else if (installed.value) shell.tell('pack.installed', installed.value)
}

/** Replaces a pack of the same id after asking; null when that is refused. */
async function installFrom(shell: Shell, source: string): Promise<Result<RequestOutput<'packs.install'>>> {
  let installed = await packs.installPack(source, { replace: false })
  if (!installed.ok && installed.problem.code === 'pack-exists') {
    const agreed = await asks(shell, {
      message: text('dialog.pack.replace.question'),
      detail: problemText(installed.problem),
      buttons: [text('dialog.pack.replace.yes'), text('dialog.pack.replace.no')],
    })
    if (!agreed) return success(null)
    installed = await packs.installPack(source, { replace: true })
  }
  if (!installed.ok) return installed
  await shell.packs.reread()
  const { manifest, templates } = installed.value.pack
  return success({
    title: manifest.title,
    packVersion: manifest.packVersion,
    templates: templates.map(({ title }) => title),
    notes: installed.value.notes.map(problemText),
  })
}

export async function removePack(shell: Shell, id: string): Promise<Result<RequestOutput<'packs.remove'>>> {
  const title = shell.packs.shown.packs.find(({ manifest }) => manifest.id === id)?.manifest.title ?? id
  const agreed = await asks(shell, {
    message: text('dialog.pack.remove.question', { title }),
    detail: text('dialog.pack.remove.detail'),
    buttons: [text('dialog.pack.remove.yes'), text('dialog.pack.remove.no')],
  })
  if (!agreed) return success({ removed: false })
  const removed = await packs.removePack(id)
  if (!removed.ok) return removed
  await shell.packs.reread()
  return success({ removed: true })
}
