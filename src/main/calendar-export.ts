import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { app } from 'electron'
import { cutToBytes, MAX_NAME_BYTES, safeFileName } from '../core/export/file-name'
import { failure, success } from '../core/result'
import { icsOf } from '../core/template/ics'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { askWhereTo } from './dialogs'
import type { Shell } from './shell'

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
  const to = await askWhereTo(shell, {
    title: text('dialog.calendar.title', { count: steps.length }),
    button: text('dialog.calendar.button'),
    files: text('dialog.calendar.files'),
    folder: app.getPath('documents'),
    name: cutToBytes(name, MAX_NAME_BYTES) || pack.id,
    ending: '.ics',
  })
  if (!to) return success(null)
  const { path, replace } = to
  const written = await writeWhole(path, icsOf(pack, steps, new Date().toISOString()), { replace })
  if (!written.ok) return written
  const file = `file-${randomUUID()}`
  shell.exported.set(file, path)
  return success({ file, fileName: basename(path), folderName: shell.nameOf(dirname(path)), dates: steps.length })
}
