import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MyPlace, nearestTop, readPlace } from '../../../../src/renderer/draft/my-place'

const parts = ['organisation', 'q1', 'q2', 'proposals']

describe('the part at the upper edge of the page', () => {
  it('is where it was, also when the order changed', () => {
    expect(nearestTop({ part: 'q2', index: 2, offset: 140 }, ['q2', 'organisation'])).toEqual({
      part: 'q2',
      index: 0,
      offset: 140,
    })
  })

  it('is the one that has its place now when it is gone', () => {
    expect(nearestTop({ part: 'gone', index: 1, offset: 900 }, parts)).toEqual({ part: 'q1', index: 1, offset: 0 })
    expect(nearestTop({ part: 'gone', index: 60, offset: 900 }, parts)?.part).toBe('proposals')
    expect(nearestTop({ part: 'gone', index: 1, offset: 0 }, [])).toBeNull()
  })
})

describe('a place as it was kept', () => {
  const point = fc.record({ block: fc.nat(), offset: fc.nat() })
  const caret = fc.oneof(
    fc.constant(null),
    fc.record({ field: fc.string(), at: fc.nat() }),
    fc.record({ section: fc.string(), slot: fc.string(), anchor: point, focus: point }),
  )
  const top = fc.record({ part: fc.string(), index: fc.nat(), offset: fc.integer() })

  it('comes back the same', () => {
    fc.assert(
      fc.property(fc.record({ caret, top }), (place: MyPlace) => {
        expect(readPlace(JSON.parse(JSON.stringify(place)))).toEqual(place)
      }),
    )
  })

  it('is none, or one without a caret, when it is damaged', () => {
    for (const kept of [null, 3, [], {}, { top: {} }, { top: { part: 'q1', index: -1, offset: 0 } }])
      expect(readPlace(kept)).toBeNull()
    const top = { part: 'q1', index: 0, offset: 0 }
    for (const caret of [7, { field: 'draft-title' }, { section: 'q1', slot: 'answer', anchor: { block: 1.5 } }])
      expect(readPlace({ caret, top })).toEqual({ caret: null, top })
  })

  it('is never an error, whatever stands there', () => {
    fc.assert(fc.property(fc.jsonValue(), (kept) => void readPlace(kept)))
  })
})
