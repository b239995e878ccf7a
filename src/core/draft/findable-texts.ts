import { isChoosable } from '../template/section-names'
import type { Template } from '../template/template'
import { UNPLACED_SECTION } from '../template/unplaced'
import { inSequence, orderOf, walkOrder } from '../template/walk-order'
import { runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { ownValue } from '../text/json-value'
import { rememberObject } from '../text/remember'
import { type Draft, ORGANISATION_TEXT_FIELDS, PROPOSAL_TEXTS, type Proposal, SIGNATORY_TEXTS } from './draft'
import type { Place } from './finding'
import { footnotesOfRuns } from './footnotes'
import { ownSequence } from './own-sequence'
import { proposalById } from './proposal-by-id'

/**
 * A place as a finding has it, and beside it those that no check points at: `note` is the index of a footnote within its block, `signatory`
 * the index of one who signs. In a note offsets count inside its own text.
 */
export interface TextPlace extends Omit<Place, 'start' | 'end'> {
  note?: number
  signatory?: number
}

/** The kinds of text that a search can be kept to. */
export type TextKind = 'title' | 'organisation' | 'answer' | 'note' | 'proposal'

/** A text that is searched on its own, so that nothing is found across paragraphs, items, cells or fields. */
export interface FindableText {
  at: TextPlace
  kind: TextKind
  text: string
  /** Where the text starts in that of its place: more than 0 for an item of a list or a cell of a table. */
  offset: number
}

/** The texts of one block, each with the footnotes behind it. */
const textsOfBlock = rememberObject((block: Block) => {
  let offset = 0
  let notes = 0
  return runSequences(block).map((runs: readonly Run[]) => {
    const text = runsText(runs)
    const own = {
      text,
      offset,
      notes: footnotesOfRuns(runs).map((note) => ({ index: notes++, text: runsText(note.runs) })),
    }
    offset += text.length + 1
    return own
  })
})

function* textsOfAnswer(section: string, slot: string, blocks: readonly Block[] | undefined): Generator<FindableText> {
  for (const [block, each] of (blocks ?? []).entries())
    for (const { text, offset, notes } of textsOfBlock(each)) {
      yield { at: { section, slot, block }, kind: 'answer', text, offset }
      for (const note of notes)
        yield { at: { section, slot, block, note: note.index }, kind: 'note', text: note.text, offset: 0 }
    }
}

function* textsOfOrganisation({ organisation }: Draft): Generator<FindableText> {
  const section = 'organisation'
  for (const field of ORGANISATION_TEXT_FIELDS)
    yield { at: { section, field }, kind: section, text: organisation[field] ?? '', offset: 0 }
  for (const [signatory, row] of organisation.signatories.entries())
    for (const field of SIGNATORY_TEXTS)
      yield { at: { section, signatory, field }, kind: section, text: row[field], offset: 0 }
}

function* textsOfProposal(proposal: Proposal): Generator<FindableText> {
  for (const field of PROPOSAL_TEXTS)
    yield {
      at: { section: 'proposals', proposal: proposal.id, field },
      kind: 'proposal',
      text: proposal[field],
      offset: 0,
    }
}

/**
 * All that somebody wrote in a draft, text by text, as the page has it from top to bottom in the draft's order: title, organisation and signatories,
 * answers with their footnotes, every cell of the proposals, and text without a place. Areas that are left out are not on the page and not in it.
 * Without a template, sections and proposals stand as the draft keeps them.
 */
export function* findableTexts(draft: Draft, template: Template | null): Generator<FindableText> {
  yield { at: { section: null, field: 'title' }, kind: 'title', text: draft.title, offset: 0 }
  yield* textsOfOrganisation(draft)
  const written = new Map(draft.sections.map((section) => [section.id, section]))
  const chosen = new Set(draft.sections.filter((section) => section.chosen).map(({ id }) => id))
  const shown = new Set<string>()
  const proposals = function* (wanted: (area: string | null) => boolean): Generator<FindableText> {
    for (const proposal of draft.proposals) {
      if (shown.has(proposal.id) || !wanted(proposal.area)) continue
      shown.add(proposal.id)
      yield* textsOfProposal(proposal)
    }
  }
  if (template) {
    const steps = walkOrder(
      template,
      orderOf(template, draft.order),
      ownSequence(draft, template),
      (area) => !isChoosable(area) || chosen.has(area.id),
    )
    for (const step of inSequence(steps)) {
      if (step.type === 'section' && step.section && step.state === 'here') {
        const answers = written.get(step.section.id)?.answers ?? {}
        for (const { id } of step.section.slots)
          yield* textsOfAnswer(step.section.id, id, Object.hasOwn(answers, id) ? answers[id] : undefined)
        if (step.proposals) yield* proposals((area) => area === step.id)
      } else if (step.type === 'proposals')
        yield* proposals((area) => step.of === 'all' || area === null || !chosen.has(area))
    }
  } else
    for (const { id, answers } of draft.sections)
      if (id !== UNPLACED_SECTION)
        for (const [slot, blocks] of Object.entries(answers)) yield* textsOfAnswer(id, slot, blocks)
  yield* proposals(() => true)
  for (const [slot, blocks] of Object.entries(written.get(UNPLACED_SECTION)?.answers ?? {}))
    yield* textsOfAnswer(UNPLACED_SECTION, slot, blocks)
}

/** The text that a place stands for, into which offsets count: of a block all its texts joined by `\n`. Null where the draft has no such place. */
export function textAt(draft: Draft, at: TextPlace): string | null {
  const { section, slot, block, note, proposal, signatory, field } = at
  if (block !== undefined) {
    const answers = draft.sections.find(({ id }) => id === section)?.answers
    const found = answers && slot !== undefined && Object.hasOwn(answers, slot) ? answers[slot]?.[block] : undefined
    if (!found) return null
    const texts = textsOfBlock(found)
    if (note === undefined) return texts.map(({ text }) => text).join('\n')
    return texts.flatMap(({ notes }) => notes).find(({ index }) => index === note)?.text ?? null
  }
  const holder =
    section === 'proposals'
      ? proposalById(draft, proposal ?? '')
      : section === 'organisation'
        ? signatory === undefined
          ? draft.organisation
          : draft.organisation.signatories[signatory]
        : section === null
          ? draft
          : undefined
  const text = holder && field !== undefined ? ownValue(holder, field) : undefined
  return typeof text === 'string' ? text : null
}

/** A name for a place: equal for equal places. */
export function textPlaceKey({ section, slot, block, note, proposal, signatory, field }: TextPlace): string {
  return JSON.stringify([section, slot, block, note, proposal, signatory, field])
}

/** True for equal places, which have the same `textPlaceKey`. */
export function isSameTextPlace(one: TextPlace, other: TextPlace): boolean {
  return (
    one.section === other.section &&
    one.slot === other.slot &&
    one.block === other.block &&
    one.note === other.note &&
    one.proposal === other.proposal &&
    one.signatory === other.signatory &&
    one.field === other.field
  )
}
