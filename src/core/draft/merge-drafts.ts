import { text } from '../../messages/sentence'
import { sameJson } from '../text/json-value'
import { type Draft, ORGANISATION_TEXT_FIELDS, type Proposal, type Section } from './draft'
import { withAncestors } from './lineage'
import { addMarginNote } from './margin-notes'
import { mergeBlocks, type TextConflict } from './merge-blocks'

/** Two texts for one place of a draft; ours stands in the merged one. */
export interface DraftConflict extends TextConflict {
  section: string
  /** Slot of an answer, or field. */
  slot: string
  /** Row of the proposals. */
  proposal?: string
}

export interface MergedDraft {
  draft: Draft
  conflicts: DraftConflict[]
  /** True where both arranged the sections in sequences of their own: that of ours stands. */
  bothArranged?: boolean
}

/**
 * Two copies of a draft that were edited apart as one: by answer, paragraph and word (`mergeBlocks`), by field of the organisation and of
 * proposals; signatories, margin notes, uses of evidence, statement versions, rehearsals, checklist and pictures are united. `base` is what both came from; without
 * it what only one copy has is kept, and where both have different texts each is a conflict. Ours stands where both changed one thing.
 */
export function mergeDrafts(base: Draft | null, ours: Draft, theirs: Draft): MergedDraft {
  const conflicts: DraftConflict[] = []
  const field = (section: string, slot: string, was: string | undefined, mine: string, other: string): string => {
    if (mine === other || other === was) return mine
    if (mine === was || (was === undefined && mine === '')) return other
    if (was === undefined && other === '') return mine
    conflicts.push({ section, slot, base: was ?? '', ours: mine, theirs: other })
    return mine
  }
  const organisation = { ...ours.organisation }
  for (const name of ORGANISATION_TEXT_FIELDS) {
    const mine = ours.organisation[name] ?? ''
    const merged = field(
      'organisation',
      name,
      base ? (base.organisation[name] ?? '') : undefined,
      mine,
      theirs.organisation[name] ?? '',
    )
    if (merged !== mine) organisation[name] = merged
  }
  organisation.signatories = united(
    base?.organisation.signatories,
    ours.organisation.signatories,
    theirs.organisation.signatories,
    (row) => JSON.stringify([row.name, row.organisation, row.country]),
  )
  const sections = mergedSections(base, ours, theirs, conflicts)
  const proposals = mergedProposals(base, ours, theirs, conflicts)
  const draft: Draft = {
    ...ours,
    title: field('title', 'title', base?.title, ours.title, theirs.title),
    organisation,
    sections,
    proposals,
  }
  const sequence = mergedSequence(base, ours, theirs)
  if (sequence) draft.sequence = sequence
  else delete draft.sequence
  const byId = ({ id }: { id: string }) => id
  const lists = ['marginNotes', 'evidence', 'checklist', 'papers'] as const
  for (const name of lists) {
    const rows = united<{ id: string }>(base?.[name], ours[name] ?? [], theirs[name] ?? [], byId)
    if (rows.length > 0 || ours[name]) Object.assign(draft, { [name]: rows })
  }
  const dismissed = united(base?.dismissed, ours.dismissed ?? [], theirs.dismissed ?? [], (row) => JSON.stringify(row))
  if (dismissed.length > 0 || ours.dismissed) draft.dismissed = dismissed
  if (ours.statement || theirs.statement) {
    const statements = [base?.statement, ours.statement, theirs.statement] as const
    const [was, mine, other] = statements
    draft.statement = {
      ...other,
      ...mine,
      versions: united(was?.versions, mine?.versions ?? [], other?.versions ?? [], byId),
      rehearsals: united(was?.rehearsals, mine?.rehearsals ?? [], other?.rehearsals ?? [], byId),
    }
  }
  if (ours.images || theirs.images) draft.images = { ...theirs.images, ...ours.images }
  const arranged = [ours, theirs].every(({ sequence: own }) => own && !sameJson(own, base?.sequence ?? null))
  const bothArranged = arranged && !sameJson(ours.sequence, theirs.sequence)
  // What either came from is behind both now.
  const merged = withAncestors(draft, theirs.lineage ?? [])
  return { draft: merged, conflicts, ...(bothArranged ? { bothArranged } : {}) }
}

/** How the sections stand: as the side that changed it arranged them, ours where both did. */
function mergedSequence(base: Draft | null, ours: Draft, theirs: Draft): Draft['sequence'] {
  if (!base) return ours.sequence ?? theirs.sequence
  return sameJson(ours.sequence ?? null, base.sequence ?? null) ? theirs.sequence : ours.sequence
}

/** Rows of both; what one side took out and the other left alone stays out, changed rows are those of the side that changed them. */
function united<R>(
  base: readonly R[] | undefined,
  ours: readonly R[],
  theirs: readonly R[],
  key: (row: R) => string,
): R[] {
  const was = new Map((base ?? []).map((row) => [key(row), row]))
  const other = new Map(theirs.map((row) => [key(row), row]))
  const mine = new Set(ours.map(key))
  const kept = ours.flatMap((row): R[] => {
    const [before, changed] = [was.get(key(row)), other.get(key(row))]
    if (before !== undefined && changed === undefined && sameJson(before, row)) return []
    return [before !== undefined && changed !== undefined && sameJson(before, row) ? changed : row]
  })
  const added = theirs.filter((row) => {
    const before = was.get(key(row))
    return !mine.has(key(row)) && (before === undefined || !sameJson(before, row))
  })
  return [...kept, ...added]
}

function mergedSections(base: Draft | null, ours: Draft, theirs: Draft, conflicts: DraftConflict[]): Section[] {
  const find = (draft: Draft | null, id: string) => draft?.sections.find((section) => section.id === id)
  const ids = [...new Set([...ours.sections, ...theirs.sections].map(({ id }) => id))]
  return ids.flatMap((id): Section[] => {
    const [was, mine, other] = [find(base, id), find(ours, id), find(theirs, id)]
    if (!mine || !other) return mine ? [mine] : other ? [other] : []
    const answers = { ...mine.answers }
    for (const [slot, blocks] of Object.entries(other.answers)) {
      const before = was?.answers[slot] ?? []
      const merged = mergeBlocks(before, mine.answers[slot] ?? [], blocks, ours.language)
      answers[slot] = merged.blocks
      conflicts.push(...merged.conflicts.map((conflict) => ({ section: id, slot, ...conflict })))
    }
    const chosen = was ? (mine.chosen === was.chosen ? other.chosen : mine.chosen) : mine.chosen || other.chosen
    return [{ ...mine, chosen, answers }]
  })
}

const FIELDS = ['document', 'paragraph', 'move', 'current', 'proposed', 'rationale', 'area'] as const

function mergedProposals(base: Draft | null, ours: Draft, theirs: Draft, conflicts: DraftConflict[]): Proposal[] {
  const was = new Map((base?.proposals ?? []).map((row) => [row.id, row]))
  const other = new Map(theirs.proposals.map((row) => [row.id, row]))
  return united(base?.proposals, ours.proposals, theirs.proposals, ({ id }) => id).map((row) => {
    const [before, mine, changed] = [was.get(row.id), ours.proposals.find(({ id }) => id === row.id), other.get(row.id)]
    if (!mine || !changed || sameJson(mine, changed)) return row
    const merged = { ...mine }
    for (const field of FIELDS) {
      if (Object.is(mine[field], changed[field]) || Object.is(changed[field], before?.[field])) continue
      if (before && Object.is(mine[field], before[field])) Object.assign(merged, { [field]: changed[field] })
      else
        conflicts.push({
          section: 'proposals',
          proposal: row.id,
          slot: field,
          base: String(before?.[field] ?? ''),
          ours: String(mine[field] ?? ''),
          theirs: String(changed[field] ?? ''),
        })
    }
    return merged
  })
}

/**
 * The merged draft with a margin note for each conflict, on the text that stands: the other text is in it, so nothing is lost. A sequence of sections that
 * does not stand is said in one on the whole draft.
 */
export function noteConflicts(
  { draft, conflicts, bothArranged }: MergedDraft,
  by: { author: string; at: string },
): Draft {
  const begun = bothArranged
    ? addMarginNote(draft, {
        id: 'c0',
        section: null,
        words: '',
        author: by.author,
        at: by.at,
        text: text('merge.bothArranged'),
        replies: [],
        resolved: false,
      })
    : draft
  return conflicts.reduce((noted, { section, slot, proposal, theirs }, index) => {
    const anywhere = section === 'title' || section === 'organisation'
    return addMarginNote(noted, {
      id: `c${index + 1}`,
      section: anywhere ? null : section,
      slot,
      ...(proposal === undefined ? {} : { proposal }),
      words: '',
      author: by.author,
      at: by.at,
      text: text('merge.theirs', { text: theirs }),
      replies: [],
      resolved: false,
    })
  }, begun)
}
