// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setAnswer } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import { paragraph } from '../../../../src/core/text/blocks'
import { message } from '../../../../src/messages/message'
import { ON_DRAFT } from '../../../../src/renderer/draft/step-place'
import { editedDraft } from '../draft/edited-draft'

const Q1 = { section: 'q1', slot: 'answer' }
const found = (block: number, start: number, end: number): Finding => ({
  check: 'clarity/acronym',
  level: 'advice',
  at: { ...Q1, block, start, end },
  message: 'Said.',
  reason: 'Why.',
  source: 'Ours.',
})

const changes: string[] = []
class CountedHighlight extends Set<Range> {
  override add(range: Range) {
    changes.push(`+${range.toString()}`)
    return super.add(range)
  }
  override delete(range: Range) {
    changes.push(`-${range.toString()}`)
    return super.delete(range)
  }
}

beforeEach(() => {
  changes.length = 0
  vi.stubGlobal('Highlight', CountedHighlight)
  vi.stubGlobal('CSS', { highlights: new Map() })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

function shown() {
  const { drafts, editors } = editedDraft()
  const answer = editors.answerOf(Q1)
  const place = document.body.appendChild(document.createElement('div'))
  answer.place = place
  answer.staticText = place.appendChild(document.createElement('div'))
  const put = (...texts: string[]) =>
    drafts.step(message('editor.step.pasting'), ON_DRAFT, (draft) =>
      setAnswer(
        draft,
        'q1',
        'answer',
        texts.map((text) => paragraph(text)),
      ),
    )
  put('one two three', 'four five six')
  answer.mount()
  const type = (text: string) => {
    answer.ensureEditor().update(
      () => {
        $getRoot().selectEnd()
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(text)
      },
      { discrete: true },
    )
    drafts.current()
  }
  return { answer, put, type }
}

test('a key that makes one finding longer draws its mark anew and leaves the others', () => {
  const { answer, type } = shown()
  const [first, second, third] = [found(0, 0, 3), found(0, 4, 7), found(1, 0, 13)]
  answer.setFindings([first, second, third])
  expect(changes).toEqual(['+one', '+two', '+four five six'])
  changes.length = 0
  type('s')
  answer.setFindings([first, second, found(1, 0, 14)])
  expect(changes).toEqual(['-four five six', '+four five sixs'])
})

test('a finding that says the same of another paragraph at its place is marked there', () => {
  const { answer, put } = shown()
  const finding = found(0, 0, 3)
  answer.setFindings([finding])
  changes.length = 0
  put('six two three', 'four five six')
  answer.setFindings([finding])
  expect(changes.at(-1)).toBe('+six')
})
