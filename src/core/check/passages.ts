import type { FixEdit, Place } from '../draft/finding'
import { quotationsAnd } from '../draft/quotations'
import type { SectionSubject } from '../draft/reading-order'
import type { Slot } from '../template/template'
import { runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { rememberObject, rememberText } from '../text/remember'
import type { DraftSubject } from './rule'

/** One paragraph, heading, list item, paragraph of a cell or text cell of a proposal, as a rule about wording reads it. */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'cell' | 'proposal'
  text: string
  /** The language that most of it is in; a foreign name inside it does not change how it is read. */
  language: string
  /** The pieces of `text`, each with its marks and, where it differs from the draft's, its language. */
  runs: readonly Run[]
  /** Where it stands; without offsets. */
  at: Place
  /** UTF-16 offset of `text` inside its block's `blockText`; 0 in a cell of the proposals table. */
  offset: number
  /** Null in the proposals table. */
  slot: Slot | null
}

/**
 * All passages of a section in reading order, without empty ones. A section is the same object for every rule, and from one check to the
 * next until its text changes.
 */
export const passagesOf: (subject: SectionSubject) => readonly Passage[] = rememberObject(
  ({ asked, answers, language }: SectionSubject): Passage[] =>
    answers.flatMap(({ slot, blocks }) =>
      blocks.flatMap((block, index) => {
        let offset = 0
        return runSequences(block).flatMap((runs): Passage[] => {
          const text = runsText(runs)
          const start = offset
          offset += text.length + 1
          if (text.trim() === '') return []
          return [
            {
              kind: KIND[block.type],
              text,
              language: languageOf(runs, language),
              runs,
              at: { section: asked.id, slot: slot.id, block: index },
              offset: start,
              slot,
            },
          ]
        })
      }),
    ),
)

/** All passages that would be handed in, in reading order, without proposals: a table has a form of its own. */
export const passagesOfDraft: (subject: DraftSubject) => readonly Passage[] = rememberObject(
  ({ reading }: DraftSubject) =>
    reading.flatMap((step): readonly Passage[] => (step.type === 'section' ? passagesOf(step.subject) : [])),
)

/** What the organisation says in its own voice: no quotations, and no proposed language, which follows the paper it is for. */
export const ownWords: (subject: SectionSubject) => readonly Passage[] = rememberObject((subject: SectionSubject) =>
  passagesOf(subject).filter(({ kind, slot }) => kind !== 'quote' && slot?.role !== 'language'),
)

/** `ownWords` of all that would be handed in, with the rationales of proposals, in reading order. */
export const ownWordsOfDraft: (subject: DraftSubject) => readonly Passage[] = rememberObject(
  ({ draft, reading }: DraftSubject): Passage[] =>
    reading.flatMap((step): readonly Passage[] =>
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
                runs: [{ text: proposal.rationale }],
                at: { section: 'proposals', proposal: proposal.id, field: 'rationale' },
                offset: 0,
                slot: null,
              },
            ]
          }),
    ),
)

/** Where in the draft a stretch of a passage stands. */
export function placeIn({ at, offset }: Passage, start: number, end: number): Place & { start: number; end: number } {
  return { ...at, start: offset + start, end: offset + end }
}

/** The replacement of a stretch of a passage. */
export function editIn(passage: Passage, start: number, end: number, text: string): FixEdit {
  return { ...placeIn(passage, start, end), text, was: passage.text.slice(start, end) }
}

const KIND: Record<Block['type'], Passage['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  list: 'item',
  table: 'cell',
  // A caption is a line beside the text, like an item: no paragraph that is numbered or that is too long.
  image: 'item',
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

const ADDRESS_OR_SYMBOL =
  /(?<!\S)\S*(?:@|:\/\/|www\.)\S*|(?<![\p{L}\p{N}.-])(?:[\p{L}\d-]+\.)+(?:org|com|net|int|example)\b\S*|(?<![\p{L}\p{N}])\p{Lu}{1,4}(?:\/[\p{L}\p{Nd}.()+-]+)+/gu

/**
 * The text with all that is not the writer's own wording blotted out, offsets unchanged: quotations in double marks, web and mail
 * addresses, document symbols such as A/RES/70/125.
 */
export const prose = rememberText((text) => {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of quotationsAnd(text, ADDRESS_OR_SYMBOL, { acrossLines: true })) {
    parts.push(text.slice(at, start), '\uFFFC'.repeat(end - start))
    at = end
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
})

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
    !startsSentence(text, at) ||
    /^\s+(?:(?:of|for|on)\s+(?:the\s+)?)?\p{Lu}/u.test(text.slice(at + written.length, at + written.length + 60))
  )
}

/** `written` with its first letter large or small as the first of `like`. */
export function inCaseOf(like: string, written: string): string {
  return /^\p{Lu}/u.test(like) ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
