/** A cell with its place: `row` and `column` of its first field, and how many fields it covers each way. */
export interface PlacedCell<Cell> {
  cell: Cell
  row: number
  column: number
  down: number
  across: number
}

/**
 * The cells of a table's rows with their places, as HTML lays them out: a cell that covers several rows or columns moves those after it, and none
 * reaches below the last row. Cells may lie over each other where rows claim the same field; the first one has it. Whoever has enough stops asking,
 * so a table that claims millions of fields costs no more than what was taken of it.
 */
export function* cellsInGrid<Cell>(
  rows: readonly (readonly Cell[])[],
  span: (cell: Cell, way: 'rowspan' | 'colspan') => number,
): Generator<PlacedCell<Cell>> {
  const taken = rows.map((): boolean[] => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.[column]) column += 1
      const down = Math.min(span(cell, 'rowspan'), rows.length - row)
      const across = span(cell, 'colspan')
      yield { cell, row, column, down, across }
      for (const line of taken.slice(row, row + down)) for (let x = 0; x < across; x += 1) line[column + x] = true
      column += across
    }
  }
}
