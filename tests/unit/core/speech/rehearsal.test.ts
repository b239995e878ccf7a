import { describe, expect, it } from 'vitest'
import { compareRehearsal, rehearsalSentence, wasBrokenOff } from '../../../../src/core/speech/rehearsal'

describe('planned against actual', () => {
  const planned = [20, 30, 40]
  const marks = (...at: number[]) => at.map((seconds, paragraph) => ({ paragraph, at: seconds * 1000 }))

  it('is a row for each paragraph that was marked', () => {
    const rows = compareRehearsal(planned, marks(0, 19, 50), 102)
    expect(rows).toEqual([
      { from: 0, to: 0, planned: 20, took: 19 },
      { from: 1, to: 1, planned: 30, took: 31 },
      { from: 2, to: 2, planned: 40, took: 52 },
    ])
    expect(rehearsalSentence(rows)).toBe('Paragraph 3 took 12 s more than planned.')
  })

  it('joins paragraphs without a mark to the one before', () => {
    const rows = compareRehearsal(
      planned,
      [
        { paragraph: 0, at: 0 },
        { paragraph: 2, at: 40_000 },
      ],
      80,
    )
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 2],
    ])
    expect(rehearsalSentence(rows)).toBe('Paragraphs 1 to 2 took 10 s less than planned.')
  })

  it('says when all went as planned, and nothing of nothing', () => {
    expect(rehearsalSentence(compareRehearsal(planned, marks(0, 21, 50), 91))).toBe(
      'Every paragraph took about as long as planned.',
    )
    expect(rehearsalSentence([])).toBe('')
    expect(compareRehearsal([], marks(0, 5), 10)).toEqual([])
  })

  it('forgets marks beyond the text and times that run backwards', () => {
    expect(compareRehearsal([20], marks(0, 5), 10)).toEqual([{ from: 0, to: 0, planned: 20, took: 10 }])
    expect(compareRehearsal([20, 5], marks(0, 30), 10)[1]?.took).toBe(0)
  })
})

describe('a rehearsal that was broken off', () => {
  it('took less than half of what was planned', () => {
    expect(wasBrokenOff([60, 110], 6, 180)).toBe(true)
    expect(wasBrokenOff([60, 110], 84.9, 180)).toBe(true)
    expect(wasBrokenOff([60, 110], 85, 180)).toBe(false)
    expect(wasBrokenOff([60, 110], 300, 180)).toBe(false)
  })

  it('is none where the slot was used up, however long the text', () => {
    expect(wasBrokenOff([60, 110], 20, 20)).toBe(false)
    expect(wasBrokenOff([60, 110], 19, 20)).toBe(true)
  })

  it('is none where nothing was planned', () => {
    expect(wasBrokenOff([], 6, 180)).toBe(false)
  })
})
