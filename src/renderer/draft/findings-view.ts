import { FINDING_KINDS, type FindingKind, kindOf } from '../../core/check/rule-names'
import type { Finding, FindingLevel, Fix, Place } from '../../core/draft/finding'
import { text } from '../../messages/sentence'
import type { PagePart } from './page-plan'

/** A finding and what its card is known by: offsets do not count, so that it stays the same card while text before it changes. */
export interface Keyed {
  key: string
  finding: Finding
}

/** Which findings are shown; null is all of them. */
export interface FindingFilter {
  level: FindingLevel | null
  kind: FindingKind | null
}

export interface FindingGroup {
  /** Where on the page: a section's id, `organisation`, `proposals`, or `draft` for the whole. */
  id: string
  findings: Keyed[]
}

/** Keys for findings; those that are equal but for their offsets are told apart by their sequence. */
export function keyed(findings: readonly Finding[]): Keyed[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const { check, message, at } = finding
    const name = [
      check,
      at.section,
      at.slot,
      at.block,
      at.proposal,
      at.field,
      typeof message === 'string' ? message : JSON.stringify(message),
    ].join(' ')
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return { key: `${name} ${before}`, finding }
  })
}

export function matches({ level, check }: Finding, filter: FindingFilter): boolean {
  return (filter.level === null || level === filter.level) && (filter.kind === null || kindOf(check) === filter.kind)
}

/** How many findings each level and each kind has, each counted within what the other filter leaves. */
export function countsOf(findings: readonly Finding[], filter: FindingFilter) {
  const level: Record<FindingLevel, number> = { blocker: 0, warning: 0, advice: 0 }
  const kind = Object.fromEntries(FINDING_KINDS.map((each) => [each, 0])) as Record<FindingKind, number>
  for (const finding of findings) {
    if (matches(finding, { ...filter, level: null })) level[finding.level] += 1
    if (matches(finding, { ...filter, kind: null })) kind[kindOf(finding.check)] += 1
  }
  return { level, kind }
}

/** The group of a part of the page: proposals of one area belong with all proposals. */
export function groupOfPart(part: PagePart | undefined): string {
  return part?.type === 'area-proposals' ? 'proposals' : (part?.id ?? 'draft')
}

/**
 * Findings by where they are, in the sequence of the page: the whole draft, then part after part, and inside a part by place. What is on
 * no part of the page comes last.
 */
export function groupsOf(findings: readonly Keyed[], parts: readonly PagePart[]): FindingGroup[] {
  return groupsByPlace(findings, ({ finding }) => finding.at, parts).map(({ id, items }) => ({ id, findings: items }))
}

/** The same for anything that has a place; what is in rows of proposals stands as `rows` has these, their ids. */
export function groupsByPlace<Item>(
  all: readonly Item[],
  placeOf: (item: Item) => Place,
  parts: readonly PagePart[],
  rows: readonly string[] = [],
): { id: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>([['draft', []]])
  const slots = new Map<string, number>()
  for (const part of parts) {
    groups.set(groupOfPart(part), [])
    if (part.type !== 'section') continue
    for (const [index, { id }] of part.section.slots.entries()) slots.set(`${part.id} ${id}`, index)
  }
  for (const each of all) {
    const id = placeOf(each).section ?? 'draft'
    const group = groups.get(id)
    if (group) group.push(each)
    else groups.set(id, [each])
  }
  const rank = ({ section, slot, block, start, proposal = '' }: Place) =>
    [
      slot === undefined ? rows.indexOf(proposal) : (slots.get(`${section} ${slot}`) ?? slots.size),
      block ?? -1,
      start ?? -1,
    ] as const
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([id, list]) => ({
      id,
      items: list
        .map((each) => ({ each, rank: rank(placeOf(each)) }))
        .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
        .map(({ each }) => each),
    }))
}

/** The group that the writer is in first; the others stay as they were. */
export function startingWith(groups: readonly FindingGroup[], id: string): FindingGroup[] {
  return [...groups.filter((group) => group.id === id), ...groups.filter((group) => group.id !== id)]
}

const CLIP = 60

/** What a fix changes, as on a card: its first edit, how many more there are, and null where it is not a matter of a few words. */
export function changeOf({ edits }: Fix): { was: string; now: string; more: number } | null {
  const [first] = edits
  if (!first || first.was.length > 3 * CLIP || first.text.length > 3 * CLIP) return null
  return { was: first.was, now: first.text, more: edits.length - 1 }
}

/** What was done, in a sentence that a screen reader says. */
export function doneInWords(fix: Fix): string {
  const change = changeOf(fix)
  if (!change || change.more > 0) return text('findings.done.places', { count: fix.edits.length })
  const { was, now } = change
  if (now.trim() === '') return text('findings.done.tookOut', { was: was.trim() })
  return was === '' ? text('findings.done.putIn', { now: now.trim() }) : text('findings.done.changed', { was, now })
}

/** How many words no dictionary has: what keeps a draft from being ready although nothing forbids to hand it in. */
export function misspeltIn(findings: readonly Finding[]): number {
  return findings.filter(({ word }) => word !== undefined).length
}
