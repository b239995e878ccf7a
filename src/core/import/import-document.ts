import { newDraft } from '../draft/create'
import type { Draft, MarginNote } from '../draft/draft'
import type { DraftImage } from '../draft/draft-image'
import { setLanguage } from '../draft/edit'
import { addImages } from '../draft/images'
import type { PackManifest } from '../template/pack'
import type { Template } from '../template/template'
import { runSequences, runsText } from '../text/block-text'
import type { Block, List, Run } from '../text/blocks'
import { recognisedLanguage } from '../text/guess-language'
import { type FidelityReport, withLine } from './fidelity'
import { type ImportOutcome, placeParts, wordsOf } from './import-text'
import { joinedRuns } from './joined-runs'
import type { PassageChoices } from './passages'
import type { AnnotatedRun, ReadDocument } from './read-document'

export interface DocumentOutcome extends ImportOutcome {
  report: FidelityReport
}

/**
 * A new draft of an office file that was read, placed as `importText` places. Its comments become margin notes on the same words. The draft is in
 * the language given, else the file's where that is another than the template's; of a file that says none, the one that its words are in beyond doubt. `images` are the pictures that its blocks name.
 */
export function importDocument(
  document: ReadDocument,
  images: Readonly<Record<string, DraftImage>>,
  template: Template,
  pack: PackManifest,
  given: { id: string; now: string; language?: string | undefined },
  choices: PassageChoices = new Map(),
): DocumentOutcome {
  const fresh = newDraft(template, pack, given)
  const own = document.language ?? recognisedLanguage(wordsOf(document.parts))
  const said = own !== null && !sameLanguage(own, fresh.language) ? own : null
  const language = given.language ?? said
  const begun = language === null ? fresh : setLanguage(fresh, language)
  const outcome = placeParts(begun, template, document.parts, { outside: document.outside, choices })
  const noted = withNotes(outcome.draft, document, outcome.proposalNotes)
  const draft = addImages(noted.draft, images)
  return { ...outcome, draft, report: withLine(document.report, 'splitComment', noted.split) }
}

function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase()
}

/** The words of an answer that a comment is on; `nth` says how many times they stand before that. */
export interface Anchor {
  section: string
  slot: string
  words: string
  nth: number
  /** True where the note goes on in another answer. */
  goesOn: boolean
  /** The row of the proposals whose field it is on. */
  proposal?: string | undefined
}

/** The draft with a margin note for each comment, and without the ids on its runs that said where they are; `split` are notes that go over several answers. */
function withNotes(
  draft: Draft,
  { notes }: ReadDocument,
  onProposals: ImportOutcome['proposalNotes'],
): { draft: Draft; split: string[] } {
  const anchors = new Map<string, Anchor>()
  const sections = draft.sections.map((section) => ({
    ...section,
    answers: Object.fromEntries(
      Object.entries(section.answers).map(([slot, blocks]) => {
        collectAnchors(section.id, slot, blocks, anchors)
        return [slot, blocks.map((block) => withoutIds(block))]
      }),
    ),
  }))
  if (notes.length === 0) return { draft: { ...draft, sections }, split: [] }
  const marginNotes = notes.map(({ id, author, at, text, resolved, replies }, index): MarginNote => {
    const anchor = anchors.get(id)
    const row = onProposals.find(({ ids }) => ids.includes(id))
    const place = anchor
      ? {
          section: anchor.section,
          slot: anchor.slot,
          words: anchor.words,
          ...(anchor.nth > 0 ? { nth: anchor.nth } : {}),
        }
      : row
        ? { section: 'proposals', proposal: row.proposal, slot: row.field, words: '' }
        : { section: null, words: '' }
    return { id: `n${index + 1}`, ...place, author, at, text, resolved, replies }
  })
  const split = notes.flatMap(({ id, text }) => (anchors.get(id)?.goesOn ? [text] : []))
  return { draft: { ...draft, sections, marginNotes }, split }
}

/**
 * Puts the words of each note into `anchors`, over as many paragraphs as it goes; of several answers, those in the first (`goesOn`). How often they stand
 * before that in the answer is counted.
 */
export function collectAnchors(
  section: string,
  slot: string,
  blocks: readonly Block[],
  anchors: Map<string, Anchor>,
): void {
  const stretches = new Map<string, { from: number; to: number }>()
  let whole = ''
  for (const block of blocks)
    for (const runs of runSequences(block)) {
      let at = whole.length
      for (const run of runs as AnnotatedRun[]) {
        const to = at + run.text.length
        for (const id of run.notes ?? []) stretches.set(id, { from: stretches.get(id)?.from ?? at, to })
        at = to
      }
      whole += `${runsText(runs)}\n`
    }
  for (const [id, { from, to }] of stretches) {
    const words = whole.slice(from, to)
    const said = words.trim()
    if (said === '') continue
    const known = anchors.get(id)
    const start = from + words.indexOf(said)
    if (known) anchors.set(id, { ...known, goesOn: true })
    else anchors.set(id, { section, slot, words: said, nth: countBefore(whole, said, start), goesOn: false })
  }
}

function countBefore(text: string, words: string, end: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < end; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

function plainRuns(runs: readonly Run[]): Run[] {
  return joinedRuns(
    runs.map((run) => {
      const { notes: _, ...plain } = run as AnnotatedRun
      return plain as Run
    }),
  )
}

/** A block as a draft keeps it: without the ids on its runs that say which comments are on them. */
export function withoutIds<B extends Block>(block: B): B
export function withoutIds(block: Block): Block {
  switch (block.type) {
    case 'list':
      return plainList(block)
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inside) => withoutIds(inside)) })),
        ),
      }
    default:
      return { ...block, runs: plainRuns(block.runs) }
  }
}

function plainList(list: List): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      runs: plainRuns(item.runs),
      ...(item.nested ? { nested: plainList(item.nested) } : {}),
    })),
  }
}
