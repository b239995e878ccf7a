import { basename, dirname } from 'node:path'
import { dialog } from 'electron'
import type { RequestOutput } from '../contract/messages'
import { problemText, type Result, success } from '../core/result'
import * as packs from '../node/pack-install'
import { asks, parentOf } from './dialogs'
import type { Shell } from './shell'

/** Asks for a pack and installs it. A pack in a folder is chosen by its `pack.json`: one dialog cannot offer both files and folders everywhere. */
export async function installPack(shell: Shell): Promise<Result<RequestOutput<'packs.install'>>> {
  const answer = await dialog.showOpenDialog(parentOf(shell), {
    title: 'Install a pack of templates',
    buttonLabel: 'Install',
    properties: ['openFile'],
    filters: [{ name: 'Packs: a zip file, or pack.json in a folder', extensions: ['zip', 'json'] }],
  })
  const [chosen] = answer.filePaths
  if (answer.canceled || !chosen) return success(null)
  const source = basename(chosen) === 'pack.json' ? dirname(chosen) : chosen
  let installed = await packs.installPack(source, { replace: false })
  if (!installed.ok && installed.problem.code === 'pack-exists') {
    const agreed = await asks(shell, {
      message: 'Put this pack in the place of the one that is there?',
      detail: problemText(installed.problem),
      buttons: ['Replace it', 'Keep the one that is there'],
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
    notes: installed.value.notes.map(({ sentence }) => sentence),
  })
}

export async function removePack(shell: Shell, id: string): Promise<Result<RequestOutput<'packs.remove'>>> {
  const title = shell.packs.shown.packs.find(({ manifest }) => manifest.id === id)?.manifest.title ?? id
  const agreed = await asks(shell, {
    message: `Remove the pack “${title}”?`,
    detail:
      'Drafts made from it stay, and can still be opened, written in and handed in. Install the pack again to have its templates back.',
    buttons: ['Remove it', 'Keep it'],
  })
  if (!agreed) return success({ removed: false })
  const removed = await packs.removePack(id)
  if (!removed.ok) return removed
  await shell.packs.reread()
  return success({ removed: true })
}
