import { expect, test } from 'vitest'
import { fileSize } from '../../../../src/renderer/handin/made-files'

test('file sizes as people read them', () => {
  expect(fileSize(1)).toBe('1 byte')
  expect(fileSize(999)).toBe('999 bytes')
  expect(fileSize(38_400)).toBe('38 KB')
  expect(fileSize(1_240_000)).toBe('1.2 MB')
})
