import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setAnswer } from '../../../../src/core/draft/edit'
import { limitListDepth, MAX_LIST_DEPTH } from '../../../../src/core/draft/list-depth'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { answerText } from '../../../../src/core/text/block-text'
import type { Block, List, ListItem } from '../../../../src/core/text/blocks'
import { blocks, draft } from './arbitrary-draft'

/** A list in a list in a list …, with an item before and after each. */
function nest(depth: number): List {
  let list: List = { type: 'list', ordered: false, items: [{ runs: [{ text: `${depth}` }] }] }
  for (let level = depth - 1; level >= 1; level -= 1) {
    const item: ListItem = { runs: [{ text: `${level}` }], nested: list }
    list = { type: 'list', ordered: true, items: [item, { runs: [{ text: `after ${level}` }] }] }
  }
  return list
}

function depthOf(list: List): number {
  let deepest = 0
  let level: List[] = [list]
  while (level.length > 0) {
    deepest += 1
    level = level.flatMap(({ items }) => items.flatMap(({ nested }) => (nested ? [nested] : [])))
  }
  return deepest
}

describe('lists in lists', () => {
  it('of usual depth stay the same object', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        expect(limitListDepth(given)).toBe(given)
      }),
      { numRuns: 50 },
    )
    const deepest: Block[] = [nest(MAX_LIST_DEPTH)]
    expect(limitListDepth(deepest)).toBe(deepest)
  })

  it('of too great a depth keep every word in its sequence', () => {
    for (const depth of [MAX_LIST_DEPTH + 1, MAX_LIST_DEPTH + 2, 300]) {
      const list = nest(depth)
      const table: Block = { type: 'table', headerRows: 0, rows: [[{ blocks: [list] }]] }
      for (const given of [list, table] as Block[]) {
        const [limited] = limitListDepth([given])
        if (!limited) throw new Error('the block is gone')
        expect(answerText([limited])).toBe(answerText([given]))
        const found = limited.type === 'table' ? limited.rows[0]?.[0]?.blocks[0] : limited
        expect(found?.type === 'list' && depthOf(found)).toBe(MAX_LIST_DEPTH)
      }
    }
  })

  it('overflow no stack', () => {
    const [limited] = limitListDepth([nest(50_000)])
    expect(limited?.type === 'list' && depthOf(limited)).toBe(MAX_LIST_DEPTH)
  })

  it('are written so that the file opens again', () => {
    const [given] = fc.sample(draft, { numRuns: 1, seed: 1 })
    if (!given) throw new Error('no draft')
    const table: Block = { type: 'table', headerRows: 0, rows: [[{ blocks: [nest(500)] }]] }
    const text = writeDraft(setAnswer(given, 'q1', 'answer', [nest(500), table]))
    const outcome = readDraft(new TextEncoder().encode(text), 'a.rostrum')
    expect(outcome.ok).toBe(true)
    expect(text).toContain('"after 1"')
    expect(text).toContain('"500"')
  })
})
