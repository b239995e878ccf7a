import { create } from 'zustand'

/** Where the menu was asked for: the text or field, and the place on the window. */
export interface OpenedMenu {
  target: HTMLElement
  x: number
  y: number
}

export const useContextMenu = create<{ opened: OpenedMenu | null }>(() => ({ opened: null }))

/** Fields that hold no text of their own. */
const NO_TEXT = /^(?:button|checkbox|radio|range|color|file|submit|reset|image)$/

/** The card of a finding that was not put aside. */
export const FINDING_CARD = '[data-finding]:not([data-finding^="dismissed/"])'
/** The row of a proposal, of which not everything is a text, and the handle beside it. */
export const PROPOSAL_ROW = ['[data-own-keys="proposal"]', '[data-row-actions]'].join()
/** A page of the preview. */
export const PAGE_SHOWN = '[data-page] > button'

/** What has a menu beside texts: the template of a pack, a line of the outline, the tab of a draft, the card of a finding, a proposal, and a page. */
const PLACES = ['[data-pack]', '[data-outline-part]', '[data-tab]', FINDING_CARD, PROPOSAL_ROW, PAGE_SHOWN].join()

/** The text or the place that an event is about; null elsewhere. */
function textOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null
  const text = target.closest<HTMLElement>(`[data-answer], textarea, input, ${PLACES}`)
  // A tab's button takes the focus when the menu is over.
  if (text?.dataset.tab !== undefined) return text.querySelector('button')
  // So does the card or the row, or what was meant in it.
  if (text?.matches(`${FINDING_CARD}, ${PROPOSAL_ROW}`))
    return target.closest<HTMLElement>('button, select') ?? text.querySelector<HTMLElement>('[data-card-start], input')
  return text instanceof HTMLInputElement && NO_TEXT.test(text.type) ? null : text
}

/** Where the caret is: the menu key knows no place of the pointer. */
function caretPlace(text: HTMLElement): { x: number; y: number } {
  const selection = document.getSelection()
  const range = selection?.rangeCount && text.contains(selection.focusNode) ? selection.getRangeAt(0) : null
  const caret = range?.getClientRects()[0]
  const box = caret ?? text.getBoundingClientRect()
  const fromRight = !caret && text.closest(PLACES) !== null && getComputedStyle(text).direction === 'rtl'
  return { x: fromRight ? box.right : box.left, y: Math.min(box.bottom, window.innerHeight - 8) }
}

/** Answers right clicks and the menu key in texts, fields, templates, the outline, tabs, findings, proposals and pages, all over the window. Returns what ends it. */
export function listenForMenu(): () => void {
  /** The browser tells of the menu key as of a click, at a place of its own choice. */
  let byKey = false
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    byKey = key === 'ContextMenu' || (shiftKey && key === 'F10')
  }
  const onPointer = () => {
    byKey = false
  }
  const onMenu = (event: MouseEvent) => {
    const target = textOf(event.target)
    if (!target) return
    event.preventDefault()
    const place = byKey ? caretPlace(target) : { x: event.clientX, y: event.clientY }
    useContextMenu.setState({ opened: { target, ...place } })
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', onPointer, true)
  window.addEventListener('contextmenu', onMenu)
  return () => {
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', onPointer, true)
    window.removeEventListener('contextmenu', onMenu)
  }
}
