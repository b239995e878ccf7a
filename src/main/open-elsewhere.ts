import { basename } from 'node:path'
import { failure } from '../core/result'
import { message } from '../messages/message'
import type { Shell } from './shell'

/** Why a file is left where it is that another program has open; null for one that none has. */
export async function openElsewhere(shell: Shell, path: string | null) {
  const holder = path === null ? null : await shell.openFiles.holderOf(path)
  if (path === null || !holder) return null
  const { person, machine, since } = holder
  return failure('open-elsewhere', message('problem.openOn', { name: basename(path), person, machine, at: since }))
}
