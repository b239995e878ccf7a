import { basename, dirname, join } from 'node:path'
import { withAncestors } from '../core/draft/lineage'
import { writeDraft } from '../core/draft/read'
import { failure, success } from '../core/result'
import { message } from '../messages/message'
import { ancestorOf } from '../node/common-version'
import { notOpen } from '../node/not-open'
import type { Handlers } from './contract-calls'
import { namesBeside } from './copy-watch'
import type { Shell } from './shell'

type Needs = Pick<Shell, 'sessions' | 'opening' | 'histories'>

/** Copies that a service which synchronises folders has made of an open draft: which there are, and what one of them holds. */
export function copyHandlers(shell: Needs): Pick<Handlers, 'draft.copies' | 'draft.readCopy'> {
  return {
    'draft.copies': async ({ draft }) => {
      const held = shell.sessions.held(draft)
      if (!held) return notOpen()
      const { path } = held
      if (path === null) return success({ copies: [], original: null })
      const folder = dirname(path)
      const beside = await namesBeside(path)
      const isOfThis = async (name: string) => {
        const read = await shell.opening.read(join(folder, name), shell.sessions.lockOf(draft) ?? undefined)
        return read.ok && read.value.draft.id === held.draft.id ? read.value.draft : null
      }
      const copies = []
      // A name is asked first: reading all files of a folder would take its time.
      for (const name of beside.copies) {
        const copy = await isOfThis(name)
        if (!copy) continue
        const handle = await shell.sessions.handleFor(join(folder, name))
        copies.push({ copy: handle, fileName: name, modified: copy.modified })
      }
      const { original } = beside
      if (original === undefined || !(await isOfThis(original))) return success({ copies, original: null })
      const handle = await shell.sessions.handleFor(join(folder, original))
      return success({ copies, original: { draft: handle, fileName: original } })
    },
    'draft.readCopy': async ({ draft, copy }) => {
      const held = shell.sessions.held(draft)
      const path = shell.sessions.pathOf(copy)
      if (!held || !path) return notOpen()
      const read = await shell.opening.read(path, shell.sessions.lockOf(draft) ?? undefined)
      if (!read.ok) return read
      const content = read.value.draft
      if (content.id !== held.draft.id)
        return failure('other-draft', message('problem.copyOfOther', { name: basename(path) }))
      // As a version of the draft it is compared and restored like any other, and stays when the file goes.
      const of = { id: content.id, title: held.draft.title, path: held.path, fileName: basename(path) }
      const copied = writeDraft(content)
      const kept = await shell.histories.keepVersion(of, copied, 'outside')
      const common = await shell.histories.lastCommon(held.draft, content)
      const base = common && (await shell.opening.readText(common.toString('utf8'), basename(path)))
      return success({
        // Whoever merges with it has it behind, too.
        content: withAncestors(content, [ancestorOf(copied)]),
        base: base?.ok ? base.value.draft : null,
        fileName: basename(path),
        version: kept.ok ? kept.value.id : null,
      })
    },
  }
}
