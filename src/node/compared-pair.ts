import type { Draft } from '../core/draft/draft'
import type { Template } from '../core/template/template'

/** A draft, or a version of one, or a file that is none. */
export type ComparedText = { draft: Draft; template: Template; name: string } | { path: string }

export interface ComparedPair {
  before: ComparedText
  after: ComparedText
}

/** True for two drafts that answer the same template: they are compared answer by answer, and all others as texts. */
export function isOfOneTemplate<P extends ComparedPair>(
  pair: P,
): pair is P & Record<'before' | 'after', Extract<ComparedText, { draft: Draft }>> {
  const { before, after } = pair
  return 'draft' in before && 'draft' in after && before.template.id === after.template.id
}
