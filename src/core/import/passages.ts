import type { Template } from '../template/template'

/** Where a passage of an imported text goes: a slot of a section, or nowhere yet. */
export type PassagePlace = { section: string; slot: string } | null

/**
 * Why a passage goes where it goes. `sure`: its heading names the place; `likely`: it shares words with it and should be looked at; `inside`: a
 * heading that stays in the answer above it; `none`: it fits nowhere; `title` and `fields`: it became the draft's title or a field of the
 * organisation; `proposals`: a table that became rows of the proposals; `chosen`: somebody said so.
 */
export const PASSAGE_REASONS = ['sure', 'likely', 'inside', 'none', 'title', 'fields', 'proposals', 'chosen'] as const
export type PassageReason = (typeof PASSAGE_REASONS)[number]

/** A heading of an imported text with what stands under it, or a paragraph that stands under none. */
export interface Passage {
  /** Index among the parts that were read: what a choice names it by. Lines of a front matter are before them, at -1, and stay where they are. */
  part: number
  /** Empty for text without a heading. */
  heading: string
  /** Level of its heading; of text without one, deeper than any. */
  level: number
  /** The first words of its text. */
  begins: string
  words: number
  place: PassagePlace
  why: PassageReason
  /** The paragraph that became the area's headline because it reads as a recommendation; empty where none did. */
  headline: string
}

/** Text without a heading lies below every heading. */
export const BELOW_ALL = 99

/** What somebody chose for passages, by their parts. */
export type PassageChoices = ReadonlyMap<number, PassagePlace>

/**
 * The passages with another place for one of them. Those below its heading that went to the same section go along, each to the slot of the same
 * name where the new section has one. A passage that is not there changes nothing.
 */
export function withPlace(
  passages: readonly Passage[],
  part: number,
  place: PassagePlace,
  template: Pick<Template, 'sections'>,
): Passage[] {
  const from = passages.findIndex((passage) => passage.part === part)
  const chosen = passages[from]
  if (!chosen) return [...passages]
  const before = chosen.place
  const rest = passages.slice(from + 1)
  const end = rest.findIndex(({ level }) => level <= chosen.level)
  const below = end < 0 ? rest.length : end
  const section = template.sections.find(({ id }) => id === place?.section)
  return passages.map((passage, index): Passage => {
    if (index === from) return { ...passage, place, why: 'chosen', headline: '' }
    const goesAlong =
      index > from &&
      index <= from + below &&
      passage.why !== 'proposals' &&
      passage.place?.section === before?.section &&
      (before !== null || passage.why === 'none')
    if (!goesAlong) return passage
    const own = passage.place?.slot
    // What was in the same slot as its heading stays with it.
    const slot = own === before?.slot ? place?.slot : section?.slots.find(({ id }) => id === own)?.id
    return {
      ...passage,
      place: place && { section: place.section, slot: slot ?? place.slot },
      why: 'chosen',
      headline: '',
    }
  })
}

/** Whether somebody may choose where a passage goes: titles, fields and proposals stay what they became, and so does front matter. */
export function isMovable({ part, why }: Pick<Passage, 'part' | 'why'>): boolean {
  return part >= 0 && why !== 'title' && why !== 'fields' && why !== 'proposals'
}

/** What to ask of the next placing so that it gives just these places. */
export function choicesOf(passages: readonly Passage[]): { part: number; place: PassagePlace }[] {
  return passages.filter(isMovable).map(({ part, place }) => ({ part, place }))
}
