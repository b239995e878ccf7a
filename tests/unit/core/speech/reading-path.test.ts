import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../../src/core/speech/cues'
import { heightAt, type LinePiece, readingPath, secondAt } from '../../../../src/core/speech/reading-path'

function cuesLasting(seconds: readonly number[]): Cue[] {
  let from = 0
  return seconds.map((each, paragraph) => {
    const cue = { paragraph, start: 0, end: 1, from, until: from + each }
    from = cue.until
    return cue
  })
}

/** Sets sentences of these lengths in lines of this width, as a page does; every third begins a paragraph. */
function setInLines(lengths: readonly number[], width: number, height: number, gap: number): LinePiece[] {
  const pieces: LinePiece[] = []
  let top = 0
  let used = 0
  for (const [cue, length] of lengths.entries()) {
    if (cue > 0 && cue % 3 === 0) {
      top += height + gap
      used = 0
    }
    for (let rest = length; rest > 0; ) {
      if (used >= width) {
        top += height
        used = 0
      }
      const part = Math.min(rest, width - used)
      pieces.push({ cue, top, height, width: part })
      used += part
      rest -= part
    }
  }
  return pieces
}

const layout = fc.record({
  sentences: fc.array(
    fc.record({ seconds: fc.double({ min: 0, max: 30, noNaN: true }), length: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  ),
  width: fc.integer({ min: 40, max: 2000 }),
  height: fc.integer({ min: 10, max: 300 }),
  gap: fc.integer({ min: 0, max: 200 }),
})

describe('the path of the eye', () => {
  it('passes a line from its top to its bottom, and a pause on the way to the next paragraph', () => {
    const path = readingPath(cuesLasting([4, 2, 6]), [
      { cue: 0, top: 0, height: 40, width: 600 },
      { cue: 0, top: 40, height: 40, width: 200 },
      { cue: 1, top: 40, height: 40, width: 200 },
      { cue: 2, top: 100, height: 40, width: 300 },
    ])
    expect([0, 1.5, 3, 4, 6, 9, 12].map((second) => heightAt(path, second))).toEqual([0, 20, 40, 60, 100, 120, 140])
    expect(secondAt(path, 20)).toBeCloseTo(1.5)
    expect(secondAt(path, 70)).toBeCloseTo(4.5)
  })

  it('holds to its ends, and is at the beginning for what is no time', () => {
    const path = readingPath(cuesLasting([2]), [{ cue: 0, top: 10, height: 30, width: 5 }])
    expect([-1, Number.NaN, 1e9].map((second) => heightAt(path, second))).toEqual([10, 10, 40])
    expect([-1, Number.NaN, 1e9].map((height) => secondAt(path, height))).toEqual([0, 0, 2])
    const empty = readingPath([], [])
    expect([heightAt(empty, 3), secondAt(empty, 3)]).toEqual([0, 0])
  })

  it('takes pieces of one line for one although their letters differ in height, and passes over what measures nothing', () => {
    const path = readingPath(cuesLasting([1, 1, 1]), [
      { cue: 0, top: 0, height: 40, width: 100 },
      { cue: 1, top: 0, height: 0, width: 0 },
      { cue: 7, top: 0, height: 40, width: 100 },
      { cue: 2, top: 2, height: 40, width: 100 },
    ])
    expect(heightAt(path, 2)).toBeCloseTo(22)
    expect(heightAt(path, 3)).toBeCloseTo(42)
  })

  it('takes exactly as long as the sentences, whatever they measure, and never goes back', () => {
    fc.assert(
      fc.property(layout, ({ sentences, width, height, gap }) => {
        const cues = cuesLasting(sentences.map(({ seconds }) => seconds))
        const pieces = setInLines(
          sentences.map(({ length }) => length),
          width,
          height,
          gap,
        )
        const path = readingPath(cues, pieces)
        const total = cues.at(-1)?.until ?? 0
        const bottom = (pieces.at(-1)?.top ?? 0) + height
        expect(path.seconds[0]).toBe(0)
        expect(path.seconds.at(-1)).toBe(total)
        expect(heightAt(path, total)).toBe(bottom)
        if (total > 0.001) expect(heightAt(path, total * 0.999)).toBeLessThan(bottom)
        let before = Number.NEGATIVE_INFINITY
        for (let step = 0; step <= 40; step += 1) {
          const now = heightAt(path, (total * step) / 40)
          expect(now).toBeGreaterThanOrEqual(before)
          before = now
        }
      }),
      { examples: [[{ sentences: [{ seconds: 0, length: 1 }], width: 40, height: 10, gap: 0 }]] },
    )
  })

  it('reaches each sentence when that begins, at any size and width', () => {
    fc.assert(
      fc.property(layout, ({ sentences, width, height, gap }) => {
        const cues = cuesLasting(sentences.map(({ seconds }) => seconds + 0.1))
        const pieces = setInLines(
          sentences.map(({ length }) => length),
          width,
          height,
          gap,
        )
        const path = readingPath(cues, pieces)
        for (const [index, { from }] of cues.entries()) {
          const first = pieces.find(({ cue }) => cue === index)
          const at = heightAt(path, from)
          expect(at).toBeGreaterThanOrEqual((first?.top ?? 0) - 1e-6)
          expect(at).toBeLessThan((first?.top ?? 0) + height)
          expect(secondAt(path, at)).toBeCloseTo(from, 4)
        }
      }),
    )
  })
})
