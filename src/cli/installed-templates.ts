import type { Draft } from '../core/draft/draft'
import { templateOfDraft } from '../core/draft/from-draft'
import { failure, type Result, success } from '../core/result'
import type { Pack, PackManifest } from '../core/template/pack'
import type { Template } from '../core/template/template'
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
  for (const { sentence } of refused) streams.err(`${sentence}\n`)
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
  return failure(
    'no-template',
    ids.length === 0
      ? 'There is no template at all. Install Rostrum again.'
      : `There is no template “${id}”. ${near ? `Did you mean “${near}”?` : `There is: ${ids.join(', ')}.`}`,
  )
}

/**
 * The template that a draft was made from, else one made of the draft itself: a draft stays readable without its pack. `note` says so
 * in a sentence.
 */
export function templateForDraft(
  draft: Draft,
  packs: readonly Pack[],
): { pack: PackManifest; template: Template; note: string | null } {
  const found = findTemplate(packs, draft.template.id)
  if (found) return { ...found, note: null }
  const { id, pack } = draft.template
  return {
    ...templateOfDraft(draft),
    note: `The template “${id}” of the pack “${pack}” is not installed: the sections are taken as they stand, and nothing that only the template knows is checked. To check against it, add the pack with rostrum packs add.`,
  }
}
