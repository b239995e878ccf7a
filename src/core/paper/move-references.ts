import { shortDocumentName } from '../draft/document-name'
import type { Draft, DraftPaper } from '../draft/draft'
import type { Found } from '../draft/find'
import { type FindableText, findableTexts, textAt } from '../draft/findable-texts'
import { type Replacement, replaceFound } from '../draft/replace-found'
import { linksFrom } from './alignment'
import { laterPlaces, referenceTo } from './move-proposals'
import { paperIndex } from './paper-index'
import { namedBehind, paperMeant } from './paper-meant'
import { furthestParagraph, paragraphReferencesIn, type TextReference } from './text-references'
import { alignVersions } from './versions'

/** A reference in running text to a paragraph of an earlier version, and what it says when it goes to the later one. */
export interface ReferenceMove extends Found {
  /** The reference as it stands in the text, with the name of its document where that is right behind it: “paragraph 48 of the Zero Draft”. */
  was: string
  /**
   * The same of the later version: “paragraph 52 of Revision 1”. Null where it cannot be moved: its paragraph is `gone`, or its document is named `elsewhere` in
   * the text, so that another number alone would be wrong.
   */
  text: string | null
  why: 'gone' | 'elsewhere' | null
}

/** A reference in a text of the draft that means a version of its paper. */
function* referencesTo(
  draft: Draft,
  paper: DraftPaper,
): Generator<{ found: FindableText; reference: TextReference; named: { start: number; end: number } | null }> {
  const furthest = furthestParagraph(draft.papers ?? [])
  for (const found of findableTexts(draft, null)) {
    const isOwn = found.kind === 'answer' || found.kind === 'note' || found.at.field === 'rationale'
    if (!isOwn) continue
    for (const reference of paragraphReferencesIn(found.text, furthest)) {
      if (paperMeant(draft, found.text, reference.end)?.id !== paper.id) continue
      yield { found, reference, named: namedBehind(found.text, reference.end, paper.version) }
    }
  }
}

/** How many references in answers, footnotes and reasons mean a version of the paper. */
export function countReferences(draft: Draft, paper: DraftPaper): number {
  let count = 0
  for (const _ of referencesTo(draft, paper)) count += 1
  return count
}

/**
 * What each reference in answers, footnotes and reasons of proposals to a version of the paper is in a later one, in the sequence of the draft. Only references that
 * surely mean that version are in it. Nothing is changed.
 */
export function referenceMoves(draft: Draft, from: DraftPaper, to: DraftPaper): ReferenceMove[] {
  const moves: ReferenceMove[] = []
  const index = paperIndex(from.paragraphs)
  const references = [...referencesTo(draft, from)]
  if (references.length === 0) return moves
  const { links } = alignVersions(from, to)
  for (const { found, reference, named } of references) {
    const { places } = index.find(reference.reference)
    // What the earlier version has not is for the check on references.
    if (places.length === 0) continue
    const own = linksFrom(links)(places)
    const end = named?.end ?? reference.end
    const span = { at: found.at, start: found.offset + reference.start, end: found.offset + end }
    const was = found.text.slice(reference.start, end)
    const why = own.length === 0 ? 'gone' : named ? null : 'elsewhere'
    moves.push({
      ...span,
      was,
      why,
      text: why ? null : reworded(found.text, reference, named, from, to, laterPlaces(own)),
    })
  }
  return moves
}

function reworded(
  text: string,
  { start, end, reference }: TextReference,
  named: { start: number; end: number } | null,
  from: DraftPaper,
  to: DraftPaper,
  places: readonly number[],
): string | null {
  if (!named) return null
  const written = text.slice(start, end)
  const number = referenceTo(to, places)
  const at = written.lastIndexOf(reference)
  const isMany = /[,–]/u.test(number)
  const words = countedWord(written.slice(0, at), isMany)
  // A version that is named with its date is named so again.
  const short = named.end - named.start === shortDocumentName(from.version).length
  const name = short ? shortDocumentName(to.version) : to.version
  return `${words}${listed(number, words)}${written.slice(at + reference.length)}${withoutArticle(text.slice(end, named.start), name)}${name}`
}

/** English says “paragraphs” before more than one number; other words are left to whoever looks at them. */
function countedWord(word: string, isMany: boolean): string {
  return isMany
    ? word.replace(/(paragraph|para)(\.?\s?)$/iu, (_, own: string, rest: string) => `${own}s${rest.replace('.', '')}`)
    : word.replace(/(paragraph|para)s(\s?)$/iu, '$1$2')
}

/** “52, 53” as English writes it in a sentence. */
function listed(number: string, word: string): string {
  return /^para/iu.test(word) ? number.replace(/, ([^,]+)$/u, ' and $1') : number
}

/** “of the Zero Draft” and “of Revision 1”: a revision that is counted has no article in English. */
function withoutArticle(between: string, name: string): string {
  return /^(?:Rev(?:ision)?\.?\s?)\d/u.test(name) ? between.replace(/\bthe\s$/u, '') : between
}

/** The draft with references where they go, each noted with the later version; those that cannot go, or whose text is another by now, stay as they are. */
export function withReferencesMoved(
  draft: Draft,
  moves: readonly ReferenceMove[],
  { from, to }: { from: DraftPaper; to: DraftPaper },
): Draft {
  const going = moves.flatMap(({ why, text, ...move }): Replacement[] =>
    text !== null && textAt(draft, move.at)?.slice(move.start, move.end) === move.was ? [{ ...move, text }] : [],
  )
  const { draft: moved, made } = replaceFound(draft, going)
  if (made === 0) return draft
  const said = going.map(({ was, text }) => ({ earlier: from.id, was, now: text }))
  return {
    ...moved,
    papers: (moved.papers ?? []).map((paper) =>
      paper.id === to.id ? { ...paper, referencesMoved: [...(paper.referencesMoved ?? []), ...said] } : paper,
    ),
  }
}
