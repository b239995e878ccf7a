import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { app } from 'electron'
import { failure, success } from '../core/result'
import { sectionLabel } from '../core/template/section-names'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import type { Words } from '../messages/values'
import type { GoodVersion } from '../node/doctor'
import type { Handlers } from './contract-calls'
import type { Shell } from './shell'

/** What can still be read of a damaged draft, and going on with it as a new one. Nothing is written over. */
export function doctorHandlers(shell: Shell): Pick<Handlers, 'draft.examine' | 'draft.rescue'> {
  /** What was last found of each file that was looked at, by the window's handle for it. */
  const found = new Map<string, GoodVersion[]>()
  const keyOf = (passphrase: string | undefined) => (passphrase === undefined ? undefined : { passphrase })
  return {
    'draft.examine': async ({ draft, passphrase }) => {
      const path = shell.sessions.pathOf(draft)
      if (!path) return noFile()
      const examined = await shell.opening.examine(path, app.getPath('userData'), keyOf(passphrase))
      if (!examined.ok) return examined
      const { problem, salvage, versions } = examined.value
      found.set(draft, versions)
      const names = await namesOfSections(shell)
      return success({
        fileName: basename(path),
        problem,
        isLocked: passphrase === undefined && /^locked/.test(problem?.code ?? ''),
        salvage: salvage && {
          title: salvage.title,
          answers: salvage.answers.map(({ section, slot, words }) => ({ name: names(section, slot), words })),
          proposals: salvage.proposals,
          unreadable: salvage.unreadable.map(({ section, slot }) => names(section, slot)),
          isCut: salvage.isCut,
        },
        versions: versions.map(({ modified, kind, path: at }) => ({
          modified,
          kind,
          fileName: kind === 'copy' ? basename(at) : '',
        })),
      })
    },
    'draft.rescue': async ({ draft, passphrase, from }) => {
      const path = shell.sessions.pathOf(draft)
      if (!path) return noFile()
      const version = from === null ? null : found.get(draft)?.[from]
      if (version === undefined) return failure('no-version', message('history.problem.noVersion'))
      const now = new Date().toISOString()
      const rescued = await shell.opening.rescue(path, version, { id: randomUUID(), now }, keyOf(passphrase))
      if (!rescued.ok) return rescued
      const { draft: content, lock } = rescued.value
      const title = text('doctor.rescued', { title: content.title.trim() || basename(path) })
      // Its own id, so that its history goes on; its own title, so that its file has another name than the damaged one.
      const session = await shell.sessions.create({ ...content, title, modified: now }, { keep: true, lock })
      return shell.opened(session, true)
    },
  }
}

/** Sections as their templates call them; by their ids where no installed template has them. */
async function namesOfSections(shell: Shell): Promise<(section: string, slot: string) => Words> {
  const { packs } = await shell.packs.all()
  const sections = new Map(
    packs.flatMap(({ templates }) => templates.flatMap((template) => template.sections.map((one) => [one.id, one]))),
  )
  return (id, slotId) => {
    const section = sections.get(id)
    const title = section ? [sectionLabel(section), section.shortTitle ?? section.title].filter(Boolean).join(': ') : id
    const slot = section?.slots.find((one) => one.id === slotId)?.label ?? slotId
    return message('doctor.answer', { title, slot })
  }
}

function noFile() {
  return failure('no-file', message('problem.draftHasNoFile'))
}
