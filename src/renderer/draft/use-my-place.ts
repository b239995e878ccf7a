import { useLayoutEffect } from 'react'
import { isRunningText } from '../../core/draft/unplaced-text'
import { UNPLACED_SECTION } from '../../core/template/unplaced'
import { focusWhenThere } from '../focus-when-there'
import { placeIn, rememberPlace } from '../window-memory'
import { type FieldCaret, type MyPlace, nearestTop, type TopOfPage } from './my-place'
import { drawRowOf } from './resting-rows'
import type { DraftSession } from './session'
import { isDraftField } from './step-place'

/** Noting a place lays the page out, so it waits until nobody types or scrolls. */
const NOTED_AFTER_MS = 500

/** A paper of which no word has a place is read from its first, and not from a form that is empty. */
const AT_RUNNING_TEXT: MyPlace = { caret: null, top: { part: UNPLACED_SECTION, index: 0, offset: 0 } }

/** Caret and scroll come back as they were left, whichever screen, start of the program or crash lies between; and they are noted from then on. */
export function useMyPlace(session: DraftSession): void {
  useLayoutEffect(() => {
    const { draft } = session.drafts.state
    const place = placeIn(draft.id) ?? (isRunningText(draft) ? AT_RUNNING_TEXT : null)
    if (place) goBackTo(session, place)
    return follow(session)
  }, [session])
}

function scroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-page-scroll]')
}

const elementOf = (part: string) => document.getElementById(`part-${part}`)

function goBackTo(session: DraftSession, { caret, top }: MyPlace): void {
  const page = scroller()
  const back = nearestTop(
    top,
    session.parts.map(({ id }) => id),
  )
  if (!page || !back) return
  const scroll = () => scrollTo(page, back)
  // First, so that the answer with the caret is near the view, and again behind what the caret moved.
  scroll()
  session.wentAt = performance.now()
  session.drafts.store.setState({ inView: back.part })
  // A box or dialog over the page keeps the focus that it has.
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return
  if (caret && 'field' in caret) focusField(caret)
  else if (caret) session.editors.where.comeBackTo({ section: caret.section, slot: caret.slot }, caret, page)
  scroll()
}

function scrollTo(page: HTMLElement, { part, offset }: TopOfPage): void {
  const element = elementOf(part)
  if (!element) return
  // A part that was never in view has no height of its own yet, and the offset would lead beyond it.
  element.style.contentVisibility = 'visible'
  page.scrollTop += element.getBoundingClientRect().top - page.getBoundingClientRect().top + offset
  element.style.contentVisibility = ''
}

function focusField({ field, at }: FieldCaret): void {
  const focus = (element: HTMLElement) => {
    element.focus({ preventScroll: true })
    if (hasCaret(element)) element.setSelectionRange(at, at)
  }
  const element = document.getElementById(field)
  if (element) focus(element)
  else if (drawRowOf(field)) focusWhenThere(() => document.getElementById(field), focus)
}

/** Notes the place whenever it has been the same for a moment, and once more when the page leaves the window. */
function follow(session: DraftSession): () => void {
  const page = scroller()
  if (!page) return () => {}
  const { id } = session.drafts.state.draft
  let caret = placeIn(id)?.caret ?? null
  let waiting: ReturnType<typeof setTimeout> | null = null
  const note = () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    const top = page.isConnected ? topOf(page, session) : null
    if (!top) return
    caret = caretNow(session) ?? caret
    rememberPlace(id, { caret, top })
  }
  const soon = () => {
    if (waiting !== null) clearTimeout(waiting)
    // See NOTED_AFTER_MS: every key and every turn of the wheel begins the wait anew.
    waiting = setTimeout(note, NOTED_AFTER_MS)
  }
  page.addEventListener('scroll', soon, { passive: true })
  document.addEventListener('selectionchange', soon)
  return () => {
    page.removeEventListener('scroll', soon)
    document.removeEventListener('selectionchange', soon)
    if (waiting !== null) note()
  }
}

function topOf(page: HTMLElement, session: DraftSession): TopOfPage | null {
  const edge = page.getBoundingClientRect().top
  for (const [index, { id }] of session.parts.entries()) {
    const box = elementOf(id)?.getBoundingClientRect()
    if (box && box.bottom > edge) return { part: id, index, offset: Math.round(edge - box.top) }
  }
  return null
}

/** Where somebody writes now; null where the focus is elsewhere, which moves nobody's caret. */
function caretNow({ editors }: DraftSession): MyPlace['caret'] {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && isDraftField(focused) && hasCaret(focused))
    return { field: focused.id, at: focused.selectionStart ?? 0 }
  return editors.where.selection()
}

function hasCaret(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
}
