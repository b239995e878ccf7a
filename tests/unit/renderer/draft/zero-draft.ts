import type { DraftPaper } from '../../../../src/core/draft/draft'

/** A paper with three paragraphs that drafts may refer to. */
export const ZERO_DRAFT: DraftPaper = {
  id: 'zero',
  version: 'Zero Draft (29 August 2025)',
  date: '',
  title: '',
  fileName: 'zero.txt',
  sha256: '0',
  paragraphs: ['47', '48', '49'].map((number) => ({ number, part: '', text: `Text of ${number}.` })),
  doubts: [],
}
