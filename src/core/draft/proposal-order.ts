import type { Proposal } from './draft'
import { compareParagraphs } from './paragraph'

/**
 * Proposals as the documents run that they point at: by document version, in the sequence of `documents` with unknown ones behind, then
 * by paragraph (see `compareParagraphs`). Proposals on the same place keep the sequence that they have.
 */
export function byParagraph(proposals: readonly Proposal[], documents: readonly string[]): Proposal[] {
  const others = [...new Set(proposals.map(({ document }) => document))].filter((name) => !documents.includes(name))
  const sequence = [...documents, ...others]
  return [...proposals].sort(
    (one, other) =>
      sequence.indexOf(one.document) - sequence.indexOf(other.document) ||
      compareParagraphs(one.paragraph, other.paragraph),
  )
}
