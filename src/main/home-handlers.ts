import { randomUUID } from 'node:crypto'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import type { Handlers } from './contract-calls'
import type { HomeList } from './home-list'
import { openElsewhere } from './open-elsewhere'
import type { Shell } from './shell'

/** What the start page asks for after its list: words in drafts, and what can be done with a draft without opening it. */
export function homeHandlers(
  shell: Shell,
  home: HomeList,
): Pick<Handlers, 'home.find' | 'home.isStale' | 'draft.rename' | 'draft.duplicate'> {
  return {
    'home.find': ({ words }) => success({ finding: home.find(words) }),
    'home.isStale': async () => success({ stale: await home.isStale() }),
    'draft.rename': async ({ draft, title }) => {
      const before = shell.sessions.pathOf(draft)
      const elsewhere = await openElsewhere(shell, before ?? null)
      if (elsewhere) return elsewhere
      const renamed = await shell.sessions.rename(draft, title)
      if (!renamed.ok) return renamed
      const path = shell.sessions.pathOf(draft) ?? null
      if (before && before !== path) await shell.forgetFile(before)
      return success({ fileName: shell.placeOf(path).fileName })
    },
    'draft.duplicate': ({ draft }) => duplicate(shell, draft),
  }
}

async function duplicate(shell: Shell, handle: string): Promise<Result<{ title: string; folderName: string }>> {
  const path = shell.sessions.pathOf(handle)
  const held = shell.sessions.held(handle)
  const read = held ? success(held) : path ? await shell.opening.read(path) : notListed()
  if (!read.ok) return read
  const { draft } = read.value
  const title = text('home.copyOf', { title: draft.title.trim() || shell.placeOf(path ?? null).fileName })
  const copied = await shell.sessions.duplicate(draft, { id: randomUUID(), title })
  if (!copied.ok) return copied
  return success({ title, folderName: shell.placeOf(shell.sessions.pathOf(copied.value) ?? null).folderName })
}

function notListed() {
  return failure('not-known', message('problem.notInList'))
}
