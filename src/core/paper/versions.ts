import { type Segment, wordDifference } from '../draft/difference'
import type { DraftPaper } from '../draft/draft'
import { type Alignment, alignPapers, type Correction, correctedAlignment, LINK_KINDS } from './alignment'

/** What became of a paragraph, or where it comes from. */
export const ROW_KINDS = [...LINK_KINDS, 'new', 'gone'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** Paragraphs of two versions that belong together, by their places in each. */
export interface VersionRow {
  /** Empty for a paragraph that is new. */
  from: number[]
  /** Empty for one that is gone. */
  to: number[]
  kind: RowKind
  /** Whether its number is another now. */
  renumbered: boolean
  /** Whether a person said so. */
  byHand: boolean
  /** The words that changed, for a paragraph that is one in both and reads otherwise; null for all else. */
  changes: Segment[] | null
}

/** What a person put right between two versions, as far as both still have those paragraphs under those numbers. */
export function correctionsBetween(
  from: Pick<DraftPaper, 'id' | 'paragraphs'>,
  to: Pick<DraftPaper, 'paragraphs' | 'corrections'>,
): Correction[] {
  const stands = (paper: Pick<DraftPaper, 'paragraphs'>) => (at: { place: number; number: string }) =>
    paper.paragraphs[at.place]?.number === at.number
  return (to.corrections ?? [])
    .filter((each) => each.earlier === from.id && stands(from)(each.from) && each.to.every(stands(to)))
    .map((each) => ({ from: each.from.place, to: each.to.map(({ place }) => place) }))
}

/** How two versions of a draft's paper are linked: by their words, and by hand where somebody put it right. */
export function alignVersions(
  from: Pick<DraftPaper, 'id' | 'paragraphs'>,
  to: Pick<DraftPaper, 'paragraphs' | 'corrections'>,
): Alignment {
  const alignment = alignPapers(from.paragraphs, to.paragraphs)
  return correctedAlignment(alignment, correctionsBetween(from, to), from.paragraphs, to.paragraphs)
}

/**
 * The later version with a paragraph of an earlier one where a person says that it stands: in the paragraphs at `there`, by their places, nowhere when that
 * is empty; null takes back what was said of it. Places that a paper has not are left out.
 */
export function withCorrection(
  later: DraftPaper,
  earlier: DraftPaper,
  place: number,
  there: readonly number[] | null,
): DraftPaper {
  const paragraph = earlier.paragraphs[place]
  if (!paragraph) return later
  const others = (later.corrections ?? []).filter((each) => each.earlier !== earlier.id || each.from.place !== place)
  const said = there?.flatMap((at) => {
    const number = later.paragraphs[at]?.number
    return number === undefined ? [] : [{ place: at, number }]
  })
  const own = said ? [{ earlier: earlier.id, from: { place, number: paragraph.number }, to: said }] : []
  return { ...later, corrections: [...others, ...own] }
}

/**
 * Two versions beside each other, in the sequence of the later one; what is gone stands behind what it stood behind. `language` is that of the paper, for
 * what counts as a word.
 */
export function versionRows(from: DraftPaper, to: DraftPaper, language: string): VersionRow[] {
  const { links, fresh, gone } = alignVersions(from, to)
  const byHand = new Set(correctionsBetween(from, to).map((each) => each.from))
  const rows = new Map<number, VersionRow>()
  const rowOf = new Map<number, VersionRow>()
  const joined = (row: VersionRow, other: VersionRow): VersionRow => {
    if (row === other) return row
    for (const place of other.from) rowOf.set(place, row)
    for (const place of other.to) rows.set(place, row)
    row.byHand ||= other.byHand
    row.from.push(...other.from)
    row.to.push(...other.to)
    return row
  }
  for (const link of links) {
    const own: VersionRow = { from: [], to: [], kind: link.kind, renumbered: false, byHand: false, changes: null }
    const row = joined(rowOf.get(link.from) ?? own, rows.get(link.to) ?? own)
    if (!row.from.includes(link.from)) row.from.push(link.from)
    if (!row.to.includes(link.to)) row.to.push(link.to)
    row.byHand ||= byHand.has(link.from)
    rowOf.set(link.from, row)
    rows.set(link.to, row)
  }
  for (const row of new Set(rows.values())) {
    const [before, after] = [from.paragraphs[row.from[0] ?? -1], to.paragraphs[row.to[0] ?? -1]]
    row.from.sort((one, other) => one - other)
    row.to.sort((one, other) => one - other)
    if (row.from.length > 1 || row.to.length > 1) row.kind = row.to.length > 1 ? 'split' : 'merged'
    else if (before && after) {
      row.renumbered = before.number !== after.number
      if (before.text !== after.text && row.kind !== 'kept')
        row.changes = wordDifference(before.text, after.text, language)
    }
  }
  for (const place of fresh)
    rows.set(place, { from: [], to: [place], kind: 'new', renumbered: false, byHand: false, changes: null })
  const behind = new Map<number, VersionRow>()
  for (const place of gone) {
    const own = byHand.has(place)
    const row: VersionRow = { from: [place], to: [], kind: 'gone', renumbered: false, byHand: own, changes: null }
    rowOf.set(place, row)
    behind.set(place - 1, row)
  }
  return inSequence(
    [...to.paragraphs.keys()].flatMap((place) => rows.get(place) ?? []),
    behind,
  )
}

/** Each row once, and behind it what is gone from behind it, however many in a row. */
function inSequence(rows: readonly VersionRow[], behind: ReadonlyMap<number, VersionRow>): VersionRow[] {
  const said = new Set<VersionRow>()
  const add = (first: VersionRow | undefined): void => {
    const waiting = [first]
    while (waiting.length > 0) {
      const row = waiting.pop()
      if (!row || said.has(row)) continue
      said.add(row)
      // The last that is put on is the next.
      waiting.push(...[...row.from].reverse().map((place) => behind.get(place)))
    }
  }
  add(behind.get(-1))
  for (const row of rows) add(row)
  return [...said]
}

/** Whether anything but its number is other in a row. */
export function isChanged({ kind }: Pick<VersionRow, 'kind'>): boolean {
  return kind !== 'kept'
}

/**
 * One paragraph through all versions of a draft, each linked to the next: its places in every version, from 0; none where it is not. `at` names the version
 * by its place in the list, and the paragraph.
 */
export function throughVersions(papers: readonly DraftPaper[], at: { version: number; place: number }): number[][] {
  const places: number[][] = papers.map(() => [])
  if (!papers[at.version]?.paragraphs[at.place]) return places
  places[at.version] = [at.place]
  for (const step of [1, -1])
    for (let version = at.version; papers[version + step]; version += step) {
      const here = new Set(places[version])
      if (here.size === 0) break
      const [earlier, later] =
        step === 1 ? [papers[version], papers[version + 1]] : [papers[version - 1], papers[version]]
      if (!earlier || !later) break
      const found = alignVersions(earlier, later).links.flatMap(({ from, to }) =>
        step === 1 ? (here.has(from) ? [to] : []) : here.has(to) ? [from] : [],
      )
      places[version + step] = [...new Set(found)].sort((one, other) => one - other)
    }
  return places
}
