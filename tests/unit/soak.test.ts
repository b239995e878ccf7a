import { describe, expect, it } from 'vitest'
import { type Held, leaksIn } from '../soak/soak'

const HOUR: Held = {
  pageHeap: 30_000_000,
  shellHeap: 20_000_000,
  listeners: 400,
  nodes: 9_000,
  workers: 2,
  editors: 0,
  windows: 1,
}

/** Four hours of which the last has this. */
const day = (last: Partial<Held>) => [{ ...HOUR, pageHeap: 1 }, HOUR, HOUR, { ...HOUR, ...last }]

describe('what a soak makes of what is held', () => {
  it('bears what is loaded in the first hours, a tenth of growth, and what shrinks', () => {
    expect(leaksIn(day({}))).toEqual([])
    expect(leaksIn(day({ pageHeap: 32_900_000, nodes: 9_800, listeners: 455, workers: 1 }))).toEqual([])
  })

  it.each([
    ['memory of the page', { pageHeap: 33_100_000 }],
    ['memory of the shell', { shellHeap: 22_100_000 }],
    ['elements of the page', { nodes: 9_901 }],
    ['listeners', { listeners: 461 }],
    ['an editor that stayed', { editors: 1 }],
    ['a window that stayed', { windows: 2 }],
    ['a worker that stayed', { workers: 3 }],
  ])('complains of %s', (_, last) => {
    expect(leaksIn(day(last))).toHaveLength(1)
  })

  it('says nothing of a day that is too short to compare', () => {
    expect(leaksIn([HOUR])).toEqual([])
  })
})
