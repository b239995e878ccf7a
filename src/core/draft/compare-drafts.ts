import { diffArrays } from 'diff'
import type { Template } from '../template/template'
import { inSequence, orderOf, walkOrder } from '../template/walk-order'
import { blockText } from '../text/block-text'
import type { Block } from '../text/blocks'
import { sameJson } from '../text/json-value'
import { type Segment, wordDifference } from './difference'
import { type Draft, ORGANISATION_TEXT_FIELDS, type Proposal, type Section } from './draft'
import { imagesNamedIn } from './images'
import { ownSequence } from './own-sequence'

/** How a text of one version stands to the same text of the other. `marks`: the words are the same, how they are marked or laid out is not. */
export type TextState = 'changed' | 'marks' | 'added' | 'removed'

export interface ComparedText {
  /** The slot of an answer, the id of a proposal, or the field that it is. */
  id: string
  state: TextState
  segments: Segment[]
}

/** A part of a draft, as the page has it, with what differs in it. */
export interface ComparedPart {
  kind: 'title' | 'organisation' | 'section' | 'proposals'
  /** Id of the section; for the others what kind it is. */
  id: string
  /** A section that was taken in or left out between the two. */
  chosen: 'in' | 'out' | null
  texts: ComparedText[]
}

const NAMED_PARTS = [
  'language',
  'order',
  'sequence',
  'limits',
  'checklist',
  'statement',
  'delivery',
  'dismissed',
  'marginNotes',
  'evidence',
  'papers',
] as const
/** Parts of a draft that are not text of the page: whether they differ is all that is said of them. `other` stands for all that has no name here. */
export type OtherPart = (typeof NAMED_PARTS)[number] | 'other'

export interface DraftComparison {
  /** Parts in which something differs, in the sequence of the page. */
  parts: ComparedPart[]
  others: OtherPart[]
  /** True where nothing differs but the time of the last change and what it was made from. */
  isSame: boolean
}

/**
 * What differs between two versions of a draft, word by word and place by place. Words of `same` and `deleted` are those of `before`,
 * of `same` and `inserted` those of `after`. The time of the last change, `lineage`, the format's version and pictures that no section shows count for nothing. The cost is bounded as that of `wordDifference`,
 * which only ever sees paragraphs that differ.
 */
export function compareDrafts(before: Draft, after: Draft, template: Template): DraftComparison {
  const parts: ComparedPart[] = []
  const { language } = after
  const add = (part: ComparedPart) => {
    if (part.chosen !== null || part.texts.length > 0) parts.push(part)
  }
  const plain = (kind: 'title' | 'organisation', texts: ComparedText[]) => add({ kind, id: kind, chosen: null, texts })
  plain('title', compareTexts([['title', before.title, after.title]], language))
  plain('organisation', compareTexts(organisationFields(before, after), language))
  for (const id of sectionSequence(before, after, template)) add(comparedSection(id, before, after, language))
  add({ kind: 'proposals', id: 'proposals', chosen: null, texts: comparedProposals(before, after, language) })
  const others: OtherPart[] = NAMED_PARTS.filter((part) => !sameJson(before[part] ?? null, after[part] ?? null))
  const isSame = sameJson(unstamped(before), unstamped(after))
  if (!isSame && parts.length === 0 && others.length === 0) others.push('other')
  return { parts, others, isSame }
}

/** A draft without what it says of its file alone: when it changed, what it came from, its format, and pictures that nothing on the page shows any more, which no file has. */
function unstamped(draft: Draft) {
  const shown = new Set(draft.sections.flatMap((section) => [...imagesNamedIn(section)]))
  const images = Object.entries(draft.images ?? {}).filter(([id]) => shown.has(id))
  return { ...draft, modified: '', lineage: [], version: 0, images: Object.fromEntries(images) }
}

/** Sections in the sequence of the page; those of neither page nor template behind them. */
function sectionSequence(before: Draft, after: Draft, template: Template): string[] {
  const steps = inSequence(
    walkOrder(template, orderOf(template, after.order), ownSequence(after, template), () => true),
  )
  const onPage = steps.flatMap((step) => (step.type === 'section' && step.state === 'here' ? [step.id] : []))
  const all = [...onPage, ...after.sections.map(({ id }) => id), ...before.sections.map(({ id }) => id)]
  return [...new Set(all)]
}

function comparedSection(id: string, before: Draft, after: Draft, language: string): ComparedPart {
  const [old, now] = [sectionOf(before, id), sectionOf(after, id)]
  const slots = new Set([...Object.keys(now?.answers ?? {}), ...Object.keys(old?.answers ?? {})])
  const texts = [...slots].flatMap((slot): ComparedText[] => {
    const [was, is] = [old?.answers[slot] ?? [], now?.answers[slot] ?? []]
    return sameJson(was, is) ? [] : [comparedAnswer(slot, was, is, language)]
  })
  const chosen = old && now && old.chosen !== now.chosen ? (now.chosen ? 'in' : 'out') : null
  return { kind: 'section', id, chosen, texts }
}

function sectionOf(draft: Draft, id: string): Section | undefined {
  return draft.sections.find((section) => section.id === id)
}

function comparedAnswer(id: string, was: readonly Block[], is: readonly Block[], language: string): ComparedText {
  const segments = compareLines(was.flatMap(blockLines), is.flatMap(blockLines), language)
  return { id, state: stateOf(segments), segments }
}

/** A block's lines with its footnotes, each in brackets where it stands: they are words that a reader compares too. */
export function blockLines(block: Block): string[] {
  return blockText(withNotes(block)).split('\n')
}

function withNotes(block: Block): Block {
  return JSON.parse(JSON.stringify(block), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('footnote' in value)) return value
    const { footnote, ...run } = value as { footnote?: { runs?: { text?: string }[] }; text?: string }
    const words = footnote?.runs?.map(({ text = '' }) => text).join('') ?? ''
    return { ...run, text: `${run.text ?? ''}[${words}]` }
  }) as Block
}

/**
 * Word by word within paragraphs that differ, and not at all in those that both have, so that a long answer costs what changed in it.
 * Lines are joined by `\n`.
 */
export function compareLines(before: readonly string[], after: readonly string[], language: string): Segment[] {
  const segments: Segment[] = []
  const put = (found: readonly Segment[]) => {
    for (const { kind, text } of found) {
      const last = segments.at(-1)
      if (text === '') continue
      if (last?.kind === kind) last.text += text
      else segments.push({ kind, text })
    }
  }
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGED_LINES })
  if (!changes) {
    put(wordDifference(before.join('\n'), after.join('\n'), language))
    return segments
  }
  // Every line but the last has its end behind it, on both sides.
  let [toBefore, toAfter] = [before.length, after.length]
  const textOf = (lines: readonly string[], left: number) =>
    lines.map((line, index) => (index === lines.length - 1 && left === 0 ? line : `${line}\n`)).join('')
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index]
    if (!change) continue
    if (!change.added && !change.removed) {
      toBefore -= change.value.length
      toAfter -= change.value.length
      const [old, now] = [textOf(change.value, toBefore), textOf(change.value, toAfter)]
      if (old === now) put([{ kind: 'same', text: now }])
      else put(endsApart(old, now))
      continue
    }
    const next = changes[index + 1]
    const pair = next && (next.added || next.removed) ? [change, next] : [change]
    if (pair.length === 2) index += 1
    const removed = pair.find((each) => each.removed)?.value ?? []
    const added = pair.find((each) => each.added)?.value ?? []
    toBefore -= removed.length
    toAfter -= added.length
    put(wordDifference(textOf(removed, toBefore), textOf(added, toAfter), language))
  }
  return segments
}

/** A paragraph of two texts side by side; `same` where neither words nor white space at its end differ. */
export interface ComparedParagraph {
  state: TextState | 'same'
  segments: Segment[]
}

/**
 * What `compareLines` found, paragraph by paragraph: a change that goes over the end of one is in both. Paragraphs that hold nothing but white space on either side are left
 * out.
 */
export function comparedParagraphs(segments: readonly Segment[]): ComparedParagraph[] {
  const lines: Segment[][] = [[]]
  for (const { kind, text } of segments)
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ kind, text: piece })
    }
  return lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line) => ({ state: line.every(({ kind }) => kind === 'same') ? 'same' : stateOf(line), segments: line }))
}

const MOST_CHANGED_LINES = 2000

/** The same lines, which end one text and stand in the middle of the other. */
function endsApart(old: string, now: string): Segment[] {
  const shared = old.length < now.length ? old : now
  return [
    { kind: 'same', text: shared },
    { kind: 'deleted', text: old.slice(shared.length) },
    { kind: 'inserted', text: now.slice(shared.length) },
  ]
}

function stateOf(segments: readonly Segment[]): TextState {
  const kinds = new Set(segments.filter(({ text }) => text.trim() !== '').map(({ kind }) => kind))
  if (kinds.has('inserted') && kinds.size === 1) return 'added'
  if (kinds.has('deleted') && kinds.size === 1) return 'removed'
  return segments.every(({ kind }) => kind === 'same') ? 'marks' : 'changed'
}

type Field = readonly [id: string, before: string, after: string]

function compareTexts(fields: readonly Field[], language: string): ComparedText[] {
  return fields.flatMap(([id, before, after]) => {
    if (before === after) return []
    const segments = wordDifference(before, after, language)
    return [{ id, state: stateOf(segments), segments }]
  })
}

function organisationFields({ organisation: before }: Draft, { organisation: after }: Draft): Field[] {
  const signatories = ({ signatories: rows }: typeof before) =>
    rows.map(({ name, organisation, country }) => [name, organisation, country].filter(Boolean).join(', ')).join('\n')
  return [
    ...ORGANISATION_TEXT_FIELDS.map((field): Field => [field, before[field] ?? '', after[field] ?? '']),
    ['signatories', signatories(before), signatories(after)],
    ['hideContact', before.hideContact ? '✓' : '', after.hideContact ? '✓' : ''],
  ]
}

function comparedProposals(before: Draft, after: Draft, language: string): ComparedText[] {
  const old = new Map(before.proposals.map((row) => [row.id, row]))
  const texts = after.proposals.flatMap((row): ComparedText[] => {
    const was = old.get(row.id)
    old.delete(row.id)
    return sameJson(was ?? null, row) ? [] : [comparedProposal(row.id, was, row, language)]
  })
  for (const [id, row] of old) texts.push(comparedProposal(id, row, undefined, language))
  return texts
}

function comparedProposal(
  id: string,
  before: Proposal | undefined,
  after: Proposal | undefined,
  language: string,
): ComparedText {
  const segments = compareLines(proposalLines(before), proposalLines(after), language)
  return { id, state: stateOf(segments), segments }
}

function proposalLines(row: Proposal | undefined): string[] {
  if (!row) return []
  const { document, paragraph, current, proposed, rationale } = row
  return [`${document} ${paragraph}`.trim(), current, proposed, rationale].filter((line) => line !== '')
}
