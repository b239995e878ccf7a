import { create } from 'zustand'
import type { RequestInput } from '../../contract/messages'
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/template/document-kinds'
import { isReadAloud } from '../../core/template/kinds'
import type { Template } from '../../core/template/template'
import { useApp } from '../app-store'
import type { DraftState } from './draft-store'

/** How the page is looked at. Not part of the draft, and for the time that the window is open. */
interface PageView {
  as: DocumentKind
  /** Id of an order of the template; the draft's own where nothing was chosen. */
  order: string | null
  /** Width of a page in parts of the panel's. */
  zoom: number
}

export const ZOOMS = [1, 1.5, 2, 3] as const

export const usePageView = create<PageView>(() => ({ as: 'text', order: null, zoom: 1 }))

/** What a template's draft can be made into, as hand-in offers it. */
export function kindsOf(template: Template): readonly DocumentKind[] {
  return isReadAloud(template) ? DOCUMENT_KINDS : ['text']
}

/** The document that is looked at; what was chosen in another draft holds where this one has it. */
export function documentShown(
  { draft, handle, template }: Pick<DraftState, 'draft' | 'handle' | 'template'>,
  { as, order }: Pick<PageView, 'as' | 'order'> = usePageView.getState(),
): RequestInput<'page.print'> {
  return {
    draft: handle,
    as: kindsOf(template).includes(as) ? as : 'text',
    order: order !== null && template.orders.some(({ id }) => id === order) ? order : draft.order,
    paper: useApp.getState().settings?.paper ?? 'a4',
  }
}
