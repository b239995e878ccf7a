import { runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { gather } from '../text/gather'
import { applyFix, editRuns, mapRuns } from './apply-fix'
import type { Draft, Signatory } from './draft'
import { setAnswer, setOrganisation } from './edit'
import type { Found } from './find'
import { type TextPlace, textAt, textPlaceKey } from './findable-texts'
import type { FixEdit } from './finding'

/** A find with what is to stand there, and what stands there now: nothing else is ever replaced. */
export interface Replacement extends Found {
  was: string
  text: string
}

/** The draft with what was replaced, and how many of the replacements could be made. */
export interface Replaced {
  draft: Draft
  made: number
}

/**
 * Makes all replacements that find what they are to replace. Those whose place is gone or says something else, that overlap one before, or that
 * would join paragraphs, are left out. New text takes the marks of the character before which it starts; footnotes stay. What is not touched is
 * shared with the draft that was given. The caller sets `modified`.
 */
export function replaceFound(draft: Draft, replacements: readonly Replacement[]): Replaced {
  const places = new Map<string, Replacement[]>()
  for (const replacement of replacements) gather(places, textPlaceKey(replacement.at), replacement)
  const fitting = [...places.values()].flatMap((all) => {
    const [first] = all
    const text = first ? textAt(draft, first.at) : null
    if (!first || text === null) return []
    const edits = apart(all).filter(({ start, end, was }) => start < end && text.slice(start, end) === was)
    return edits.length > 0 ? [{ at: first.at, edits }] : []
  })
  // All plain places at once, so that no answer is copied for each of its blocks; one by one where one of them cannot be made.
  const isPlain = ({ at }: Fitting) => at.note === undefined && at.signatory === undefined
  const plain = fitting.filter(isPlain)
  const together = applyFix(draft, { label: '', edits: plain.flatMap(editsOf) })
  let changed = together.ok ? together.value : draft
  let made = together.ok ? plain.reduce((sum, { edits }) => sum + edits.length, 0) : 0
  for (const each of together.ok ? fitting.filter((one) => !isPlain(one)) : fitting) {
    const after = rewritten(changed, each)
    if (!after) continue
    changed = after
    made += each.edits.length
  }
  return { draft: changed, made }
}

/** In sequence, without those that begin inside another. */
function apart(replacements: readonly Replacement[]): Replacement[] {
  let end = 0
  return [...replacements]
    .sort((a, b) => a.start - b.start)
    .filter((each) => {
      if (each.start < end) return false
      end = each.end
      return true
    })
}

interface Fitting {
  at: TextPlace
  edits: readonly Replacement[]
}

function editsOf({ at, edits }: Fitting): FixEdit[] {
  return edits.map(({ start, end, was, text }) => ({ ...at, start, end, was, text }))
}

function rewritten(draft: Draft, { at, edits }: Fitting): Draft | null {
  const { section, slot, block, note, signatory, field } = at
  if (note !== undefined) {
    const blocks = draft.sections.find(({ id }) => id === section)?.answers[slot ?? '']
    const found = blocks?.[block ?? -1]
    if (section === null || slot === undefined || block === undefined || !blocks || !found) return null
    const after = blocks.slice()
    after[block] = withNote(found, note, (runs) => editRuns(runs, edits))
    return setAnswer(draft, section, slot, after)
  }
  if (signatory !== undefined) {
    const signatories = draft.organisation.signatories.map((row, index) =>
      index === signatory ? withField(row, field as keyof Signatory & string, edits) : row,
    )
    return setOrganisation(draft, { signatories })
  }
  const fixed = applyFix(draft, { label: '', edits: editsOf({ at, edits }) })
  return fixed.ok ? fixed.value : null
}

function withField(row: Signatory, field: keyof Signatory & string, edits: readonly Replacement[]): Signatory {
  return { ...row, [field]: runsText(editRuns([{ text: String(row[field]) }], edits)) }
}

/** The block with the runs of its footnote of that index changed. */
function withNote(block: Block, index: number, change: (runs: readonly Run[]) => Run[]): Block {
  let passed = 0
  return mapRuns(block, (runs) =>
    runs.map((run) => {
      if (!run.footnote) return run
      passed += 1
      return passed - 1 === index ? { ...run, footnote: { ...run.footnote, runs: change(run.footnote.runs) } } : run
    }),
  )
}
