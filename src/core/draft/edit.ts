import type { Block } from '../text/blocks'
import type {
  Delivery,
  Draft,
  LimitOverrides,
  Organisation,
  Proposal,
  Rehearsal,
  Section,
  StatementData,
} from './draft'

/*
 * Edits of a draft. Each returns a new draft that shares all it did not touch, so that whoever remembers results by identity
 * (counts, checks, screens) redoes one section a keystroke; an edit that changes nothing returns the draft itself.
 * The caller sets `modified`.
 */

/** Puts `blocks` as the answer in one slot. A section that the draft does not have yet is added, chosen. */
export function setAnswer(draft: Draft, section: string, slot: string, blocks: Block[]): Draft {
  return changeSection(draft, section, (found) => {
    if (Object.hasOwn(found.answers, slot) && found.answers[slot] === blocks) return found
    return { ...found, answers: { ...found.answers, [slot]: blocks } }
  })
}

/** Takes a section in or leaves it out. Its text stays in the draft either way. */
export function setChosen(draft: Draft, section: string, chosen: boolean): Draft {
  return changeSection(draft, section, (found) => (found.chosen === chosen ? found : { ...found, chosen }))
}

function changeSection(draft: Draft, id: string, change: (section: Section) => Section): Draft {
  const index = draft.sections.findIndex((section) => section.id === id)
  const found = draft.sections[index]
  if (!found) return { ...draft, sections: [...draft.sections, change({ id, chosen: true, answers: {} })] }
  const changed = change(found)
  if (changed === found) return draft
  const sections = draft.sections.slice()
  sections[index] = changed
  return { ...draft, sections }
}

/** Switches a rule of the checks on or off in this draft; undefined takes away what the draft says of it. */
export function setRule(draft: Draft, rule: string, on: boolean | undefined): Draft {
  const { rules: before = {}, ...rest } = draft
  const own = Object.hasOwn(before, rule) ? before[rule] : undefined
  if (own === on) return draft
  if (on !== undefined) return { ...draft, rules: { ...before, [rule]: on } }
  const left = Object.entries(before).filter(([id]) => id !== rule)
  return left.length === 0 ? rest : { ...draft, rules: Object.fromEntries(left) }
}

/** Changes the given fields of the organisation block and no other. */
export function setOrganisation(draft: Draft, changes: Partial<Organisation>): Draft {
  return holds(draft.organisation, changes) ? draft : { ...draft, organisation: { ...draft.organisation, ...changes } }
}

/** A delivery copy that nobody has said anything about. */
export const NO_DELIVERY: Delivery = {
  speaker: '',
  role: '',
  meeting: '',
  item: '',
  date: '',
  marking: 'check',
  largeType: false,
  lineNumbers: false,
  headings: false,
}

/** Changes the given fields of the delivery copy and no other; the first change adds them all. */
export function setDelivery(draft: Draft, changes: Partial<Delivery>): Draft {
  const before = draft.delivery ?? NO_DELIVERY
  return holds(before, changes) ? draft : { ...draft, delivery: { ...before, ...changes } }
}

/** Sets the document's title, as on its first page. */
export function setTitle(draft: Draft, title: string): Draft {
  return draft.title === title ? draft : { ...draft, title }
}

/** Sets the language of all text that names none of its own. `language` is a BCP 47 tag; the schema refuses others on saving. */
export function setLanguage(draft: Draft, language: string): Draft {
  return draft.language === language ? draft : { ...draft, language }
}

/** Sets the sequence in which the draft is shown and handed in: an id of the template's orders. */
export function setOrder(draft: Draft, order: string): Draft {
  return draft.order === order ? draft : { ...draft, order }
}

/**
 * Sets the limit profile, the overrides or both. Overrides are replaced whole; in them null lifts the profile's limit
 * and an absent number leaves it.
 */
export function setLimits(draft: Draft, changes: { profile?: string; overrides?: LimitOverrides }): Draft {
  return holds(draft.limits, changes) ? draft : { ...draft, limits: { ...draft.limits, ...changes } }
}

/**
 * Sets the writer's own limit of words for one section: a count, null to lift the limit that would hold, undefined to take the
 * writer's own away. Other sections keep theirs.
 */
export function setSectionLimit(draft: Draft, section: string, words: number | null | undefined): Draft {
  const { sections = {}, ...others } = draft.limits.overrides
  if (Object.hasOwn(sections, section) ? Object.is(sections[section], words) : words === undefined) return draft
  const { [section]: _, ...rest } = sections
  const changed = words === undefined ? rest : { ...rest, [section]: words }
  return setLimits(draft, {
    overrides: Object.keys(changed).length === 0 ? others : { ...others, sections: changed },
  })
}

/** Changes the given parts of what belongs to a draft as it is spoken, and no other. */
export function setStatement(draft: Draft, changes: Partial<StatementData>): Draft {
  const before = draft.statement ?? {}
  return holds(before, changes) ? draft : { ...draft, statement: { ...before, ...changes } }
}

/** A year of practice; older ones tell nothing about the text as it is. */
const REHEARSALS_KEPT = 50

/** Keeps a rehearsal in the draft's history, the newest last. The oldest go when there are more than 50. */
export function addRehearsal(draft: Draft, rehearsal: Rehearsal): Draft {
  return setStatement(draft, {
    rehearsals: [...(draft.statement?.rehearsals ?? []), rehearsal].slice(-REHEARSALS_KEPT),
  })
}

function holds(object: Record<string, unknown>, changes: Record<string, unknown>): boolean {
  return Object.entries(changes).every(([key, value]) => Object.is(object[key], value))
}

/**
 * Puts a proposal into the table at row `at`, counted from 0, or at the end. An id that is taken already gets a number behind it,
 * so that no proposal hides another.
 */
export function addProposal(draft: Draft, proposal: Proposal, at?: number): Draft {
  return withProposals(draft, addRow(draft.proposals, proposal, at))
}

/** Changes the given fields of one proposal; its id stays. An unknown id changes nothing. */
export function changeProposal(draft: Draft, id: string, changes: Partial<Proposal>): Draft {
  return withProposals(draft, changeRow(draft.proposals, id, changes))
}

/** Moves one proposal to row `to`, counted from 0 and held within the table. An unknown id changes nothing. */
export function moveProposal(draft: Draft, id: string, to: number): Draft {
  return withProposals(draft, moveRow(draft.proposals, id, to))
}

/**
 * Puts the proposals with these ids into this sequence, in the rows that they take up now; all others keep their rows. Unknown ids
 * are passed over.
 */
export function orderProposals(draft: Draft, ids: readonly string[]): Draft {
  const known = new Map(draft.proposals.map((proposal) => [proposal.id, proposal]))
  const sequence = ids.flatMap((id) => known.get(id) ?? [])
  const moving = new Set(sequence)
  if (moving.size !== sequence.length) return draft
  let next = 0
  const proposals = draft.proposals.map((row) => (moving.has(row) ? (sequence[next++] ?? row) : row))
  return proposals.every((row, index) => row === draft.proposals[index]) ? draft : { ...draft, proposals }
}

/** Takes one proposal out of the table. An unknown id changes nothing. */
export function removeProposal(draft: Draft, id: string): Draft {
  return withProposals(draft, removeRow(draft.proposals, id))
}

function withProposals(draft: Draft, proposals: Proposal[]): Draft {
  return proposals === draft.proposals ? draft : { ...draft, proposals }
}

/** The rows with one more at `at`, counted from 0 and held within the list, or at the end; a taken id gets a number behind it. */
export function addRow<R extends { id: string }>(rows: R[], row: R, at: number = rows.length): R[] {
  const id = freeId(row.id, new Set(rows.map((each) => each.id)))
  const added = rows.slice()
  added.splice(within(at, rows.length), 0, id === row.id ? row : { ...row, id })
  return added
}

/** The rows with the given fields of one changed, its id never; the same list when nothing changes. */
export function changeRow<R extends { id: string }>(rows: R[], id: string, changes: Partial<R>): R[] {
  const index = rows.findIndex((row) => row.id === id)
  const found = rows[index]
  if (!found || holds(found, { ...changes, id })) return rows
  const changed = rows.slice()
  changed[index] = { ...found, ...changes, id }
  return changed
}

/** The rows with one at place `to`, counted from 0 and held within the list; the same list when nothing moves. */
export function moveRow<R extends { id: string }>(rows: R[], id: string, to: number): R[] {
  const from = rows.findIndex((row) => row.id === id)
  const moved = rows[from]
  const target = within(to, rows.length - 1)
  if (!moved || target === from) return rows
  const rest = rows.filter((row) => row !== moved)
  rest.splice(target, 0, moved)
  return rest
}

/** The rows without one; the same list when it is not there. */
export function removeRow<R extends { id: string }>(rows: R[], id: string): R[] {
  const rest = rows.filter((row) => row.id !== id)
  return rest.length === rows.length ? rows : rest
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(Math.trunc(index) || 0, last))
}

/** `wanted`, or `wanted-2`, `wanted-3`, … when it is among `taken`. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}
