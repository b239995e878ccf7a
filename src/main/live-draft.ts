import { success } from '../core/result'
import { notOpen } from '../node/not-open'
import type { Shell } from './shell'

/** The draft behind a handle as it is now, with what it answers and the file that it has. */
export async function liveDraft(shell: Shell, handle: string) {
  const held = shell.sessions.held(handle)
  if (!held) return notOpen()
  const found = await shell.templateOf(held.draft)
  return found.ok ? success({ content: held.draft, path: held.path, ...found.value }) : found
}
