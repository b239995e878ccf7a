import { inEnglish } from '../../messages/sentence'
import type { Value, Words } from '../../messages/values'
import type { Dismissal, Draft } from '../draft/draft'
import type { Finding, Place } from '../draft/finding'
import { answerText, blockText } from '../text/block-text'
import { fingerprint } from '../text/fingerprint'
import { ownValue } from '../text/json-value'
import { EVIDENCE_CHANGED } from './evidence-changed'

/**
 * What a finding is known by when it is put aside: its rule, its place where that has no offsets, and the text it points at, as 16
 * hexadecimal digits. Offsets do not count, so text that only moves stays dismissed; text that changes brings the finding back.
 * A finding about more than some words is known by its message's id and values too, never by how the sentence is worded; so is one about what was said elsewhere,
 * which may change again while the words stay.
 */
export function fingerprintOf(finding: Finding, draft: Draft): string {
  return fingerprintWith(codeOf(finding.message), finding, draft)
}

/** What the same finding was known by before its sentence was data: the English sentence stood for its message. */
function formerFingerprintOf(finding: Finding, draft: Draft): string {
  return fingerprintWith(inEnglish(finding.message), finding, draft)
}

function fingerprintWith(message: string, finding: Finding, draft: Draft): string {
  const elsewhere = finding.check === EVIDENCE_CHANGED ? [message] : []
  return fingerprint(JSON.stringify([finding.check, ...elsewhere, ...pointedAt(finding.at, message, draft)]))
}

/** A message without its wording: its id and values, in a sequence that is always the same. */
function codeOf(message: Words): string {
  return typeof message === 'string' ? message : JSON.stringify(plainValue(message))
}

function plainValue(value: Value): unknown {
  if (typeof value !== 'object') return value
  if ('list' in value) return value.list.map(plainValue)
  const values = Object.entries(value.values ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  return [value.id, ...values.map(([name, each]) => [name, plainValue(each)])]
}

function pointedAt(at: Place, message: string, draft: Draft): string[] {
  if (at.section === null) return [message]
  if (at.section === 'organisation') {
    return [at.field ?? '', stretch(ownValue(draft.organisation, at.field ?? ''), at)]
  }
  if (at.proposal !== undefined) {
    const row = draft.proposals.find(({ id }) => id === at.proposal)
    const cell = row && ownValue(row, at.field ?? '')
    return [at.proposal, at.field ?? '', stretch(cell, at)]
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

function stretch(value: unknown, { start, end }: Place): string {
  return typeof value === 'string' ? value.slice(start, end) : JSON.stringify(value ?? '')
}

/** What the writer did not put aside, and what they did; both in the sequence of `findings`. */
export function sortByDismissal(
  findings: readonly Finding[],
  draft: Draft,
  dismissals: readonly Dismissal[] = draft.dismissed ?? [],
): { open: Finding[]; dismissed: Finding[] } {
  const known = new Set(dismissals.map(keyOf))
  const rules = new Set(dismissals.map(({ check }) => check))
  const open: Finding[] = []
  const dismissed: Finding[] = []
  for (const finding of findings) {
    const aside = rules.has(finding.check) && dismissalsOf(finding, draft).some((each) => known.has(keyOf(each)))
    ;(aside ? dismissed : open).push(finding)
  }
  return { open, dismissed }
}

/** The findings that the writer did not put aside, in the same sequence. */
export function withoutDismissed(findings: readonly Finding[], draft: Draft): Finding[] {
  return sortByDismissal(findings, draft).open
}

/** What putting a finding aside leaves in the draft. `draft` is the one that the finding was found in. */
export function dismissalOf(finding: Finding, draft: Draft): Dismissal {
  return { check: finding.check, fingerprint: fingerprintOf(finding, draft) }
}

/** All that a finding may have been put aside by, the first as it is today. Files keep what they hold, so both are looked for. */
export function dismissalsOf(finding: Finding, draft: Draft): Dismissal[] {
  const now = dismissalOf(finding, draft)
  if (typeof finding.message === 'string') return [now]
  const prints = [finding.at, ...formerPlaces(finding)].flatMap((at) => [
    fingerprintOf({ ...finding, at }, draft),
    formerFingerprintOf({ ...finding, at }, draft),
  ])
  return [...new Set(prints)].map((fingerprint) => ({ check: finding.check, fingerprint }))
}

/** Where a finding pointed before its rule named the sentence that comes nearest. */
function formerPlaces({ check, at }: Finding): Place[] {
  if (check === 'tips/multistakeholder') return [{ section: null }]
  if (check === 'tips/local-to-global')
    return [{ section: at.section, ...(at.slot === undefined ? {} : { slot: at.slot }) }]
  return []
}

function keyOf({ check, fingerprint }: Dismissal): string {
  return `${check} ${fingerprint}`
}

/** The draft with these put aside as well; the draft itself when all of them are already. The caller sets `modified`. */
export function addDismissals(draft: Draft, dismissals: readonly Dismissal[]): Draft {
  const before = draft.dismissed ?? []
  const known = new Set(before.map(keyOf))
  const added = dismissals.filter((each) => !known.has(keyOf(each)))
  return added.length === 0 ? draft : { ...draft, dismissed: [...before, ...added] }
}

/** The draft with these findings shown again. Other dismissals stay. The caller sets `modified`. */
export function removeDismissals(draft: Draft, dismissals: readonly Dismissal[]): Draft {
  const gone = new Set(dismissals.map(keyOf))
  const left = (draft.dismissed ?? []).filter((each) => !gone.has(keyOf(each)))
  return left.length === (draft.dismissed ?? []).length ? draft : { ...draft, dismissed: left }
}

/** The draft with this finding put aside; the draft itself when it is already. The caller sets `modified`. */
export function dismissFinding(draft: Draft, finding: Finding): Draft {
  return addDismissals(draft, [dismissalOf(finding, draft)])
}

/** The draft with nothing put aside any more. The caller sets `modified`. */
export function restoreFindings(draft: Draft): Draft {
  if (draft.dismissed === undefined) return draft
  const { dismissed: _, ...rest } = draft
  return rest as Draft
}
