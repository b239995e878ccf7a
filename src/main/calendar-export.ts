import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { app, dialog } from 'electron'
import { cutToBytes, MAX_NAME_BYTES, safeFileName } from '../core/export/file-name'
import { failure, success } from '../core/result'
import { icsOf } from '../core/template/ics'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { parentOf } from './dialogs'
import type { Shell } from './shell'

const EXTENSION = '.ics'

/** Asks where to, and writes one step of a pack's calendar, or all of them, for calendar programs. Null when the user cancels. */
export async function exportCalendar(
  shell: Shell,
  request: Parameters<Handlers['calendar.export']>[0],
): Promise<Awaited<ReturnType<Handlers['calendar.export']>>> {
  const pack = shell.packs.shown.packs.find(({ manifest }) => manifest.id === request.pack)?.manifest
  if (!pack) return failure('no-pack', message('problem.noPack', { pack: request.pack }))
  const steps = pack.calendar.filter(({ id }) => request.step === undefined || id === request.step)
  const [first] = steps
  if (!first) return failure('no-step', message('problem.noDate', { pack: pack.title }))
  const name = safeFileName(request.step === undefined ? pack.title : first.title)
  const answer = await dialog.showSaveDialog(parentOf(shell), {
    title: text('dialog.calendar.title', { count: steps.length }),
    buttonLabel: text('dialog.calendar.button'),
    defaultPath: join(app.getPath('documents'), `${cutToBytes(name, MAX_NAME_BYTES) || pack.id}${EXTENSION}`),
    filters: [{ name: text('dialog.calendar.files'), extensions: [EXTENSION.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return success(null)
  const named = extname(answer.filePath).toLowerCase() === EXTENSION
  const path = named ? answer.filePath : `${answer.filePath}${EXTENSION}`
  // The dialog asked about the name that was typed, not about the one that it became.
  const written = await writeWhole(path, icsOf(pack, steps, new Date().toISOString()), { replace: named })
  if (!written.ok) return written
  const file = `file-${randomUUID()}`
  shell.exported.set(file, path)
  return success({ file, fileName: basename(path), folderName: shell.nameOf(dirname(path)), dates: steps.length })
}
