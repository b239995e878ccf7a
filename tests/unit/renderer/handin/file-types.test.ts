import { expect, test } from 'vitest'
import { acceptedFirst, chosenAtFirst, isRefused } from '../../../../src/renderer/handin/make-documents'

test('types that are taken come first, in the sequence of whoever takes them', () => {
  expect(acceptedFirst(['pdf', 'docx'])).toEqual(['pdf', 'docx', 'eml', 'md', 'txt', 'html'])
  expect(acceptedFirst([])).toEqual(['docx', 'pdf', 'eml', 'md', 'txt', 'html'])
})

test('what is taken is made at first, and all where nobody said or nothing of ours is taken', () => {
  expect(chosenAtFirst(['docx'])).toEqual(['docx', 'eml'])
  expect(chosenAtFirst(['pdf', 'docx'])).toEqual(['pdf', 'docx', 'eml'])
  expect(chosenAtFirst([])).toEqual(['docx', 'pdf', 'eml'])
  expect(chosenAtFirst(['rtf'])).toEqual(['docx', 'pdf', 'eml'])
})

test('a type that is not among those that are taken is said to be refused', () => {
  expect(isRefused('pdf', ['docx'])).toBe(true)
  expect(isRefused('docx', ['docx'])).toBe(false)
  expect(isRefused('eml', ['docx'])).toBe(false)
  expect(isRefused('pdf', [])).toBe(false)
})
