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
}

/** The draft in the version that `--cut` names, by its name or id; as it is where none is named. */
export async function chosenText(
  draft: Draft,
  template: Template,
  wanted: string | undefined,
): Promise<Result<ChosenText>> {
  if (wanted === undefined) return success({ draft, note: null })
  const { draftInVersion, findVersion, versionName } = await import('../core/speech/versions')
  const version = findVersion(draft, wanted)
  if (!version.ok) return version
  const { draft: cut, changed } = draftInVersion(draft, template, version.value)
  return success({ draft: cut, version: versionName(version.value), note: changed })
}
