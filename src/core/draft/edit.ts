import type { Block } from './blocks'
import type { Draft, LimitOverrides, Organisation, Proposal, Section } from './draft'

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

/** Changes the given fields of the organisation block and no other. */
export function setOrganisation(draft: Draft, changes: Partial<Organisation>): Draft {
  return holds(draft.organisation, changes) ? draft : { ...draft, organisation: { ...draft.organisation, ...changes } }
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

function holds(object: Record<string, unknown>, changes: Record<string, unknown>): boolean {
  return Object.entries(changes).every(([key, value]) => Object.is(object[key], value))
}

/**
 * Puts a proposal into the table at row `at`, counted from 0, or at the end. An id that is taken already gets a number behind it,
 * so that no proposal hides another.
 */
export function addProposal(draft: Draft, proposal: Proposal, at: number = draft.proposals.length): Draft {
  const id = freeId(proposal.id, new Set(draft.proposals.map((row) => row.id)))
  const proposals = draft.proposals.slice()
  proposals.splice(within(at, proposals.length), 0, id === proposal.id ? proposal : { ...proposal, id })
  return { ...draft, proposals }
}

/** Changes the given fields of one proposal; its id stays. An unknown id changes nothing. */
export function changeProposal(draft: Draft, id: string, changes: Partial<Proposal>): Draft {
  const index = draft.proposals.findIndex((proposal) => proposal.id === id)
  const found = draft.proposals[index]
  if (!found || holds(found, { ...changes, id })) return draft
  const proposals = draft.proposals.slice()
  proposals[index] = { ...found, ...changes, id }
  return { ...draft, proposals }
}

/** Moves one proposal to row `to`, counted from 0 and held within the table. An unknown id changes nothing. */
export function moveProposal(draft: Draft, id: string, to: number): Draft {
  const from = draft.proposals.findIndex((proposal) => proposal.id === id)
  const moved = draft.proposals[from]
  const target = within(to, draft.proposals.length - 1)
  if (!moved || target === from) return draft
  const proposals = draft.proposals.filter((proposal) => proposal !== moved)
  proposals.splice(target, 0, moved)
  return { ...draft, proposals }
}

/** Takes one proposal out of the table. An unknown id changes nothing. */
export function removeProposal(draft: Draft, id: string): Draft {
  const proposals = draft.proposals.filter((proposal) => proposal.id !== id)
  return proposals.length === draft.proposals.length ? draft : { ...draft, proposals }
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
