import { describe, expect, it } from 'vitest'
import { blockLook, lookChanges, mergeLooks } from '../../../../src/core/draft/looks'
import { mergeBlocks } from '../../../../src/core/draft/merge-blocks'
import type { Block, Run } from '../../../../src/core/text/blocks'

const line = (...runs: Run[]): Block => ({ type: 'paragraph', runs })
const plain = line({ text: 'Fund networks that people own.' })
const bold = line({ text: 'Fund ' }, { text: 'networks', bold: true }, { text: ' that people own.' })
const marked = line({ text: 'Fund ' }, { text: 'networks', highlight: true }, { text: ' that people own.' })
const table = (heads: Run[], cell: Run): Block => ({
  type: 'table',
  headerRows: 1,
  rows: [[{ blocks: [{ type: 'paragraph', runs: heads }] }], [{ blocks: [{ type: 'paragraph', runs: [cell] }] }]],
})

describe('how blocks look', () => {
  it('does not rest on how runs are cut, on white space, or on bold where all is bold anyway', () => {
    expect(blockLook(line({ text: 'Fund' }, { text: ' networks that people own.' }))).toBe(blockLook(plain))
    expect(blockLook(line({ text: 'Fund', bold: true }, { text: ' ' }, { text: 'all', bold: true }))).toBe(
      blockLook(line({ text: 'Fund all', bold: true })),
    )
    expect(blockLook(bold)).not.toBe(blockLook(plain))
    const heading = (run: Run): Block => ({ type: 'heading', level: 1, runs: [run] })
    expect(blockLook(heading({ text: 'Money', bold: true }))).toBe(blockLook(heading({ text: 'Money' })))
    expect(blockLook(table([{ text: 'Ye', bold: true }, { text: 'ar' }], { text: '1' }))).toBe(
      blockLook(table([{ text: 'Year' }], { text: '1' })),
    )
  })

  it('is merged mark by mark, so that two people may format the same words', () => {
    expect(mergeLooks(plain, marked, bold)).toEqual(
      line({ text: 'Fund ' }, { text: 'networks', highlight: true, bold: true }, { text: ' that people own.' }),
    )
    expect(mergeLooks(bold, bold, plain)).toEqual(plain)
    expect(mergeLooks(plain, marked, plain)).toBe(marked)
    const heads = [{ text: 'Ye', bold: true }, { text: 'ar' }]
    expect(
      mergeLooks(
        table(heads, { text: '1' }),
        table(heads, { text: '1' }),
        table([{ text: 'Year' }], { text: '1', italic: true }),
      ),
    ).toEqual(table(heads, { text: '1', italic: true }))
  })

  it('is said word by word, where the words stayed', () => {
    expect(lookChanges([plain], [bold], 'en')).toEqual([{ look: 'bold', set: true, words: 'networks' }])
    expect(lookChanges([bold], [plain], 'en')).toEqual([{ look: 'bold', set: false, words: 'networks' }])
    const more = line({ text: 'Fund ' }, { text: 'networks', italic: true }, { text: ' that all people own.' })
    expect(lookChanges([plain], [more], 'en')).toEqual([{ look: 'italic', set: true, words: 'networks' }])
    expect(lookChanges([plain], [{ ...plain, type: 'quote' } as Block], 'en')).toEqual([
      { look: 'quote', set: true, words: 'Fund networks that people own.' },
    ])
  })

  it('goes along when copies are merged, into words that changed and tables too', () => {
    const ours = line({ text: 'Fund all networks that people own.' })
    expect(mergeBlocks([plain], [ours], [bold], 'en')).toMatchObject({
      conflicts: [],
      blocks: [{ runs: [{ text: 'Fund all ' }, { text: 'networks', bold: true }, { text: ' that people own.' }] }],
    })
    const rows = (...cells: string[]): Block => ({
      type: 'table',
      headerRows: 0,
      rows: cells.map((cell) => cell.split('|').map((text) => ({ blocks: [{ type: 'paragraph', runs: [{ text }] }] }))),
    })
    const merged = mergeBlocks([rows('a|b', 'c|d')], [rows('a|x', 'new|row', 'c|d')], [rows('a|b', 'c|y')], 'en')
    expect(merged).toEqual({ blocks: [rows('a|x', 'new|row', 'c|y')], conflicts: [], changed: true })
  })
})
