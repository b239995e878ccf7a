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
