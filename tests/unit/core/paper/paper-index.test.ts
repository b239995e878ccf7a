import { describe, expect, it } from 'vitest'
import { paperIndex } from '../../../../src/core/paper/paper-index'

const PAPER = ['A', 'B', '1', '2', '2(a)', '2(b)', '2(b)(i)', '3', '3 bis', '4', '12', '12A', '148'].map((number) => ({
  number,
  text: `Text of ${number}.`,
}))

function found(reference: string): [string[], string[]] {
  const { places, missing } = paperIndex(PAPER).find(reference)
  return [places.map((place) => PAPER[place]?.number ?? ''), missing]
}

describe('paperIndex', () => {
  it.each<[string, string[], string[]]>([
    ['12', ['12'], []],
    ['para. 2 (b)', ['2(b)', '2(b)(i)'], []],
    ['paragraph 2', ['2', '2(a)', '2(b)', '2(b)(i)'], []],
    ['3 bis', ['3 bis'], []],
    ['12A', ['12A'], []],
    ['A', ['A'], []],
    ['paras 3–12', ['3', '3 bis', '4', '12'], []],
    ['1, 4 and 148', ['1', '4', '148'], []],
    ['after para. 12', ['12'], []],
    ['параграф 4', [], []],
    ['пункт 4', ['4'], []],
    ['الفقرة ٤', ['4'], []],
    ['第12段', ['12'], []],
    ['paras 12–160', ['12', '12A', '148'], ['160']],
    ['49', [], ['49']],
    ['Z', [], ['Z']],
    ['preamble', [], []],
    ['', [], []],
  ])('%s', (reference, places, missing) => {
    expect(found(reference)).toEqual([places, missing])
  })

  it('finds operative paragraphs by their number alone where no other has it', () => {
    const resolution = ['PP 1', 'OP 1', 'OP 2'].map((number) => ({ number, text: number }))
    expect(paperIndex(resolution).find('OP 2').places).toEqual([2])
    expect(paperIndex(resolution).find('2').places).toEqual([2])
    expect(paperIndex(resolution).find('PP 1').places).toEqual([0])
  })

  it('knows where the paper ends', () => {
    expect(paperIndex(PAPER).last).toBe('148')
    expect(paperIndex([{ number: 'A', text: '' }]).last).toBe('')
  })
})
