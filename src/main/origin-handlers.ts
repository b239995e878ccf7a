import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { RequestOutput } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { originStates } from '../core/draft/origins'
import { summaryFromInput, takesSummaryOf } from '../core/draft/summary-from-input'
import { failure, success } from '../core/result'
import { message } from '../messages/message'
import type { OpenSession } from '../node/draft-sessions'
import { findDraft, foldersOf } from '../node/find-draft'
import { notOpen } from '../node/not-open'
import type { Handlers } from './contract-calls'
import type { Shell } from './shell'

/** A statement made of an input, and how what was taken stands to it. Files are the shell's business: the window names drafts and areas. */
export function originHandlers(shell: Shell): Pick<Handlers, 'draft.summarise' | 'draft.origins'> {
  return {
    'draft.summarise': async ({ draft, areas }) => {
      const held = shell.sessions.held(draft)
      if (!held) return notOpen()
      const own = await shell.templateOf(held.draft)
      if (!own.ok) return own
      const { packs } = await shell.packs.all()
      const target = packs
        .flatMap(({ manifest, templates }) => templates.map((template) => ({ template, pack: manifest })))
        .find(({ template }) => takesSummaryOf(template, own.value.template))
      if (!target) return failure('no-template', message('problem.noSummaryTemplate'))
      const { draft: made, taken } = summaryFromInput(held.draft, own.value.template, areas, target, {
        id: randomUUID(),
        now: new Date().toISOString(),
        fileName: held.path ? basename(held.path) : '',
      })
      if (taken.length === 0) return failure('nothing-to-take', message('problem.nothingToTake'))
      return shell.opened(await shell.sessions.create(made, { keep: true }), true)
    },
    'draft.origins': async ({ draft }) => {
      const held = shell.sessions.held(draft)
      if (!held) return notOpen()
      return success({ states: await statesOf(shell, held) })
    },
  }
}

type States = RequestOutput<'draft.origins'>['states']

async function statesOf(shell: Shell, held: OpenSession): Promise<States> {
  const sources = new Map((held.draft.origins ?? []).map((origin) => [origin.source, origin.fileName]))
  const recent = shell.recent.list()
  const states: States = []
  for (const [id, knownAs] of sources) {
    const open = shell.sessions.allHeld().find((other) => other.draft.id === id)
    const source =
      (open && (await asItIs(shell, open))) ??
      (await findDraft(
        id,
        { folders: [shell.draftsFolder(), ...foldersOf([held.path])], files: recent, knownAs },
        (path) => shell.opening.read(path),
      ))
    if (!source) continue
    for (const { origin, source: state, now } of originStates(held.draft, source))
      states.push({ section: origin.section, slot: origin.slot, source: state, now })
  }
  return states
}

/** An open draft. One behind another takes what somebody else wrote into its file when it comes to the front: here that counts already. */
async function asItIs(shell: Shell, { handle, draft, path }: OpenSession): Promise<Draft> {
  if (path === null || !(await shell.sessions.isChangedElsewhere(handle))) return draft
  const inFile = await shell.opening.read(path, shell.sessions.lockOf(handle) ?? undefined)
  return inFile.ok ? inFile.value.draft : draft
}
