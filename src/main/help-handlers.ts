import { join } from 'node:path'
import { app, dialog, shell as system } from 'electron'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { exists } from '../node/exists'
import { asks, parentOf } from './dialogs'
import { licencesFolder, releasesPage } from './program-facts'
import type { Shell } from './shell'

/** Opens the licences of all that the program carries in the system's own viewer. */
export async function openLicences(): Promise<Result<Record<string, never>>> {
  const path = join(licencesFolder(), 'parts.txt')
  if (!(await exists(path))) return failure('no-licences', message('problem.noLicences', { path }))
  const said = await system.openPath(path)
  return said === '' ? success({}) : failure('no-viewer', message('problem.noViewer', { path, reason: said }))
}

/** Opens the page of new versions in the browser, after asking. The program itself asks nobody whether there is one. */
export async function lookForNewVersion(shell: Shell): Promise<void> {
  const page = await releasesPage()
  const version = app.getVersion()
  if (page === null) {
    await dialog.showMessageBox(parentOf(shell), {
      type: 'info',
      message: text('dialog.version.unknown', { version }),
      detail: text('dialog.version.unknown.detail'),
    })
    return
  }
  const agreed = await asks(shell, {
    message: text('dialog.version.question', { version }),
    detail: text('dialog.version.detail', { page }),
    buttons: [text('dialog.version.yes'), text('dialog.version.no')],
  })
  if (agreed) await system.openExternal(page)
}
