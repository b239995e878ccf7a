import type { FoundInDraft, FoundRow } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { type Found, findIn, lineAround, searchFor } from '../core/draft/find'
import { type FindableText, findableTexts, type TextPlace, textAt, textPlaceKey } from '../core/draft/findable-texts'
import { sectionLabel } from '../core/template/section-names'
import type { Template } from '../core/template/template'
import { UNPLACED_SECTION } from '../core/template/unplaced'
import { soughtWords } from '../core/text/sought-words'
import { message } from '../messages/message'
import type { Words } from '../messages/values'

/** Lines that are shown of a draft; the rest is a number. */
const MOST_LINES = 3
const AROUND = 60

/**
 * What is found in a draft of the words that were typed, as a list of drafts shows it: how much, the first places with the words around them, and what is to be looked
 * for when it is opened. Words that stand in one place as they were typed are found there; else each must stand somewhere in the draft. Null for nothing.
 */
export function foundInDraft(draft: Draft, template: Template | null, typed: string): FoundInDraft | null {
  const texts = [...findableTexts(draft, template)]
  const phrase = typed.trim()
  const together = placesOf(texts, phrase)
  if (together.length > 0) return shown(draft, template, phrase, together, firstOfEach(together))
  const each: { word: string; places: Found[] }[] = []
  for (const word of soughtWords(typed)) {
    // A single word was looked for already.
    const places = word === phrase ? together : placesOf(texts, word)
    if (places.length === 0) return null
    each.push({ word, places })
  }
  // The word that stands in the fewest places leads nearest to what is meant.
  const [rarest] = [...each].sort((left, right) => left.places.length - right.places.length)
  if (!rarest) return null
  const all = each.flatMap(({ places }) => places)
  const first = firstOfEach([...each.flatMap(({ places }) => places.slice(0, 1)), ...all])
  return shown(draft, template, rarest.word, all, first)
}

function placesOf(texts: readonly FindableText[], words: string): Found[] {
  const search = searchFor({ words, matchCase: false, wholeWord: false, accents: false, pattern: false })
  return search.ok ? findIn(texts, search.value) : []
}

function shown(
  draft: Draft,
  template: Template | null,
  words: string,
  { length: count }: readonly Found[],
  first: readonly Found[],
): FoundInDraft {
  return { words, count, lines: first.map((found) => rowOf(draft, template, found)) }
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
