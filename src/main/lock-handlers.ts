import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { notOpen } from '../node/not-open'
import type { Lock } from '../node/sealing'
import type { Handlers } from './contract-calls'
import type { Shell } from './shell'

/** The passphrase of an open draft: set, changed, taken away. */
export function lockHandlers(shell: Shell): Pick<Handlers, 'lock.set' | 'lock.remove'> {
  return {
    'lock.set': async ({ draft, passphrase, current }) => {
      const known = await knowing(shell, draft, current)
      if (!known.ok) return known
      const { lock, name, id } = known.value
      const made = await shell.opening.makeLock(passphrase, lock?.identity, name)
      if (!made.ok) return made
      if (lock) return settled(shell.sessions.setLock(draft, made.value))
      // Noted first, so that a power cut on the way leaves nothing readable for longer than until the next start.
      await shell.histories.noteClearing(id)
      shell.sessions.forgetVersions(draft)
      const locked = await shell.sessions.setLock(draft, made.value)
      if (!locked.ok) return locked
      await shell.histories.clearReadable(id)
      shell.histories.unlock(id, made.value)
      await shell.sessions.forgetDamagedJournals(id)
      const path = shell.sessions.pathOf(draft)
      if (path) await shell.list.forget(path)
      return success({})
    },
    'lock.remove': async ({ draft, current }) => {
      const known = await knowing(shell, draft, current)
      if (!known.ok) return known
      const { lock, id } = known.value
      if (!lock) return success({})
      shell.sessions.forgetVersions(draft)
      const unlocked = await shell.sessions.setLock(draft, null)
      if (!unlocked.ok) return unlocked
      shell.histories.lockAgain(id)
      await shell.histories.clearSealed(id)
      return success({})
    },
  }
}

async function settled(answer: Promise<Result<void>>): Promise<Result<Record<string, never>>> {
  const given = await answer
  return given.ok ? success({}) : given
}

/** The open draft, if who asks knows the passphrase that it has. */
async function knowing(
  shell: Shell,
  handle: string,
  current: string | undefined,
): Promise<Result<{ lock: Lock | null; name: string; id: string }>> {
  const held = shell.sessions.held(handle)
  if (!held) return notOpen()
  const lock = shell.sessions.lockOf(handle)
  const name = shell.placeOf(held.path).fileName
  const id = held.draft.id
  if (!lock) return success({ lock, name, id })
  const opens = await shell.opening.opensLock(lock, current ?? '', name)
  if (!opens.ok) return opens
  return opens.value
    ? success({ lock, name, id })
    : failure('wrong-passphrase', message('problem.locked.wrong', { name }))
}
