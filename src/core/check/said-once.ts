import type { Draft } from '../draft/draft'
import { textPlaceKey } from '../draft/findable-texts'
import type { Finding, Place } from '../draft/finding'
import type { Template } from '../template/template'
import { gather } from '../text/gather'
import { isRuleOn } from './worth-saying'

/** Rules of ours that say what a dictionary says of the same word. */
const NAMES = /^slips\/(?:name|place-name)$/

/**
 * The findings without those of a grammar or a dictionary that a slip of ours says already, in the same sequence: one slip is said once, by the rule that has a source and
 * can be switched off by name. A rule that is off takes nothing away; `silent` are the rules that are off for good. Findings of a grammar are those whose id starts with
 * `grammar/`; a misspelt word goes only where a rule on names corrects it.
 */
export function saidOnce(
  findings: readonly Finding[],
  draft: Draft,
  template: Template,
  silent: readonly string[] = [],
): readonly Finding[] {
  if (!findings.some(({ check }) => check.startsWith('grammar/') || check.startsWith('spelling/'))) return findings
  const slips = new Map<string, Finding[]>()
  for (const finding of findings)
    if (finding.check.startsWith('slips/') && isRuleOn(finding.check, draft, template, silent))
      gather(slips, textPlaceKey(finding.at), finding)
  if (slips.size === 0) return findings
  return findings.filter(({ check, at }) => {
    const [kind] = check.split('/')
    if (kind !== 'grammar' && kind !== 'spelling') return true
    return !(slips.get(textPlaceKey(at)) ?? []).some(
      (slip) => (kind === 'grammar' || NAMES.test(slip.check)) && overlap(slip.at, at),
    )
  })
}

function overlap(one: Place, other: Place): boolean {
  return (one.start ?? 0) < (other.end ?? 0) && (other.start ?? 0) < (one.end ?? 0)
}
