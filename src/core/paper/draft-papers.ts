import { message } from '../../messages/message'
import { isSameDocument } from '../draft/document-name'
import type { Draft, DraftPaper } from '../draft/draft'
import { failure, type Result, success } from '../result'
import { DOUBTS, type DoubtKind, type Paper, type PaperDoubt } from './paper'

/** The version of a paper that a proposal or a sentence names; null where the draft has none of that name. */
export function paperOfDocument(draft: Pick<Draft, 'papers'>, document: string): DraftPaper | null {
  return draft.papers?.find(({ version }) => isSameDocument(version, document)) ?? null
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
 * that judgements stay; else the problem is `exists`. The same file under the same name changes nothing.
 */
export function addPaper(draft: Draft, paper: DraftPaper, { replace = false } = {}): Result<Draft> {
  const papers = draft.papers ?? []
  const known = papers.find(({ version }) => isSameDocument(version, paper.version))
  if (!known) return success({ ...draft, papers: [...papers, paper] })
  if (known.sha256 === paper.sha256 && !replace) return success(draft)
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
