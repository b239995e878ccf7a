import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsInGrid } from '../../../../src/core/text/table-grid'

interface Cell {
  name: string
  rowspan?: number
  colspan?: number
}
const span = (cell: Cell, way: 'rowspan' | 'colspan') => cell[way] ?? 1
const laidOut = (...rows: Cell[][]) =>
  [...cellsInGrid(rows, span)].map(({ cell, row, column, down, across }) => [cell.name, row, column, down, across])

test('a cell that covers rows and columns moves those after it', () => {
  const merged = laidOut(
    [{ name: 'a', rowspan: 2, colspan: 2 }, { name: 'b' }],
    [{ name: 'c' }],
    [{ name: 'd' }, { name: 'e', rowspan: 9 }],
  )
  expect(merged).toEqual([
    ['a', 0, 0, 2, 2],
    ['b', 0, 2, 1, 1],
    ['c', 1, 2, 1, 1],
    ['d', 2, 0, 1, 1],
    ['e', 2, 1, 1, 1],
  ])
})

test('no two cells start in one field, each keeps its row, and whoever stops asking pays for no more', () => {
  const cell = fc.record({
    name: fc.constant('x'),
    rowspan: fc.integer({ min: 1, max: 4 }),
    colspan: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const placed = [...cellsInGrid(rows, span)]
      expect(placed.map(({ row }) => row)).toEqual(rows.flatMap((cells, row) => cells.map(() => row)))
      expect(new Set(placed.map(({ row, column }) => `${row} ${column}`)).size).toBe(placed.length)
      for (const { row, down } of placed) expect(row + down).toBeLessThanOrEqual(rows.length)
    }),
  )
  let asked = 0
  const endless = Array.from({ length: 1_000 }, () => ({ name: 'x' }))
  const counted = (each: Cell, way: 'rowspan' | 'colspan') => {
    asked += 1
    return span(each, way)
  }
  for (const _ of cellsInGrid([endless], counted)) if (asked > 10) break
  expect(asked).toBeLessThan(20)
})
