import { z } from 'zod'
import { message } from '../../messages/message'
import { failure, type Problem, type Result, success } from '../result'
import { answerText } from '../text/block-text'
import { type Block, blockSchema, isSafeLink } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { languageTag } from '../text/language-tag'
import { type LetterRules, levelled } from '../text/letter-search'
import { openObject } from '../text/open-object'
import { against } from '../text/schema-words'
import { freeId } from './edit'

/** What evidence there is: words about oneself, a number with its source, language that states agreed, what happened to somebody. */
export const EVIDENCE_KINDS = ['boilerplate', 'figure', 'language', 'story'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Entries that a shelf holds: what an organisation collects in years. More is somebody's mistake. */
export const MOST_EVIDENCE = 2000
/** Characters of an entry's text with all its marks, as a file writes it; some thirty pages. Longer is a document, not evidence. */
export const LONGEST_EVIDENCE = 200_000
export const LONGEST_EVIDENCE_TITLE = 200
const LONGEST_LINE = 2000

export const evidenceEntrySchema = openObject({
  id: z.string().min(1).max(100),
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string().max(LONGEST_EVIDENCE_TITLE),
  /** What is put into a draft; of a figure the number or the sentence that says it. */
  blocks: z
    .array(blockSchema)
    .refine(
      (blocks) => JSON.stringify(blocks).length <= LONGEST_EVIDENCE,
      against(message('schema.evidence.long', { most: LONGEST_EVIDENCE })),
    ),
  /** BCP 47 tag of the text. */
  language: languageTag,
  source: z.string().max(LONGEST_LINE),
  link: z
    .string()
    .max(LONGEST_LINE)
    .refine((link) => link === '' || isSafeLink(link), against(message('schema.noAddress'))),
  /** Of the source, as its reader writes it: “2024”, “November 2024”. */
  date: z.string().max(LONGEST_EVIDENCE_TITLE),
  note: z.string().max(LONGEST_LINE),
  /** ISO 8601 instant in UTC. */
  changedAt: z.iso.datetime(),
})
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>

export const EVIDENCE_FORMAT = 'rostrum-evidence'
/** The format version that this program writes. */
export const EVIDENCE_VERSION = 1

/** A shelf: its entries in no sequence, and the ids of those that were taken off it, so that drafts that use one can say so. */
export const evidenceShelfSchema = openObject({
  format: z.literal(EVIDENCE_FORMAT),
  version: z.literal(EVIDENCE_VERSION),
  entries: z.array(evidenceEntrySchema).max(MOST_EVIDENCE),
  removed: z.array(openObject({ id: z.string().min(1), at: z.iso.datetime() })).default([]),
})
export type EvidenceShelf = z.infer<typeof evidenceShelfSchema>

export const EMPTY_SHELF: EvidenceShelf = {
  format: EVIDENCE_FORMAT,
  version: EVIDENCE_VERSION,
  entries: [],
  removed: [],
}

/**
 * What stands in the way of keeping an entry: it says nothing, has no title, is too long, or its address is none that a document may carry. Null for one that
 * can be kept.
 */
export function evidenceFault(entry: EvidenceEntry): Problem | null {
  const { title, blocks, link } = entry
  const fault = (code: string, said: Parameters<typeof failure>[1]) => failure(code, said).problem
  if (answerText(blocks).trim() === '') return fault('empty-evidence', message('problem.evidence.empty'))
  if (title.trim() === '') return fault('no-title', message('problem.evidence.noTitle'))
  const { length } = JSON.stringify(blocks)
  if (length > LONGEST_EVIDENCE)
    return fault('long-evidence', message('problem.evidence.long', { count: length, most: LONGEST_EVIDENCE }))
  if (link !== '' && !isSafeLink(link)) return fault('no-address', message('problem.evidence.link', { link }))
  if (!evidenceEntrySchema.safeParse(entry).success)
    return fault('wrong-evidence', message('problem.evidence.lines', { most: LONGEST_LINE }))
  return null
}

/** The shelf with an entry in the place of the one of its id, or as a new one. Refuses what `evidenceFault` has something against, and one too many. */
export function putEvidence(shelf: EvidenceShelf, entry: EvidenceEntry): Result<EvidenceShelf> {
  const problem = evidenceFault(entry)
  if (problem) return { ok: false, problem }
  const known = shelf.entries.some(({ id }) => id === entry.id)
  if (!known && shelf.entries.length >= MOST_EVIDENCE)
    return failure('full-shelf', message('problem.evidence.full', { most: MOST_EVIDENCE }))
  const entries = known ? shelf.entries.map((each) => (each.id === entry.id ? entry : each)) : [...shelf.entries, entry]
  return success({ ...shelf, entries, removed: shelf.removed.filter(({ id }) => id !== entry.id) })
}

/** The shelf without an entry, which it remembers; an unknown id changes nothing. `at` is an ISO 8601 instant. */
export function removeEvidence(shelf: EvidenceShelf, id: string, at: string): EvidenceShelf {
  const entries = shelf.entries.filter((entry) => entry.id !== id)
  return entries.length === shelf.entries.length
    ? shelf
    : { ...shelf, entries, removed: [...shelf.removed.filter((gone) => gone.id !== id), { id, at }] }
}

/** What putting the entries of another shelf on this one did. */
export interface MergedShelf {
  shelf: EvidenceShelf
  added: number
  changed: number
  /** Entries of both that are older there, and stay as they are here. */
  kept: number
}

/**
 * The shelf with the entries of a colleague's: what it has not is added, also what was once taken off it, and of two with one id the one that was changed last
 * stands. What was removed there stays here, because it may be of use to somebody. Fails with `full-shelf` where it would hold too many.
 */
export function mergeShelves(ours: EvidenceShelf, theirs: EvidenceShelf): Result<MergedShelf> {
  const merged: MergedShelf = { shelf: ours, added: 0, changed: 0, kept: 0 }
  for (const entry of theirs.entries) {
    const own = merged.shelf.entries.find(({ id }) => id === entry.id)
    if (own && sameJson(own, entry)) continue
    if (own && Date.parse(own.changedAt) >= Date.parse(entry.changedAt)) {
      merged.kept += 1
      continue
    }
    const put = putEvidence(merged.shelf, entry)
    if (!put.ok) return put
    merged.shelf = put.value
    if (own) merged.changed += 1
    else merged.added += 1
  }
  return success(merged)
}

/** Entries that share an id apart: the one that was changed last has it, the others get a number behind it, so that none hides another. */
export function separateEvidence(shelf: EvidenceShelf): EvidenceShelf {
  const all = new Set(shelf.entries.map(({ id }) => id))
  if (all.size === shelf.entries.length) return shelf
  const latest = new Map<string, EvidenceEntry>()
  for (const entry of shelf.entries) {
    const other = latest.get(entry.id)
    if (!other || Date.parse(entry.changedAt) > Date.parse(other.changedAt)) latest.set(entry.id, entry)
  }
  const entries = shelf.entries.flatMap((entry): EvidenceEntry[] => {
    const holder = latest.get(entry.id)
    if (entry === holder) return [entry]
    if (sameJson(entry, holder)) return []
    const id = freeId(entry.id, all)
    all.add(id)
    return [{ ...entry, id }]
  })
  return { ...shelf, entries }
}

/** As home finds drafts: neither case nor accents count. */
const RULES: LetterRules = { matchCase: false, accents: false }

/**
 * The entries that have all of the words, each somewhere in title, text, source, date or note; with `kind` those of one kind alone. Where words are
 * in the title it comes first, else by what was changed last. No words find all.
 */
export function searchEvidence(
  entries: readonly EvidenceEntry[],
  words: string,
  kind: EvidenceKind | null = null,
): EvidenceEntry[] {
  const wanted = levelled(words, RULES)
    .text.split(' ')
    .filter((word) => word !== '')
  return entries
    .filter((entry) => kind === null || entry.kind === kind)
    .flatMap((entry) => {
      const { title, blocks, source, date, note, link } = entry
      const name = levelled(title, RULES).text
      const rest = [name, ...[answerText(blocks), source, date, note, link].map((each) => levelled(each, RULES).text)]
      if (!wanted.every((word) => rest.some((text) => text.includes(word)))) return []
      return [{ entry, first: wanted.length > 0 && wanted.every((word) => name.includes(word)) }]
    })
    .sort(
      (one, other) =>
        Number(other.first) - Number(one.first) || Date.parse(other.entry.changedAt) - Date.parse(one.entry.changedAt),
    )
    .map(({ entry }) => entry)
}

/** The words of a source as a footnote gives them: “ITU, Facts and Figures, November 2024”; without its address, and empty where there is none. */
export function sourceLine({ source, date }: Pick<EvidenceEntry, 'source' | 'date'>): string {
  return [source.trim(), date.trim()].filter((part) => part !== '').join(', ')
}

/** A title for words that have none yet: how they begin, up to a whole word. */
export function titleOfWords(blocks: readonly Block[], most = 60): string {
  const line = answerText(blocks).replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}
