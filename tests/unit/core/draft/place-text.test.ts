import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { placeText } from '../../../../src/core/draft/place-text'
import { hasUnplacedText, unplacedBlocks, unplacedWords } from '../../../../src/core/draft/unplaced-text'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { pack, template } from '../check/checked'

const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ type: 'heading', level, runs: [{ text }] })
const list: Block = { type: 'list', ordered: false, items: [{ runs: [{ text: 'one' }] }, { runs: [{ text: 'two' }] }] }

function unplaced(...blocks: Block[]): Draft {
  const fresh = newDraft(template, pack, { id: 'x', now: '2026-01-02T03:04:05Z' })
  return { ...fresh, sections: [...fresh.sections, { id: 'unplaced', chosen: false, answers: { text: blocks } }] }
}

const at = (block: number, offset = 0) => ({ block, offset })
const caret = (block: number, offset = 0) => ({ anchor: at(block, offset), focus: at(block, offset) })
const area = { section: 'area-5', slot: 'rationale' }
const answer = (draft: Draft, section = 'area-5', slot = 'rationale') =>
  answerText(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? [])
const left = (draft: Draft) => answerText(unplacedBlocks(draft))

describe('placeText', () => {
  it('moves the paragraph of the caret to the end of an answer and takes its area in', () => {
    const before = unplaced(paragraph('First.'), paragraph('Second.'), paragraph('Third.'))
    const once = placeText(before, caret(1, 3), area)
    expect(left(once)).toBe('First.\nThird.')
    expect(answer(once)).toBe('Second.')
    expect(once.sections.find(({ id }) => id === 'area-5')?.chosen).toBe(true)
    const twice = placeText(once, caret(1), area)
    expect(answer(twice)).toBe('Second.\nThird.')
    expect(unplacedWords(before)).toBe(3)
    expect(unplacedWords(twice)).toBe(1)
  })

  it('moves with a heading all that stands under it', () => {
    const before = unplaced(heading('A'), paragraph('of A'), heading('A.1', 2), list, heading('B'), paragraph('of B'))
    const placed = placeText(before, caret(0), area)
    expect(left(placed)).toBe('B\nof B')
    expect(answer(placed)).toBe('A\nof A\nA.1\none\ntwo')
    expect(left(placeText(before, caret(2), area))).toBe('A\nof A\nB\nof B')
  })

  it('cuts paragraphs where the selection begins and ends, in either sequence, with marks and footnotes', () => {
    const note = { text: '', footnote: { runs: [{ text: 'A note' }] } }
    const bold: Block = { type: 'paragraph', runs: [{ text: 'Keep this. ' }, { text: 'Move', bold: true }, note] }
    const before = unplaced(bold, paragraph('and this. Not this.'))
    for (const between of [
      { anchor: at(0, 11), focus: at(1, 9) },
      { anchor: at(1, 9), focus: at(0, 11) },
    ]) {
      const placed = placeText(before, between, area)
      expect(unplacedBlocks(placed)).toEqual([paragraph('Keep this.'), paragraph('Not this.')])
      expect(placed.sections.find(({ id }) => id === 'area-5')?.answers.rationale).toEqual([
        { type: 'paragraph', runs: [{ text: 'Move', bold: true }, note] },
        paragraph('and this.'),
      ])
    }
  })

  it('takes lists whole, and nothing of a paragraph that the selection only reaches', () => {
    const placed = placeText(unplaced(list, paragraph('Next.')), { anchor: at(0, 2), focus: at(1, 0) }, area)
    expect(answer(placed)).toBe('one\ntwo')
    expect(left(placed)).toBe('Next.')
  })

  it('changes nothing where there is nothing to move', () => {
    const draft = unplaced(paragraph('One.'))
    expect(placeText(draft, caret(7), area)).toBe(draft)
    const none = newDraft(template, pack, { id: 'x', now: '2026-01-02T03:04:05Z' })
    expect(placeText(none, caret(0), area)).toBe(none)
    expect(hasUnplacedText(none)).toBe(false)
  })
})
