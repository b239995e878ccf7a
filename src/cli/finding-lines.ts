import { readiness } from '../core/check/checker'
import { count, listed, sectionName, sentence } from '../core/check/wording'
import { type Draft, UNPLACED_SECTION } from '../core/draft/draft'
import type { Finding, FindingLevel } from '../core/draft/finding'
import type { Template } from '../core/template/template'
import { blockText } from '../core/text/block-text'

const LEVEL_NAMES: Record<FindingLevel, string> = { blocker: 'To do', warning: 'Look at', advice: 'Advice' }

/** Findings as a person reads them: a heading for each section, a line for each finding, and what is left to do at the end. */
export function describeFindings(
  findings: readonly Finding[],
  draft: Draft,
  template: Template,
  dismissed = 0,
): string {
  const lines: string[] = []
  let section: string | null | undefined
  for (const finding of findings) {
    if (finding.at.section !== section) {
      section = finding.at.section
      lines.push(...(lines.length > 0 ? [''] : []), nameOf(section, template))
    }
    const place = placeOf(finding, draft, template)
    lines.push(`  ${LEVEL_NAMES[finding.level].padEnd(8)} ${place ? `${place}: ` : ''}${finding.message}`)
  }
  const { ready, blockers, warnings, advice } = readiness(findings)
  const left = [
    ...(blockers > 0 ? [`${count(blockers, 'thing')} to do`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'thing')} to look at`] : []),
    ...(advice > 0 ? [count(advice, 'piece').replace(/(piece)s?$/, '$& of advice')] : []),
  ]
  const verdict = ready ? 'Ready to hand in' : 'Not ready to hand in'
  const aside = dismissed > 0 ? ` ${count(dismissed, 'finding')} dismissed.` : ''
  lines.push(...(lines.length > 0 ? [''] : []), `${verdict}${left.length > 0 ? `: ${listed(left)}` : ''}.${aside}`)
  return `${lines.join('\n')}\n`
}

function nameOf(section: string | null, template: Template): string {
  if (section === null) return 'The draft'
  if (section === 'organisation') return 'Organisation'
  if (section === 'proposals') return 'Proposals'
  if (section === UNPLACED_SECTION) return 'Unplaced text'
  const asked = template.sections.find(({ id }) => id === section)
  return asked ? sentence(sectionName(asked)) : `Section “${section}”`
}

/** The slot and the first words that a finding points at. */
function placeOf({ at }: Finding, draft: Draft, template: Template): string {
  if (at.slot === undefined || at.block === undefined) return ''
  const asked = template.sections.find(({ id }) => id === at.section)
  const slot = asked?.slots.find(({ id }) => id === at.slot)
  const block = draft.sections.find(({ id }) => id === at.section)?.answers[at.slot]?.[at.block]
  const text = block ? blockText(block).slice(at.start, at.end).replace(/\s+/g, ' ') : ''
  const short = text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')} …`
  return [slot?.label ?? at.slot, ...(short === '' ? [] : [`“${short}”`])].join(', ')
}
