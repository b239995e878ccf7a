import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planColumns, proposalColumns, rowKeptWhole, tableKeptWhole } from '../../../../src/core/export/columns'

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

describe('columns of a table', () => {
  it('are equally wide in the usual size where every word fits', () => {
    const { size, shares } = planColumns([
      ['District', 'Households', 'Price in 2022'],
      ['Lakeside', '1,140', '9.50'],
    ])
    expect(size).toBe(9.5)
    expect(shares).toEqual([1 / 3, 1 / 3, 1 / 3])
  })

  it('give long words room, and make the text smaller before a word has to be broken', () => {
    const plan = planColumns([
      ['Paragraph', 'Organisation', 'Households', 'Affordability', 'Responsibilities', 'Price', 'Days', 'Remarks'],
      ['OP 1', 'Three Wells Cooperative', '1,140', 'not affordable', 'Telecommunications', '4.00', '6', 'None'],
    ])
    expect(plan.size).toBeLessThan(9.5)
    expect(plan.lines[4]).toBeGreaterThanOrEqual('Telecommunications'.length)
    expect(plan.lines[3]).toBeGreaterThanOrEqual('Affordability'.length)
    expect(plan.shares[4] ?? 0).toBeGreaterThan(plan.shares[6] ?? 1)
  })

  it('do not go by Chinese, which breaks anywhere, nor by the length of an address', () => {
    const address = `https://example.org/${'a'.repeat(200)}`
    const { shares } = planColumns([
      ['会员国承诺为维护提供资金会员国承诺为维护提供资金', 'Two', 'Three'],
      [address, 'b', 'c'],
    ])
    expect(shares).toEqual([1 / 3, 1 / 3, 1 / 3])
  })

  it('share the whole width and leave each column some', () => {
    const tables = fc
      .integer({ min: 1, max: 30 })
      .chain((columns) =>
        fc.array(fc.array(fc.string({ maxLength: 80 }), { minLength: columns, maxLength: columns }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(tables, (rows) => {
        const { shares, lines } = planColumns(rows)
        expect(shares).toHaveLength(rows[0]?.length ?? 0)
        expect(sum(shares)).toBeCloseTo(1, 6)
        expect(Math.min(...shares)).toBeGreaterThan(0)
        expect(Math.min(...lines)).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})

describe('what a page end may cut', () => {
  it('is a row that might fit on no page, and no shorter one', () => {
    expect(rowKeptWhole(['short', 'x'.repeat(20 * 30)], [20, 20])).toBe(true)
    expect(rowKeptWhole(['short', 'x'.repeat(20 * 30 + 1)], [20, 20])).toBe(false)
  })

  it('is a long table, and no short one', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ['a', 'b'])
    expect(tableKeptWhole(rows(18), [20, 20])).toBe(true)
    expect(tableKeptWhole(rows(19), [20, 20])).toBe(false)
    expect(tableKeptWhole([['x'.repeat(20 * 19), '']], [20, 20])).toBe(false)
  })
})

describe('columns of proposals', () => {
  const row = {
    document: '',
    paragraph: '3',
    move: 'retain' as const,
    current: '',
    proposed: [{ text: 'New words.' }],
    rationale: '',
  }

  it('leave out texts that no row has', () => {
    expect(proposalColumns([row]).map(({ column }) => column)).toEqual(['paragraph', 'move', 'proposed'])
    expect(proposalColumns([row, { ...row, rationale: 'Why.' }]).map(({ column }) => column)).toEqual([
      'paragraph',
      'move',
      'proposed',
      'rationale',
    ])
  })

  it('share the whole width', () => {
    expect(sum(proposalColumns([row]).map(({ share }) => share))).toBeCloseTo(1, 9)
  })
})
