import type { Draft } from '../draft/draft'
import { answerText, blockText } from '../draft/text'
import type { Finding } from './finding'

/**
 * What a finding is known by when it is put aside: its rule, its place where that has no offsets, and the text it points at, as 16
 * hexadecimal digits. Offsets do not count, so text that only moves stays dismissed; text that changes brings the finding back.
 * A finding about the whole draft is known by its message.
 */
export function fingerprintOf(finding: Finding, draft: Draft): string {
  return hash(JSON.stringify([finding.check, ...pointedAt(finding, draft)]))
}

function pointedAt({ at, message }: Finding, draft: Draft): string[] {
  if (at.section === null) return [message]
  if (at.section === 'organisation') {
    const value = Object.hasOwn(draft.organisation, at.field ?? '') ? draft.organisation[at.field ?? ''] : undefined
    return [at.field ?? '', JSON.stringify(value ?? '')]
  }
  if (at.proposal !== undefined) {
    const row = draft.proposals.find(({ id }) => id === at.proposal)
    const cell = row && Object.hasOwn(row, at.field ?? '') ? row[at.field ?? ''] : undefined
    return [at.proposal, at.field ?? '', JSON.stringify(cell ?? '')]
  }
  const answers = draft.sections.find(({ id }) => id === at.section)?.answers ?? {}
  if (at.slot === undefined)
    return [
      at.section,
      message,
      ...Object.keys(answers)
        .sort()
        .map((slot) => answerText(answers[slot] ?? [])),
    ]
  const blocks = (Object.hasOwn(answers, at.slot) ? answers[at.slot] : undefined) ?? []
  const block = at.block === undefined ? undefined : blocks[at.block]
  if (!block) return [at.section, at.slot, message, answerText(blocks)]
  return [blockText(block).slice(at.start, at.end)]
}

/** FNV-1a, twice 32 bits with different starts: told apart well enough for the findings of one draft, and without a library. */
function hash(text: string): string {
  const half = (start: number): string => {
    let value = start
    for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    return (value >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x2f0b4a27)
}

/** The findings that the writer did not put aside, in the same sequence. */
export function withoutDismissed(findings: readonly Finding[], draft: Draft): Finding[] {
  const dismissed = new Set((draft.dismissed ?? []).map(({ check, fingerprint }) => `${check} ${fingerprint}`))
  if (dismissed.size === 0) return [...findings]
  return findings.filter((finding) => !dismissed.has(`${finding.check} ${fingerprintOf(finding, draft)}`))
}

/** The draft with this finding put aside; the draft itself when it is already. The caller sets `modified`. */
export function dismissFinding(draft: Draft, finding: Finding): Draft {
  const fingerprint = fingerprintOf(finding, draft)
  const before = draft.dismissed ?? []
  if (before.some((known) => known.check === finding.check && known.fingerprint === fingerprint)) return draft
  return { ...draft, dismissed: [...before, { check: finding.check, fingerprint }] }
}

/** The draft with nothing put aside any more. The caller sets `modified`. */
export function restoreFindings(draft: Draft): Draft {
  if (draft.dismissed === undefined) return draft
  const { dismissed: _, ...rest } = draft
  return rest as Draft
}
