import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRehearsal, rehearsalSentence } from '../../../../src/core/speech/rehearsal'
import {
  currentParagraph,
  endTimer,
  lightsToCome,
  markParagraph,
  pauseTimer,
  type RehearsalTimer,
  readyTimer,
  shownSeconds,
  signalAt,
  spokenMs,
  startTimer,
} from '../../../../src/core/speech/timer'
import { SLOT_BOUNDS } from '../../../../src/core/template/bounds'

const three = readyTimer(180, [60, 60, 60])

describe('the clock of a rehearsal', () => {
  it('counts from what it is told, not from how often it is asked', () => {
    const running = startTimer(three, 1_000)
    // A window that was hidden for two minutes and asks once knows as much as one that asked all the time.
    expect(spokenMs(running, 121_000)).toBe(120_000)
    expect(spokenMs(running, 500), 'a clock that runs backwards').toBe(0)
  })

  it('stands still while paused, and goes on from there', () => {
    const paused = pauseTimer(startTimer(three, 0), 10_000)
    expect(spokenMs(paused, 99_000)).toBe(10_000)
    expect(spokenMs(startTimer(paused, 100_000), 105_000)).toBe(15_000)
    expect(startTimer(startTimer(three, 0), 50_000), 'a second start').toEqual(startTimer(three, 0))
  })

  it('ends once, and never before it began', () => {
    expect(endTimer(three, 5)).toBe(three)
    const ended = endTimer(startTimer(three, 0), 182_000)
    expect(ended.phase).toBe('ended')
    expect(spokenMs(ended, 999_000)).toBe(182_000)
    expect(startTimer(ended, 1)).toBe(ended)
    expect(pauseTimer(ended, 1)).toBe(ended)
  })

  it.each([
    [0, SLOT_BOUNDS.shortest],
    [-5, SLOT_BOUNDS.shortest],
    [Number.NaN, SLOT_BOUNDS.shortest],
    [Number.POSITIVE_INFINITY, SLOT_BOUNDS.shortest],
    [86_400, SLOT_BOUNDS.longest],
    [90, 90],
  ])('holds a slot of %s seconds to %s', (asked, slot) => {
    expect(readyTimer(asked, []).slotSeconds).toBe(slot)
  })
})

describe('its lights', () => {
  it.each([
    [0, 180, 'green', '180'],
    [149_999, 180, 'green', '31'],
    [150_000, 180, 'amber', '30'],
    [179_999, 180, 'amber', '1'],
    [180_000, 180, 'red', '+0'],
    [187_400, 180, 'red', '+7'],
    [59_000, 90, 'green', '31'],
    [60_000, 90, 'amber', '30'],
    [13_000, 20, 'green', '7'],
    [14_000, 20, 'amber', '6'],
  ])('after %s ms of a slot of %s s are %s and show %s', (spoken, slot, light, shown) => {
    const signal = signalAt(spoken, slot)
    const { seconds, over } = shownSeconds(signal)
    expect([signal.light, `${over ? '+' : ''}${seconds}`]).toEqual([light, shown])
  })

  it.each([
    [0, 180, { amber: 150_000, red: 180_000 }],
    [149_999, 180, { amber: 1, red: 30_001 }],
    [150_000, 180, { red: 30_000 }],
    [180_000, 180, {}],
    [400_000, 180, {}],
    [0, 30, { amber: 20_000, red: 30_000 }],
  ])('after %s ms of a slot of %s s are still to come: %j', (spoken, slot, coming) => {
    const lights = lightsToCome(spoken, slot)
    expect(Object.fromEntries(lights.map(({ light, inMs }) => [light, inMs]))).toEqual(coming)
    // Each is on when its time has come, and not before.
    for (const { light, inMs } of lights) {
      expect(signalAt(spoken + inMs, slot).light).toBe(light)
      expect(signalAt(spoken + inMs - 1, slot).light).not.toBe(light)
    }
  })

  it('never show less time than there is, nor more overrun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 20, max: 900 }), (spoken, slot) => {
        const { seconds, over } = shownSeconds(signalAt(spoken, slot))
        const exact = slot - spoken / 1000
        return over ? seconds <= -exact : seconds >= exact && seconds - exact < 1
      }),
    )
  })
})

describe('“I am here”', () => {
  it('gives each stretch its time; what was not marked belongs to what came before', () => {
    let timer: RehearsalTimer = startTimer(readyTimer(180, [60, 30, 30, 60]), 0)
    timer = markParagraph(timer, 1, 50_000)
    timer = markParagraph(timer, 1, 55_000)
    timer = markParagraph(timer, 3, 110_000)
    expect(currentParagraph(timer)).toBe(3)
    const stretches = compareRehearsal(timer.planned, timer.marks, spokenMs(timer, 172_000) / 1000)
    expect(stretches).toEqual([
      { from: 0, to: 0, planned: 60, took: 50 },
      { from: 1, to: 2, planned: 60, took: 60 },
      { from: 3, to: 3, planned: 60, took: 62 },
    ])
    expect(rehearsalSentence(stretches)).toBe('Paragraph 1 took 10 s less than planned.')
  })

  it('takes back what going back contradicts', () => {
    let timer: RehearsalTimer = startTimer(three, 0)
    timer = markParagraph(timer, 1, 5_000)
    timer = markParagraph(timer, 2, 6_000)
    timer = markParagraph(timer, 1, 7_000)
    expect(timer.marks).toEqual([{ paragraph: 1, at: 7_000 }])
    expect(markParagraph(timer, 0, 8_000).marks).toEqual([])
  })

  it('is not heard for a paragraph that there is not, nor while the clock stands still', () => {
    const running = startTimer(three, 0)
    for (const paragraph of [-1, 3, 0.5, Number.NaN]) expect(markParagraph(running, paragraph, 1)).toBe(running)
    expect(markParagraph(three, 1, 1)).toBe(three)
  })

  it('loses no time and invents none', () => {
    const step = fc.record({
      what: fc.constantFrom('start', 'pause', 'mark'),
      paragraph: fc.nat(4),
      after: fc.nat(20_000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = 0
        let ran = 0
        let timer = startTimer(readyTimer(180, [30, 30, 30, 30]), now)
        for (const { what, paragraph, after } of steps) {
          if (timer.phase === 'running') ran += after
          now += after
          if (what === 'start') timer = startTimer(timer, now)
          else if (what === 'pause') timer = pauseTimer(timer, now)
          else timer = markParagraph(timer, paragraph, now)
        }
        expect(spokenMs(timer, now)).toBe(ran)
        const took = compareRehearsal(timer.planned, timer.marks, ran / 1000)
        expect(took.reduce((sum, each) => sum + each.took, 0)).toBeCloseTo(ran / 1000, 6)
        expect(took.reduce((sum, each) => sum + each.planned, 0)).toBe(120)
      }),
    )
  })
})

describe('the sentence after a rehearsal', () => {
  const took = (...seconds: number[]) =>
    rehearsalSentence(seconds.map((each, at) => ({ from: at, to: at, planned: 20, took: each })))
  it.each([
    [[21, 19], 'Every paragraph took about as long as planned.'],
    [[21, 32], 'Paragraph 2 took 12 s more than planned.'],
    [[5, 22], 'Paragraph 1 took 15 s less than planned.'],
    [[], ''],
  ])('names the furthest of %j', (seconds, sentence) => expect(took(...seconds)).toBe(sentence))

  it('names a stretch', () => {
    expect(rehearsalSentence([{ from: 1, to: 3, planned: 20, took: 40 }])).toBe(
      'Paragraphs 2 to 4 took 20 s more than planned.',
    )
  })
})
