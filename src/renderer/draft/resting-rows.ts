import { flushSync } from 'react-dom'
import { PROPOSAL_FIELD } from './step-place'

/** What is known of a proposal's row, whether or not its fields are on the page. */
interface Row {
  /** The rows of its list from top to bottom: an area shows only its own. */
  list: readonly string[]
  draw(): void
}

const rows = new Map<string, Row>()

/** Some rows of a list got their place on the page; `draw` puts their fields there. Returns what to do when they leave it. */
export function placeRows(ids: readonly string[], row: Row): () => void {
  for (const id of ids) rows.set(id, row)
  return () => {
    for (const id of ids) if (rows.get(id) === row) rows.delete(id)
  }
}

/** The rows that stand in one list with this one, itself among them; none for a row that is not on the page. */
export function rowsBeside(id: string): readonly string[] {
  return rows.get(id)?.list ?? []
}

/** Asks for the fields of a row that rests; they are there when React has drawn them. False for fields of no row that is on the page. */
export function drawRowOf(fieldId: string): boolean {
  const row = rows.get(PROPOSAL_FIELD.exec(fieldId)?.[1] ?? '')
  row?.draw()
  return row !== undefined
}

/** A field that was in view for so many frames stands still: rows around it have their fields, whose heights were guessed before. */
const STANDS_STILL = 15
/** A field that no scrolling shows is given up. */
const MOST_FRAMES = 300
/** Pixels at the edge of the window in which nobody reads. */
const EDGE = 60

/**
 * Brings a field of the page to the middle of the window, and keeps it in view until the rows around it stand still or somebody scrolls or types.
 * Returns the field; null where there is none.
 */
export function bringToMiddle(id: string): HTMLElement | null {
  const field = fieldOnPage(id)
  field?.scrollIntoView({ block: 'center' })
  if (!field || !rows.has(PROPOSAL_FIELD.exec(id)?.[1] ?? '')) return field
  let [still, frames] = [0, 0]
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const event of GOES_ON) window.removeEventListener(event, stop, true)
  }
  const look = () => {
    const now = fieldOnPage(id)
    const { top, bottom } = now?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    const isInView = bottom > EDGE && top < window.innerHeight - EDGE
    still = isInView ? still + 1 : 0
    frames += 1
    if (now && !isInView) now.scrollIntoView({ block: 'center' })
    if (!now || still === STANDS_STILL || frames === MOST_FRAMES) stop()
    // The next frame may show other heights.
    else frame = requestAnimationFrame(look)
  }
  // React draws the rows around it in the frames that follow.
  let frame = requestAnimationFrame(look)
  for (const event of GOES_ON) window.addEventListener(event, stop, true)
  return field
}
const GOES_ON = ['wheel', 'pointerdown', 'keydown'] as const

/**
 * A field of the page by its id, as `document.getElementById` gives it; the fields of a row that rests are put on the page first. Not for effects and
 * rendering, which React does not interrupt: there, `drawRowOf` and wait.
 */
export function fieldOnPage(id: string): HTMLElement | null {
  const there = document.getElementById(id)
  if (there || !rows.has(PROPOSAL_FIELD.exec(id)?.[1] ?? '')) return there
  flushSync(() => drawRowOf(id))
  return document.getElementById(id)
}
