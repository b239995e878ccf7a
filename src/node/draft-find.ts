import type { FoundInDraft, FoundRow } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { type Found, findIn, lineAround, type Search } from '../core/draft/find'
import { findableTexts, type TextPlace, textAt, textPlaceKey } from '../core/draft/findable-texts'
import { sectionLabel } from '../core/template/section-names'
import type { Template } from '../core/template/template'
import { UNPLACED_SECTION } from '../core/template/unplaced'
import { message } from '../messages/message'
import type { Words } from '../messages/values'

/** Lines that are shown of a draft; the rest is a number. */
const MOST_LINES = 3
const AROUND = 60

/** What a search finds in a draft, as a list of drafts shows it: how much, and the first places with the words around them. Null for nothing. */
export function foundInDraft(draft: Draft, template: Template | null, search: Search): FoundInDraft | null {
  const found = findIn(findableTexts(draft, template), search)
  if (found.length === 0) return null
  return { count: found.length, lines: firstOfEach(found).map((each) => rowOf(draft, template, each)) }
}

/** A line says more than the same paragraph three times. */
function firstOfEach(found: readonly Found[]): Found[] {
  const places = new Map<string, Found>()
  for (const each of found) {
    const key = textPlaceKey(each.at)
    if (!places.has(key)) places.set(key, each)
    if (places.size === MOST_LINES) break
  }
  return [...places.values()]
}

function rowOf(draft: Draft, template: Template | null, found: Found): FoundRow {
  return { where: placeInWords(found.at, draft, template), ...lineAround(textAt(draft, found.at) ?? '', found, AROUND) }
}

function placeInWords({ section, proposal, note }: TextPlace, draft: Draft, template: Template | null): Words {
  if (section === null) return message('found.where.title')
  if (section === 'organisation') return message('found.where.organisation')
  if (section === 'proposals')
    return message('found.where.proposal', { number: draft.proposals.findIndex(({ id }) => id === proposal) + 1 })
  if (section === UNPLACED_SECTION) return message('found.where.unplaced')
  const asked = template?.sections.find(({ id }) => id === section)
  const name = asked?.shortTitle ?? asked?.title ?? section
  const label = asked && sectionLabel(asked)
  const words = label ? message('found.where.section', { label, title: name }) : name
  return note === undefined ? words : message('found.where.note', { place: words })
}
