import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { FixEdit } from '../draft/finding'
import { gather } from '../text/gather'
import { editIn, isSetApart, ownWordsOfDraft, type Passage, placeIn } from './passages'
import type { DraftSubject, Remark } from './rule'

/** One use of something that can be written in several ways. */
export interface VariantUse {
  passage: Passage
  start: number
  written: string
  /** Which way it is written. */
  side: string
  /** The same word written in another way; null where a program should not decide. */
  as(side: string): string | null
}

/** Uses of what `scan` finds in the writer's own words, without those that are set apart as a name, a title or a foreign word. */
export function ownUses<F extends Pick<VariantUse, 'start' | 'written' | 'side'>>(
  subject: DraftSubject,
  scan: (text: string, language: string) => readonly F[],
  as: (found: F, side: string) => string | null,
): VariantUse[] {
  return ownWordsOfDraft(subject).flatMap((passage) =>
    scan(passage.text, passage.language)
      .filter(({ start, written }) => !isSetApart(passage, start, start + written.length))
      .map((found) => ({
        passage,
        start: found.start,
        written: found.written,
        side: found.side,
        as: (side) => as(found, side),
      })),
  )
}

/**
 * One finding when `uses` are not all of one side: at the first use of a side that has fewer uses than the most frequent one. At a tie
 * a side that `isUsual` holds, else the one that comes first. The fix changes every use of the other sides, if all of them can be reached.
 */
export function inconsistency(
  uses: readonly VariantUse[],
  said: Pick<Remark, 'reason' | 'source'> & {
    /** What is written `here` one way in `uses` places, and `elsewhere` another in `kept`. */
    says(values: { here: string; elsewhere: string; uses: number; kept: number }): Message
  },
  isUsual: (side: string) => boolean = () => false,
): Remark[] {
  const bySide = new Map<string, VariantUse[]>()
  for (const use of uses) gather(bySide, use.side, use)
  if (bySide.size < 2) return []
  let main = ''
  for (const [side, found] of bySide) {
    const more = found.length - (bySide.get(main)?.length ?? 0)
    if (more > 0 || (more === 0 && isUsual(side) && !isUsual(main))) main = side
  }
  const kept = bySide.get(main) ?? []
  const others = uses.filter(({ side }) => side !== main)
  const [first] = others
  const [example] = kept
  if (!first || !example) return []
  const edits = others.map((use): FixEdit | null => {
    const text = use.as(main)
    return text === null ? null : editIn(use.passage, use.start, use.start + use.written.length, text)
  })
  const all = edits.filter((edit): edit is FixEdit => edit !== null)
  return [
    {
      level: 'advice',
      at: placeIn(first.passage, first.start, first.start + first.written.length),
      message: said.says({ here: first.written, elsewhere: example.written, uses: others.length, kept: kept.length }),
      reason: said.reason,
      source: said.source,
      ...(all.length === others.length
        ? { fix: { label: message('fix.writeEverywhere', { example: example.written }), edits: all } }
        : {}),
    },
  ]
}
