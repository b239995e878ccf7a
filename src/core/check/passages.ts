import type { Block, Run } from '../draft/blocks'
import { rememberText } from '../draft/remember'
import { runSequences, runsText } from '../draft/text'
import { type Sentence, sentencesOf } from '../draft/words'
import type { Slot } from '../template/template'
import type { FixEdit, Place } from './finding'
import type { DraftSubject, SectionSubject } from './rule'

/** One paragraph, heading, list item, paragraph of a cell or text cell of a proposal, as a rule about wording reads it. */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'cell' | 'proposal'
  text: string
  language: string
  /** Where it stands; without offsets. */
  at: Place
  /** UTF-16 offset of `text` inside its block's `blockText`; 0 in a cell of the proposals table. */
  offset: number
  /** Null in the proposals table. */
  slot: Slot | null
}

type Piece = Pick<Passage, 'kind' | 'text' | 'language' | 'offset'> & { block: number }

/** Within one check the blocks are the same objects for every rule. */
const remembered = new WeakMap<readonly Block[], { language: string; pieces: Piece[] }>()

/** All passages of a section in reading order, without empty ones. */
export function passagesOf({ asked, answers, language }: SectionSubject): Passage[] {
  return answers.flatMap(({ slot, blocks }) =>
    piecesOf(blocks, language).map(({ block, ...piece }) => ({
      ...piece,
      slot,
      at: { section: asked.id, slot: slot.id, block },
    })),
  )
}

/** What the organisation says in its own voice: no quotations, and no proposed language, which follows the paper it is for. */
export function ownWords(subject: SectionSubject): Passage[] {
  return passagesOf(subject).filter(({ kind, slot }) => kind !== 'quote' && slot?.role !== 'language')
}

/** `ownWords` of all that would be handed in, with the rationales of proposals, in reading order. */
export function ownWordsOfDraft({ draft, reading }: DraftSubject): Passage[] {
  return reading.flatMap((step) =>
    step.type === 'section'
      ? ownWords(step.subject)
      : step.proposals.flatMap((index): Passage[] => {
          const proposal = draft.proposals[index]
          if (!proposal || proposal.rationale.trim() === '') return []
          return [
            {
              kind: 'proposal',
              text: proposal.rationale,
              language: draft.language,
              at: { section: 'proposals', proposal: proposal.id, field: 'rationale' },
              offset: 0,
              slot: null,
            },
          ]
        }),
  )
}

/** Where in the draft a stretch of a passage stands. */
export function placeIn({ at, offset }: Passage, start: number, end: number): Place & { start: number; end: number } {
  return { ...at, start: offset + start, end: offset + end }
}

/** The replacement of a stretch of a passage. */
export function editIn(passage: Passage, start: number, end: number, text: string): FixEdit {
  return { ...placeIn(passage, start, end), text, was: passage.text.slice(start, end) }
}

function piecesOf(blocks: readonly Block[], language: string): Piece[] {
  const known = remembered.get(blocks)
  if (known?.language === language) return known.pieces
  const pieces = blocks.flatMap((block, index): Piece[] => {
    let offset = 0
    return runSequences(block).flatMap((runs) => {
      const text = runsText(runs)
      const start = offset
      offset += text.length + 1
      if (text.trim() === '') return []
      return [{ kind: KIND[block.type], text, language: languageOf(runs, language), offset: start, block: index }]
    })
  })
  remembered.set(blocks, { language, pieces })
  return pieces
}

const KIND: Record<Block['type'], Passage['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  list: 'item',
  table: 'cell',
}

/** The language that most characters of a paragraph are in; a foreign name inside it does not change how it is read. */
export function languageOf(runs: readonly Run[], language: string): string {
  const characters = new Map<string, number>()
  for (const run of runs) {
    const own = run.language ?? language
    characters.set(own, (characters.get(own) ?? 0) + run.text.length)
  }
  let most = language
  for (const [own, length] of characters) if (length > (characters.get(most) ?? 0)) most = own
  return most
}

/** Sentences of a paragraph, shared by all rules: to find them costs more than most rules do. Nobody may change them. */
export const sentencesIn: (text: string, language: string) => readonly Sentence[] = rememberText(sentencesOf)

/** True for English of any country. */
export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}

const NOT_PROSE =
  /“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"\n]*"|\S*(?:@|:\/\/|www\.)\S*|(?<![\p{L}\p{N}])(?:[\p{L}\d-]+\.)+(?:org|com|net|int|example)\b\S*|(?<![\p{L}\p{N}])\p{Lu}{1,4}(?:\/[\p{L}\p{Nd}.()+-]+)+/gu

/**
 * The text with all that is not the writer's own wording blotted out, offsets unchanged: quotations in double marks, web and mail
 * addresses, document symbols such as A/RES/70/125.
 */
export const prose = rememberText((text) => text.replace(NOT_PROSE, (found) => '\uFFFC'.repeat(found.length)))

/** True where a capital letter says nothing, because a sentence, an item or a quotation starts there. */
export function startsSentence(text: string, at: number): boolean {
  let before = at - 1
  let spaced = at === 0
  while (before >= 0 && /[\s"“«‘(]/u.test(text.charAt(before))) {
    if (text.charAt(before) === '\n') return true
    spaced = true
    before -= 1
  }
  while (before >= 0 && /["”»’)]/u.test(text.charAt(before))) before -= 1
  return before < 0 || (spaced && /[.!?…:]/.test(text.charAt(before)))
}

/** True for a capitalised word that belongs to a name: inside a sentence, or at its start before “for Democracy” or another capital. */
export function isNamePart(text: string, at: number, written: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return false
  return (
    !startsSentence(text, at) || /^\s+(?:(?:of|for|on)\s+(?:the\s+)?)?\p{Lu}/u.test(text.slice(at + written.length))
  )
}

/** `written` with its first letter large or small as the first of `like`. */
export function inCaseOf(like: string, written: string): string {
  return /^\p{Lu}/u.test(like) ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
