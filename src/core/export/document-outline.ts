import type { Draft } from '../draft/draft'
import { NO_DELIVERY } from '../draft/edit'
import { profileOf } from '../draft/limits'
import type { DocumentKind } from '../template/document-kinds'
import type { Template } from '../template/template'
import { deliveryOutlineOf } from './delivery'
import { interpretersPackOf } from './interpreters-pack'
import type { Layout, Paper } from './layout'
import type { DocumentOutline } from './outline'
import { type OutlineOptions, outlineOf } from './outline-of'

/** The outline of a draft as one of the kinds; see `outlineOf`, `deliveryOutlineOf` and `interpretersPackOf`. */
export function documentOutline(
  kind: DocumentKind,
  draft: Draft,
  template: Template,
  options: OutlineOptions,
): DocumentOutline {
  switch (kind) {
    case 'text':
      return outlineOf(draft, template, options)
    case 'delivery':
      return deliveryOutlineOf(draft, template, options)
    case 'interpreter':
      return interpretersPackOf(draft, template, options)
  }
}

/**
 * How a document of this kind is set: a text to hand in in the font that its profile asks for; large type and line numbers are for the delivery copy, where the draft asks for
 * them.
 */
export function documentLayout(kind: DocumentKind, draft: Draft, template: Template, paper: Paper): Layout {
  if (kind === 'text') {
    const { font, fontSize } = profileOf(draft, template)
    return { paper, ...(font ? { font } : {}), ...(fontSize ? { fontSize } : {}) }
  }
  if (kind !== 'delivery') return { paper }
  const { largeType, lineNumbers } = draft.delivery ?? NO_DELIVERY
  return { paper, largeType, lineNumbers }
}
