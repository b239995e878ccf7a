import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draft, LeftOut } from '../../../../src/core/draft/draft'
import { readDraft } from '../../../../src/core/draft/read'
import { speechClock } from '../../../../src/core/speech/timing'
import { templateSchema } from '../../../../src/core/template/template'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { plansOf, rehearsedPart, type SpokenView, spokenView } from '../../../../src/renderer/statement/spoken'

const folder = resolve(import.meta.dirname, '../../../../templates/wsis20')
const template = templateSchema.parse(
  JSON.parse(readFileSync(resolve(folder, 'consultation-statement.template.json'), 'utf8')),
)
const read = readDraft(readFileSync(resolve(folder, 'samples/consultation-statement.rostrum')), 'sample')
if (!read.ok) throw new Error(read.problem.sentence)
const sample = read.value
const clock = speechClock()

const saying = (...blocks: Block[]): Draft => ({
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    answers: { answer: section.id === 'q1' ? blocks : [] },
  })),
})
const view = (draft: Draft, slotSeconds: number, leftOut: LeftOut[] = []): SpokenView =>
  spokenView(draft, template, { leftOut, clock, paces: {}, slotSeconds })
const lines = ({ rows }: SpokenView) => rows.flatMap(({ stretches }) => stretches.filter(({ line }) => line))

describe('the statement as the screen shows it', () => {
  it('draws every character of every paragraph, in whatever pieces, and at most one line', () => {
    for (const slot of [1, 5, 20, 63, 90, 119, 5000]) {
      const shown = view(sample, slot)
      for (const { piece, stretches } of shown.rows) expect(stretches.map(({ text }) => text).join('')).toBe(piece.text)
      expect(lines(shown)).toHaveLength(slot < shown.timing.seconds ? 1 : 0)
    }
  })

  it('draws the line where the slot is over, behind the mark that closes what was said', () => {
    const draft = saying(paragraph('One two three four five. Six, seven eight nine ten eleven twelve thirteen.'))
    const shown = view(draft, 4)
    const [row] = shown.rows
    const at = row?.stretches.findIndex(({ line }) => line) ?? -1
    const before =
      row?.stretches
        .slice(0, at)
        .map(({ text }) => text)
        .join('') ?? ''
    expect(before).toMatch(/^One/)
    expect(row?.stretches[at]?.text).not.toMatch(/^\p{P}/u)
  })

  it('counts only what is said, and keeps what is left out in sight', () => {
    const draft = saying(paragraph('Stays. Goes away.'), paragraph('All of this goes.'), paragraph('Stays too.'))
    const leftOut = ['Goes away.', 'All of this goes.'].map((text) => ({ section: 'q1', slot: 'answer', text }))
    const shown = view(draft, 180, leftOut)
    expect(shown.rows.map(({ spoken }) => spoken)).toEqual([0, null, 1])
    expect(shown.rows[0]?.stretches.map(({ text, leftOut: out }) => [text, out])).toEqual([
      ['Stays.', false],
      [' ', false],
      ['Goes away.', true],
    ])
    expect(shown.rows[2]?.begins).toBeCloseTo(shown.timing.paragraphs[0]?.seconds ?? 0, 6)
    expect(shown.timing.seconds).toBeLessThan(view(draft, 180).timing.seconds)
  })

  it('has nothing to show for a draft without a word, and no line for a slot that is long enough', () => {
    expect(view(saying(), 180)).toMatchObject({ rows: [], times: { safe: 0, yours: 0, fast: 0 } })
    expect(lines(view(saying(paragraph('Short.')), 180))).toEqual([])
  })

  it('plans three cuts, none longer than the one before', () => {
    const seconds = plansOf(sample, template, clock, {}).map((plan) => plan.seconds)
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a))
  })
})

describe('what a rehearsal teaches', () => {
  const shown = view(sample, 180)
  const last = shown.timing.paragraphs.length - 1
  it('is the whole text when it was said to its end or nothing was marked', () => {
    const whole = { planned: shown.safeSeconds, took: 100 }
    expect(rehearsedPart(shown, { marks: [], spokenMs: 100_000 })).toEqual(whole)
    expect(rehearsedPart(shown, { marks: [{ paragraph: last, at: 90_000 }], spokenMs: 100_000 })).toEqual(whole)
    expect(rehearsedPart(shown, { marks: [], spokenMs: 0 })).toBeNull()
  })

  it('is what came before the last mark when it was broken off', () => {
    const part = rehearsedPart(shown, { marks: [{ paragraph: 2, at: 30_000 }], spokenMs: 50_000 })
    const [one, two] = shown.timing.paragraphs
    expect(part?.took).toBe(30)
    expect(part?.planned).toBeCloseTo((one?.seconds ?? 0) + (two?.seconds ?? 0), 6)
  })
})
