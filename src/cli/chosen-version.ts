import type { Draft } from '../core/draft/draft'
import { type Result, success } from '../core/result'
import type { Template } from '../core/template/template'
import type { Streams } from './streams'

/** The draft in the version that `--cut` names. What has changed since it was cut is said on standard error. */
export async function chosenVersion(
  draft: Draft,
  template: Template,
  wanted: string,
  streams: Pick<Streams, 'err'>,
): Promise<Result<Draft>> {
  const { draftInVersion, findVersion } = await import('../core/speech/versions')
  const version = findVersion(draft, wanted)
  if (!version.ok) return version
  const { draft: cut, changed } = draftInVersion(draft, template, version.value)
  if (changed !== null) streams.err(`${changed}\n`)
  return success(cut)
}
