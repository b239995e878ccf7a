import { basename, dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import { type Result, success } from '../core/result'
import { text } from '../messages/sentence'
import { EvidenceFile, SHELF_FILE } from '../node/evidence-file'
import type { Handlers } from './contract-calls'
import { askWhereTo, parentOf } from './dialogs'
import type { Shell } from './shell'

const ENDING = '.json'

/** The person's evidence shelf, kept once for all drafts, and its way to colleagues and from them. */
export function evidenceHandlers(
  shell: Shell,
): Pick<Handlers, 'evidence.list' | 'evidence.put' | 'evidence.remove' | 'evidence.give' | 'evidence.take'> {
  let opened: EvidenceFile | null = null
  const file = () => {
    opened ??= new EvidenceFile(join(app.getPath('userData'), SHELF_FILE))
    return opened
  }
  return {
    'evidence.list': () => file().list(),
    'evidence.put': ({ entry }) => file().put(entry),
    'evidence.remove': ({ id }) => file().remove(id, new Date().toISOString()),
    'evidence.give': () => give(shell, file()),
    'evidence.take': async () => {
      const answer = await dialog.showOpenDialog(parentOf(shell), {
        title: text('dialog.evidence.take'),
        buttonLabel: text('dialog.evidence.take.button'),
        properties: ['openFile'],
        filters: [{ name: text('dialog.evidence.files'), extensions: [ENDING.slice(1)] }],
      })
      const [path] = answer.filePaths
      return answer.canceled || path === undefined ? success(null) : file().take(path)
    },
  }
}

async function give(
  shell: Shell,
  shelf: EvidenceFile,
): Promise<Result<{ fileName: string; folderName: string } | null>> {
  const to = await askWhereTo(shell, {
    title: text('dialog.evidence.give'),
    button: text('dialog.evidence.give.button'),
    files: text('dialog.evidence.files'),
    folder: app.getPath('documents'),
    name: text('dialog.evidence.name'),
    ending: ENDING,
  })
  if (!to) return success(null)
  const { path, replace } = to
  const given = await shelf.give(path, { replace })
  return given.ok ? success({ fileName: basename(path), folderName: shell.nameOf(dirname(path)) }) : given
}
