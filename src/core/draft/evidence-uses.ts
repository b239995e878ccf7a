import { pointAtOffset } from '../text/answer-point'
import { answerText, blockText, runSequences, runsText } from '../text/block-text'
import { type Block, isSafeLink, type Run } from '../text/blocks'
import { ownValue } from '../text/json-value'
import { mapRuns } from './apply-fix'
import type { Draft, EvidenceUse, Proposal } from './draft'
import { addRow, changeProposal, changeRow, removeRow, setAnswer } from './edit'
import { type EvidenceEntry, type EvidenceShelf, sourceLine } from './evidence'
import { footnotesOf } from './footnotes'
import { notedText, offsetOfNote, timesBefore } from './margin-notes'
import { type Spliced, spliceBlocks } from './splice-blocks'
import { standingOf, type TakenStanding, takenText } from './taken'

/** Where evidence is put in: an answer or a field of a proposal, and a UTF-16 offset into its text (`notedText`). */
export interface EvidencePlace {
  section: string
  slot: string
  proposal?: string
  offset: number
}

/** How words that were put in from the shelf stand to it now. */
export interface EvidenceState extends Omit<TakenStanding, 'source'> {
  use: EvidenceUse
  /** `unknown`: this shelf never had the entry, as in a colleague's draft. */
  source: TakenStanding['source'] | 'unknown'
  /** The entry as it is now; null where the shelf has none. */
  entry: EvidenceEntry | null
}

/** What an entry puts into a draft of a language: without images, whose bytes no shelf has, and with its language where that is another. */
export function evidenceBlocks({ blocks, language }: EvidenceEntry, draftLanguage: string): Block[] {
  return blocks
    .filter(({ type }) => type !== 'image')
    .map((block) =>
      mapRuns(block, (runs) =>
        runs.map(({ language: own, ...run }): Run => {
          const spoken = own ?? language
          return spoken === draftLanguage ? run : { ...run, language: spoken }
        }),
      ),
    )
}

/** The footnote that gives an entry's source: its words, and its address as a link where that is one; null where no source is known. */
function sourceNote(entry: EvidenceEntry): Run | null {
  const line = sourceLine(entry)
  const link = entry.link.trim()
  if (line === '' && link === '') return null
  const address: Run[] = link === '' ? [] : [{ text: link, ...(isSafeLink(link) ? { link } : {}) }]
  const words: Run[] = line === '' ? [] : [{ text: link === '' ? line : `${line}, ` }]
  return { text: '', footnote: { runs: [...words, ...address] } }
}

const noteText = (note: Run | null) => (note?.footnote ? runsText(note.footnote.runs) : '')

/** Scripts that put no space between words. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** A space where words would touch others that are parted from them by one. */
function gaps(text: string, offset: number, put: string): { before: string; after: string } {
  const [before, after] = [text.slice(Math.max(0, offset - 1), offset), text.slice(offset, offset + 1)]
  const needs = (edge: string, own: string, apart: RegExp) =>
    edge !== '' && apart.test(edge) && !NO_SPACES.test(edge) && !NO_SPACES.test(own)
  return {
    before: needs(before, put.slice(0, 1), /[^\s([{“‘«/–—-]/u) ? ' ' : '',
    after: needs(after, put.slice(-1), /[\p{L}\p{N}(“‘«]/u) ? ' ' : '',
  }
}

/** The last of the blocks with runs behind its text, the words of a footnote or a space. */
function withRunsBehind(blocks: readonly Block[], runs: readonly Run[]): Block[] {
  const last = blocks.at(-1)
  if (!last || runs.length === 0) return [...blocks]
  const sequences = runSequences(last).length
  let passed = 0
  return [
    ...blocks.slice(0, -1),
    mapRuns(last, (own) => {
      passed += 1
      return passed === sequences ? [...own, ...runs] : own
    }),
  ]
}

const isInline = (blocks: readonly Block[]) => blocks.length === 1 && blocks[0]?.type === 'paragraph'

/** A draft with evidence in it, the id of the use, and where in the text of its place what was put in ends. */
export interface PutIn {
  draft: Draft
  use: string
  end: number
}

/**
 * Puts an entry into an answer or a field of a proposal, and remembers that: one paragraph becomes part of the text there, anything else stands between
 * paragraphs, behind a list or table that it would part. `cite` puts its source into a footnote behind it, where there is a source and the place can have
 * one. Null where the draft has no such place, or the entry says nothing. The caller sets `modified`.
 */
export function putInEvidence(
  draft: Draft,
  entry: EvidenceEntry,
  place: EvidencePlace,
  { id, cite }: { id: string; cite: boolean },
): PutIn | null {
  const { section, slot, proposal } = place
  const blocks = evidenceBlocks(entry, draft.language)
  const words = answerText(blocks)
  if (words === '') return null
  const at = { section, slot, ...(proposal === undefined ? {} : { proposal }) }
  const note = proposal === undefined && cite ? sourceNote(entry) : null
  const made =
    proposal === undefined
      ? inAnswer(draft, place, blocks, note)
      : inField(draft, { ...place, proposal }, place.offset, place.offset, words, true)
  if (!made) return null
  const text = notedText(made.draft, at) ?? ''
  const nth = timesBefore(text, words, made.end - words.length)
  const use: EvidenceUse = {
    id,
    entry: entry.id,
    title: entry.title,
    ...at,
    words,
    ...(nth > 0 ? { nth } : {}),
    ...takenText(blocks),
    ...(note ? { cited: noteText(note) } : {}),
  }
  const evidence = addRow(draft.evidence ?? [], use)
  return { draft: { ...made.draft, evidence }, use: evidence.at(-1)?.id ?? id, end: made.end }
}

function inAnswer(
  draft: Draft,
  { section, slot, offset }: EvidencePlace,
  blocks: readonly Block[],
  note: Run | null,
): { draft: Draft; end: number } | null {
  const found = draft.sections.find(({ id }) => id === section)
  const before = ((found && ownValue(found.answers, slot)) ?? []) as Block[]
  const text = answerText(before)
  const at = Math.max(0, Math.min(offset, text.length))
  const cited = withRunsBehind(blocks, note ? [note] : [])
  const gap = isInline(blocks) ? gaps(text, at, answerText(blocks)) : { before: '', after: '' }
  const space = (words: string): Run[] => (words === '' ? [] : [{ text: words }])
  const put = isInline(blocks)
    ? cited.map((block) => mapRuns(block, (runs) => [...space(gap.before), ...runs, ...space(gap.after)]))
    : cited
  const made = spliceBlocks(before, at, at, put) ?? behindBlock(before, at, cited)
  return made && { draft: setAnswer(draft, section, slot, made.blocks), end: made.end - gap.after.length }
}

/** Where paragraphs would part a list or a table, they stand behind it. */
function behindBlock(blocks: readonly Block[], offset: number, put: readonly Block[]): Spliced | null {
  const { block } = pointAtOffset(blocks, offset)
  const end = answerText(blocks.slice(0, block + 1)).length
  return spliceBlocks(blocks, end, end, put)
}

function inField(
  draft: Draft,
  { slot, proposal }: EvidencePlace & { proposal: string },
  start: number,
  end: number,
  words: string,
  apart: boolean,
): { draft: Draft; end: number } | null {
  const text = notedText(draft, { section: 'proposals', slot, proposal })
  if (text === null) return null
  const gap = apart ? gaps(text, start, words) : { before: '', after: '' }
  const now = `${text.slice(0, start)}${gap.before}${words}${gap.after}${text.slice(end)}`
  return {
    draft: changeProposal(draft, proposal, { [slot]: now } as Partial<Proposal>),
    end: start + gap.before.length + words.length,
  }
}

/**
 * How all that was put in from the shelf stands to it now, in the sequence in which it was put in, by the one measure that texts taken from other drafts
 * have (`standingOf`). Words that are gone from the draft are left out. An entry whose footnote would say something else has changed too.
 */
export function evidenceStates(draft: Draft, shelf: Pick<EvidenceShelf, 'entries' | 'removed'>): EvidenceState[] {
  if (!draft.evidence?.length) return []
  const entries = new Map(shelf.entries.map((entry) => [entry.id, entry]))
  const removed = new Set(shelf.removed.map(({ id }) => id))
  return draft.evidence.flatMap((use): EvidenceState[] => {
    if (offsetOfNote(notedText(draft, use) ?? '', use) === null) return []
    const entry = entries.get(use.entry) ?? null
    const { source, edited } = standingOf(use, entry ? evidenceBlocks(entry, draft.language) : [], use.words)
    if (!entry) return [{ use, edited, entry, source: removed.has(use.entry) ? 'gone' : 'unknown' }]
    const citesOther = use.cited !== undefined && use.cited !== noteText(sourceNote(entry))
    return [{ use, edited, entry, source: source === 'same' && citesOther ? 'changed' : source }]
  })
}

/**
 * Puts what the shelf says now in the place of what was put in, with the footnote where one was, and remembers that. A footnote that was written by hand stays.
 * Null where the words are not there, or where that would part a list or a table. The caller sets `modified`.
 */
export function takeNewWording(draft: Draft, id: string, entry: EvidenceEntry): PutIn | null {
  const use = draft.evidence?.find((each) => each.id === id)
  const start = use ? offsetOfNote(notedText(draft, use) ?? '', use) : null
  if (!use || start === null) return null
  const blocks = evidenceBlocks(entry, draft.language)
  const words = answerText(blocks)
  if (words === '') return null
  const end = start + use.words.length
  const note = use.cited === undefined ? null : sourceNote(entry)
  const made =
    use.proposal === undefined
      ? replacedInAnswer(draft, use, start, end, blocks, note)
      : inField(draft, { ...use, proposal: use.proposal, offset: start }, start, end, words, false)
  if (!made) return null
  const nth = timesBefore(notedText(made.draft, use) ?? '', words, made.end - words.length)
  const { nth: _, cited: __, ...rest } = use
  const now: EvidenceUse = {
    ...rest,
    title: entry.title,
    words,
    ...(nth > 0 ? { nth } : {}),
    ...takenText(blocks),
    ...(note ? { cited: noteText(note) } : {}),
  }
  const evidence = (draft.evidence ?? []).map((each) => (each === use ? now : each))
  return { draft: { ...made.draft, evidence }, use: id, end: made.end }
}

function replacedInAnswer(
  draft: Draft,
  { section, slot, cited }: EvidenceUse,
  start: number,
  end: number,
  blocks: readonly Block[],
  note: Run | null,
): { draft: Draft; end: number } | null {
  const found = draft.sections.find((each) => each.id === section)
  const answer = ((found && ownValue(found.answers, slot)) ?? []) as Block[]
  const before = cited === undefined ? answer : withOtherSource(answer, start, cited, note)
  const behind = notesDirectlyBehind(before, end).map((runs): Run => ({ text: '', footnote: { runs: [...runs] } }))
  const made = spliceBlocks(before, start, end, withRunsBehind(blocks, behind))
  return made && { draft: setAnswer(draft, section, slot, made.blocks), end: made.end }
}

/** The answer with another footnote in the place of the first from an offset on that says what was `cited`; without it where the source is gone. */
function withOtherSource(blocks: readonly Block[], start: number, cited: string, note: Run | null): Block[] {
  let passed = 0
  let isDone = false
  return blocks.map((block) => {
    const from = passed
    passed += blockText(block).length + 1
    if (isDone || passed <= start) return block
    return mapRuns(block, (runs, offset) => {
      let at = from + offset
      return runs.flatMap((run): Run[] => {
        at += run.text.length
        if (isDone || at < start || !run.footnote || noteText(run) !== cited) return [run]
        isDone = true
        return note ? [{ ...run, ...note, text: run.text }] : run.text === '' ? [] : [{ ...run, footnote: undefined }]
      })
    })
  })
}

/** The footnotes at an offset of an answer's text, which go with the words before it. */
function notesDirectlyBehind(blocks: readonly Block[], offset: number): (readonly Run[])[] {
  const point = pointAtOffset(blocks, offset)
  const block = blocks[point.block]
  return block && blockText(block).length >= point.offset
    ? footnotesOf(block).flatMap((note) => (note.offset === point.offset ? [note.runs] : []))
    : []
}

/**
 * Keeps the words of a use as they are: what the shelf says now counts as seen, until it changes again. Where the entry is gone, or null is given, the use
 * is forgotten. The words stay either way. An unknown id changes nothing.
 */
export function keepOwnWording(draft: Draft, id: string, entry: EvidenceEntry | null): Draft {
  const { evidence } = draft
  const use = evidence?.find((each) => each.id === id)
  if (!evidence || !use) return draft
  if (!entry) return { ...draft, evidence: removeRow(evidence, id) }
  const taken = takenText(evidenceBlocks(entry, draft.language))
  const seen = use.cited === undefined ? {} : { cited: noteText(sourceNote(entry)) }
  const kept = changeRow(evidence, id, { ...taken, ...seen, title: entry.title })
  return kept === evidence ? draft : { ...draft, evidence: kept }
}
