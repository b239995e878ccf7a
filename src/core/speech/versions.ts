import { listOf, message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Draft, StatementVersion } from '../draft/draft'
import { failure, type Result, success } from '../result'
import type { Template } from '../template/template'
import { cutDraft } from './cuts'
import { slotOf } from './slot'

/** A version's name as people read it. */
export function versionName({ name }: Pick<StatementVersion, 'name'>): string {
  return name.trim() || text('version.unnamed')
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
  const names = versions.map((version) => message('version.quoted', { version: versionName(version) }))
  return failure(
    'no-version',
    names.length === 0
      ? message('problem.version.none', { wanted })
      : message('problem.version.others', { wanted, names: listOf(names, 'unit') }),
  )
}

/** The version that was cut for the slot that a draft is written for, of several the newest; undefined where none was. */
export function versionForSlot(draft: Draft, template: Template): StatementVersion | undefined {
  const slot = slotOf(draft, template)
  return draft.statement?.versions?.filter(({ slotSeconds }) => slotSeconds === slot).at(-1)
}

/** A draft in one of its versions, as everything that times, reads or exports takes it. `changed`: a sentence where parts are said that the version once left out. */
export function draftInVersion(
  draft: Draft,
  template: Template,
  version: StatementVersion,
): { draft: Draft; changed: string | null } {
  const { draft: cut, stale } = cutDraft(draft, template, version.leftOut)
  const changed =
    stale.length === 0 ? null : text('version.changed', { count: stale.length, version: versionName(version) })
  return { draft: cut, changed }
}
