import type { Draft, StatementVersion } from '../draft/draft'
import { failure, type Result, success } from '../result'
import type { Template } from '../template/template'
import { cutDraft } from './cuts'

/** A version's name as people read it. */
export function versionName({ name }: Pick<StatementVersion, 'name'>): string {
  return name.trim() || 'A version without a name'
}

/**
 * The version of a draft with this id, else with this name, whatever its capitals; of several with one name the newest. A problem `no-version`
 * names those that there are.
 */
export function findVersion(draft: Draft, wanted: string): Result<StatementVersion> {
  const versions = draft.statement?.versions ?? []
  const folded = (name: string) => name.trim().toLowerCase()
  const found =
    versions.find(({ id }) => id === wanted) ?? versions.filter(({ name }) => folded(name) === folded(wanted)).at(-1)
  if (found) return success(found)
  const names = versions.map((version) => `“${versionName(version)}”`)
  return failure(
    'no-version',
    names.length === 0
      ? `There is no version “${wanted}”: this draft has no shorter versions. Save one where the statement is rehearsed, or take the whole text.`
      : `There is no version “${wanted}”. This draft has ${names.join(', ')}.`,
  )
}

/** A draft in one of its versions, as everything that times, reads or exports takes it. `changed`: a sentence where parts are said that the version once left out. */
export function draftInVersion(
  draft: Draft,
  template: Template,
  version: StatementVersion,
): { draft: Draft; changed: string | null } {
  const { draft: cut, stale } = cutDraft(draft, template, version.leftOut)
  const one = stale.length === 1
  const changed =
    stale.length === 0
      ? null
      : `${one ? 'One part' : `${stale.length} parts`} that “${versionName(version)}” left out ${one ? 'has' : 'have'} changed since, and ${one ? 'is' : 'are'} in it again. Look at ${one ? 'it' : 'them'} and save the version anew.`
  return { draft: cut, changed }
}
