import type { DraftSummary, HomeRows, NamedDraft } from '../../contract/messages'
import { copiesIn } from '../../core/draft/conflict-names'

/** A list with what was learned since: a draft that is told of again stands only where it was told of last. */
export function withRows<L extends HomeRows>(list: L, rows: HomeRows): L {
  const told = new Set<string | null>(rows.gone)
  for (const part of [rows.drafts, rows.recent, rows.named, rows.unreadable])
    for (const { draft } of part) told.add(draft)
  const joined = <R extends { draft: string | null }>(known: readonly R[], more: readonly R[]): R[] =>
    more.length === 0 && !known.some(({ draft }) => told.has(draft))
      ? (known as R[])
      : [...known.filter(({ draft }) => !told.has(draft)), ...more]
  return {
    ...list,
    drafts: joined(list.drafts, rows.drafts),
    recent: joined(list.recent, rows.recent),
    named: joined(list.named, rows.named),
    unreadable: joined(list.unreadable, rows.unreadable),
  }
}

export type DraftRow = DraftSummary | NamedDraft

export function isNamedOnly(row: DraftRow): row is NamedDraft {
  return 'problem' in row
}

/** The drafts of the folder, or those elsewhere, as one list: last edited first, whether or not more than their name is known. */
export function rowsOf(list: HomeRows, which: 'drafts' | 'recent'): DraftRow[] {
  const named = list.named.filter(({ isElsewhere }) => isElsewhere === (which === 'recent'))
  return [...list[which], ...named].sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0))
}

/** File names of drafts of which another one is a copy that a service which synchronises folders made, by the handle of the copy. */
export function copiesOf({ drafts, recent }: Pick<HomeRows, 'drafts' | 'recent'>): ReadonlyMap<string, string> {
  const copies = copiesIn([...drafts, ...recent])
  return new Map([...copies].map(([copy, original]) => [copy.draft, original.fileName]))
}
