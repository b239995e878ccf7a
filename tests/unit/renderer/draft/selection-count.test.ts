import { expect, test } from 'vitest'
import type { Selected } from '../../../../src/renderer/draft/selected-text'
import { selectedInWords } from '../../../../src/renderer/draft/selection-count'

const selected = { words: 167, characters: 861 } as Selected

test('how long a selection takes is said as the line beside it says it of the whole', () => {
  expect(selectedInWords(selected, 83.2)).toBe('167 words · 861 characters · 1 min 23 s aloud selected')
  expect(selectedInWords(selected, 5)).toBe('167 words · 861 characters · 5 s aloud selected')
  expect(selectedInWords(selected, 0.2)).toBe('167 words · 861 characters · 1 s aloud selected')
  expect(selectedInWords(selected, null)).toBe('167 words · 861 characters selected')
})
