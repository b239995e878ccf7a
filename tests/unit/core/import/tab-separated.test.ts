import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tabSeparatedRows } from '../../../../src/core/import/tab-separated'

describe('tab-separated text from a clipboard', () => {
  it('is read with cells in quotation marks that hold line ends, tabs and marks', () => {
    expect(tabSeparatedRows('12\t"first line\r\nsecond ""quoted"" line"\tWhy\r\n13\t"a\tb"\t\r\n')).toEqual([
      ['12', 'first line\nsecond "quoted" line', 'Why'],
      ['13', 'a\tb', ''],
    ])
  })

  it('takes a cell that only begins with a quotation mark as it is', () => {
    expect(tabSeparatedRows('"States" shall act\t"and" so on\n"open\tnext')).toEqual([
      ['"States" shall act', '"and" so on'],
      ['"open', 'next'],
    ])
  })

  it('keeps empty cells and rows, and makes no row of a last line end', () => {
    expect(tabSeparatedRows('')).toEqual([])
    expect(tabSeparatedRows('a\n')).toEqual([['a']])
    expect(tabSeparatedRows('\t\n\nb\t')).toEqual([['', ''], [''], ['b', '']])
  })

  it('reads back what a spreadsheet writes, whatever the cells hold', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', '\t', '\n', ' ', 'é', '网'), { maxLength: 6 })
      .map((parts) => parts.join(''))
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    const written = (text: string) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        expect(tabSeparatedRows(rows.map((row) => row.map(written).join('\t')).join(end) + end)).toEqual(rows)
      }),
    )
  })

  it('takes any text and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const kept = tabSeparatedRows(text).flat().join('')
        expect(kept.replace(/["\t\r\n]/g, '')).toBe(text.replace(/["\t\r\n]/g, ''))
      }),
    )
  })
})
