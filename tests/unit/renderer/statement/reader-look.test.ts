import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEADS, LENGTHS, readLook, SIZES } from '../../../../src/renderer/statement/reader-look'

describe('what the reader remembers of its look', () => {
  it('is read again as it was left', () => {
    const left = { ...readLook(null), size: 7, length: 0, serif: false, colours: 'yellow-on-black', mirror: true }
    expect(readLook(JSON.parse(JSON.stringify(left)))).toEqual(left)
  })

  it('is as at first where it means nothing', () => {
    const first = readLook(undefined)
    expect(readLook({ size: 99, length: -1, lead: 1.5, serif: 'yes', colours: 'toString', mirror: 1 })).toEqual(first)
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { size, length, lead } = readLook(stored)
        expect([SIZES[size], LENGTHS[length], LEADS[lead]].every((step) => step !== undefined)).toBe(true)
      }),
    )
  })
})
