import { failure, type Problem, type Result, success } from '../core/result'
import type { Pack, PackManifest, Template } from '../core/template/template'
import { builtInPacksFolder, findTemplate, loadPacks } from '../node/packs'
import { nearest } from './arguments'
import type { Streams } from './streams'

/** The packs that come with the program. Packs that are refused are named on standard error; the others work on. */
export async function installedPacks(streams: Streams): Promise<Pack[]> {
  const { packs, refused } = await loadPacks(builtInPacksFolder())
  for (const { sentence } of refused as Problem[]) streams.err(`${sentence}\n`)
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
