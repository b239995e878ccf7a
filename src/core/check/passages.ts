import type { FixEdit, Place } from '../draft/finding'
import { quotationsAnd, quotationsInSingleMarks } from '../draft/quotations'
import type { SectionSubject } from '../draft/reading-order'
import type { Slot } from '../template/template'
import { runSequences, runsText } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { codeIn, isCode } from '../text/code-form'
import { rememberObject, rememberText } from '../text/remember'
import { othersWords, recordEntries } from './others-words'
import type { DraftSubject } from './rule'
import { isRunningText } from './running-text'

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

/** Passages of a section that are another's words by their form, without quotations that are marked as such. */
export const othersPassages: (subject: SectionSubject) => ReadonlySet<Passage> = rememberObject(
  (subject: SectionSubject) => at(passagesOf(subject), othersWords(passagesOf(subject))),
)

/** Passages of a section that are entries of a record, an agenda or a list of documents. */
export const recordsIn: (subject: SectionSubject) => ReadonlySet<Passage> = rememberObject((subject: SectionSubject) =>
  at(passagesOf(subject), recordEntries(passagesOf(subject))),
)

function at(passages: readonly Passage[], places: ReadonlySet<number>): ReadonlySet<Passage> {
  return new Set([...places].flatMap((place) => passages[place] ?? []))
}

/**
 * What the organisation says in its own voice: no quotations, no words of others, no proposed language, which follows the paper it is for, no references to
 * literature, no lists of names, no rows of tables that became lines, and no code.
 */
export const ownWords: (subject: SectionSubject) => readonly Passage[] = rememberObject((subject: SectionSubject) => {
  const others = othersPassages(subject)
  return passagesOf(subject).filter((passage) => {
    const { kind, slot, text, language } = passage
    return (
      !others.has(passage) &&
      kind !== 'quote' &&
      slot?.role !== 'language' &&
      !isCode(text, '') &&
      (kind === 'heading' || kind === 'cell' || (!isApparatus(text, '') && isRunningText(text, language)))
    )
  })
})

const REFERENCE_WORDS =
  /\b(?:available (?:at|from|here|online)|(?:last )?(?:accessed|retrieved|visited)(?: on)?:? \p{L}|ibid|op\. cit|et al\.|vol\. ?\d|pp?\. ?\d|ISBN|doi)\b|↩/iu
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}.-])[\p{L}\d-]+\.\p{Ll}{2,4}\/[\p{L}\d]\S*/u
const SMALL_IN_NAMES =
  /^(?:a|an|the|of|for|and|on|in|to|by|with|de|la|le|les|des|du|et|el|los|las|del|y|e|da|do|dos|das|der|die|und|für|von|van|c\/o|an)$/iu

/**
 * True for a reference to literature (an address or “available at”, and few words of its own) and for a line of names, such as a signatory or
 * a list of endorsers: most words have a capital, and none of it is a sentence. Nothing in them is the writer's wording.
 */
export const isApparatus = rememberText((text) => {
  if (/^(?:\[?\d{1,3}[\]).]?|[¹²³⁴-⁹]{1,3}|↩)? ?(?:Ibid|Source:)/u.test(text.trimStart())) return true
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  if (words.length <= 60 && (REFERENCE_WORDS.test(text) || (ADDRESS.test(text) && words.length <= 30))) return true
  if (words.length <= REFERENCE_LENGTH && (text.match(REFERENCE_MARKS)?.length ?? 0) >= MARKS_OF_REFERENCE) return true
  const long = words.filter((word) => !SMALL_IN_NAMES.test(word))
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length
  const stopped = /[.!?]["”»’)]*\s*$/u.test(text)
  return (
    long.length >= (stopped ? 8 : 2) && capital / long.length >= (stopped ? 0.85 : 0.65) && !VERB_OF_SENTENCE.test(text)
  )
})

/** “(2006).”, “In: Proceedings”, “url: …”, “pp. 3”: marks of which an entry of a list of literature has several, and a sentence hardly any. */
const REFERENCE_MARKS =
  /[(](?:19|20)\d\d[a-z]?[)][.:,]|(?<!\p{L})(?:In:\s|url:|URL:|https?:\/\/doi|DOI:?|doi:|Proceedings(?: of)?(?= )|Proc\.|Vol(?:ume|\.)\s?\d|vol\.|no\.\s?\d|pp?\.\s?\d|eds?\.[,)\s]|[(][Ee]ds?\.?[)]|ISSN|arXiv|Journal of|Press[,.]|et al\.|Available:|\p{Lu}\p{Ll}+,\s\p{Lu}\.(?=[\s,;&]))/gu
const MARKS_OF_REFERENCE = 3
const REFERENCE_LENGTH = 90

/** A word that a name or a reference does not have, and a sentence with many names does. */
const VERB_OF_SENTENCE =
  /\b(?:is|are|was|were|has|have|had|should|must|shall|will|would|can|may|calls?|urges?|asks?|needs?|supports?|welcomes?|recommends?|works?|agreed?|adopted|said|says|we|our)\b/u

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

/** Where a passage is in italics, in UTF-16 units; nowhere where all of it is: that marks nothing in it as foreign. */
export const italicsOf = rememberObject(({ runs }: Passage): readonly { start: number; end: number }[] => {
  if (runs.every(({ italic, text }) => italic || text.trim() === '')) return []
  return stretchesOf(runs, ({ italic }) => italic === true)
})

/** Where links of a passage are titles, as “A Different Kind of Record: Burma and the Lady”: how others named their work is not ours to style. */
export const linkedTitlesOf = rememberObject(({ runs }: Passage): readonly { start: number; end: number }[] =>
  stretchesOf(runs, ({ link, text }) => link !== undefined && isInTitleCase(text)),
)

/** True for a stretch of a passage that is set apart as a name, a title or a foreign word is: in italics, or as the title of what is linked. */
export function isSetApart(passage: Passage, start: number, end: number): boolean {
  return isWithin([...italicsOf(passage), ...linkedTitlesOf(passage)], start, end)
}

/** True where one of the stretches has all of another. */
export function isWithin(stretches: readonly { start: number; end: number }[], start: number, end: number): boolean {
  return stretches.some((stretch) => stretch.start <= start && end <= stretch.end)
}

/** True in the words of a link, for an offset into the passage’s text. */
export function isLinkedAt({ runs }: Passage, start: number): boolean {
  return isWithin(
    stretchesOf(runs, ({ link }) => link !== undefined),
    start,
    start + 1,
  )
}

/** Where the runs that hold stand in the text that all of them make. */
function stretchesOf(runs: readonly Run[], holds: (run: Run) => boolean): { start: number; end: number }[] {
  let at = 0
  return runs.flatMap((run) => {
    at += run.text.length
    return holds(run) ? [{ start: at - run.text.length, end: at }] : []
  })
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
  /(?<!\S)\S*(?:@|:\/\/|www\.)\S*|(?<![\p{L}\p{N}.-])(?:[\p{L}\d-]+\.)+(?:org|com|net|int|example)\b\S*|(?<![\p{L}\p{N}.-])[\p{L}\d-]+\.\p{Ll}{2,4}\/[\p{L}\d]\S*|(?<![\p{L}\p{N}])\p{Lu}{1,4}(?:\/[\p{L}\p{Nd}.()+-]+)+/gu

/**
 * The text with all that is not the writer's own wording blotted out, offsets unchanged: quotations in double marks and longer ones in single marks, paragraphs of a
 * quotation that begins or ends in another, web and mail addresses, document symbols such as A/RES/70/125, and pieces of code.
 */
export const prose = rememberText((text) => {
  let left = blotted(text, [...quotationsAnd(text, ADDRESS_OR_SYMBOL, { acrossLines: true })])
  left = blotted(left, quotationsInSingleMarks(left, FEWEST_QUOTED))
  left = blotted(left, codeIn(left, ''))
  // Each paragraph of a long quotation opens with a mark, and only the last closes.
  if (/^\s*(?:[“«„]|‘\p{Lu})/u.test(left)) return '\uFFFC'.repeat(text.length)
  const closed = left.search(/[\p{L}.,;:!?…)]”/u)
  if (closed >= 0) left = blotted(left, [{ start: 0, end: closed + 2 }])
  // “She said, "boats …”: a quotation that the next paragraph goes on with, or whose end was forgotten.
  const open = left.search(OPENED)
  return open < 0 ? left : blotted(left, [{ start: open, end: left.length }])
})

/** A mark that opens a quotation, where none of those around it is left. */
const OPENED = /(?<![^\s([—–-])["“](?=[\p{L}\p{N}[])/u

function blotted(text: string, stretches: readonly { start: number; end: number }[]): string {
  if (stretches.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start), '\uFFFC'.repeat(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Fewer words between single marks are a term. */
const FEWEST_QUOTED = 4

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

/** True for words that are written as titles are: four long words or more, of which nearly all have a capital. */
export function isInTitleCase(words: string): boolean {
  const long = (words.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter((word) => !SMALL_IN_NAMES.test(word))
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return long.length >= 4 && capital / long.length >= 0.75
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
