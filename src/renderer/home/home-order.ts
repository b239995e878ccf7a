import type { DraftSummary, HomeRows } from '../../contract/messages'
import { inAlphabet } from '../../messages/sentence'
import { type DraftRow, isNamedOnly, rowsOf } from './home-rows'

/** By what drafts stand in sequence. */
export const HOME_ORDERS = ['edited', 'title', 'deadline', 'organisation', 'progress'] as const
export type HomeOrder = (typeof HOME_ORDERS)[number]

/** Which drafts are shown: by their deadline, and by how much is left to do. */
export const DUE_FILTERS = ['any', 'open', 'month', 'over', 'none'] as const
export const STATE_FILTERS = ['any', 'ready', 'unready'] as const

export interface HomeFilter {
  due: (typeof DUE_FILTERS)[number]
  state: (typeof STATE_FILTERS)[number]
  /** Id of a consultation pack, or a name of an organisation; empty for all. */
  consultation: string
  organisation: string
}

export const NO_FILTER: HomeFilter = { due: 'any', state: 'any', consultation: '', organisation: '' }

/** What a template says of its drafts: its consultation, and when they are due (null where no day is set), in milliseconds. */
export interface TemplateFacts {
  consultation: string
  closes: number | null
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000

export function isFiltered(filter: HomeFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof HomeFilter)[]).some((key) => filter[key] !== NO_FILTER[key])
}

/**
 * The drafts of the folder, or those elsewhere, that pass a filter, in an order. A draft of which no more than its name is known passes none, and stands
 * behind the others in any order but those by title and by time.
 */
export function shownRows(
  list: HomeRows,
  which: 'drafts' | 'recent',
  by: { order: HomeOrder; filter: HomeFilter; facts: ReadonlyMap<string, TemplateFacts>; now: number },
): DraftRow[] {
  const { order, filter, facts, now } = by
  const rows = rowsOf(list, which)
  const passing = isFiltered(filter)
    ? rows.filter((row) => !isNamedOnly(row) && passes(row, filter, facts.get(row.template), now))
    : rows
  if (order === 'edited') return passing
  const inOrder = compare(order, facts, now)
  // Sorting is stable: where two are alike, the one edited last stays first.
  return [...passing].sort(inOrder)
}

function passes(row: DraftSummary, filter: HomeFilter, facts: TemplateFacts | undefined, now: number): boolean {
  if (filter.state !== 'any' && (filter.state === 'ready') !== (row.blockers === 0)) return false
  if (filter.organisation !== '' && row.organisation.trim() !== filter.organisation) return false
  if (filter.consultation !== '' && facts?.consultation !== filter.consultation) return false
  const closes = facts?.closes ?? null
  switch (filter.due) {
    case 'any':
      return true
    case 'none':
      return closes === null
    case 'over':
      return closes !== null && closes <= now
    case 'open':
      return closes !== null && closes > now
    case 'month':
      return closes !== null && closes > now && closes - now <= MONTH_MS
  }
}

export function shownTitle(row: DraftRow): string {
  return row.title.trim() || row.fileName
}

function compare(
  order: Exclude<HomeOrder, 'edited'>,
  facts: ReadonlyMap<string, TemplateFacts>,
  now: number,
): (a: DraftRow, b: DraftRow) => number {
  if (order === 'title') return (a, b) => inAlphabet(shownTitle(a), shownTitle(b))
  return (a, b) => {
    if (isNamedOnly(a) || isNamedOnly(b)) return Number(isNamedOnly(a)) - Number(isNamedOnly(b))
    if (order === 'progress') return b.progress - a.progress
    if (order === 'deadline') return urgencyOf(facts.get(a.template), now) - urgencyOf(facts.get(b.template), now)
    const [first, second] = [a.organisation.trim(), b.organisation.trim()]
    // Who has not said for whom they write stands last.
    if (first === '' || second === '') return Number(first === '') - Number(second === '')
    return inAlphabet(first, second)
  }
}

/** The soonest deadline first, then those without one, then those that are over, the latest first. */
function urgencyOf(facts: TemplateFacts | undefined, now: number): number {
  const closes = facts?.closes ?? null
  if (closes === null) return Number.MAX_SAFE_INTEGER / 4
  return closes > now ? closes - now : Number.MAX_SAFE_INTEGER / 2 + (now - closes)
}

/** Titles, as they are shown, that more than one draft of the list has: those need their file names beside them. */
export function titlesOfSeveral(list: HomeRows): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const row of [...list.drafts, ...list.recent, ...list.named]) {
    const title = shownTitle(row)
    if (seen.has(title)) several.add(title)
    seen.add(title)
  }
  return several
}
