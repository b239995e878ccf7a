import type { Draft } from '../core/draft/draft'
import { type Result, success } from '../core/result'
import type { Template } from '../core/template/template'
import type { Words } from '../messages/values'

export interface ChosenText {
  draft: Draft
  /** The version's name; absent for the whole text. */
  version?: string
  /** A sentence where the draft has changed since the version was made. */
  note: Words | null
  /** Words of it that have no place in the template. */
  unplaced: number
  /** Images that were taken for decoration. */
  decorations: number
}

/**
 * The draft in the version that `--cut` names, by its name or id; as it is where none is named. Text without a place is in it, unless
 * somebody decided to leave it out. Images without alternative text are decoration where somebody said so.
 */
export async function chosenText(
  draft: Draft,
  template: Template,
  wanted: string | undefined,
  { unplaced: withUnplaced = true, decorations: asDecoration = false } = {},
): Promise<Result<ChosenText>> {
  const { unplacedWords, withoutUnplaced } = await import('../core/draft/unplaced-text')
  const { imagesAsDecoration } = await import('../core/draft/images')
  const kept = withUnplaced ? draft : withoutUnplaced(draft)
  const { draft: said, images: decorations } = asDecoration ? imagesAsDecoration(kept) : { draft: kept, images: 0 }
  if (wanted === undefined) return success({ draft: said, note: null, unplaced: unplacedWords(said), decorations })
  const { draftInVersion, findVersion, versionName } = await import('../core/speech/versions')
  const version = findVersion(said, wanted)
  if (!version.ok) return version
  const { draft: cut, changed } = draftInVersion(said, template, version.value)
  return success({
    draft: cut,
    version: versionName(version.value),
    note: changed,
    unplaced: unplacedWords(cut),
    decorations,
  })
}
