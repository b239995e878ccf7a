import type { Draft } from '../core/draft/draft'
import { templateOfDraft } from '../core/draft/from-draft'
import { failure, problemText, type Result, success } from '../core/result'
import type { Pack, PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
import { listOf, message } from '../messages/message'
import type { Message } from '../messages/values'
import { loadAllPacks } from '../node/pack-install'
import { findTemplate } from '../node/packs'
import { nearest } from './arguments'
import type { Streams } from './streams'

/**
 * The packs that come with the program and those that the user installed. Packs that are refused are named on standard error; the
 * others work on.
 */
export async function installedPacks(streams: Pick<Streams, 'err'>): Promise<Pack[]> {
  const { packs, refused } = await loadAllPacks()
  for (const problem of refused) streams.err(`${problemText(problem)}\n`)
  return packs
}

/** The template of that id, or a sentence with the ids that there are. */
export async function installedTemplate(
  id: string,
  streams: Streams,
): Promise<Result<{ pack: PackManifest; template: Template }>> {
  const packs = await installedPacks(streams)
  const found = findTemplate(packs, id)
  if (found) return success(found)
  const ids = packs.flatMap(({ templates }) => templates.map((template) => template.id))
  const near = nearest(id, ids)
  if (ids.length === 0) return failure('no-template', message('cli.noTemplate.atAll'))
  return failure(
    'no-template',
    near ? message('cli.noTemplate.near', { id, near }) : message('cli.noTemplate', { id, ids: listOf(ids, 'unit') }),
  )
}

/**
 * The template that a draft was made from, else one made of the draft itself: a draft stays readable without its pack. `note` says so
 * in a sentence.
 */
export function templateForDraft(
  draft: Draft,
  packs: readonly Pack[],
): { pack: PackManifest; template: Template; note: Message | null } {
  const found = findTemplate(packs, draft.template.id)
  if (found) return { ...found, note: null }
  const { id, pack } = draft.template
  return {
    ...templateOfDraft(draft),
    note: message('cli.templateNotInstalled', { id, pack }),
  }
}

/** Words of the pack that a draft was made from, which no dictionary has; none where it is not installed. */
export function wordsOfPack({ template }: Draft, packs: readonly Pack[]): readonly string[] {
  return packs.find(({ templates }) => templates.some(({ id }) => id === template.id))?.manifest.words ?? []
}
