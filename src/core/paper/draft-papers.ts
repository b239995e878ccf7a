import { message } from '../../messages/message'
import { isSameDocument } from '../draft/document-name'
import type { Draft, DraftPaper } from '../draft/draft'
import { failure, type Result, success } from '../result'
import { gather } from '../text/gather'
import { sameJson } from '../text/json-value'
import { readAgain } from './by-hand'
import { DOUBTS, type DoubtKind, type Paper, type PaperDoubt, paragraphOfDoubt } from './paper'
import { tokensOf } from './paper-words'

/** The version of a paper that a proposal or a sentence names; null where the draft has none of that name. */
export function paperOfDocument(draft: Pick<Draft, 'papers'>, document: string): DraftPaper | null {
  return draft.papers?.find(({ version }) => isSameDocument(version, document)) ?? null
}

/**
 * The version of a paper that a draft keeps with exactly these words, paragraph by paragraph, whatever file they came from; null where there is none. Letters and
 * digits count alone, because a PDF and a Word file of one text differ in spaces and marks. Two versions of a paper have most of their paragraphs in common, so
 * nothing less than all of them says which it is.
 */
export function paperOfWords(draft: Pick<Draft, 'papers'>, paragraphs: readonly { text: string }[]): DraftPaper | null {
  if (paragraphs.length === 0) return null
  const wordsOf = (texts: readonly { text: string }[]) => texts.map(({ text }) => tokensOf(text).join(' ')).join('\n')
  const words = wordsOf(paragraphs)
  return (
    draft.papers?.find((each) => each.paragraphs.length === paragraphs.length && wordsOf(each.paragraphs) === words) ??
    null
  )
}

/** A paper as a draft keeps it. `version` is what proposals call it, `date` an ISO date or empty. */
export function keptPaper(
  { title, paragraphs, doubts }: Paper,
  { id, version, date, fileName, sha256 }: Pick<DraftPaper, 'id' | 'version' | 'date' | 'fileName' | 'sha256'>,
): DraftPaper {
  return { id, version: version.trim(), date, title, fileName, sha256, paragraphs, doubts }
}

/**
 * Puts a version of a paper behind those that the draft has. One of the same name is replaced where `replace` says so, at its place and under its id, so
 * that judgements stay; else the problem is `exists`. The same file under the same name is the same paper read again: what was put right by hand stays, and
 * where nothing is read otherwise nothing changes.
 */
export function addPaper(draft: Draft, paper: DraftPaper, { replace = false } = {}): Result<Draft> {
  const papers = draft.papers ?? []
  const known = papers.find(({ version }) => isSameDocument(version, paper.version))
  if (!known) return success({ ...draft, papers: [...papers, paper] })
  const again = known.sha256 === paper.sha256 && !replace ? readAgain(known, paper) : null
  if (again && sameJson(again, known)) return success(draft)
  if (again) return success({ ...draft, papers: papers.map((each) => (each === known ? again : each)) })
  if (!replace) return failure('exists', message('problem.paper.versionExists', { version: known.version }))
  return success({ ...draft, papers: papers.map((each) => (each === known ? { ...paper, id: known.id } : each)) })
}

/** Takes a version out; proposals stay as they are. An unknown id changes nothing. */
export function removePaper(draft: Draft, id: string): Draft {
  const papers = draft.papers?.filter((paper) => paper.id !== id)
  return papers && papers.length < (draft.papers?.length ?? 0) ? { ...draft, papers } : draft
}

/** The doubts of a kept paper that this version of the program has sentences for. */
export function doubtsOf({ doubts }: DraftPaper): PaperDoubt[] {
  return doubts.flatMap((doubt) =>
    (DOUBTS as readonly string[]).includes(doubt.kind) ? [{ ...doubt, kind: doubt.kind as DoubtKind }] : [],
  )
}

/**
 * Where the reading of a paper is in doubt, by place in it; a doubt about the whole paper has the place null. A line whose figure is no paragraph's number is doubted in
 * the paragraph that it was read into, or nowhere in a paper of an earlier version of the program, which did not say. A number that
 * is there twice is doubted where it comes again, one that jumps where it follows the number that the doubt names.
 */
export function doubtPlaces(paper: DraftPaper): { doubt: PaperDoubt; place: number | null }[] {
  const { paragraphs } = paper
  const placesOf = new Map<string, number[]>()
  for (const [place, { number }] of paragraphs.entries()) gather(placesOf, number, place)
  return doubtsOf(paper).map((doubt) => {
    const places = placesOf.get(paragraphOfDoubt(doubt)) ?? []
    // The line that begins with the figure tells paragraphs of one number apart.
    const figure = places.find((place) => paragraphs[place]?.text.includes(doubt.number))
    if (doubt.kind === 'figure' || doubt.kind === 'table') return { doubt, place: figure ?? places[0] ?? null }
    const onPage = places.filter((place) => doubt.page === undefined || paragraphs[place]?.page === doubt.page)
    const behind = places.find((place) => place > 0 && paragraphs[place - 1]?.number === doubt.before)
    const place = doubt.kind === 'double' ? (onPage.at(-1) ?? places.at(-1)) : (behind ?? onPage[0] ?? places[0])
    return { doubt, place: place ?? null }
  })
}
